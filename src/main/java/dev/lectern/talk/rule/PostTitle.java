package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title of a talk in the title of its post: {@code 夜校第 12 期 | 看懂日志，就看懂了半个数据库}. */
final class PostTitle {
    private static final Pattern MARKED = Pattern.compile("《([^《》]{4,})》");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|｜丨]\\s*|\\s*[：:]\\s*|\\s+[—–-]+\\s+|——");
    private static final Pattern EVENT = Pattern.compile("(?i).*(?:meetup|沙龙|回顾|预告|报名|公告|通知|活动|站$|大会|论坛|招募|征集|直播$|公开课$|webinar$).*");

    private PostTitle() {}

    /** The marked title, or the last part that is not the event's name; null where neither is there. */
    static @Nullable String talkIn(Page page) {
        String title = page.post().head().title();
        if (title == null) {
            return null;
        }
        Matcher marked = MARKED.matcher(title);
        if (marked.find()) {
            return Titles.clean(marked.group(1));
        }
        String[] parts = SEPARATOR.split(title);
        // A title may be nothing but marks.
        String last = parts.length > 1 ? parts[parts.length - 1] : "";
        return last.length() >= 6 && !EVENT.matcher(last).matches() ? Titles.clean(last) : null;
    }

    /** The same of a post that gives the words of a talk: where no part of its title is the talk's, all of it is. */
    static @Nullable String ofTranscript(Page page) {
        String title = page.post().head().title();
        @Nullable String part = talkIn(page);
        return part != null || title == null || EVENT.matcher(title).matches() || Titles.isGeneric(title) ? part : Titles.clean(title);
    }
}
