package dev.lectern.talk.english;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** People by their handles in running text, where brackets tell what they are: {@code |kelpfin| (Acme committer) opened the day}. */
final class HousedHandles {
    private static final Pattern HOUSED = Pattern.compile("(?<![\\p{L}\\d@/._`-])@?([a-z][a-z\\d_-]{2,24})(?=\\s?[(（]\\p{Lu}[^()（）]{2,60}[)）](?:\\s\\p{Ll}|['’]s\\s))");
    private static final Pattern SPEAKER = Pattern.compile("\\b(?:[Ss]peaker|[Pp]resenter|[Hh]ost|[Cc]ommitter|[Mm]aintainer|[Cc]ontributor|[Cc]olleague|[Bb]y|[Tt]hen|[Nn]ext|from)\\s$");
    private static final int LONGEST_LABEL = 16;

    private HousedHandles() {}

    static List<People> in(String text) {
        List<People> found = new ArrayList<>();
        Matcher handle = text.indexOf('(') < 0 && text.indexOf('（') < 0 ? null : HOUSED.matcher(text);
        while (handle != null && handle.find()) {
            People one = People.called(text, handle.group(1), handle.start(), handle.end(1));
            boolean begins = EnglishSentences.startOf(text, handle.start()) == handle.start()
                    || SPEAKER.matcher(text).region(Math.max(0, handle.start() - LONGEST_LABEL), handle.start()).find();
            if (begins && one.all().get(0).organization() != null) {
                found.add(one);
            }
        }
        return found;
    }
}
