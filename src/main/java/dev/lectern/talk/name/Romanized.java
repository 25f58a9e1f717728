package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Chinese name that stands in Latin letters behind the one in characters: {@code 謝宛真 Wan-Jen Hsieh}, {@code 林雨桐 Yutong Lin}. */
public final class Romanized {
    private static final Words SURNAMES = Words.read("romanized-surnames.txt");
    private static final Words GIVEN = Words.read("given-names.txt");
    private static final Words FIRST = Words.read("first-names.txt");
    private static final String SYLLABLES = "(?i:(?:(?:zh|ch|sh|hs|ts|tz|sz|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r|h)?){1,3})";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern VOWELS = Pattern.compile("(?i:[aeiouü]+)");
    private static final int LONGEST_SPELT = 3;
    private static final String WORD = "\\p{Lu}" + "[\\p{L}'’-]*";
    /** Up to where the line turns to something else, or ends. */
    private static final String STOP = "(?=\\s*(?:[—–|,，、（(·]|\\s-\\s|$))";
    private static final Pattern NAME = Pattern.compile("(?:\\s+|\\s*[/／]\\s*)(" + WORD + "(?:\\s+" + WORD + "){1,2})" + STOP);
    /** The other way round: {@code Wei Zhang 张巍, 某某基金会}. */
    private static final Pattern LATIN_FIRST = Pattern.compile("(" + WORD + "(?:\\s+" + WORD + "){1,2})\\s+(\\p{IsHan}{2,4})(?=\\s*(?:[,，|｜（(/·—–@]|$))");
    private static final Pattern SINGLE = Pattern.compile("\\s+\\p{Lu}\\p{Ll}+" + STOP);
    private static final Pattern CHINESE = Pattern.compile("(?=\\p{Lu})" + SYLLABLES + "(?:-" + SYLLABLES + ")?");

