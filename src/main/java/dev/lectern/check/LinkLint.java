package dev.lectern.check;

import dev.lectern.post.FrontMatterKeys.Key;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A post whose front matter gives the address of another post of the folder as its own, as a copied head does. */
final class LinkLint implements Lint {
    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        String link = draft.head().link();
        Optional<Key> key = draft.key("link", "permalink", "url", "canonical");
        String address = link == null ? "" : stem(link.replaceFirst("^(?:\\./|/)+", ""));
        if (key.isEmpty() || address.indexOf('/') < 0 || address.contains(":") || isOf(address, draft)) {
            return Stream.empty();
        }
        return folder.drafts().stream().filter(other -> isOf(address, other)).limit(1).map(other -> at(draft, key.get().line(), key.get().name(), new Advice(
                "the address " + link + " is that of another post, " + other.path(), "give this post its own",
                "地址 " + link + " 是另一篇文章的：" + other.path(), "请改成本文自己的地址")));
    }

    private static boolean isOf(String address, Draft draft) {
        String path = "/" + stem(draft.path());
        return path.endsWith("/" + address);
    }

    private static String stem(String path) {
        return path.replaceFirst("(?i)\\.(?:html?|md|markdown)$", "").replaceFirst("(?:/index)?/?$", "").toLowerCase(Locale.ROOT);
    }
}
