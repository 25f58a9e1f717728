package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers before headings: {@code 1. |议程}, {@code 二、|嘉宾介绍}, {@code 0x03 |…}, {@code PART 01 | |…}.
 *
 * <p>Whoever counts the parts of a page says nothing of any of them by it. So where several headings of a level are counted in
 * one way, all rules read them without; and titles of talks without the word that says with the number that they are: {@code 议题一：|让查询更快}.
 */
final class HeadingNumbers {
    /** Behind a number they make a day of it. */
    private static final String DATED = "(?:Jan|Feb|M[aä]r|Apr|Ma[iy]\\b|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])";
    private static final String HAN = "([一二三四五六七八九十]{1,3})";
    private static final String FIGURES = "(\\d{1,2})";

    private static final String KINDS = "(?:主题|主旨|特邀|嘉宾|技术)?(?:演讲|分享|报告)|议题|主题|话题|专题|讲题";
    /** What they are called that are counted: {@code 议题一：}, {@code 【分享 2】}, {@code Session 1 - }. */
    private static final String TALK = "[【\\[]?(?i:" + KINDS + "|topic|talk|session|sharing|presentation|keynote)\\s?#?";
    private static final String TALK_END = "(?:\\s?[】\\]]\\s?[:：]?|\\s?(?:——|[:：.、|｜丨–-])|(?=\\s))";
    private static final String TALK_BEHIND = "\\s?[个场位]?(?:" + KINDS + ")(?:\\s?[:：.、|｜丨]|(?=\\s))";

    /** Which says of a heading that it is a talk's, where others say so too: {@code 分享｜}, {@code Talk: }, {@code 闪电演讲 | }. */
    private static final Pattern GENRE = Pattern.compile("[【\\[]?(?i:(?:主题|主旨|特邀|嘉宾|技术|闪电|压轴|开场)?(?:演讲|分享|报告)|闪电|短讲|长讲|talk|sharing)"
            + "(?:\\s?[】\\]]\\s?[:：|｜]?|\\s?(?:——|[:：|｜丨])|\\s[–—-](?=\\s))\\s*(?=\\S)");

    /** The ways to count parts of a page, each with the number as its group. */
    private static final List<String> PARTS = List.of(
            FIGURES + "(?:\\s?[.．](?!\\d|\\s?" + DATED + ")|\\s?[、)）]|\\s?[|｜丨┃·:：](?!\\d)|\\s[-–—/／](?=\\s(?!\\d)))",
            HAN + "、",
            "[（(]" + FIGURES + "[)）]",
            "[（(]" + HAN + "[)）]",
            "([①-⑳])",
            "0x0?" + FIGURES + "(?=[\\s:：、])[:：、]?",
            "(0\\d)(?=\\s)",
            "(\\d)\\x{FE0F}?\\x{20E3}",
            "(?:#|[Nn][Oo]\\.?)\\s?" + FIGURES + "(?=[\\s:：.、])[:：.、]?",
            "(?:Part|PART)\\s?" + FIGURES + "(?=[\\s:：.、|｜-])\\s?[:：.、|｜–—-]?",
            "第" + HAN + "部分\\s?[:：、|｜]?",
            "其" + HAN + "(?:\\s?[:：、，,|｜·]|(?=\\s))",
            "[【\\[]" + FIGURES + "[】\\]]");
    /** Those that say that what they count are talks. */
    private static final List<String> TALKS = List.of(
            TALK + FIGURES + TALK_END,
            TALK + HAN + TALK_END,
            "第\\s?" + FIGURES + TALK_BEHIND,
            "第\\s?" + HAN + TALK_BEHIND);
    /** Where only a blank parts it from the words the number may be theirs. */
    private static final String BARE = FIGURES + "(?=\\s+(?!" + DATED + "|[月日号点年天届期场%])[^\\s\\d.,，:/-])";
    private static final int LAST_OF_PARTS = PARTS.size();
    private static final int LAST_OF_TALKS = LAST_OF_PARTS + TALKS.size();
    private static final Pattern TALK_NUMBER = Pattern.compile(TALK + "|" + GENRE + "|第(?!.{1,4}部分)");
    private static final Pattern NUMBER = Pattern.compile("(?:" + String.join("|", PARTS) + "|" + String.join("|", TALKS) + "|" + BARE + ")\\s*(?=\\S)");

    private static final String DIGITS = "一二三四五六七八九";
    private static final CharacterSet FIRST = CharacterSet.of(DIGITS + "十第其NnPpTtSsKkLl演分报议主话专特嘉技闪短长压开");
    private static final int TEN = 10;

