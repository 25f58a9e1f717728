package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** The title of a talk in the text of the link to its film or slides: {@code 视频：[夜谈 No.43：异步编程现状](https://…)}. */
public final class LinkedTitle {
    private static final Pattern SERIES = Pattern.compile("^[^：:|｜]{0,24}?(?:(?i:no\\.?|vol\\.?|#|ep\\.?)\\s*\\d{1,4}|第\\s*[\\d一二三四五六七八九十]{1,4}\\s*[期场讲回])\\s*[:：|｜]\\s*");

    private LinkedTitle() {}

    /** The title that a link of the line gives, without the name of the series; empty where the links only say what they lead to. */
    public static Optional<String> in(Unit unit) {
        return unit.spans().stream().filter(s -> s.kind() == Prose.Kind.LINK)
                .map(s -> Titles.clean(SERIES.matcher(unit.text().substring(s.start(), s.end())).replaceFirst("")))
                .filter(t -> t != null && Titles.saysWhat(t) && !t.startsWith("http")).findFirst();
    }

    /** Whether a line starts with a link: one to slides is a line of its own, and heads nothing. */
    public static boolean starts(Unit unit) {
        return unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.start() == 0);
    }
}
