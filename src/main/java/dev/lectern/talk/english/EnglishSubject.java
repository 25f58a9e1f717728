package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** Whoever is the subject of the sentence with which a text begins, be it behind a question: {@code Who pays? |Jane Doe|, treasurer of Acme, has …}. */
public final class EnglishSubject {
    private static final Pattern PREDICATE = Pattern.compile(",?\\s+(?:is|was|works|has|leads|runs|joined|maintains|teaches|(?:co-?)?founded|builds|spends|spent)\\s");
    private static final int LONGEST_QUESTION = 120;

    private EnglishSubject() {}

    /** {@code Jane Doe is a staff engineer at Acme.} @param start where the text begins */
    public static Optional<Speaker> of(String text, int start) {
        int asked = text.indexOf("? ", start);
        return at(text, start).or(() -> asked < 0 || asked - start > LONGEST_QUESTION ? Optional.empty() : at(text, asked + 2));
    }

    private static Optional<Speaker> at(String text, int start) {
        return People.at(text, start).filter(p -> p.all().size() == 1 && PREDICATE.matcher(text).region(p.end(), text.length()).lookingAt()).map(p -> p.all().get(0));
    }
}
