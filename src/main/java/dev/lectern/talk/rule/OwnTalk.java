package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The talk that the author of a report gave, where it has a title:
 *
 * <pre>
 * My own talk, “Ten Years of Cron”, was on Friday.      I spoke on *Ten Years of Cron* and ran out of time.
 * </pre>
 */
final class OwnTalk {
    private static final Pattern MINE = Pattern.compile("\\b(?:[Mm]y\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:talk|session|workshop|keynote|presentation|tutorial|demo)\\b|I\\s+(?:\\p{Ll}+\\s+)?(?:gave|held|presented|delivered|ran|talked\\s+about|spoke\\s+(?:about|on))\\b)");

    private OwnTalk() {}

    /** The one of the page. @param free the indices of lines in English that no rule had read before */
    static Optional<Finding> in(Page page, Set<Integer> free, List<Finding> known) {
        @Nullable String author = page.post().head().author();
        Optional<Speaker> person = author == null ? Optional.empty() : People.at(author, 0).filter(p -> p.end() == author.length() && p.all().size() == 1).map(p -> new Speaker(p.all().get(0).name(), null, null));
        return person.filter(p -> known.stream().noneMatch(f -> f.speakers().stream().anyMatch(s -> s.name().equals(p.name()))))
                .flatMap(p -> page.units().stream().filter(u -> free.contains(u.index())).flatMap(u -> told(page, u, p, known).stream()).findFirst());
    }

    private static Optional<Finding> told(Page page, Unit unit, Speaker author, List<Finding> known) {
        String text = unit.text();
        Matcher mine = text.contains("I ") || text.contains("y ") ? MINE.matcher(text) : null;
        if (mine == null || !mine.find()) {
            return Optional.empty();
        }
        int sentence = EnglishSentences.startOf(EnglishTitle.masked(unit), mine.start());
        boolean others = known.stream().anyMatch(f -> f.start() == unit.index() && sentence == 0);
        @Nullable String title = others ? null : EnglishTitle.in(unit, sentence, text.length(), mine.end());
        return title == null ? Optional.empty() : Optional.of(new Finding("english prose", Kind.TALK, title, List.of(page.roster().complete(author)), unit.index(), List.of(new Piece(unit.index(), sentence, text.length())), List.of(), null, Standing.TALK));
    }
}
