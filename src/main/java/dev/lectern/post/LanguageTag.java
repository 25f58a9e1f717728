package dev.lectern.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the language of a post and writes it as BCP 47 does: {@code zh}, {@code zh-CN}. */
final class LanguageTag {

    private static final String CODES = "zh|en|ja|ko|fr|de|es|pt|ru|it|vi|th|ar|tr|pl|nl|uk|cs|sv|cn";
    private static final Pattern FOLDER = Pattern.compile("(?i)(?:" + CODES + ")(?:[-_][a-z]{2,4})?");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.((?:" + CODES + ")(?:[-_][a-z]{2,4})?)\\.(?:md|markdown)");
    /** Most tags are written as they should be, and to have that checked is dear. */
    private static final Set<String> USUAL = Set.of("zh", "en", "zh-CN");
    private static final Map<String, String> NAMES = Map.of("cn", "zh", "chinese", "zh", "中文", "zh", "简体中文", "zh-Hans",
            "繁體中文", "zh-Hant", "english", "en", "英文", "en", "日本語", "ja");

    private LanguageTag() {}

    /** @param named by the front matter @return null where neither it nor the path tells */
    static @Nullable String of(@Nullable String named, String path) {
        String tag = named == null ? null : normalize(named);
        return tag != null ? tag : inPath(path);
    }

    private static @Nullable String inPath(String path) {
        List<String> names = List.of(path.split("/"));
        Matcher file = FILE.matcher(names.getLast());
        if (file.matches()) {
            return normalize(file.group(1));
        }
        for (String name : names.subList(0, names.size() - 1)) {
            if (FOLDER.matcher(name).matches()) {
                return normalize(name);
            }
        }
        return null;
    }

    private static @Nullable String normalize(String tag) {
        String plain = tag.strip().replace('_', '-');
        String known = NAMES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        String full = USUAL.contains(known) ? known : Locale.forLanguageTag(known).toLanguageTag();
        return full.equals("und") ? null : full;
    }
}
