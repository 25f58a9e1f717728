package dev.lectern.talk.regex;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a regular expression some words of which every match holds at least one: those of {@code .{0,14}(?:录音|录像).*}
 * are the two that it names. Capitals of ASCII count as small letters.
 */
final class Literals {
    private static final int MOST = 600;
    /** So many words a stretch of an expression may be spelt out as. */
    private static final int MOST_SPELLINGS = 100;
    private static final List<String> NEEDS_NOTHING = List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G");
    private static final String FLAGS_THAT_MATTER_NOT = "ism";
    /** How often a text has a word, roughly, by the word's length and for a single one by what it is. */
    private static final double[] FREQUENCY = {1, 0.02, 0.001, 0.0002, 0.0001};
    private static final double OF_A_MARK = 0.2;

    private Literals() {}

    /** Signals an expression that cannot be read here. */
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * What a piece of an expression matches.
     *
     * @param all every text that it can match; null where they are too many, or not known
     * @param some texts of which each match has one; null where none are known
     */
    private record Piece(@Nullable Set<String> all, @Nullable Set<String> some) {
        static final Piece ANYTHING = new Piece(null, null);
    }

    /** The words; null where the expression tells none, or none that is worth looking for. */
    static @Nullable Set<String> of(String regex) {
        try {
            Set<String> words = choice(regex).some;
            return words == null || words.size() > MOST ? null : words;
        } catch (Unread e) {
            return null;
        }
    }

    private static Piece choice(String regex) throws Unread {
        List<String> tokens = Tokens.of(regex);
        Set<String> all = new HashSet<>();
        Set<String> some = new HashSet<>();
        boolean spelt = true;
        boolean told = true;
        for (int from = 0; from <= tokens.size();) {
            int bar = tokens.subList(from, tokens.size()).indexOf("|");
            int to = bar < 0 ? tokens.size() : from + bar;
            Piece branch = new Sequence(tokens.subList(from, to)).read();
            spelt &= branch.all != null && all.addAll(branch.all) | true;
            told &= branch.some != null && some.addAll(branch.some) | true;
            from = to + 1;
        }
        return new Piece(spelt && all.size() <= MOST_SPELLINGS ? all : null, told ? shortest(some) : null);
    }

    /** Without those that hold another. */
    private static Set<String> shortest(Set<String> words) {
        return words.stream().filter(w -> !holdsAnother(w, words)).collect(Collectors.toSet());
    }

