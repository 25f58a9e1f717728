package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Mentions.Mention;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recap in sections, each headed by the title of a talk, whose text starts with who gave it; the page has named them in
 * full before:
 *
 * <pre>
 * **密态计算，离我们有多远**
 *
 * 皮研究员给出了一个谨慎的答案……
 * </pre>
 *
 * <p>One such section proves nothing, for news are headed so as well: there have to be two, and no section of several
 * speakers.
 */
final class TitledSections implements Rule {
    private static final int LONGEST_TITLE = 48;
    private static final int SHORTEST_TITLE = 6;
    /** The person stands at the start of the text. */
    private static final int LATEST_NAME = 6;
    private static final Pattern PART_OF_PROGRAMME = Pattern.compile("(?:发布|启动|解读|环节|仪式|分享|交流|致辞|回顾|花絮|现场|开场|论坛|颁奖|成立|计划|合影|名单|介绍|预告|展望|互动|感言|寄语|背景)$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\.?\\s+");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Section> sections = new ArrayList<>();
        for (Unit unit : page.units()) {
            section(page, unit, taken).ifPresent(sections::add);
        }
        boolean shared = sections.stream().anyMatch(s -> s.others(page) > 0);
        List<Section> told = sections.stream().filter(s -> s.title() != null).toList();
        if (shared || told.size() < 2) {
            return List.of();
        }
        told.forEach(s -> s.units().forEach(u -> taken.add(u.index())));
        return told.stream().map(Section::finding).toList();
    }

    /** @param title null where the heading only names a part of the programme */
    private record Section(Unit head, @Nullable String title, Speaker speaker, List<Unit> units) {

        /** How many others are told of as speaking here. */
        long others(Page page) {
            return units.stream().filter(Unit::isProse).flatMap(u -> page.speeches(u).stream()).filter(Speech::strong)
                    .filter(s -> s.speakers().stream().noneMatch(p -> p.name().equals(speaker.name()))).count();
        }

        Finding finding() {
            List<Piece> body = units.stream().filter(Unit::isProse).filter(u -> u != head).map(Piece::all).toList();
            String image = units.stream().filter(u -> u.shape() == Unit.Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
            return new Finding("titled section", Kind.TALK, title, List.of(speaker), head.index(), body, List.of(), image, Standing.TALK);
        }
    }

    private static Optional<Section> section(Page page, Unit head, Set<Integer> taken) {
        if (!isHead(head) || taken.contains(head.index()) || !page.topic(head.index()).mayHoldTalks()) {
            return Optional.empty();
        }
        List<Unit> units = new ArrayList<>(List.of(head));
        Speaker speaker = null;
        for (int i = head.index() + 1; i < page.size() && belongs(page, page.unit(i), taken); i++) {
            Unit unit = page.unit(i);
            boolean meta = Label.of(unit.text()).isPresent();
            if (unit.isProse() && !meta && speaker == null) {
                speaker = subject(page, unit);
                if (speaker == null) {
                    return Optional.empty();
                }
            }
            if (!meta) {
                units.add(unit);
            }
        }
        return speaker == null ? Optional.empty() : Optional.of(new Section(head, title(page, head), speaker, units));
    }

    private static boolean isHead(Unit unit) {
        return (unit.isHeading() || unit.isStressed()) && unit.text().length() <= LONGEST_TITLE;
    }

    private static boolean belongs(Page page, Unit unit, Set<Integer> taken) {
        return !isHead(unit) && !taken.contains(unit.index()) && unit.shape() != Unit.Shape.RULE && unit.shape() != Unit.Shape.ROW
                && page.topic(unit.index()).mayHoldTalks() && !(unit.isProse() && Closings.isClosing(unit.text()));
    }

    /** Whoever the page names elsewhere too and with whom the text starts. */
    private static @Nullable Speaker subject(Page page, Unit unit) {
        for (Mention m : page.mentions(unit)) {
            boolean starts = m.lead() <= LATEST_NAME && unit.text().substring(0, m.lead()).chars().noneMatch(c -> "，。：“《、".indexOf(c) >= 0);
            if (starts && page.roster().knows(m.person())) {
                return page.roster().complete(m.person());
            }
        }
        return null;
    }

    private static @Nullable String title(Page page, Unit head) {
        String text = NUMBER.matcher(head.text().replaceAll("^[\\p{So}\\x{FE0F}\\s]+", "")).replaceFirst("");
        String title = Titles.clean(text);
        boolean part = title == null || title.length() < SHORTEST_TITLE || PART_OF_PROGRAMME.matcher(title).find() || Titles.isGeneric(text) || Titles.kindOf(title) != Kind.TALK
                || !PersonLine.read(title, page.organizations()).isEmpty() || Topic.of(text) != Topic.OTHER && title.length() < 2 * SHORTEST_TITLE;
        return part ? null : title;
    }
}
