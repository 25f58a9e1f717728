package dev.lectern.talk.line;

import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line parted by hyphens alone, as files are called: {@code 某某的实践-张三-某公司}. */
final class JoinedLine {
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{IsHan})-(?=\\p{IsHan})");

    private JoinedLine() {}

    /** As parted at what stands between hyphens; null where that tells no title with people. */
    static @Nullable TitledPerson read(String s, Organizations known) {
        String dashed = s.indexOf('-') > 0 ? JOINED.matcher(s).replaceAll(" - ") : s;
        TitledPerson apart = dashed.length() == s.length() ? null : TitledPerson.separated(dashed, TitledPerson.SEPARATORS, known);
        apart = TitledPerson.sure(dashed, apart != null || dashed.length() == s.length() ? apart : TitledPerson.spaced(dashed, known), known);
        return apart != null && !apart.title().contains(" - ") && apart.speakers().stream().allMatch(p -> PersonalName.isChinese(p.name())) ? apart : null;
    }
}
