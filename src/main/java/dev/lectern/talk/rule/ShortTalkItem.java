package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of a list of short talks that name before a colon who spoke, be it but a nickname, and behind it on what; the first
 * sentence is the title, what follows tells of the talk.
 *
 * <pre>
 * ## 闪电演讲
 * - @moonfish：给父母装系统。笑声最多的一场。
 * - 小麦（某职院）：机房里的批量部署
 * </pre>
 */
final class ShortTalkItem {
    private static final Pattern ITEM = Pattern.compile("(@?[\\p{L}\\d_.-]{1,16}(?: [\\p{L}\\d_.-]{1,16})?)\\s*(?:[（(]([^（()）：:]{1,20})[)）])?\\s*[：:]\\s*(?=[^\\s《「“].{3})");
    private static final Pattern STOP = Pattern.compile("[。！？]");
    /** A nickname in Chinese. */
    private static final int LONGEST_NICKNAME = 4;
    private static final int LONGEST_TITLE = 60;
    private static final int FEWEST = 2;
    /** Of those whose names might be any words. */
    private static final int FEWEST_UNKNOWN = 3;

    private ShortTalkItem() {}

    /** The talks of the list that begins below a heading, or below a line or an item that announces them; none where one of its items is another. */
    static List<Finding> below(Page page, Unit lead) {
        List<Finding> told = new ArrayList<>();
        boolean known = false;
        boolean mayBe = true;
        for (int i = lead.index() + 1; i < page.size() && page.unit(i).shape() == Unit.Shape.ITEM
                && (lead.shape() != Unit.Shape.ITEM || page.unit(i).level() > lead.level()); i++) {
            Optional<Finding> talk = of(page, page.unit(i));
            if (talk.isEmpty()) {
                return List.of();
            }
            told.add(talk.get());
            known |= talk.get().speakers().stream().anyMatch(s -> s.name().startsWith("@") || PersonalName.likelihood(s.name()) > 1);
            mayBe &= talk.get().speakers().stream().allMatch(s -> PersonalName.likelihood(s.name()) > 0);
        }
        boolean talks = told.size() >= (known ? FEWEST : FEWEST_UNKNOWN) && (known || mayBe);
        // Those that can be read as any talk is, and those in Latin letters, are read better so.
        return !talks ? List.of() : lead.isHeading() ? told
                : told.stream()
                        .filter(f -> Character.isIdeographic(f.speakers().getFirst().name().codePointAt(0)) && page.titledPerson(page.unit(f.start()).text()).isEmpty())
                        .toList();
    }

    private static Optional<Finding> of(Page page, Unit item) {
        String text = item.text();
        Matcher m = ITEM.matcher(text);
        if (!m.lookingAt() || !mayBeCalled(m.group(1)) || Label.of(text).isPresent() || Logistics.are(m.group(1))) {
            return Optional.empty();
        }
        Matcher stop = STOP.matcher(text).region(m.end(), text.length());
        int end = stop.find() ? stop.end() : text.length();
        String title = Titles.clean(Titles.withoutStop(text.substring(m.end(), end)));
        Affiliation a = m.group(2) == null ? Affiliation.NONE : Affiliation.read(m.group(2), page.organizations());
        Speaker speaker = new Speaker(m.group(1), a.organization(), a.role());
        List<Piece> body = end < text.length() ? List.of(new Piece(item.index(), end, text.length())) : List.of();
        return title == null || title.length() > LONGEST_TITLE ? Optional.empty()
                : Optional.of(new Finding(RuleName.SHORT_TALKS, Kind.TALK, title, List.of(speaker), item.index(), body, List.of(), null, Standing.TALK));
    }

    private static boolean mayBeCalled(String name) {
        boolean han = Character.isIdeographic(name.codePointAt(0));
        return name.startsWith("@") ? name.indexOf(' ') < 0 && name.length() > 2 : han
                ? name.length() <= LONGEST_NICKNAME && !PersonalName.isThing(name)
                : Character.isLetter(name.codePointAt(0)) && !PersonalName.isThing(name);
    }
}