    private static boolean holdsAnother(String word, Set<String> words) {
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                if (to - from < word.length() && words.contains(word.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double frequency(Collection<String> words) {
        return words.stream().mapToDouble(w -> w.length() == 1 && w.charAt(0) < 0x2e80 ? OF_A_MARK : FREQUENCY[Math.min(w.length(), FREQUENCY.length - 1)]).sum();
    }

    /** One thing after the other. */
    private static final class Sequence {
        private final List<String> tokens;
        private Set<String> run = Set.of("");
        private boolean spelt = true;
        private @Nullable Set<String> best;

        Sequence(List<String> tokens) {
            this.tokens = tokens;
        }

        Piece read() throws Unread {
            for (int i = 0; i < tokens.size();) {
                int end = i + 1;
                while (end < tokens.size() && isQuantifier(tokens.get(end))) {
                    end++;
                }
                read(tokens.get(i), end == i + 1 ? "" : tokens.get(i + 1));
                i = end;
            }
            Set<String> all = spelt ? run : null;
            stop();
            return new Piece(all, best);
        }

        private void read(String token, String quantifier) throws Unread {
            if (NEEDS_NOTHING.contains(token) || isLook(token)) {
                return;
            }
            // What is said of the last character of a quotation is not said of the others.
            Piece piece = token.startsWith("\\Q") && !quantifier.isEmpty() ? Piece.ANYTHING : piece(token);
            boolean maybe = quantifier.equals("?");
            boolean must = !maybe && !quantifier.equals("*") && !quantifier.startsWith("{0");
            boolean once = quantifier.isEmpty() || maybe;
            if (piece.all != null && (once || must)) {
                join(piece.all, maybe);
            } else {
                stop();
                consider(must ? piece.some : null);
            }
            if (!once) {
                stop();
            }
        }

        private void join(Set<String> next, boolean maybe) {
            Set<String> longer = new HashSet<>(maybe ? run : Set.of());
            run.forEach(r -> next.forEach(n -> longer.add(r + n)));
            if (longer.size() <= MOST_SPELLINGS) {
                run = longer;
                return;
            }
            stop();
            run = maybe ? Set.of("") : next;
        }

        /** What follows is not known to stand right behind. */
        private void stop() {
            consider(run.contains("") ? null : run);
            run = Set.of("");
            spelt = false;
        }

        private void consider(@Nullable Set<String> words) {
            Set<String> told = words == null || words.isEmpty() ? null : shortest(words);
            best = best == null || told != null && frequency(told) < frequency(best) ? told : best;
        }
    }

    private static boolean isQuantifier(String token) {
        return token.equals("?") || token.equals("*") || token.equals("+") || token.startsWith("{");
    }

    private static boolean isLook(String token) {
        return token.startsWith("(?=") || token.startsWith("(?!") || token.startsWith("(?<=") || token.startsWith("(?<!");
    }

    private static Piece piece(String token) throws Unread {
        char first = token.charAt(0);
        char last = token.charAt(token.length() - 1);
        return switch (first) {
            case '(' -> group(token);
            case '[' -> oneOf(token);
            case '.' -> Piece.ANYTHING;
            case '\\' -> escaped(token);
            default -> Character.isSurrogate(last) ? Piece.ANYTHING : literal(token);
        };
    }

    private static Piece group(String token) throws Unread {
        String inner = token.substring(1, token.length() - 1);
        if (!inner.startsWith("?")) {
            return choice(inner);
        }
        int colon = inner.indexOf(':');
        boolean flags = colon > 0 && inner.substring(1, colon).chars().allMatch(c -> FLAGS_THAT_MATTER_NOT.indexOf(c) >= 0);
        if (flags || inner.startsWith("?>")) {
            return choice(inner.substring(flags ? colon + 1 : 2));
        }
        if (!inner.isEmpty() && inner.substring(1).chars().allMatch(c -> FLAGS_THAT_MATTER_NOT.indexOf(c) >= 0)) {
            return new Piece(Set.of(""), null);
        }
        throw new Unread();
    }

    /** A class of characters that names each of them. */
    private static Piece oneOf(String token) {
        Set<String> all = new HashSet<>();
        for (int i = 1; i < token.length() - 1; i++) {
            boolean escaped = token.charAt(i) == '\\';
            char c = token.charAt(escaped ? ++i : i);
            boolean named = escaped ? !Character.isLetterOrDigit(c) : "^[-&".indexOf(c) < 0;
            if (!named || Character.isSurrogate(c)) {
                return Piece.ANYTHING;
            }
            all.add(folded(c));
        }
        return new Piece(all, null);
    }

    private static Piece escaped(String token) throws Unread {
        char last = token.charAt(token.length() - 1);
        if (token.startsWith("\\Q")) {
            return token.endsWith("\\E") ? literal(token.substring(2, token.length() - 2)) : Piece.ANYTHING;
        }
        if (token.length() > 2 || Character.isLetter(last) && "dDsSwWhHvVRX".indexOf(last) >= 0) {
            return Piece.ANYTHING;
        }
        if (last != 't' && Character.isLetterOrDigit(last)) {
            // What it stands for may lie in the tokens that follow.
            throw new Unread();
        }
        return literal(last == 't' ? "\t" : token.substring(1));
    }

    private static Piece literal(String text) {
        return new Piece(Set.of(text.chars().mapToObj(c -> folded((char) c)).collect(Collectors.joining())), null);
    }

    private static String folded(char c) {
        return String.valueOf(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
}
