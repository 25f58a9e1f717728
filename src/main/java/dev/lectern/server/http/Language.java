package dev.lectern.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages and messages are written in. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its BCP 47 tag, for the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** How it is named in an address: {@code zh} or {@code en}. */
    public String key() {
        return tag.substring(0, 2);
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** The language that {@code lang=} asks for; empty where it is absent or one that is not spoken here. */
    public static Optional<Language> named(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(find(Locale.forLanguageTag(name)));
    }

    /** What the browser says its reader prefers, or {@code fallback} where it says nothing of use. */
    public static Language preferredBy(Context ctx, Language fallback) {
        for (Locale.LanguageRange range : ranges(ctx.header("Accept-Language"))) {
            Language found = find(Locale.forLanguageTag(range.getRange()));
            if (found != null && range.getWeight() > 0) {
                return found;
            }
        }
        return fallback;
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static @Nullable Language find(Locale locale) {
        for (Language language : values()) {
            if (locale.getLanguage().equals(language.key())) {
                return language;
            }
        }
        return null;
    }
}
