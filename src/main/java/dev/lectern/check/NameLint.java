package dev.lectern.check;

import dev.lectern.check.NameBook.Entry;
import dev.lectern.config.Nearest;
import dev.lectern.text.Pinyin;
import dev.lectern.text.Run;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One person whose name is written in two ways, in one post or in two. Told of the rarer one; many names differ in one
 * character only, so that something else has to agree: who employs them, what they are, or which talk they give.
 */
final class NameLint implements Lint {
    private static final int LONG_LATIN = 8;

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        NameBook names = folder.names();
        return names.in(draft).stream().flatMap(entry -> names.others(entry)
                .filter(other -> isRarer(names, entry, other) && !names.isDeclared(entry, other) && isOne(entry, other))
                .min(Comparator.comparing((Entry other) -> !other.isInPostOf(entry)).thenComparing(Comparator.comparingInt(names::count).reversed()))
                .map(other -> fault(draft, entry, other)).stream());
    }

    private Fault fault(Draft draft, Entry entry, Entry other) {
        String place = (entry.isInPostOf(other) ? "line " : other.draft().path() + ":") + other.line();
        String placeChinese = entry.isInPostOf(other) ? "第 " + other.line() + " 行" : place;
        return at(draft, entry.line(), entry.name(), new Advice(
                entry.name() + " is written " + other.name() + " in " + place, "write the name in one way, or list both in lectern.toml where it has two",
                entry.name() + " 在 " + placeChinese + " 写作 " + other.name(), "请统一写法；若确有两个名字，请写进 lectern.toml"));
    }

    /** Of two that are equally common in one post the later one is told of; of two posts each. */
    private static boolean isRarer(NameBook names, Entry entry, Entry other) {
        int more = names.count(other) - names.count(entry);
        return more > 0 || more == 0 && (!entry.isInPostOf(other) || entry.line() > other.line());
    }

    private static boolean isOne(Entry entry, Entry other) {
        String one = entry.key();
        String two = other.key();
        boolean together = entry.isInPostOf(other) || entry.isColleagueOf(other);
        boolean surely = entry.givesTalkOf(other) || entry.isColleagueOf(other) && entry.hasRoleOf(other);
        if (isHan(one) && isHan(two)) {
            boolean soundAlike = soundAlike(one, two);
            return one.length() == two.length() && (soundAlike && (one.length() > 2 ? together : surely)
                    || one.length() > 2 && surely && Nearest.slips(one, two) == 1);
        }
        boolean slip = !isHan(one) && !isHan(two) && Math.min(one.length(), two.length()) >= LONG_LATIN && Nearest.slips(one, two) == 1;
        return together && (slip || withoutInitials(one).equals(withoutInitials(two)));
    }

    private static boolean soundAlike(String one, String two) {
        return !Collections.disjoint(Pinyin.words(one), Pinyin.words(two));
    }

    private static boolean isHan(String key) {
        return key.codePoints().allMatch(Run::isHan);
    }

    /** {@code ada b lovelace} is {@code ada lovelace}. */
    private static String withoutInitials(String key) {
        return key.replaceAll(" \\p{L}(?= )", "");
    }
}
