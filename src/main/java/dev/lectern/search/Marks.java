package dev.lectern.search;

import java.util.Collection;
import java.util.List;

/** Where what was asked for stands in a text. The spans come in order, none over another. */
public interface Marks {
    /** In a long text: whole words, or pieces of Chinese. */
    List<Span> inText(String text);

    /** In a title: pieces of words too, where no whole one is found. */
    List<Span> inTitle(String title);

    /** In a name: also the whole of it, where it sounds as was asked. */
    List<Span> inName(String name);

    /** @param texts what to mark, in any spelling */
    static Marks of(Collection<String> texts) {
        return new Marker(texts);
    }
}
