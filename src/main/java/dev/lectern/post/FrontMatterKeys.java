package dev.lectern.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys at the top level of a post's front matter, for those who wonder why one is not read.
 *
 * @param keys in the order of the file; empty where there is no front matter or it cannot be read
 * @param bodyLine the line of the file on which the text below it begins, from 1
 */
public record FrontMatterKeys(List<Key> keys, int bodyLine) {
    private static final Pattern KEY = Pattern.compile("^[\"']?([\\p{L}_][\\p{L}\\p{N}_-]*)[\"']?[ \\t]*[:=]");

    public FrontMatterKeys {
        keys = List.copyOf(keys);
    }

    /** A key. @param name as it is written @param line of the file, from 1 @param read whether Lectern asks for it */
    public record Key(String name, int line, boolean read) {}

    /** Reads the keys of a post that is in memory. */
    public static FrontMatterKeys of(byte[] bytes) {
        try {
            FrontMatterText head = FrontMatterText.cut(SourceText.decode(bytes).text());
            List<Key> keys = new ArrayList<>();
            int line = head.line();
            for (String text : topLevel(head)) {
                Matcher key = KEY.matcher(text);
                if (key.find()) {
                    keys.add(new Key(key.group(1), line, known().contains(key.group(1).toLowerCase(Locale.ROOT))));
                }
                line++;
            }
            return new FrontMatterKeys(keys, head.bodyLine());
        } catch (Unreadable e) {
            return new FrontMatterKeys(List.of(), 1);
        }
    }

    /** The lines above the first table of TOML, whose keys are not at the top. */
    private static List<String> topLevel(FrontMatterText head) {
        List<String> lines = List.of(head.text().split("\n", -1));
        return head.kind() != FrontMatterText.Kind.TOML ? lines : lines.stream().takeWhile(line -> !line.startsWith("[")).toList();
    }

    /** All keys that Lectern asks for, in small letters. */
    public static Set<String> known() {
        return FrontMatterReader.KEYS;
    }
}
