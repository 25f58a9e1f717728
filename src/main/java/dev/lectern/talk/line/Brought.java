package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whoever a line says behind its title to bring it: {@code 《…》由|张三（某公司）|带来。} */
public final class Brought {
    private static final Pattern BY = Pattern.compile("\\s*，?(?:将)?由\\s*([^，。]{2,60}?)\\s*(?:老师|先生|女士)?(?:[为给]大家)?(?:带来|主讲|来?分享|来?讲解?|来聊|来说|开讲|呈现)。?\\s*");

    /** {@code |张三|讲《…》}, {@code |张三老师|聊聊「…」}: the verb that leads to the title is no part of the name. */
    private static final Pattern SPEAKS_ON = Pattern.compile("\\s*([^，。：:《》]{2,24}?)\\s*(?:来|(?<![主开宣演]))(?:讲|聊|谈)(?:一?[讲聊谈])?\\s*");

    /** {@code 第二场分享《…》|，讲师是张三。} */
    private static final Pattern SENTENCE = Pattern.compile("，(?:分享|演讲|主讲)?(?:讲师|讲者|嘉宾|人)(?:是|为)");

    private static final Pattern PRESENTS = Pattern.compile("[^《“「。；]{2,14}[《“「][^》”」]{4,60}[》”」]，(?:分享|演讲|主讲)?(?:讲师|讲者|嘉宾|人)(?:是|为)[^，。；]{4,60}(?:。|$)|[^《“「。；]{6,70}(?:，(?:[他她](?!们)|分享的|演讲的|带来的)|是[^，。《“「]{0,12}(?:讲师|讲者|嘉宾|分享者|演讲者)，)[^《“「。，；]{0,20}[《“「]");

    private Brought() {}

    /** {@code 第二场分享“…”，讲师是张三。他从…}, {@code 张三是第一位上台的讲师，他的题目是《…》}: whether a line is prose that presents a talk and whose it is. */
    public static boolean presents(String line) {
        return PRESENTS.matcher(line).lookingAt();
    }

    /** Whether behind a title the line goes on as a sentence of prose that says whose it is. */
    static boolean isSentence(String rest) {
        return SENTENCE.matcher(rest).lookingAt();
    }

    /** The words that tell who brings a title or speaks on it; null where the rest of a line says no such thing. */
    public static @Nullable String by(String rest) {
        Matcher m = rest.indexOf('由') < 0 ? Characters.hasAny(rest, "讲聊谈") ? SPEAKS_ON.matcher(rest) : null : BY.matcher(rest);
        return m != null && m.matches() ? m.group(1) : null;
    }
}
