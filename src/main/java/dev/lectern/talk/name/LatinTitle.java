package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** Finds the job title in Latin letters that a stretch of text ends with: {@code Acme| Senior Data Engineer}. */
final class LatinTitle {
    /** Words that a title ends with; letters of ASCII, all of them. */
    private static final Words NOUNS = Words.read("latin-jobs.txt");
    /** Words that stand before those, each with a blank or a hyphen behind it. None ends with another one that stands behind a character that is no letter. */
    private static final Words BEFORE = Words.of("co senior deputy acting interim former honorary firmware hardware embedded mobile release build support quality test staff principal chief lead distinguished software product project research core technical solution solutions data cloud platform security infrastructure devops sre site reliability developer community open source general managing executive associate assistant vice pmc sig tech engineering marketing sales web frontend front-end backend back-end fullstack full-stack machine learning ai ml qa kernel database system systems network storage compiler java python rust go c++ tool tools doc docs chapter local group operating information technology head copy phd doctoral postdoctoral gis it field graphic content user retired self-employed trainee of & and");
    private static final Words COMMITTEES = Words.of("pmc ppmc");
    private static final Words SEATS = Words.of("member chair");
    /** What a house calls those whom it honours, and who work elsewhere: {@code Acme Developer Expert}. */
    private static final Pattern HONOUR = Pattern.compile("Community Builder|(?:\\p{IsHan}[^，。]{0,12} ?|[A-Z][\\w/.]* 方向 ?)?(?:Google |微软 ?|谷歌 ?)?(?:GDE|\\p{Lu}\\w*(?: \\p{Lu}\\w*){0,2} (?:Developer Experts?|MVP|Community Builder|(?:Community |Serverless |Data |Container )?Hero|Captain|ACE(?: (?:Director|Pro|Associate|Apprentice))?|Champion|Star)|MVP)(?: (?:for|in|on) .{2,60}| ?[（(][^（()）]{2,40}[)）])?");
    private static final String CO = "co-";
    private static final Words FOUNDER = Words.of("founder");
    private static final String SEPARATORS = " -\t\n\u000b\f\r";

    private LatinTitle() {}

    /** Whether the stretch is a word that a title ends with. */
    static boolean isNoun(String text, int from, int to) {
        return NOUNS.hasInAnyCase(text, from, to);
    }

    /** Whether the text is an honour, and says nothing of where its bearer works. */
    static boolean isHonour(String text) {
        return HONOUR.matcher(text).matches();
    }

    /** Where the title that ends before {@code end} starts, not before {@code from}; -1 where there is none. */
    static int start(String text, int from, int end) {
        int noun = wordStart(text, from, end);
        if (!isNoun(text, noun, end)) {
            return -1;
        }
        int start = compound(text, from, noun, end);
        for (int word = wordBefore(text, from, start); word >= 0; word = wordBefore(text, from, word)) {
            // Not with the second half of a word: in non-core developer no title starts with core.
            start = word > from && text.charAt(word - 1) == '-' && isLetterBefore(text, from, word - 1) ? start : word;
        }
        return start;
    }

    /** Where the last word starts, with the one before where both are one: {@code Co-|founder}, {@code PPMC |member}. */
    private static int compound(String text, int from, int noun, int end) {
        int co = noun - CO.length();
        if (co >= from && FOUNDER.hasInAnyCase(text, noun, end) && text.regionMatches(true, co, CO, 0, CO.length()) && !isLetterBefore(text, from, co)) {
            return co;
        }
        int blank = noun;
        while (blank > from && text.charAt(blank - 1) != '-' && SEPARATORS.indexOf(text.charAt(blank - 1)) >= 0) {
            blank--;
        }
        int committee = wordStart(text, from, blank);
        return blank < noun && SEATS.hasInAnyCase(text, noun, end) && COMMITTEES.hasInAnyCase(text, committee, blank) ? committee : noun;
    }

    /** Where the word starts that stands before another one of the title; -1 where none does. */
    private static int wordBefore(String text, int from, int next) {
        int end = next;
        while (end > from && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int word = end == next ? 0 : BEFORE.suffixInAnyCase(text, from, end);
        return word == 0 || isLetterBefore(text, from, end - word) ? -1 : end - word;
    }

    private static int wordStart(String text, int from, int end) {
        int start = end;
        while (isLetterBefore(text, from, start)) {
            start--;
        }
        return start;
    }

    private static boolean isLetterBefore(String text, int from, int at) {
        return at > from && Characters.isPlainLetter(text.charAt(at - 1));
    }
}
