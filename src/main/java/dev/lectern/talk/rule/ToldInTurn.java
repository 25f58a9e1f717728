package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A paragraph that tells of several talks of the programme, each from the sentence on that begins with who gave it:
 *
 * <pre>
 * Colin joins hydrants and addresses in a few lines. Ana Lucía maintains a package. And Kees explained why …
 * 张三用一块开发板现场点灯，没有堆内存也能……。李四的部分更轻松，她对比了……
 * </pre>
 */
final class ToldInTurn {
    private static final Pattern LEAD = Pattern.compile("(?:(?:And|But|Then|Next|Finally|Lastly?|Afterwards|Meanwhile|Also),?\\s+(?:then\\s+|finally\\s+)?)?(?=\\p{Lu})");
    private static final Pattern CHINESE_LEAD = Pattern.compile("(?:(?:随后|接着|紧接着|最后|接下来|然后|之后|至于|相比之下)[，,]?|而)?(?=\\S)");
    /** Between the names of several who are told of together. */
    private static final String JOINS = "、和与及";
    /** Of who they are, and not of what they told. */
    private static final Pattern LIFE = Pattern.compile("\\s?(?:老师|同学)?\\s?(?:是(?!怎|如何|不是)|[，：:（(]|现[任在]|目前|曾|毕业|来自|任职|就职)");
    private static final int FEWEST = 2;
    private static final int SHORTEST = 80;
    /** In Chinese characters. */
    private static final int SHORTEST_HAN = 24;

    private ToldInTurn() {}

    static List<Finding> of(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> untold = known.stream()
                .filter(f -> f.standing() == Standing.TALK && f.kind() != Kind.PANEL && f.title() != null && f.body().isEmpty() && f.speakers().size() == 1)
                .toList();
        List<Finding> found = new ArrayList<>();
        for (Unit unit : untold.size() < FEWEST ? List.<Unit>of() : page.units()) {
            boolean may = unit.shape() == Unit.Shape.TEXT
                    && unit.text().length() >= (Characters.hasIdeograph(unit.text()) ? SHORTEST_HAN : SHORTEST) && !taken.contains(unit.index());
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
        boolean chinese = Characters.hasIdeograph(unit.text());
        for (int start : chinese ? starts(unit.text()) : EnglishSentences.starts(unit.text())) {
            Matcher lead = (chinese ? CHINESE_LEAD : LEAD).matcher(unit.text()).region(start, unit.text().length());
            int name = lead.lookingAt() ? lead.end() : start;
            Optional<Finding> next = untold.stream()
                    .filter(f -> turns.stream().noneMatch(f::sharesSpeaker) && isCalled(unit.text(), name, f.speakers().get(0))).findFirst();
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

    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start < text.length(); start = Sentences.end(text, start)) {
            starts.add(start);
        }
        return starts;
    }

    /** Whether a sentence begins with their name, or with the first of several. */
    private static boolean isCalled(String text, int at, Speaker speaker) {
        int blank = speaker.name().indexOf(' ');
        String first = blank > 1 ? speaker.name().substring(0, blank) : speaker.name();
        int end = at + first.length();
        if (first.length() < 2 || !text.startsWith(first, at) || end >= text.length()) {
            return false;
        }
        boolean chinese = Character.isIdeographic(first.codePointBefore(first.length()));
        boolean whole = chinese ? JOINS.indexOf(text.charAt(end)) < 0 : " ,'’(，（".indexOf(text.charAt(end)) >= 0 || Character.isIdeographic(text.codePointAt(end));
        return whole && !(Characters.hasIdeograph(text) && LIFE.matcher(text).region(end, text.length()).lookingAt());
    }
}
