package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title that the sentence before tells without saying whose it is: {@code 我把《表单是门语言》提到了第一个。主讲的|张三|是……}. */
final class TitleBefore {
    private static final Pattern WHOSE = Pattern.compile("(?:这[一]?[场个]的?|它的)?" + SpeakerLabel.NOUN + "(?:的|是|为|则是)?\\s*");
    private static final Pattern TITLE = Pattern.compile("[《「]([^《》「」]{4,80})[》」]");

    private TitleBefore() {}

    /** A speech that is told, or the one whose speaker a sentence names and whose title the one before it tells; null where neither is. */
    static @Nullable Speech or(@Nullable Speech told, String text, int start, int stop, List<Mention> all) {
        Mention who = told != null || start < 2 ? null : all.stream().filter(m -> m.start() >= start && m.end() <= stop).findFirst().orElse(null);
        if (who == null || !WHOSE.matcher(text).region(start, who.start()).matches()) {
            return told;
        }
        int before = Sentences.start(text, start - 2);
        Matcher title = TITLE.matcher(text).region(before, start);
        boolean one = title.find() && all.stream().noneMatch(m -> m.start() >= before && m.end() <= start);
        String found = one ? title.group(1) : "";
        return one && !title.find()
                ? new Speech(List.of(new Speaker(who.person().name(), who.person().organization(), null)), Kind.TALK, Titles.clean(found), before, true)
                : told;
    }
}
