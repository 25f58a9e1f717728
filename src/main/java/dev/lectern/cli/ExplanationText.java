package dev.lectern.cli;

import dev.lectern.talk.Explanation;
import dev.lectern.talk.Explanation.Field;
import dev.lectern.talk.Explanation.Line;
import dev.lectern.talk.Explanation.Talk;
import dev.lectern.talk.Explanation.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An explanation in words: the post line by line, then its talks. */
final class ExplanationText {
    private static final int LINE = 5;
    private static final int USE = 42;
    private static final int RULE = 26;
    private static final int TEXT = 64;

    private final Terminal terminal;
    private final Explanation explanation;

    ExplanationText(Terminal terminal, Explanation explanation) {
        this.terminal = terminal;
        this.explanation = explanation;
    }

    void print() {
        out(explanation.path());
        out(terminal.sentence("explain-reading", explanation.talks().size(), explanation.people().size()));
        out("");
        out(row(word("explain-line"), word("explain-use"), word("explain-rule"), word("explain-text")));
        int before = 0;
        for (Line line : explanation.lines()) {
            out(row(line.line() == before ? "" : String.valueOf(line.line()), use(line), line.rule() == null ? "" : rule(line.rule()), text(line)));
            before = line.line();
        }
        out("");
        if (explanation.talks().isEmpty()) {
            out(terminal.sentence("explain-no-talks"));
        }
        explanation.talks().forEach(this::print);
        if (!explanation.people().isEmpty()) {
            out(terminal.sentence("explain-people", explanation.people().stream().map(DocumentText::speaker).collect(Collectors.joining(", "))));
        }
    }

    private static String row(String line, String use, String rule, String text) {
        String number = " ".repeat(Math.max(0, LINE - ScreenWidth.of(line))) + line;
        return (number + "  " + ScreenWidth.fit(use, USE) + "  " + ScreenWidth.fit(rule, RULE) + "  " + ScreenWidth.cut(text, TEXT)).stripTrailing();
    }

    /** {@code 2 title, speaker}: the talk's number and what the line gives it; or in brackets why it is not used. */
    private String use(Line line) {
        if (line.uses().isEmpty()) {
            return "(" + word("unused-" + key(Objects.requireNonNull(line.unused()))) + ")";
        }
        TreeMap<Integer, List<String>> byTalk = new TreeMap<>();
        for (Use use : line.uses()) {
            byTalk.computeIfAbsent(use.talk(), t -> new ArrayList<>()).add(word("field-" + key(use.field())));
        }
        return byTalk.entrySet().stream()
                .map(e -> (e.getKey() == 0 ? ""
                        : terminal.sentence("explain-talk", e.getKey()) + " ") + String.join(", ", e.getValue())).collect(Collectors.joining("; "));
    }

    private static String text(Line line) {
        String text = line.text();
        return switch (line.shape()) {
            case "heading" -> "# " + text;
            case "item" -> "- " + text;
            case "quote" -> "> " + text;
            case "row" -> "| " + text.replace("\t", " | ") + " |";
            case "image", "video" -> "![](" + text + ")";
            case "rule" -> "----";
            default -> text;
        };
    }

    private void print(Talk talk) {
        out(talk.number() + ". " + DocumentText.headline(talk.document()));
        out(terminal.sentence("explain-found", talk.rules().stream().map(this::rule).collect(Collectors.joining(" + ")), word("sure-" + key(talk.sure())),
                talk.reasons().stream().map(r -> word("reason-" + key(r))).collect(Collectors.joining(", "))));
        for (Field field : Field.values()) {
            List<Integer> lines = talk.lines().get(field);
            if (lines != null) {
                out("     " + ScreenWidth.fit(word("field-" + key(field)),
                        14) + terminal.sentence(lines.size() == 1 ? "explain-lines" : "explain-several-lines", ranges(lines)));
            }
        }
        out("");
    }

    /** {@code 3-5, 9}. */
    static String ranges(List<Integer> lines) {
        List<int[]> ranges = new ArrayList<>();
        for (int line : lines) {
            if (!ranges.isEmpty() && line - ranges.getLast()[1] <= 1) {
                ranges.getLast()[1] = line;
            } else {
                ranges.add(new int[] {line, line});
            }
        }
        return ranges.stream().map(r -> r[0] == r[1] ? String.valueOf(r[0]) : r[0] + "-" + r[1]).collect(Collectors.joining(", "));
    }

    /** The rule's name; a rule that this language has no word for goes by its own. */
    private String rule(String rule) {
        String key = "rule-" + rule.replace(' ', '-');
        return terminal.words().containsKey(key) ? word(key) : rule;
    }

    private String word(String key) {
        return terminal.words().getString(key);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without control characters, by which a post could steer the terminal. */
    private void out(String line) {
        terminal.out().println(line.replaceAll("\\p{Cntrl}", " "));
    }
}