    /** Houses are called in the plural, or write capitals inside a word; people seldom. */
    private static final Pattern HOUSE = Pattern.compile(".*\\p{Ll}{3}s|.*\\p{Ll}\\p{Lu}.*");
    /** Behind a Chinese name its bearer's English one: {@code 刘海 Tom}. */
    private static final Pattern BEHIND = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,4}) \\p{Lu}\\p{Ll}{1,12}(?:(?=$|\\s*[—–|｜,，（(-])| \\p{Lu}\\p{Ll}{1,12}(?=\\s*[—–|｜]))");
    /** {@code 苗听雪| miaotx，某某大学}. */
    private static final Pattern HANDLE = Pattern.compile("\\s+([a-z][a-z\\d_-]{2,38})(?=\\s*(?:[,，、|｜（(]|$))");
    private static final Pattern LATIN_HANDLE = Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2} (\\p{Lu}[\\p{L}'’-]+)\\s*[,，]\\s*([a-z][a-z\\d_-]{2,38})(?=\\s*(?:[,，|｜（(]|$))");
    private static final Pattern GIVEN_FIRST = Pattern.compile("(\\p{Lu}\\p{Ll}{1,12})\\s+(?=\\p{IsHan}{2})");
    private static final Pattern GIVEN_BEFORE_WHOLE = Pattern.compile("\\p{Lu}\\p{Ll}{1,12}\\s+(\\p{IsHan}{2,4})(?=\\s*(?:[,，|｜（(/·—–@、&]|\\s|$))");
    private static final CharacterSet COMMAS = CharacterSet.of("，,");
    private static final int LONGEST_SURNAME = 5;
    /** Of a name of another tongue in Chinese characters. */
    private static final int LONGEST_FOREIGN = 12;
    private static final char FIRST_HAN = '\u2e80';

    private Romanized() {}

    /** Where behind a given name of another tongue, with which a place of the text begins, the name in characters starts: {@code Vincent |梁文韬}; 0 where none may. */
    public static int givenEnd(String text, int from) {
        Matcher m = GIVEN.prefix(text, from) > 0 ? GIVEN_FIRST.matcher(text).region(from, text.length()) : null;
        return m != null && m.lookingAt() && GIVEN.has(m.group(1)) ? m.end() : 0;
    }

    /** The name in characters without the given name before it. */
    public static String withoutGivenFirst(String name) {
        int whole = givenEnd(name, 0);
        return whole > 0 && PersonalName.isChinese(name.substring(whole)) && !PersonalName.isSurname(name.substring(whole)) ? name.substring(whole) : name;
    }

    /** Whether people are often called so. */
    public static boolean isFirst(String word) {
        return FIRST.has(word);
    }

    /** Whether the word is a first name that many have. */
    public static boolean isOften(String word) {
        return GIVEN.has(word);
    }

    /** What stands behind a name, without the same name once more, or one word of it. */
    public static String without(String behind) {
        String rest = behind(behind);
        Matcher single = SINGLE.matcher(rest);
        return single.lookingAt() ? rest.substring(single.end()) : rest;
    }

    /** The line without the Latin spelling of the name with which it starts. */
    static String removed(String line) {
        if (!Characters.hasIdeograph(line)) {
            return line;
        }
        Matcher latinFirst = Character.isUpperCase(line.charAt(0)) ? LATIN_FIRST.matcher(line) : null;
        if (latinFirst != null && latinFirst.lookingAt() && PersonalName.isChinese(latinFirst.group(2)) && isSame(BLANKS.split(latinFirst.group(1)))) {
            return latinFirst.group(2) + line.substring(latinFirst.end());
        }
        int last = line.lastIndexOf(' ', line.lastIndexOf(' ') - 1) + 1;
        for (int at : last > 0 ? new int[] {0, last} : new int[] {0}) {
            int whole = givenEnd(line, at);
            Matcher given = whole > 0 ? GIVEN_BEFORE_WHOLE.matcher(line).region(at, line.length()) : null;
            if (given != null && given.lookingAt() && PersonalName.isChinese(given.group(1)) && !PersonalName.isSurname(given.group(1))) {
                return line.substring(0, at) + line.substring(whole);
            }
        }
        int end = 0;
        while (end < line.length() && end <= LONGEST_FOREIGN && (Character.isIdeographic(line.charAt(end)) || line.charAt(end) == '·')) {
            end++;
        }
        boolean parted = end > 1 && end < line.length() && (Character.isWhitespace(line.charAt(end)) || "/／".indexOf(line.charAt(end)) >= 0);
        String name = parted ? line.substring(0, end) : "";
        if (name.indexOf('·') > 0) {
            Matcher latin = NAME.matcher(line).region(end, line.length());
            return PersonalName.is(name) && latin.lookingAt() && PersonalName.isLatin(latin.group(1)) ? name + line.substring(latin.end()) : line;
        }
        Matcher spelt = !name.isEmpty() && name.length() <= LONGEST_SPELT && !PersonalName.isChinese(name) ? NAME.matcher(line).region(end, line.length()) : null;
        if (spelt != null && spelt.lookingAt() && isBracketed(line, spelt.end()) && isSpelling(name, spelt.group(1))) {
            return name + line.substring(spelt.end());
        }
        String rest = PersonalName.isChinese(name) ? behind(line.substring(end)) : "";
        boolean twice = rest.length() < line.length() - end;
        Matcher handle = !twice && !rest.isEmpty() ? HANDLE.matcher(rest) : null;
        if (handle != null && handle.lookingAt() && isHandle(handle.group(1))) {
            return name + rest.substring(handle.end());
        }
        return !PersonalName.isChinese(name) ? line : name + (twice ? withoutTranslation(rest) : rest);
    }

    private static boolean isBracketed(String line, int from) {
        int next = PersonalName.skipBlanks(line, from);
        return next < line.length() && "（(".indexOf(line.charAt(next)) >= 0;
    }

    /** Whether Latin words have as many syllables as a name that need not look like one has characters: {@code Ai Wenxiang} of 岩温香. */
    private static boolean isSpelling(String name, String latin) {
        String[] words = BLANKS.split(latin);
        return words.length > 1 && Stream.of(words).allMatch(w -> CHINESE.matcher(w).matches())
                && VOWELS.matcher(latin).results().count() == name.length() && !Organizations.KNOWN.knows(name);
    }

    /** Whether a word in small letters is how somebody with a Chinese name is called elsewhere: it has marks or figures, or begins as the name does. */
    private static boolean isHandle(String word) {
        boolean marked = word.chars().anyMatch(c -> c == '-' || c == '_' || Character.isDigit(c));
        return !Organizations.KNOWN.knows(word)
                && (marked
                        || IntStream.rangeClosed(2, LONGEST_SURNAME).anyMatch(n -> word.length() > n
                                && SURNAMES.has(Character.toUpperCase(word.charAt(0)) + word.substring(1, n))));
    }

    /** {@code Nora Weiss|, nweiss|, Acme}: which holds the family name is how its bearer is called elsewhere. */
    static String withoutHandle(String line) {
        int comma = COMMAS.next(line, 0);
        int handle = comma < 0 ? line.length() : PersonalName.skipBlanks(line, comma + 1);
        Matcher m = handle < line.length() && line.charAt(handle) >= 'a' && line.charAt(handle) <= 'z' ? LATIN_HANDLE.matcher(line) : null;
        boolean same = m != null && m.lookingAt() && m.group(2).contains(m.group(1).toLowerCase(Locale.ROOT));
        return same ? line.substring(0, m.end(1)) + line.substring(m.end()) : line;
    }

    /** {@code ，某某科技 工程师| / Engineer, Moumou Tech}: behind a name in two scripts what its bearer is stands in both as well. */
    private static String withoutTranslation(String rest) {
        int slash = Math.max(rest.indexOf(" / "), rest.indexOf(" ／ "));
        boolean twice = slash > 0 && Character.isUpperCase(rest.charAt(slash + 3)) && Characters.hasIdeograph(rest.substring(0, slash))
                && !Characters.hasIdeograph(rest.substring(slash)) && !isSomebody(rest.substring(slash + 3).split(",", 2)[0]);
        return twice ? rest.substring(0, slash) : rest;
    }

    /** A cell without its second line where that names the person of the first once more: {@code 沈知秋\nShen Zhiqiu}. */
    public static String once(String cell) {
        int end = cell.indexOf('\n');
        boolean two = end > 0 && cell.indexOf('\n', end + 1) < 0 && Character.isIdeographic(cell.charAt(0));
        Matcher latin = two ? NAME.matcher(cell).region(end, cell.length()) : null;
        return latin != null && latin.lookingAt() && isSame(BLANKS.split(latin.group(1))) ? cell.substring(0, end) : cell;
    }

    private static String behind(String name) {
        Matcher latin = NAME.matcher(name);
        return latin.lookingAt() && isSameBehind(BLANKS.split(latin.group(1))) ? name.substring(latin.end()) : name;
    }

    /** Whether what stands in brackets behind a Chinese name is another name of the same person and no house: {@code Boyu Lai}, {@code Jack}. */
    public static boolean isAlias(String latin) {
        if (latin.indexOf(' ') < 0) {
            return GIVEN.has(latin) || FIRST.has(latin) && !Organizations.KNOWN.knows(latin) || CHINESE.matcher(latin).matches();
        }
        return PersonalName.isLatin(latin) && !Organizations.hasTellingEnding(latin) && !HOUSE.matcher(latin).matches();
    }

    /** Whether Latin words are the name of somebody with a Chinese family name: {@code Jay Chien}, {@code Chen Yu-Hui}. */
    static boolean isChinese(String latin) {
        String[] words = latin.split(" ", 4);
        int last = words.length - 1;
        return last > 0 && last < 3 && (isGiven(words[0]) && SURNAMES.has(words[last]) || SURNAMES.has(words[0]) && isGiven(words[last]));
    }

    /** Whether a name follows an office in the same letters: {@code 某某中心 CTO |Elena Hu}, {@code Acme CEO |Ravi Wu}, but {@code Software Engineer |Red Hat}. */
    public static boolean mayFollow(String office, String latin) {
        return JobTitle.ends(office) && (Characters.hasIdeograph(office) || isPerson(latin));
    }

    /** Whether the first of Latin words is a given name that many bear, or the last a Chinese family name. */
    static boolean isPerson(String latin) {
        int blank = latin.indexOf(' ');
        return blank > 0 && (SURNAMES.has(latin.substring(latin.lastIndexOf(' ') + 1)) || GIVEN.has(latin.substring(0, blank)));
    }

    private static boolean isGiven(String word) {
        return GIVEN.has(word) || CHINESE.matcher(word).matches();
    }

    /** Whether a given name and a family name tell that somebody is called so: {@code Tao Peng}, {@code Jack Liu}, {@code Ingrid Holm}. */
    public static boolean isSomebody(String latin) {
        int blank = latin.indexOf(' ');
        return blank > 0 && PersonalName.isLatin(latin)
                && (FIRST.has(latin.substring(0, blank)) && !Organizations.hasTellingEnding(latin) || isSame(BLANKS.split(latin)));
    }

    /** Whether two or three words are all written as Chinese syllables are, as those of {@code Apache Doris} might be: {@code Muqing Xi}. */
    static boolean isOfSyllables(String latin) {
        String[] words = BLANKS.split(latin, 4);
        return words.length > 1 && words.length < 4 && !words[0].equals("Apache") && Stream.of(words).allMatch(w -> CHINESE.matcher(w).matches()) && Stream.of(words).noneMatch(PersonalName::isPlace); // LINE Taiwan
    }

    /** The text without the English name of somebody behind the Chinese one. */
    public static String withoutGiven(String text) {
        Matcher m = hasCapitalBehindHan(text) ? BEHIND.matcher(text) : null;
        return m != null && m.find() && isAlias(text.substring(m.end(1), m.end()).strip()) ? text.substring(0, m.end(1)) + text.substring(m.end()) : text;
    }

    private static boolean hasCapitalBehindHan(String text) {
        for (int blank = text.indexOf(' ', 2); blank > 0 && blank + 1 < text.length(); blank = text.indexOf(' ', blank + 1)) {
            if (text.charAt(blank - 1) >= FIRST_HAN && Character.isUpperCase(text.codePointAt(blank + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Right behind a name in characters a family name at the end is enough, whatever its bearer is called in English: {@code 麥子軒| Horatio Mak}. */
    private static boolean isSameBehind(String[] words) {
        return words.length == 2 && SURNAMES.has(words[1]) && !HOUSE.matcher(words[0]).matches() || isSame(words);
    }

    private static boolean isSame(String[] words) {
        boolean surname = false;
        if (words.length == 2 && GIVEN.has(words[0]) && SURNAMES.has(words[1])) {
            return true;
        }
        for (String word : words) {
            surname |= SURNAMES.has(word);
            if (!CHINESE.matcher(word).matches()) {
                return false;
            }
        }
        return surname;
    }
}
