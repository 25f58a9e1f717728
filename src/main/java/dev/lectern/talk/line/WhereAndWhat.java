package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Below somebody's name one line for both, of which the author stressed the title, in either order:
 *
 * <pre>
 * ### Jane Doe                                      ### 张三
 * *Engineer, Acme* — **Paper bridges**              **《纸桥》** | 某公司工程师
 * </pre>
 */
public record WhereAndWhat(Affiliation where, String title) {
    private static final CharacterSet JOINTS = CharacterSet.of("—–-|｜丨·•:：/／");
    private static final int LONGEST = 160;

    public static Optional<WhereAndWhat> of(Unit line, Organizations known) {
        int length = line.text().length();
        if (!line.isProse() || length > LONGEST || line.spans().isEmpty() || JOINTS.next(line.text(), 0) < 0) {
            return Optional.empty();
        }
        return line.spans().stream().filter(s -> s.kind() == Prose.Kind.STRONG && (s.start() == 0) != (s.end() == length))
                .map(s -> s.start() == 0 ? read(line, s.start(), s.end(), s.end(), length, known) : read(line, s.start(), s.end(), 0, s.start(), known))
                .flatMap(Optional::stream).findFirst();
    }

    /** Reads a line whose stressed title stands from the first place to the second, and the rest of it, with the mark between, from the third to the fourth. */
    private static Optional<WhereAndWhat> read(Unit line, int toldFrom, int toldTo, int from, int to, Organizations known) {
        String rest = line.text().substring(from, to);
        String bare = withoutJoints(rest);
        boolean joined = JOINTS.next(from == 0 ? rest.substring(bare.length()) : rest.substring(0, rest.length() - bare.length()), 0) >= 0;
        @Nullable String title = joined ? Titles.own(Titles.clean(line.text().substring(toldFrom, toldTo))) : null;
        boolean told = title != null && !Workplace.is(title, known) && !Titles.isGeneric(title) && Label.of(line.text()).isEmpty();
        Affiliation where = told && Workplace.mayBe(bare, known) ? Affiliation.read(bare, known) : Affiliation.NONE;
        return where.organization() == null ? Optional.empty() : Optional.of(new WhereAndWhat(where, title));
    }

    private static String withoutJoints(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isJoint(text.charAt(from))) {
            from++;
        }
        while (to > from && isJoint(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isJoint(char c) {
        return Character.isWhitespace(c) || JOINTS.has(c);
    }
}
