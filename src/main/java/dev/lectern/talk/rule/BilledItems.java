package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Items of an English list that begin with a title in a link or in other letters and say by whom it is, below words that say that
 * they are talks:
 *
 * <pre>
 * Several of us give talks:
 *
 * - [Kites for poets](…) by Jane Doe on Sunday at 13:00. Expect wind.
 * - *Reviewing without burning out*, moderated by John Roe (Moss)
 * 1. [Kites for poets](…) (31 min). Jane Doe of Acme explains …     2. [Welcome](…) – 6 min. John Roe, organiser.
 * </pre>
 *
 * <p>What was recorded has a duration behind its title, and whoever speaks begins the next sentence.
 */
public final class BilledItems implements Rule {
    private static final Pattern SAYS = Pattern.compile("(?i)\\b(?:talks?|presentations?|sessions?|lectures?|keynotes?|demos?|workshops?|programme?|on stage)\\b");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:blog|posts?|articles?|books?|papers?|essays?|read|reading|wrote|published|films?|songs?|podcasts?|released?|chapters?|packages?|projects?|patches)\\b");
    private static final Pattern BY = Pattern.compile("[\"”’']?\\s*[,:–—-]?\\s+(?:(?:was\\s+)?(?:presented|given|held|delivered|run|led|hosted|moderated|facilitated)\\s+)?(?:by|with)\\s+");
    private static final Pattern FILMED = Pattern.compile("\\s*[,:–—-]?\\s*[(\\[]?\\s*(?:\\d{1,3}\\s?(?:min(?:ute)?s?\\b\\.?|['’′])(?:\\s?\\d{1,2}\\s?(?:s|sec|[\"”″])\\b)?|(?:\\d{1,2}:)?\\d{1,2}:\\d{2})\\s*[)\\]]?\\s*[.:,–—-]?\\s+(?:(?:[Bb]y|[Ww]ith)\\s+)?(?=\\p{Lu})");
    private static final Pattern TELLS = Pattern.compile("\\s+(?!and\\s)\\p{Ll}{2,}");
    /** Behind a comma more of who they are may be told, which lines of a programme are read for. */
    private static final Pattern AFTER = Pattern.compile("\\s*(?:$|[.!;(–—]|(?:on|at|in|this|next)\\s)");
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");
    private static final int FEWEST = 2;
    private static final int LONGEST_LEAD = 400;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            if (page.unit(i).shape() == Unit.Shape.ITEM && page.unit(i - 1).shape() != Unit.Shape.ITEM) {
                List<Finding> list = list(page, i, taken);
                list.forEach(f -> taken.add(f.start()));
                found.addAll(list);
            }
        }
        return found;
    }

    /** The talks of the list that begins here; none where nothing says that it is one of talks, or but one item is such a one. */
    private static List<Finding> list(Page page, int first, Set<Integer> taken) {
        String lead = page.unit(first - 1).text();
        boolean topic = page.topic(first).mayHoldTalks();
        boolean billed = topic && lead.length() <= LONGEST_LEAD && SAYS.matcher(lead).find() && !WRITTEN.matcher(lead).find();
        List<Finding> talks = new ArrayList<>();
        for (int i = first; topic && i < page.size() && page.unit(i).shape() == Unit.Shape.ITEM; i++) {
            if (!taken.contains(i)) {
                talk(page.unit(i), billed).ifPresent(talks::add);
            }
        }
        return talks.size() < FEWEST ? List.of() : talks;
    }

    /** @param billed whether the words above say that these are talks; else a duration does */
    private static Optional<Finding> talk(Unit item, boolean billed) {
        String text = item.text();
        Span face = Characters.hasIdeograph(text) ? null
                : item.spans().stream().filter(s -> s.start() <= 1 && s.kind() != Prose.Kind.CODE).max((a, b) -> a.end() - b.end()).orElse(null);
        String words = face == null ? "" : text.substring(face.start(), face.end());
        if (!WORDS.matcher(words).find() || PersonalName.isLatin(words)) {
            return Optional.empty();
        }
        Matcher filmed = FILMED.matcher(text).region(face.end(), text.length());
        if (face.kind() == Prose.Kind.LINK && filmed.lookingAt()) {
            return People.at(text, filmed.end()).flatMap(p -> finding(item, words, p, TELLS.matcher(text).region(p.end(), text.length()).lookingAt()));
        }
        Matcher by = BY.matcher(text).region(face.end(), text.length());
        return !billed || !by.lookingAt() ? Optional.empty()
                : People.at(text, by.end()).filter(p -> AFTER.matcher(text).region(p.end(), text.length()).lookingAt()).flatMap(p -> finding(item, words, p, false));
    }

    /** @param subject whether who speaks begins the sentence that tells what of */
    private static Optional<Finding> finding(Unit item, String words, People people, boolean subject) {
        String text = item.text();
        String title = Titles.own(Titles.clean(words));
        if (title == null) {
            return Optional.empty();
        }
        int told = subject ? people.start() : EnglishSentences.starts(text).stream().filter(s -> s >= people.end()).findFirst().orElse(text.length());
        List<Piece> body = told < text.length() ? List.of(new Piece(item.index(), told, text.length())) : List.of();
        Kind kind = Titles.kindOf(title);
        return Optional.of(new Finding(RuleName.TITLE_WITH_PERSON, kind, title, people.all(), item.index(), body, List.of(), null, Standing.TALK));
    }
}
