package dev.lectern.post;

import java.util.Set;

/**
 * The link to itself with which a heading ends, as sites have it that let readers copy it: {@code ## Programme [#](#programme)},
 * {@code ## 议程 <a href="#议程">¶</a>}. It is no part of what the heading says.
 */
final class Permalink {
    private static final Set<String> SIGNS = Set.of("#", "¶", "§", "\uD83D\uDD17");

    private Permalink() {}

    static Prose without(Prose heading) {
        String text = heading.text();
        return heading.spans().stream().filter(s -> s.kind() == Prose.Kind.LINK && s.start() > 0 && s.end() == text.length()
                && s.target().indexOf('#') >= 0 && SIGNS.contains(text.substring(s.start())))
                .findFirst().map(s -> heading.slice(0, s.start())).orElse(heading);
    }
}
