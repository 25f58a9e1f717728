package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The label before a title that begins with whose talk it is, below somebody's name: {@code 张三将为我们带来的分享是：|…}, {@code 她带来的题目是|《…》}. */
public final class OwnTitle {
    private static final Pattern BEARER = Pattern.compile("(\\p{L}[\\p{L}. ·-]{0,23}?)\\s*(?:老师|先生|女士|同学|博士|教授)?\\s*(?=(?:此次|这次|本次|今天|届时|将|会|要|想|[为给](?:我们|大家)|带来的|分享的|演讲的|要讲的))");
    /** Before marks around the title no colon is needed. */
    private static final Pattern MARKED = Pattern.compile("(?:此次|这次|本次|今天|届时|将|会|要|想|[为给](?:我们|大家)){0,4}(?:带来|分享|演讲|讲|聊)的?(?:分享|演讲|报告)?(?:议题|题目|话题|主题|演讲|分享)?(?:是|为|叫做?)\\s*(?=[《“「『])");
    private static final Pattern PRONOUN = Pattern.compile("[他她]|TA");
    private static final int LATEST_TITLE = 40;

    private OwnTitle() {}

    /** The label of such a line; empty where it has none or is of somebody else. @param card null where none is open */
    public static Optional<Label> label(@Nullable Card card, Unit unit) {
        String text = unit.text();
        boolean open = card != null && card.awaitsTitle() && card.hasSpeaker()
                && (text.contains("带来") || text.contains("分享") || text.contains("讲") || text.contains("聊"));
        Matcher bearer = open ? BEARER.matcher(text) : null;
        if (bearer == null || !bearer.lookingAt() || !card.isOf(bearer.group(1)) && !PRONOUN.matcher(bearer.group(1)).matches()) {
            return Optional.empty();
        }
        int from = bearer.end();
        Matcher marked = MARKED.matcher(text).region(from, Math.min(text.length(), from + LATEST_TITLE));
        return marked.lookingAt() ? Optional.of(new Label(Label.Field.TITLE, marked.end()))
                : Label.filled(Label.Field.TITLE, text.substring(from)).map(l -> new Label(l.field(), from + l.from()));
    }
}
