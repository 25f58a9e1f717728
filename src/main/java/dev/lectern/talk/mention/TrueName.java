package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** People whom running text first calls otherwise, and then by their name: {@code Dr. Wen（温故）}, {@code “老梁”本名梁佩衡}. */
final class TrueName {
    /** {@code Dr. Wen（温故）为大家带来了}: the name in the other script, and then what its bearer does; or a handle, {@code night_owl（本名温故）}. */
    private static final Pattern IN_HAN = Pattern.compile("(?:@[\\w.-]{2,39}|[a-z][\\w.-]{2,30}|(?:(?:Dr|Mr|Ms|Mrs|Prof)\\.? ?)?\\p{Lu}[\\p{IsLatin}'’-]{1,14}(?: \\p{Lu}[\\p{IsLatin}'’-]{0,14}){0,2}) ?[（(](?:(?:本名|真名|原名|大名)[：:]?\\s?)?(\\p{IsHan}{2,4})(?:[，,、；;][^（()）]{1,20})?[)）]");
    /** Before a name among friends. */
    private static final String PETS = "阿老小大";
    /** {@code 小北（苗北）}, {@code “老梁”本名梁佩衡}. */
    private static final Pattern IN_TRUTH = Pattern.compile("[" + PETS + "](\\p{IsHan})[（(](?:(?:本名|真名|原名)[：:]?)?(\\p{IsHan}{2,3})[)）]"
            + "|[”」\"]?，?(?<![（(])(?:本名|真名|原名|大名)(?:叫|是)?\\s*(\\p{IsHan}{2,3})(?=[，。；、])");
    /** {@code 小何本人，何家伟，}, {@code 陈伯，陈润生，}, {@code 姓区，区泳仪，}. */
    private static final Pattern AFTER_CALLED = Pattern.compile("(?:[老小阿姓]\\p{IsHan}|\\p{IsHan}(?:伯|叔|姨|姐|哥|爷|总|工|导|老师?))(?:本人|自己)?，\\s?(\\p{IsHan}{2,3})(?=[，。])");
    private static final int LONGEST_CALLED = 5;
    /** Behind that the comma, a blank, the name and what ends it. */
    private static final int LONGEST_TOLD = 6;
    private static final char LAST_ASCII = '\u007f';
    private static final int LONGEST_NAMING = 20;
    /** Of a name before a bracket and of what stands in that; no match is longer, be it in rare characters. */
    private static final int LONGEST_LATIN = 112;
    private static final int LONGEST_HAN = 56;

    private TrueName() {}

    /** Adds those of a text. */
    static void add(String text, Organizations known, List<Mention> found) {
        inHan(text, known, found);
        inTruth(text, known, found);
        afterCalled(text, known, found);
    }

    /** Those who are first called among friends, and then, behind a comma, by their name, which begins with a character of that. */
    private static void afterCalled(String text, Organizations known, List<Mention> found) {
        for (int comma = text.indexOf('，', 2); comma > 0 && comma + 2 < text.length(); comma = text.indexOf('，', comma + 1)) {
            int from = Math.max(0, comma - LONGEST_CALLED);
            int again = comma - 1;
            while (again >= from && text.charAt(again) != text.charAt(comma + 1)) {
                again--;
            }
            Matcher m = again < from ? null : AFTER_CALLED.matcher(text).region(from, Math.min(text.length(), comma + LONGEST_TOLD));
            boolean called = m != null && m.find() && m.start(1) == comma + 1 && again >= m.start() && PersonalName.isChinese(m.group(1)) && !known.knows(m.group(1));
            if (called) {
                found.add(named(m.group(1), text, m.start(), m.end(), known));
            }
        }
    }

    /** Those whose name stands behind it in the other script: {@code Dr. Wen（温故）}. Looked for at each bracket: any capital may begin the first. */
    private static void inHan(String text, Organizations known, List<Mention> found) {
        Matcher han = IN_HAN.matcher(text);
        int told = 0;
        for (int open = Pieces.bracket(text, 1); open > 0; open = Pieces.bracket(text, open + 1)) {
            if (!mayBeInHan(text, open) || !han.region(Math.max(told, open - LONGEST_LATIN), Math.min(text.length(), open + LONGEST_HAN)).find() || han.start() > open) {
                continue;
            }
            told = han.end();
            int from = han.start();
            boolean read = found.stream().anyMatch(f -> f.start() <= from && from < f.end());
            if (!read && PersonalName.isChinese(han.group(1))
                    && (Mentions.acts(text, told)
                            || JobTitle.endsBeforeName(text, han.start() > 0 && text.charAt(han.start() - 1) == ' ' ? han.start() - 1 : han.start()))
                    && !known.knows(han.group(1))) {
                found.add(named(han.group(1), text, han.start(), told, known));
            }
        }
    }

    /** Those whose name is told behind how they are called: {@code “老梁”本名梁佩衡}, {@code 工程师小北（苗北）}. */
    private static void inTruth(String text, Organizations known, List<Mention> found) {
        Matcher m = mayBeInTruth(text) ? IN_TRUTH.matcher(text) : null;
        while (m != null && m.find()) {
            int group = m.start(2) >= 0 ? 2 : 3;
            String name = m.group(group);
            if (PersonalName.isChinese(name) && !known.knows(name) && !Organizations.hasTellingEnding(name) && (group > 2 || name.contains(m.group(1)))) {
                int open = group == 3
                        ? Math.max(text.lastIndexOf('“', m.start()), Math.max(text.lastIndexOf('「', m.start()), text.lastIndexOf('"', m.start() - 1)))
                        : -1;
                int start = open >= 0 && m.start() - open <= LONGEST_NAMING ? open : m.start();
                Mention called = named(name, text, start, m.end(group), known);
                found.add(new Mention(called.person(), start, m.end(), called.lead()));
            }
        }
    }

    /** Somebody by their name, with what stands before the place where they are called otherwise. */
    private static Mention named(String name, String text, int start, int end, Organizations known) {
        Mention called = Introduction.of(text, start, end, known);
        return new Mention(new Speaker(name, called.person().organization(), called.person().role()), start, end, called.lead());
    }

    private static boolean mayBeInTruth(String text) {
        boolean may = false;
        for (int name = text.indexOf('名', 1); name > 0 && !may; name = text.indexOf('名', name + 1)) {
            may = "本真原大".indexOf(text.charAt(name - 1)) >= 0;
        }
        for (int open = Pieces.bracket(text, 2); open > 0 && !may; open = Pieces.bracket(text, open + 1)) {
            // A rare character is two of Java's.
            may = PETS.indexOf(text.charAt(open - 2)) >= 0 || open > 2 && PETS.indexOf(text.charAt(open - 3)) >= 0;
        }
        return may;
    }

    /** Whether a bracket that stands behind no Chinese begins with Chinese. */
    private static boolean mayBeInHan(String text, int open) {
        return open + 1 < text.length() && !PersonalName.isUsualHan(text.charAt(open - 1)) && text.charAt(open + 1) > LAST_ASCII;
    }
}
