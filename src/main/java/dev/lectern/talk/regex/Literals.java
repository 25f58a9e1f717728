package dev.lectern.talk.regex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that a regular expression tells of all its matches: those of {@code .{0,14}(?:录音|录像).*：} hold one of two words,
 * and a colon. Capitals of ASCII count as small letters.
 *
 * @param needed lists of words; where a match is, the text has a word of each list from there on. The rarest first, and none
 *     that the words with which a match starts tell anyway
 * @param first words of which every match starts with one; empty where they are not known
 * @param last words of which every match ends with one; likewise
 */
record Literals(List<Set<String>> needed, Set<String> first, Set<String> last) {
    static final Literals NONE = new Literals(List.of(), Set.of(), Set.of());
    private static final int MOST = 600;
    private static final int MOST_LISTS = 2;
    /** So many words a stretch of an expression may be spelt out as. */
    private static final int MOST_SPELLINGS = 100;
    private static final List<String> NEEDS_NOTHING = List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G");
    private static final String FLAGS_THAT_MATTER_NOT = "ism";
    /** What stands for a few characters, behind a backslash. */
    private static final Map<Character, Set<String>> SETS = Map.of('d', Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
            's', Set.of(" ", "\t", "\n", "\u000b", "\f", "\r"), 't', Set.of("\t"), 'n', Set.of("\n"));
    /** How often a text has a word, roughly, by the word's length and for a single one by what it is. */
    private static final double[] FREQUENCY = {1, 0.02, 0.001, 0.0002, 0.0001};
    private static final double OF_A_MARK = 0.2;

    /** Signals an expression that cannot be read here. */
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * What a piece of an expression matches.
     *
     * @param all every text that it can match; null where they are too many, or not known
     * @param some lists of words of which each match has one
     * @param first words of which each match starts with one; null where none are known
     * @param last words of which each match ends with one; likewise
     */
    private record Piece(@Nullable Set<String> all, List<Set<String>> some, @Nullable Set<String> first, @Nullable Set<String> last) {
        static final Piece ANYTHING = new Piece(null, List.of(), null, null);

        static Piece oneOf(Set<String> words) {
            return new Piece(words, List.of(), null, words.contains("") ? null : words);
        }
    }

    static Literals of(String regex) {
        try {
            Piece whole = choice(regex);
            List<Set<String>> rarest = whole.some.stream()
                    .filter(w -> w.size() <= MOST && !isToldBy(whole.first, w)).sorted(Comparator.comparingDouble(Literals::frequency))
                    .limit(MOST_LISTS).toList();
            return new Literals(rarest, whole.first == null || whole.first.size() > MOST ? Set.of() : beginnings(whole.first),
                    whole.last == null || whole.last.size() > MOST ? Set.of() : whole.last);
        } catch (Unread e) {
            return NONE;
        }
    }

    private static Piece choice(String regex) throws Unread {
        List<String> tokens = Tokens.of(regex);
        List<Piece> branches = new ArrayList<>();
        for (int from = 0; from <= tokens.size();) {
            int bar = tokens.subList(from, tokens.size()).indexOf("|");
            int to = bar < 0 ? tokens.size() : from + bar;
            branches.add(new Sequence(tokens.subList(from, to)).read());
            from = to + 1;
        }
        return branches.size() == 1 ? branches.get(0) : either(branches);
    }

    private static Piece either(List<Piece> branches) {
        Set<String> all = new HashSet<>();
        Set<String> some = new HashSet<>();
        Set<String> first = new HashSet<>();
        Set<String> last = new HashSet<>();
        boolean spelt = true;
        boolean told = true;
        boolean starts = true;
        boolean ends = true;
        for (Piece branch : branches) {
            spelt &= branch.all != null && all.addAll(branch.all) | true;
            told &= !branch.some.isEmpty() && some.addAll(rarest(branch.some)) | true;
            starts &= branch.first != null && first.addAll(branch.first) | true;
            ends &= branch.last != null && last.addAll(branch.last) | true;
        }
        return new Piece(spelt && all.size() <= MOST_SPELLINGS ? all : null, told ? List.of(shortest(some)) : List.of(), starts ? first : null, ends ? last : null);
    }

