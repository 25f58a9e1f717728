package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.Characters;
import java.util.Optional;

/**
 * Whoever stands behind a word that anybody may be called by, where no house tells that one of its people is meant:
 *
 * <pre>
 * 某公司的同学|张小三|分享了他的经历。
 * </pre>
 *
 * <p>Only a whole name counts there, and only where its bearer does something.
 */
final class Anybody {
    private static final int WHOLE_NAME = 3;

    private Anybody() {}

    /** Whether such a word, or another noun of what somebody is, ends there. */
    static boolean endsAt(String text, int end) {
        // Behind a title in Latin letters a name is looked for anyway.
        return JobTitle.mayEndWith(text.charAt(end - 1)) && !Characters.isPlainLetter(text.charAt(end - 1)) && JobTitle.nounEndsAt(text, end)
                && !JobTitle.goesOn(text, end);
    }

    static Optional<Place> named(String text, int from, Organizations known) {
        int to = from + WHOLE_NAME;
        boolean named = to < text.length() && PersonalName.mayStart(text, from) && PersonalName.isChinese(text.substring(from, to))
                && !Mentions.swallows(text, to - 1) && Mentions.acts(text, to);
        return named && !known.knows(text.substring(from, to)) && !MereWords.isDone(text, from) ? Optional.of(new Place(from, to)) : Optional.empty();
    }
}
