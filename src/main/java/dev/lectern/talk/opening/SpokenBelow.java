package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Presenting;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.SecondOpinion;
import dev.lectern.talk.people.Spoken;
import java.util.List;
import java.util.Optional;

/** Who speaks as the prose below a title tells it: outright, by whom it begins with or quotes first, or by saying who it was: {@code 02 某某的架构创新} / {@code 某公司首席专家张三指出……}. */
public final class SpokenBelow {
    private static final int MOST_TELLING = 3;
    private static final int LATEST_LEAD = 6;
    private static final int LATEST_QUOTE = 40;

    private SpokenBelow() {}

    /** {@code 02 某某的架构创新}, and below it a paragraph in which somebody speaks. */
    public static boolean isSpoken(Page page, Unit heading) {
        int i = heading.index() + 1;
        while (i < page.size() && (page.unit(i).isMedia() || Label.of(page.unit(i).text()).filter(Label::isAside).isPresent())) {
            i++;
        }
        return i < page.size() && page.unit(i).shape() == Unit.Shape.TEXT && !spoken(page, page.unit(i)).isEmpty();
    }

    /** Who speaks, where a card has a title and nobody yet, as the prose below it says: 议题二：… / 某社区主席李四分享了…. */
    public static List<Speaker> awaited(Page page, Unit unit, Card card) {
        if (!card.awaitsSpeaker() || unit.shape() != Unit.Shape.TEXT || unit.text().indexOf('。') < 0 && !CardPeople.named(page, unit.text()).isEmpty()) {
            return List.of();
        }
        List<Speaker> table = card.isPanel() ? RoundTable.told(page, unit) : List.of();
        if (table.size() > 1) {
            return table;
        }
        List<Speech> speeches = spoken(page, unit);
        if (!speeches.isEmpty()) {
            Speech first = speeches.get(0);
            return first.title() == null || card.isTitled(first.title()) ? first.speakers() : List.of();
        }
        List<Speaker> acting = acting(page, unit);
        return acting.isEmpty() ? telling(page, unit) : acting;
    }

    /** What a paragraph right below a title tells outright that somebody said, or what it was learned to tell. */
    private static List<Speech> spoken(Page page, Unit unit) {
        List<Speech> byRules = Spoken.of(page).speeches(unit);
        // A life begins with its bearer, and tells of no talk.
        boolean ask = byRules.isEmpty() && Life.bearer(page.organizations(), unit.text()).isEmpty();
        return (ask ? SecondOpinion.of(page).speeches(unit, Spoken.of(page).mentions(unit), false) : byRules).stream().filter(Speech::strong).toList();
    }

    /** Whom the text below a title starts with, saying what they are: {@code 某公司首席专家张三指出…}; or whom it quotes first. */
    public static List<Speaker> acting(Page page, Unit unit) {
        if (unit.text().indexOf('。') < 0) {
            return List.of();
        }
        Optional<Speech> said = Spoken.of(page).speeches(unit).stream().findFirst().filter(s -> s.kind() == Kind.TALK && s.speakers().size() == 1);
        return Spoken.of(page).mentions(unit).stream().findFirst()
                .filter(m -> (m.isIntroduced() || Presenting.isHoused(unit, m) || Roster.of(page).knows(m.person()))
                                && m.lead() <= LATEST_LEAD && Mentions.isActing(unit.text(), m.person().name())
                        || said.isPresent() && said.get().speakers().contains(m.person()) && said.get().from() <= LATEST_QUOTE)
                .map(Mention::person).map(Roster.of(page)::complete).stream().toList();
    }

    /** The same where the text only says who it is: {@code 讲者是|张三|，……}, {@code Second speaker was |Jane Doe|, SRE at Acme.} */
    private static List<Speaker> telling(Page page, Unit unit) {
        List<Speaker> told = Spoken.of(page).tellings(unit).stream().limit(1).map(t -> t.people().all()).filter(p -> p.size() <= MOST_TELLING)
                .findFirst().orElse(List.of());
        List<Speaker> presented = told.isEmpty() ? Presenting.presented(page, unit).stream().map(Roster.of(page)::complete).toList() : told;
        return presented.isEmpty() ? CalledBelow.in(page, unit, 0).stream().toList() : presented;
    }
}
