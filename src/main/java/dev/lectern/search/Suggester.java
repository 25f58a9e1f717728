package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.index.SuggestKeys;
import dev.lectern.search.Suggestion.Kind;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.NameKeys;
import dev.lectern.text.Pinyin;
import dev.lectern.text.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermQuery;

/** Offers names and titles for what is being typed. */
final class Suggester {
    private static final int LONGEST = 64;
    /** A title takes longer to read than a name, and to fetch. */
    private static final int MOST_TITLES = 5;

    private final View view;

    Suggester(View view) {
        this.view = view;
    }

    List<Suggestion> suggest(String typed, int most) throws IOException {
        String whole = NameKeys.whole(QueryParser.parse(typed).text());
        String key = whole.substring(0, Math.min(LONGEST, whole.length()));
        if (key.isEmpty()) {
            return List.of();
        }
        Marker marker = new Marker(List.of(key));
        List<Suggestion> offered = new ArrayList<>(names(key, most, marker));
        offered.addAll(titles(key, Kind.TITLE, Math.min(most, MOST_TITLES), marker));
        offered.addAll(titles(key, Kind.EVENT, Math.min(most, MOST_TITLES), marker));
        return offered;
    }

    private List<Suggestion> names(String key, int most, Marker marker) throws IOException {
        int letters = latinTail(key);
        Map<String, Name> found = new HashMap<>();
        collect(view.namesTyped(key), "", found);
        if (letters > 0 && letters < key.length()) {
            collect(view.namesTyped(key.substring(0, letters)), key.substring(letters), found);
        }
        List<Suggestion> names = new ArrayList<>();
        for (Kind kind : List.of(Kind.SPEAKER, Kind.ORGANIZATION)) {
            found.values().stream().filter(name -> name.kind == kind && name.talks > 0)
                    .sorted(Comparator.comparing(Name::place).thenComparing(Comparator.comparing(Name::talks).reversed()).thenComparing(Name::text))
                    .limit(most).map(name -> new Suggestion(kind, name.text, marker.name(name.text), null, name.talks)).forEach(names::add);
        }
        return names;
    }

    /** Where the Latin letters at the end begin, as an input method leaves them behind characters already chosen. */
    private static int latinTail(String key) {
        int at = key.length();
        while (at > 0 && key.charAt(at - 1) < 128) {
            at--;
        }
        return at;
    }

    /** @param rest how the name goes on behind the key's characters, in letters */
    private void collect(Set<String> terms, String rest, Map<String, Name> found) {
        terms.forEach(term -> {
            int end = term.indexOf(SuggestKeys.BREAK);
            char place = term.charAt(end + 1);
            Kind kind = term.charAt(end + 2) == SuggestKeys.SPEAKER ? Kind.SPEAKER : Kind.ORGANIZATION;
            if (rest.isEmpty() || goesOn(term.substring(0, end), rest)) {
                Name name = name(kind, term.substring(end + 3), place);
                found.merge(kind + name.text, name, (one, other) -> one.place <= other.place ? one : other);
            }
        });
    }

    /** The name that stands for the one typed, with all its talks. */
    private Name name(Kind kind, String written, char place) {
        Facet facet = kind == Kind.SPEAKER ? Facet.SPEAKER : Facet.ORGANIZATION;
        String canonical = view.facets().names().of(facet, written);
        return new Name(kind, canonical, place, view.facets().talks(facet, canonical));
    }

    /** Whether some ending of the key sounds as the rest begins: {@code 熊小军} goes on behind 熊 as {@code xiao}. */
    private static boolean goesOn(String key, String rest) {
        for (int at = 1; at < key.length(); at++) {
            String tail = key.substring(at);
            if (Run.isHan(tail.charAt(0)) && (Pinyin.words(tail).stream().anyMatch(word -> word.startsWith(rest))
                    || Pinyin.initials(tail).stream().anyMatch(initials -> initials.startsWith(rest)))) {
                return true;
            }
        }
        return false;
    }

    private List<Suggestion> titles(String key, Kind kind, int most, Marker marker) throws IOException {
        TermQuery event = new TermQuery(new Term(Fields.KIND, "event"));
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(Matching.lettersOfTitle(key)), Occur.FILTER)
                .add(event, kind == Kind.EVENT ? Occur.FILTER : Occur.MUST_NOT).build();
        Map<String, Suggestion> titles = new LinkedHashMap<>();
        for (TalkDocument document : view.find(query, 2 * most)) {
            if (document.title() != null && titles.size() < most) {
                titles.putIfAbsent(document.title(), new Suggestion(kind, document.title(), marker.all(document.title(), true),
                        document.id(), kind == Kind.TITLE ? 1 : 0));
            }
        }
        return List.copyOf(titles.values());
    }

    private record Name(Kind kind, String text, char place, int talks) {}
}
