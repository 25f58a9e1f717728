package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** Words in running text that their author stressed because they are somebody's name, whatever they look like. */
public final class StressedNames {
    /** Before somebody whom the text brings on. */
    private static final Pattern LED_IN = Pattern.compile("(?:第[一二三四五六七八九十]位是(?:来自)?|来自[^，。]{1,10}的|的是|请到了?|邀请到了?|有请)[^，。《]{0,8}$");
    private static final int SHORTEST_SENTENCE = 20;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final int LONGEST_OFFICE = 30;
    private static final int LONGEST_NAME = 4;
    private static final String BREAKS = "，。；：！？、”」\n";
    private static final CharacterSet STOPS = CharacterSet.of("，。");

    private StressedNames() {}

    /** {@code **Momo** |是《某游戏》的独立开发者，}: the sentence says that its subject has a job. */
    private static boolean isWhatTheyAre(String line, int from) {
        int is = from < line.length() && line.charAt(from) == ' ' ? from + 1 : from;
        int end = is < line.length() && line.charAt(is) == '是' ? STOPS.next(line, is) : -1;
        return end > is + 2 && end - is <= LONGEST_OFFICE && isJob(line.substring(is + 1, end));
    }

    private static boolean isJob(String told) {
        return JobTitle.endsFirmly(told) || Affiliation.isAlone(told.substring(told.lastIndexOf('的') + 1));
    }

    /** {@code 独立开发者|**木棉**|一开口就……}: what stands before it in its clause is a job, and it is of nothing else. */
    private static boolean isBehindJob(String line, Prose.Span span) {
        int from = span.start();
        while (from > 0 && BREAKS.indexOf(line.charAt(from - 1)) < 0) {
            from--;
        }
        boolean of = span.end() >= line.length() || "的之".indexOf(line.charAt(span.end())) >= 0;
        String told = of || span.start() - from > LONGEST_OFFICE ? "" : line.substring(from, span.start()).strip();
        return told.length() > 1 && isJob(told);
    }

    /** A stressed word in running text is somebody where what they do, or where they work, follows at once. */
    public static boolean isNickname(String line, Prose.Span span, String text) {
        boolean house = line.startsWith("的", span.end())
                && line.startsWith("来自", Math.max(0, span.start() - (span.start() > 2 && line.charAt(span.start() - 1) == ' ' ? 3 : 2)));
        if (house) {
            return false;
        }
        if (span.start() == 0 && Character.isUpperCase(text.codePointAt(0)) && isWhatTheyAre(line, span.end()) && PersonalName.likelihood(text) > 0) {
            return true;
        }
        if (isBehindJob(line, span) && text.length() <= LONGEST_NAME && PersonalName.likelihood(text) > 0) {
            return true;
        }
        boolean single = text.indexOf(' ') < 0 && text.length() >= SHORTEST && PersonalName.likelihood(text) > 0
                && LED_IN.matcher(line).region(Math.max(0, span.start() - LONGEST), span.start()).useTransparentBounds(true).find();
        if (single) {
            return true;
        }
        boolean inside = span.end() < line.length() && span.end() - span.start() <= LONGEST && line.length() > SHORTEST_SENTENCE && PersonalName.likelihood(text) > 0
                && (text.indexOf(' ') > 0 || text.startsWith("@") || Character.isIdeographic(text.codePointAt(0)));
        return inside
                && (PersonalName.isLatin(text) && Mentions.isActing(line, text)
                        || span.start() == 0 && PersonalName.likelihood(text) >= 2 && "是来目现在".indexOf(line.substring(span.end()).stripLeading().charAt(0)) >= 0
                        || "（(、和与".indexOf(line.charAt(span.end())) >= 0 || Mentions.acts(line, span.end()));
    }
}
