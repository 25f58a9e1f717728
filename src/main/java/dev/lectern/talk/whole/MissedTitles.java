package dev.lectern.talk.whole;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.LineEdges;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Titles of talks that a sentence tells of without calling anything a title:
 *
 * <pre>
 * - Lockfiles for people who hate them — Jane Doe walks us through the new format.
 * 第三場是**某某**（某公司）的**在地化不是翻譯**。她整理了……
 * The last slot went to Jane Doe and John Roe. "Flaky Is a Colour" sorted eighteen months of failures by root cause.
 * </pre>
 */
final class MissedTitles {
    private static final Pattern DASH = Pattern.compile("\\s*(?:—|–|\\s-\\s|｜|\\|)\\s*(?:the |our )?$");
    /** With these a sentence turns from whoever speaks to what is set apart. */
    private static final Pattern TURNS = Pattern.compile("(?:的是?|带来了?|分享了?|讲了?|聊了?|介绍了?|演讲|[:：]|\\b(?:on|about|with|presented|presents|gave|gives|called|titled))\\s*$");
    private static final Pattern SUBJECT = Pattern.compile("(?<=[.!?]\\s)[“\"]([^“”\"]{4,100})[”\"]\\s+(?:was\\s|is\\s|\\p{Ll}+(?:ed|s|t|w|k|ook|ave)\\s)");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;

    private MissedTitles() {}

    /** The talks, those without a title with what their text shows to be one. */
    static List<Finding> given(Page page, List<Finding> talks) {
        return talks.stream().map(t -> isUntitled(t) ? given(page, talks, t) : t).toList();
    }

    private static boolean isUntitled(Finding f) {
        return f.title() == null && !f.speakers().isEmpty() && f.standing() == Standing.TALK && f.kind() == TalkDocument.Kind.TALK;
    }

    private static Finding given(Page page, List<Finding> talks, Finding talk) {
        Unit unit = page.unit(talk.start());
        int name = unit.text().indexOf(talk.speakers().get(0).name());
        if (name < 0 || talks.stream().filter(t -> t.start() == talk.start()).count() > 1) {
            return talk;
        }
        @Nullable String before = beforeDash(page, unit, name);
        if (before != null) {
            Piece rest = new Piece(unit.index(), name, unit.text().length());
            return talk.titled(before).withBody(talk.body().stream().map(p -> p.unit() == unit.index() && p.from() < name ? rest : p).toList());
        }
        String apart = apart(page, unit, name);
        return talk.titled(apart != null ? apart : subject(page, unit, name));
    }

    private static @Nullable String beforeDash(Page page, Unit unit, int name) {
        int start = LineEdges.start(page, unit);
        Matcher dash = DASH.matcher(unit.text()).region(Math.min(start, name), name);
        boolean found = unit.shape() == Unit.Shape.ITEM && dash.find();
        return found ? title(page, unit.text().substring(start, dash.start())) : null;
    }

    private static @Nullable String apart(Page page, Unit unit, int name) {
        return unit.spans().stream().filter(s -> s.kind() == Kind.STRONG && s.start() > name && TURNS.matcher(unit.text().substring(0, s.start())).find())
                .filter(s -> isClosed(unit.text(), s)).map(s -> title(page, unit.text().substring(s.start(), s.end()))).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether with what is set apart the sentence, or a clause of it, ends. */
    private static boolean isClosed(String text, Span span) {
        return span.end() == text.length() || "。，.,；;！!".indexOf(text.charAt(span.end())) >= 0;
    }

    private static @Nullable String subject(Page page, Unit unit, int name) {
        Matcher m = SUBJECT.matcher(unit.text());
        return m.find(name) ? title(page, m.group(1)) : null;
    }

    private static @Nullable String title(Page page, String text) {
        @Nullable String title = Titles.clean(text);
        boolean may = title != null && title.length() >= SHORTEST && title.length() <= LONGEST && Topic.of(title) == Topic.OTHER && !Titles.isGeneric(title)
                && !Logistics.are(title) && title.indexOf('。') < 0 && !title.contains(". ") && PersonLine.read(title, page.organizations()).isEmpty();
        return may ? title : null;
    }
}
