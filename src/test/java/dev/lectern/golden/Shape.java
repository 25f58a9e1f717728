package dev.lectern.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another shape in which a post could have been written: to its readers it says the same. */
enum Shape {
    /** {@code ## Kites} becomes {@code ## 2. Kites}. */
    COUNTED_HEADINGS(text -> counted(text, List.of("1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. ", "8. ", "9. ", "10. "))),
    COUNTED_IN_CHINESE(text -> counted(text, List.of("一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、"))),
    RULES_ABOVE_HEADINGS(text -> outsideCode(text, "(?m)^(#{2,6} )", "---\n\n$1")),
    HALF_WIDTH_MARKS(text -> outsideCode(text.replace('（', '(').replace('）', ')').replace('，', ',').replace('；', ';'), "：", ":")),
    NO_BLANKS_BESIDE_CHINESE(text -> outsideCode(text, "(?<=\\p{IsHan}) (?=[A-Za-z])|(?<=[A-Za-z]) (?=\\p{IsHan})", "")),
    ITEMS_AS_PARAGRAPHS(Shape::withoutBullets),
    SENTENCES_ON_LINES(text -> outsideCode(text, "(?m)(?<=^\\p{IsHan}[^\\n|]{0,600}[。！？])(?=[^\\n”」』）)])", "\n")),
    STRESSED_HEADINGS(Shape::stressed),
    PICTURES_BEFORE_HEADINGS(text -> outsideCode(text, "(?m)^(#{2,6} )(?=[\\p{L}*])", "$1🎤 ")),
    PICTURES_BEFORE_ITEMS(text -> outsideCode(text, "(?m)^([*+-] )(?=[\\p{L}*])", "$1👉 "));

    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern HAS_NUMBER = Pattern.compile("[\\d一二三四五六七八九十（(#【\\[].*");
    private static final Pattern ITEM = Pattern.compile("[-*+] +(.*)");

    private final UnaryOperator<String> change;

    Shape(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The text of a post, without its front matter, in this shape. */
    String of(String text) {
        return change.apply(text);
    }

    private static String outsideCode(String text, String what, String by) {
        return text.contains(FENCE) ? text : text.replaceAll(what, by);
    }

    /** The headings of the deepest level are counted, where none of them is yet. */
    private static String counted(String text, List<String> numbers) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int deepest = deepest(lines);
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches() && heading.group(1).length() < deepest) {
                next = 0;
            } else if (heading.matches()) {
                if (HAS_NUMBER.matcher(heading.group(2)).lookingAt() || text.contains(FENCE)) {
                    return text;
                }
                lines.set(i, heading.group(1) + " " + (next < numbers.size() ? numbers.get(next) : "") + heading.group(2));
                next++;
            }
        }
        return String.join("\n", lines);
    }

    /** Those of the deepest level, where there are others, become paragraphs that are stressed. */
    private static String stressed(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int deepest = deepest(lines);
        boolean others = lines.stream().map(HEADING::matcher).anyMatch(m -> m.matches() && m.group(1).length() < deepest);
        lines.replaceAll(line -> {
            Matcher heading = HEADING.matcher(line);
            return others && heading.matches() && heading.group(1).length() == deepest ? "\n**" + heading.group(2).replace("*", "").strip() + "**\n" : line;
        });
        return text.contains(FENCE) ? text : String.join("\n", lines);
    }

    private static int deepest(List<String> lines) {
        return lines.stream().map(HEADING::matcher).filter(Matcher::matches).mapToInt(m -> m.group(1).length()).max().orElse(0);
    }

    private static String withoutBullets(String text) {
        boolean nested = Arrays.stream(text.split("\n")).anyMatch(line -> line.startsWith("  "));
        return nested || text.contains(FENCE) ? text : Arrays.stream(text.split("\n", -1)).map(line -> {
            Matcher item = ITEM.matcher(line);
            return item.matches() ? "\n" + item.group(1) + "\n" : line;
        }).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
