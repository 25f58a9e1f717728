package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** The dash before whoever gives a talk, on a line of its own below the title or at the end of what is told: {@code ——张三，某公司架构师}. */
public final class Signature {
    private static final Pattern DASH = Pattern.compile("(?:——|--|—|–)[\\s—–-]*(?=[\\p{L}])");
    private static final int LONGEST = 48;

    private Signature() {}

    /** The line without it, where behind it stands one person with where they work and nothing else. */
    public static Prose without(Prose line) {
        String text = line.text();
        Matcher dash = text.length() <= LONGEST && !text.isEmpty() && "—–-".indexOf(text.charAt(0)) >= 0 ? DASH.matcher(text) : null;
        if (dash == null || !dash.lookingAt() || text.indexOf('。') >= 0) {
            return line;
        }
        List<Speaker> people = PersonLine.read(text.substring(dash.end()), Organizations.KNOWN);
        return people.size() == 1 && people.getFirst().organization() != null ? line.slice(dash.end(), text.length()) : line;
    }
}