    private static Set<String> rarest(List<Set<String>> lists) {
        return lists.stream().min(Comparator.comparingDouble(Literals::frequency)).orElseThrow();
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

    /** Without those that start with another. */
    private static Set<String> beginnings(Set<String> words) {
        return words.stream().filter(w -> words.stream().noneMatch(o -> o.length() < w.length() && w.startsWith(o))).collect(Collectors.toSet());
    }

    /** Whether a text that has a word of one list has one of the other. */
    private static boolean isToldBy(@Nullable Set<String> first, Set<String> words) {
        return first != null && first.stream().allMatch(f -> words.stream().anyMatch(f::contains));
    }

    private static double frequency(Collection<String> words) {
        return words.stream().mapToDouble(w -> w.length() == 1 && w.charAt(0) < 0x2e80 ? OF_A_MARK : FREQUENCY[Math.min(w.length(), FREQUENCY.length - 1)]).sum();
    }

    /** One thing after the other. */
    private static final class Sequence {
        private final List<String> tokens;
        private Set<String> run = Set.of("");
        private boolean spelt = true;
        private final List<Set<String>> some = new ArrayList<>();
        private @Nullable Set<String> first;
        /** What the last thing ends with that is not spelt out. */
        private @Nullable Set<String> last;

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
            Set<String> end = run.size() == 1 && run.contains("") ? last : run.contains("") ? null : run;
            stop(null);
            return new Piece(all, some, first, end);
        }

        private void read(String token, String quantifier) throws Unread {
            if (token.startsWith("(?=")) {
                some.addAll(choice(token.substring(3, token.length() - 1)).some);
            }
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
                stop(must ? piece.first : null);
                some.addAll(must ? piece.some : List.of());
                last = must ? piece.last : null;
            }
            if (!once) {
                stop(null);
                last = must ? piece.last : null;
            }
        }

        private void join(Set<String> next, boolean maybe) {
            Set<String> longer = new HashSet<>(maybe ? run : Set.of());
            run.forEach(r -> next.forEach(n -> longer.add(r + n)));
            if (longer.size() <= MOST_SPELLINGS) {
                run = longer;
                return;
            }
            stop(null);
            last = null;
            run = maybe ? Set.of("") : next;
        }

        /** What follows is not known to stand right behind. @param next with what it starts if nothing stands before it */
        private void stop(@Nullable Set<String> next) {
            boolean told = !run.contains("");
            if (told) {
                some.add(shortest(run));
            }
            first = !spelt ? first : told ? run : run.size() == 1 ? next : null;
            run = Set.of("");
            spelt = false;
        }
    }

    private static boolean isQuantifier(String token) {
        return token.equals("?") || token.equals("*") || token.equals("+") || token.startsWith("{");
    }

    private static boolean isLook(String token) {
        return token.startsWith("(?=") || token.startsWith("(?!") || token.startsWith("(?<=") || token.startsWith("(?<!");
    }

    private static Piece piece(String token) throws Unread {
        return switch (token.charAt(0)) {
            case '(' -> group(token);
            case '[' -> oneOf(token);
            case '.' -> Piece.ANYTHING;
            case '\\' -> escaped(token);
            default -> Character.isSurrogate(token.charAt(0)) ? Piece.ANYTHING : literal(token);
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
        if (inner.substring(1).chars().allMatch(c -> FLAGS_THAT_MATTER_NOT.indexOf(c) >= 0)) {
            return Piece.oneOf(Set.of(""));
        }
        throw new Unread();
    }

    /** A class of characters that names each of them. */
    private static Piece oneOf(String token) {
        Set<String> all = new HashSet<>();
        boolean plain = !token.contains("&&");
        for (int i = 1; i < token.length() - 1 && plain; i++) {
            boolean escaped = token.charAt(i) == '\\';
            char c = token.charAt(escaped ? ++i : i);
            boolean ranges = c == '-' && i > 1 && i < token.length() - 2;
            plain = !Character.isSurrogate(c) && (escaped ? !Character.isLetterOrDigit(c) || SETS.containsKey(c) : c != '^' && c != '[' && !ranges);
            all.addAll(escaped ? SETS.getOrDefault(c, Set.of(folded(c))) : Set.of(folded(c)));
        }
        return plain ? Piece.oneOf(all) : Piece.ANYTHING;
    }

    private static Piece escaped(String token) throws Unread {
        char last = token.charAt(token.length() - 1);
        if (token.startsWith("\\Q")) {
            return token.endsWith("\\E") ? literal(token.substring(2, token.length() - 2)) : Piece.ANYTHING;
        }
        if (token.length() == 2 && SETS.containsKey(last)) {
            return Piece.oneOf(SETS.get(last));
        }
        if (token.length() > 2 || "DSwWhHvVRX123456789".indexOf(last) >= 0) {
            return Piece.ANYTHING;
        }
        if (Character.isLetterOrDigit(last)) {
            // What it stands for may lie in the tokens that follow.
            throw new Unread();
        }
        return literal(token.substring(1));
    }

    private static Piece literal(String text) {
        return Piece.oneOf(Set.of(text.chars().mapToObj(c -> folded((char) c)).collect(Collectors.joining())));
    }

    private static String folded(char c) {
        return String.valueOf(Characters.small(c));
    }
}
