package dev.lectern.talk.name;

import dev.lectern.talk.regex.Pattern;

/** Where somebody comes from, as 来自 says it. */
public final class Origin {
    private static final Pattern TOGETHER = Pattern.compile("^(?:[均皆都同]|[两二三四][位人][均皆都]?)(?:来自于?|是|为|在|任职于?|就职于?|供职于?)(?=\\S)");

    private Origin() {}

    /** {@code 张三、李四（|均来自|某公司）}: what says that both are of it is no part of its name. */
    static String withoutTogether(String text) {
        return TOGETHER.matcher(text).replaceFirst("");
    }

    /** Reads what follows 来自: before the first 的 stands the house, be it one that no list knows ({@code 某某基因的生信平台工程师}), or a place. */
    public static Affiliation read(String text, Organizations known) {
        int of = text.indexOf('的');
        String house = of < 0 ? "" : text.substring(0, of).strip();
        String job = text.substring(of + 1).strip();
        boolean told = house.length() >= Affiliation.SHORTEST_NAME && JobTitle.ends(job) && known.prefix(job) == 0
                && Organizations.prefixByEnding(job) == 0 && Workplace.mayBe(house, known);
        Affiliation a = told && !Affiliation.ALONE.matcher(job).matches() ? Affiliation.read(house, known) : Affiliation.NONE;
        return a.organization() == null || JobTitle.start(job) > house.length() ? Affiliation.read(text, known) : new Affiliation(a.organization(), job);
    }
}