    private HeadingNumbers() {}

    /** A heading that is counted. @param end where what it says begins */
    private record Count(Unit heading, int value, int end) {}

    /** Headings of one level that are counted in one way. */
    private record Kin(int level, int way) {}

    /** Takes them away, and below the numbers of parts those of talks: {@code 01 / 议题一：|让查询更快}. @return what was taken, by the place of its heading */
    static Map<Integer, String> remove(List<Unit> units) {
        Map<Integer, String> removed = removeOnce(units);
        if (!removed.isEmpty()) {
            removeOnce(units).forEach((heading, number) -> removed.merge(heading, number, String::concat));
        }
        return removed;
    }

    private static Map<Integer, String> removeOnce(List<Unit> units) {
        Map<Kin, List<Count>> all = new HashMap<>();
        for (Unit unit : units) {
            Matcher m = unit.isHeading() && mayBegin(unit.text()) ? NUMBER.matcher(unit.text()) : null;
            if (m != null && m.lookingAt()) {
                int way = 1;
                while (m.group(way) == null) {
                    way++;
                }
                all.computeIfAbsent(new Kin(unit.level(), way), k -> new ArrayList<>()).add(new Count(unit, value(m.group(way)), m.end()));
            }
        }
        Map<Integer, String> removed = removeGenres(units);
        all.forEach((kin, counted) -> {
            if (goesOn(counted) && mayGo(units, kin.way(), counted)) {
                for (Count c : counted) {
                    units.set(c.heading().index(), c.heading().from(c.end()));
                    removed.put(c.heading().index(), c.heading().text().substring(0, c.end()));
                }
            }
        });
        return removed;
    }

    /** The same of what only says that a talk is one. */
    private static Map<Integer, String> removeGenres(List<Unit> units) {
        Map<Integer, List<Count>> said = new HashMap<>();
        for (Unit unit : units) {
            Matcher m = unit.isHeading() && mayBegin(unit.text()) ? GENRE.matcher(unit.text()) : null;
            if (m != null && m.lookingAt()) {
                said.computeIfAbsent(unit.level(), k -> new ArrayList<>()).add(new Count(unit, 0, m.end()));
            }
        }
        Map<Integer, String> removed = new HashMap<>();
        said.values().stream().filter(c -> c.size() > 1 && countTalks(units, c)).flatMap(List::stream).forEach(c -> {
            units.set(c.heading().index(), c.heading().from(c.end()));
            removed.put(c.heading().index(), c.heading().text().substring(0, c.end()));
        });
        return removed;
    }

    static boolean countsTalk(String number) {
        return TALK_NUMBER.matcher(number).find();
    }

    /** Whether they are titles of talks: in minutes they may be anything, and people are no titles. */
    private static boolean countTalks(List<Unit> units, List<Count> counted) {
        return !Page.areMinutes(units) && counted.stream().filter(HeadingNumbers::namesPeople).count() * 2 <= counted.size();
    }

    private static boolean namesPeople(Count count) {
        return Headings.namesPeople(Simplified.of(count.heading().text().substring(count.end())));
    }

    /** Whether headings counted so, one of them next to another, are read without. @param way its group */
    private static boolean mayGo(List<Unit> units, int way, List<Count> counted) {
        return way <= LAST_OF_PARTS || (way <= LAST_OF_TALKS ? countTalks(units, counted) : isWhole(counted));
    }

    private static boolean mayBegin(String text) {
        return !text.isEmpty() && (!Character.isLetter(text.charAt(0)) || FIRST.has(text.charAt(0)));
    }

    /** Whether one of them comes next to another. */
    private static boolean goesOn(List<Count> counted) {
        for (int i = 1; i < counted.size(); i++) {
            if (counted.get(i).value() == counted.get(i - 1).value() + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are counted from one without a gap, be it in each section anew. */
    private static boolean isWhole(List<Count> counted) {
        int last = 0;
        for (Count c : counted) {
            if (c.value() != last + 1 && c.value() != 1) {
                return false;
            }
            last = c.value();
        }
        return true;
    }

    private static int value(String number) {
        char first = number.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(number);
        }
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        int ten = number.indexOf('十');
        int ones = DIGITS.indexOf(number.charAt(number.length() - 1)) + 1;
        return ten < 0 ? ones : (ten == 0 ? 1 : DIGITS.indexOf(first) + 1) * TEN + ones;
    }
}
