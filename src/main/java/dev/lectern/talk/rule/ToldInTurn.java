package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A paragraph that tells of several talks of the programme, each from the sentence on that begins with who gave it:
 *
 * <pre>
 * Colin joins hydrants and addresses in a few lines. Ana Lucía maintains a package. And Kees explained why …
 * </pre>
 */
final class ToldInTurn {
    private static final Pattern LEAD = Pattern.compile("(?:(?:And|But|Then|Next|Finally|Lastly?|Afterwards|Meanwhile|Also),?\\s+(?:then\\s+|finally\\s+)?)?(?=\\p{Lu})");
    private static final int FEWEST = 2;
    private static final int SHORTEST = 80;

    private ToldInTurn() {}

    static List<Finding> of(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> untold = known.stream().filter(f -> f.standing() == Standing.TALK && f.kind() != Kind.PANEL && f.title() != null && f.body().isEmpty() && f.speakers().size() == 1 && f.speakers().get(0).name().indexOf(' ') > 1).toList();
        List<Finding> found = new ArrayList<>();
        for (Unit unit : untold.size() < FEWEST ? List.<Unit>of() : page.units()) {
            boolean may = unit.shape() == Unit.Shape.TEXT && unit.text().length() >= SHORTEST && !taken.contains(unit.index());
            List<Finding> told = may ? told(unit, untold.stream().filter(f -> f.start() < unit.index()).toList()) : List.of();
            if (told.size() >= FEWEST) {
                found.addAll(told);
                taken.add(unit.index());
            }
        }
        return found;
    }

    private static List<Finding> told(Unit unit, List<Finding> untold) {
        List<Finding> turns = new ArrayList<>();
        for (int start : EnglishSentences.starts(unit.text())) {
            Matcher lead = LEAD.matcher(unit.text()).region(start, unit.text().length());
            int name = lead.lookingAt() ? lead.end() : start;
            Optional<Finding> next = untold.stream().filter(f -> turns.stream().noneMatch(f::sharesSpeaker) && isCalled(unit.text(), name, f.speakers().get(0))).findFirst();
            if (next.isPresent()) {
                end(turns, start);
                turns.add(next.get().withBody(List.of(new Piece(unit.index(), start, unit.text().length()))));
            }
        }
        return turns;
    }

    /** What was told last ends where the next begins. */
    private static void end(List<Finding> turns, int at) {
        if (!turns.isEmpty()) {
            Finding last = turns.get(turns.size() - 1);
            turns.set(turns.size() - 1, last.withBody(List.of(new Piece(last.body().get(0).unit(), last.body().get(0).from(), at))));
        }
    }

    private static boolean isCalled(String text, int at, Speaker speaker) {
        String first = speaker.name().substring(0, speaker.name().indexOf(' '));
        int end = at + first.length();
        return text.startsWith(first, at) && end < text.length() && " ,'’(".indexOf(text.charAt(end)) >= 0;
    }
}
