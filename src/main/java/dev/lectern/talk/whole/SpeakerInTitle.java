package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever gives a talk may stand in the same line as its title, with a mark between the two, and is no part of it. */
final class SpeakerInTitle {
    private static final Pattern BEFORE_NAME = Pattern.compile("(?:\\s*[|｜/／—–]+|\\s[-·@])\\s*$");
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*(?:[:：|｜]|\\s[—–-])\\s*(?=\\S)");
    private static final int SHORTEST = 4;

    private SpeakerInTitle() {}

    /** The talks, each with its title alone. */
    static List<Finding> without(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.titled(without(t.title(), t.speakers()))).toList();
    }

    /** The title without the name of its one speaker: {@code 调度器的一生 - |张三}, {@code |Jane Doe: |Ten years of cron}. */
    private static @Nullable String without(@Nullable String title, List<Speaker> speakers) {
        if (title == null || speakers.size() != 1) {
            return title;
        }
        String name = speakers.get(0).name();
        String bare = title;
        if (title.endsWith(name)) {
            String rest = title.substring(0, title.length() - name.length());
            String before = BEFORE_NAME.matcher(rest).replaceFirst("");
            bare = before.length() < rest.length() ? before : title;
        } else if (title.startsWith(name)) {
            Matcher mark = BEHIND_NAME.matcher(title).region(name.length(), title.length());
            bare = mark.lookingAt() ? title.substring(mark.end()) : title;
        }
        return bare.length() >= SHORTEST ? bare : title;
    }
}
