package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Who meets where, which looks like a title and a name: {@code Acme User Group, Lake District}. */
final class UserGroup {
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}\\d.+-]{0,20} ){1,3}(?:Users?['’]? Group|Usergroup|Meetup|Meet-up|Society|Chapter|Guild|LUG)");

    private UserGroup() {}

    /** Whether the one is a group and the other no more than its place: of no house, and without a given name. */
    static boolean isInPlace(String title, List<Speaker> speakers) {
        if (speakers.size() != 1 || !NAME.matcher(title).matches()) {
            return false;
        }
        Speaker first = speakers.get(0);
        return first.organization() == null && !Romanized.isFirst(first.name().split(" ", 2)[0]) && !Characters.hasIdeograph(first.name());
    }
}
