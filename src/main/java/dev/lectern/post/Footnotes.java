package dev.lectern.post;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out the marks that lead to footnotes, which a reader sees as small numbers and no part of a title or a name. Only
 * behind a word of English prose they stay, each of its own: what is noted there may be who somebody is.
 */
final class Footnotes {
    private static final String MARK = "[^";
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]{1,40})\\]:");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\](?!:)");

    private final Set<String> noted = new HashSet<>();
    private final Map<String, Integer> references = new HashMap<>();

    private Footnotes(String markdown) {
        NOTE.matcher(markdown).results().forEach(m -> noted.add(m.group(1)));
        if (!noted.isEmpty()) {
            REFERENCE.matcher(markdown).results().forEach(m -> references.merge(m.group(1), 1, Integer::sum));
        }
    }

    static String drop(String markdown) {
        Footnotes notes = markdown.contains(MARK) ? new Footnotes(markdown) : null;
        if (notes == null || notes.noted.isEmpty()) {
            return markdown;
        }
        StringBuilder out = new StringBuilder(markdown.length());
        for (String line : markdown.split("\n", -1)) {
            out.append(line.contains(MARK) ? notes.without(line) : line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private String without(String line) {
        boolean prose = !line.startsWith("#") && line.codePoints().noneMatch(Character::isIdeographic);
        Matcher reference = REFERENCE.matcher(line);
        return reference.replaceAll(m -> Matcher.quoteReplacement(prose && staysBehindWord(line, m) || !noted.contains(m.group(1)) ? m.group() : ""));
    }

    private boolean staysBehindWord(String line, MatchResult mark) {
        boolean word = mark.start() > 0 && (Character.isLetter(line.charAt(mark.start() - 1)) || "'*".indexOf(line.charAt(mark.start() - 1)) >= 0);
        return word && references.getOrDefault(mark.group(1), 0) == 1;
    }
}
