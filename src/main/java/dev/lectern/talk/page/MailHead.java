package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a mail that was put online as it was sent: who wrote it, to whom, when and on what. None tells of a talk, though the
 * subject is labelled as the title of one is.
 *
 * <pre>
 * 发件人：某某兴趣组 <list@example.org>          From: Jane Doe <jane@example.org>
 * 主题：[通知] 线上研讨，两个报告               Subject: [announce] Two short talks
 * </pre>
 */
final class MailHead {
    private static final Pattern SENDER = Pattern.compile("(?:发件人|寄件[人者]|(?i:from))\\s*[:：]\\s*\\S.*");
    private static final Pattern FIELD = Pattern.compile("(?:发件人|寄件[人者]|收件人|抄送|密送|主题|主旨|标题|日期|时间|发送时间|(?i:from|to|cc|bcc|subject|date|sent|reply-to|list))\\s*[:：].*");
    private static final Pattern SUBJECT = Pattern.compile("(?:主题|主旨|标题|(?i:subject))\\s*[:：].*");
    private static final int LATEST = 4;

    private MailHead() {}

    /** Leaves those lines to no rule. */
    static void mark(List<Unit> units) {
        @Nullable Unit sender = units.stream().limit(LATEST).filter(u -> u.shape() == Shape.TEXT && SENDER.matcher(Simplified.of(u.text())).matches()).findFirst().orElse(null);
        List<Unit> head = sender == null ? List.of()
                : units.stream().limit(2 * LATEST).filter(u -> u.block() == sender.block() && FIELD.matcher(Simplified.of(u.text())).matches()).toList();
        if (head.stream().anyMatch(u -> SUBJECT.matcher(Simplified.of(u.text())).matches())) {
            head.forEach(u -> units.set(u.index(), u.as(Shape.REPEATED, 0)));
        }
    }
}
