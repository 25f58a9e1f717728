package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whoever a line says behind its title to bring it: {@code 《…》由|张三（某公司）|带来。} */
final class Brought {
    private static final Pattern BY = Pattern.compile("\\s*，?(?:将)?由\\s*([^，。]{2,60}?)\\s*(?:老师|先生|女士)?(?:[为给]大家)?(?:带来|主讲|分享|讲解|呈现)。?\\s*");

    private Brought() {}

    /** The words that tell who that is; null where the rest of a line says no such thing. */
    static @Nullable String by(String rest) {
        Matcher m = rest.indexOf('由') < 0 ? null : BY.matcher(rest);
        return m != null && m.matches() ? m.group(1) : null;
    }
}
