package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom English text calls by one name: {@code Nadia from Acme}, {@code Ben (Initech)}, and where but one person can be meant {@code JB}. */
public final class FirstNames {
    private static final Pattern HOUSED = Pattern.compile("(\\p{Lu}\\p{Ll}{1,14})(?=\\s+(?:from|of|at)\\s+(?:the\\s+)?\\p{Lu}|\\s+\\(\\p{Lu})");
    /** No first name, but a number of people or a thing: {@code Engineers from Acme}. */
    private static final Pattern MANY = Pattern.compile("\\p{L}+(?:ers|ors|ists|ants|ents|ees|ians|ives|eagues|ates|ings?)|People|Folks|Someone|Somebody|Everyone|Everybody|Nobody|Anyone|Guests|Research|Support|Work|Code|Feedback|Evidence|Traffic|Results|Numbers|Figures|One|Two|Both|Half|Part|Most|Few|Staff");
    /** Behind the subject of a sentence: what somebody does who has it as a name. */
    private static final Pattern DOES = Pattern.compile("\\s+(?:\\p{Ll}+ly\\s+)?(?:(?:does(?:n['’]t|\\s+not)|did(?:n['’]t|\\s+not)?|will|wants?|likes?|lives|went|told|spoke|spent|built|wrote|brought|took|gave|ran|made|sang|drew|read|taught|showed|demoed|explained|presented|talked|walked|shared|asked|argued|described|tried|typed|turned|used|works|has\\s+been)(?=\\s))");
    private static final Pattern CALLED = Pattern.compile("\\p{Lu}(?:\\p{Ll}{2,14}|\\p{Lu})");

    private FirstNames() {}

    /** Everybody with a house behind the one name. */
    static List<People> in(String text) {
        List<People> found = new ArrayList<>();
        Matcher first = HOUSED.matcher(text);
        while (first.find()) {
            boolean name = People.isWordStart(text, first.start()) && may(first.group(1)) && !People.LAST_OF_NAME.matcher(text).region(0, first.start()).find();
            Optional<People> one = name ? Optional.of(People.called(text, first.group(1), first.start(), first.end(1))) : Optional.empty();
            one.filter(p -> p.all().get(0).organization() != null).ifPresent(found::add);
        }
        return found;
    }

    /** Of whom a text begins to tell, where it can be but somebody: {@code |JB| doesn't want a bio.}, {@code |Nadia| from Acme typed a poem}. */
    public static Optional<Speaker> subject(String text) {
        Matcher name = CALLED.matcher(text);
        boolean may = name.lookingAt() && may(name.group());
        boolean housed = may && HOUSED.matcher(text).lookingAt();
        if (!housed && !(may && DOES.matcher(text).region(name.end(), text.length()).lookingAt())) {
            return Optional.empty();
        }
        Speaker called = housed ? People.called(text, name.group(), 0, name.end()).all().get(0) : new Speaker(name.group(), null, null);
        return Optional.of(called).filter(c -> !housed || c.organization() != null);
    }

    /** Whether a word with a capital may be a first name. */
    public static boolean may(String word) {
        return !PersonalName.isThing(word) && !JobTitle.ends(word) && !MANY.matcher(word).matches();
    }
}
