package dev.lectern.check;

import dev.lectern.config.Nearest;
import dev.lectern.post.FrontMatterKeys;
import dev.lectern.post.FrontMatterKeys.Key;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A key of the front matter that nobody reads, as it was meant to be another: {@code auther}, {@code tilte}. */
final class MisspeltKeyLint implements Lint {
    /** Read by site generators and their themes, and near to a key of ours by chance. */
    private static final Set<String> OTHERS = Set.of("layout", "type", "types", "slug", "menu", "weight", "order", "series", "subtitle", "updated", "expires", "lastmod",
            "states", "dates", "links", "urls", "images", "covers", "modes", "labels", "levels", "locations", "places", "cities", "titles", "langs", "ticket", "tickets",
            "color", "toc", "math", "note", "notes", "name", "names", "page", "pages", "aside", "home", "model", "hidden", "head", "data", "role", "roles", "level", "site", "times");
    private static final int SHORTEST = 4;
    private static final int LONG = 7;

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        return draft.keys().keys().stream().filter(key -> !key.read()).flatMap(key -> fault(draft, key));
    }

    private Stream<Fault> fault(Draft draft, Key key) {
        String typed = key.name().toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST || OTHERS.contains(typed)) {
            return Stream.empty();
        }
        String meant = Nearest.of(typed, FrontMatterKeys.known());
        boolean numbered = typed.startsWith(meant) || meant.startsWith(typed);
        boolean near = !numbered && Nearest.slips(typed, meant) <= (Math.min(typed.length(), meant.length()) < LONG ? 1 : 2);
        return !near || draft.key(meant).isPresent() ? Stream.empty() : Stream.of(at(draft, key.line(), key.name(), new Advice(
                "nobody reads '" + key.name() + "'", "write '" + meant + "'",
                "没有程序读取“" + key.name() + "”", "请写作“" + meant + "”")));
    }
}
