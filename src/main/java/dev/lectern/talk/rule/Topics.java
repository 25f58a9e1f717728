package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.rule.Unit.Shape;
import java.util.ArrayList;
import java.util.List;

/** What each unit of a page is about, as the heading above it says. */
final class Topics {
    /** A longer heading may be a title, whatever words are in it. */
    private static final int LONGEST_PLAIN = 6;
    /** Whoever gives a talk is named no further below its title. */
    private static final int NEAR = 3;

    private Topics() {}

    static List<Topic> of(List<Unit> units) {
        List<Topic> topics = new ArrayList<>(units.size());
        Topic[] byLevel = new Topic[8];
        Topic current = Topic.OTHER;
        for (Unit unit : units) {
            if (unit.isHeading()) {
                current = under(byLevel, unit, Titles.isNumbered(unit.text()) ? Topic.OTHER : told(units, unit));
            } else if (unit.isStressed() && unit.text().length() < 32) {
                Topic told = told(units, unit);
                current = announces(told, unit.text()) ? told : current;
            }
            boolean resumes = current == Topic.MEMBERS && unit.shape() == Shape.TEXT && unit.text().length() >= 40 && unit.text().contains("。");
            Topic above = unit.shape() == Shape.CAPTION && unit.text().length() <= 12 ? Topic.of(unit.text()) : Topic.OTHER;
            current = resumes ? Topic.OTHER : above != Topic.OTHER && above.mayHoldTalks() ? above : current;
            topics.add(current);
        }
        return List.copyOf(topics);
    }

    /** Whether a stressed line stands where another post has a heading. */
    private static boolean announces(Topic topic, String text) {
        return topic != Topic.OTHER && !text.startsWith("结论") && text.length() < (topic.mayHoldTalks() ? 16 : 32) && Label.of(text).isEmpty() && PersonLine.read(text, Organizations.KNOWN).isEmpty();
    }

    /** What a heading says; nothing where it is a title. */
    private static Topic told(List<Unit> units, Unit head) {
        Topic topic = Topic.of(head.text());
        boolean told = Label.of(head.text()).filter(l -> l.field() == Label.Field.ABSTRACT && l.from() == head.text().length()).isPresent();
        return !topic.mayHoldTalks() && (told || isTitle(units, head, topic == Topic.MEMBERS)) ? Topic.OTHER : topic;
    }

    /** 规则引擎在交易所的落地, with its speaker below, is no heading of rules. @param members whether it would be one of a list of names */
    private static boolean isTitle(List<Unit> units, Unit head, boolean members) {
        if (head.text().length() <= LONGEST_PLAIN) {
            return false;
        }
        for (int i = head.index() + 1; i < Math.min(units.size(), head.index() + 1 + NEAR); i++) {
            Unit unit = units.get(i);
            if (unit.isHeading()) {
                return false;
            }
            if (Label.filled(Label.Field.SPEAKER, unit.text()).isPresent() || !members && unit.shape() == Shape.CAPTION && isSpeaker(unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeaker(Unit caption) {
        List<Speaker> people = PersonLine.read(caption.text(), Organizations.KNOWN);
        return people.size() == 1 && people.get(0).organization() != null;
    }

    private static Topic under(Topic[] byLevel, Unit heading, Topic told) {
        // 背景 below the title of a talk is its own
        Topic topic = told == Topic.INFO && heading.level() > 2 && byLevel[heading.level() - 1] == Topic.OTHER ? Topic.OTHER : told;
        for (int l = heading.level() - 1; topic == Topic.OTHER && l > 0; l--) {
            topic = byLevel[l] == null || byLevel[l] == Topic.INFO ? topic : byLevel[l];
        }
        byLevel[heading.level()] = topic;
        for (int l = heading.level() + 1; l < byLevel.length; l++) {
            byLevel[l] = null;
        }
        return topic;
    }
}
