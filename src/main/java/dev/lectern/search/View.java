package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;

/** One commit of an index, as far as every engine's is asked in the same way. Queries are Lucene's whichever engine runs them. */
interface View {

    /** What is known of words, the names that the commit declares to mean the same among them. */
    Lexicon lexicon();

    Vocabulary vocabulary();

    /** What to ask for where this was typed. */
    default Planner plan(ParsedQuery typed) throws IOException {
        return new Planner(typed, vocabulary(), lexicon());
    }

    FacetDictionary facets();

    /** Day of the newest document, in days since 1970; {@link LeafColumns#UNDATED} where none is dated. */
    int newest();

    /** What may be typed of the names that the commit declares to mean the same. */
    NavigableSet<String> declared();

    /** What may be typed of a name, and what names it is typed of: terms of {@link Fields#SUGGEST} and of declared names. */
    default Set<String> namesTyped(String key) throws IOException {
        Set<String> terms = new TreeSet<>(vocabulary().startingWith(key, Fields.SUGGEST).keySet());
        terms.addAll(declared().subSet(key, key + Character.MAX_VALUE));
        return terms;
    }

    /** Names and titles for what is being typed, at most so many of each kind. */
    default List<Suggestion> suggest(String typed, int most) throws IOException {
        return new Suggester(this).suggest(typed, most);
    }

    /** All documents. */
    List<TalkDocument> documents() throws IOException;

    /** What a query finds, the best first, at most so many. */
    List<TalkDocument> find(Query query, int most) throws IOException;

    /** What each query is worth to a document; those that do not find it are left out. */
    Map<String, Float> scores(String id, Map<String, Query> queries) throws IOException;
}
