package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.text.Pinyin;
import dev.lectern.text.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by something that is not there: for Chinese a name that sounds the same, or one with a single
 * other character where it has three or more, or an organization's long name; for other words one a typing error away. Safe for
 * use by many threads.
 */
final class Spelling {
    private static final int MOST = 3;
    private static final int LONGEST_NAME = 12;
    /** Of fewer characters too many names are made. */
    private static final int SHORT_NAME = 3;
    private static final String[] NAMES = {Fields.SPEAKER_NAME, Fields.ORGANIZATION_NAME};
    private static final String[] WORDS = {Fields.TITLE, Fields.SPEAKERS, Fields.ORGANIZATIONS, Fields.BODY_BIGRAMS};

    private final Vocabulary vocabulary;
    private final Map<Unit, List<String>> candidates = new ConcurrentHashMap<>();

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Queries for what may have been meant by a unit. */
    List<Query> near(Unit unit) throws IOException {
        List<Query> near = new ArrayList<>();
        for (String candidate : candidates(unit)) {
            near.add(unit.isHan() ? Matching.bearing(candidate) : Matching.literal(Unit.word(candidate)));
        }
        return near;
    }

    /** Everything asked for, what is not there taken for what may have been meant; null where nothing can be mended. */
    @Nullable Query corrected(List<Unit> units) throws IOException {
        List<Query> all = new ArrayList<>();
        boolean mended = false;
        for (Unit unit : units) {
            List<Query> near = near(unit);
            List<Query> ways = new ArrayList<>(near);
            ways.add(Matching.anywhere(unit));
            if (!unit.parts().isEmpty()) {
                ways.add(Matching.all(unit.parts().stream().map(Matching::anywhere).toList()));
            }
            all.add(Matching.any(ways));
            mended |= !near.isEmpty();
        }
        return mended ? Matching.all(all) : null;
    }

    /** The query with each unit that is not there replaced by the likeliest that is; null where there is nothing to offer. */
    @Nullable String better(List<Unit> units) throws IOException {
        List<String> words = new ArrayList<>();
        boolean mended = false;
        for (Unit unit : units) {
            List<String> candidates = isThere(unit) ? List.of() : candidates(unit);
            words.add(candidates.isEmpty() ? typed(unit) : candidates.getFirst());
            mended |= !candidates.isEmpty();
        }
        return mended ? String.join(" ", words) : null;
    }

    /** How much it says that a document holds a unit. */
    float rarity(Unit unit) throws IOException {
        return vocabulary.rarity(unit);
    }

    private static String typed(Unit unit) {
        return unit.isHan() || unit.parts().isEmpty() ? unit.text() : String.join(" ", unit.parts().stream().map(Unit::text).toList());
    }

    /** Whether words say better what is meant than a model can: all are there but for a slip, or a term of letters is, of which models know little. */
    boolean tells(List<Unit> units) throws IOException {
        for (Unit unit : units) {
            if (!unit.isHan() && isThere(unit)) {
                return true;
            }
        }
        Query corrected = corrected(units);
        return corrected != null && vocabulary.finds(corrected);
    }

    private boolean isThere(Unit unit) throws IOException {
        return vocabulary.finds(Matching.anywhere(unit));
    }

    /** What a unit was taken for; empty where it was not asked. */
    List<String> tried(Unit unit) {
        return candidates.getOrDefault(unit, List.of());
    }

    private List<String> candidates(Unit unit) throws IOException {
        List<String> known = candidates.get(unit);
        if (known == null) {
            known = unit.isHan() ? names(unit.text(), unit.length()) : words(unit.text());
            candidates.put(unit, known);
        }
        return known;
    }

    private List<String> names(String text, int length) throws IOException {
        if (length < 2 || length > LONGEST_NAME) {
            return List.of();
        }
        Set<String> same = new LinkedHashSet<>();
        Set<String> similar = new LinkedHashSet<>();
        for (String field : NAMES) {
            for (Vocabulary.Near near : vocabulary.alike(text, field, length > 3 ? 2 : 1)) {
                if (near.term().equals(text)) {
                    continue;
                }
                if (!Collections.disjoint(Pinyin.words(near.term()), Pinyin.words(text))) {
                    same.add(near.term());
                } else if (length > 2 && Vocabulary.differsIn(near.term(), text) == 1) {
                    similar.add(near.term());
                }
            }
        }
        if (same.isEmpty() && similar.isEmpty() && length >= SHORT_NAME) {
            similar.addAll(longForms(text));
        }
        return (same.isEmpty() ? similar : same).stream().limit(MOST).toList();
    }

    /** Organizations of whose name this is a short form, made of its first character and some of the others: {@code 西工大}. */
    private List<String> longForms(String text) throws IOException {
        if (vocabulary.finds(Matching.anywhere(new Unit(Run.Kind.HAN, text, List.of())))) {
            return List.of();
        }
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        return vocabulary.startingWith(first, Fields.ORGANIZATION_NAME).entrySet().stream()
                .filter(name -> isShortFor(text, name.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    private static boolean isShortFor(String text, String name) {
        int at = -1;
        for (char c : text.toCharArray()) {
            at = name.indexOf(c, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private List<String> words(String text) throws IOException {
        int edits = text.length() < 4 ? 0 : text.length() < 8 ? 1 : 2;
        Set<String> found = new LinkedHashSet<>();
        if (edits > 0) {
            for (String field : WORDS) {
                vocabulary.near(text, field, edits, 1).stream().map(Vocabulary.Near::term)
                        .filter(term -> !term.equals(text)).limit(MOST).forEach(found::add);
            }
        }
        return found.stream().limit(MOST).toList();
    }
}
