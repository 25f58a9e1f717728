package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several who speak one after the other though one sentence names them all, as a post does of those who welcome:
 *
 * <pre>
 * 某大学副院长张三、某社区副秘书长李四、某公司总裁王五出席会议并致辞。张三表示，……。李四对……表示感谢……
 * </pre>
 */
public final class Welcomes {
    private static final Pattern EACH = Pattern.compile("^[^。]*?(?:分别|先后|依次|相继)[^。]{0,12}(?:致辞|致词|发言|讲话|分享|演讲)|^[^。]*?(?:分别|先后|依次|相继)(?:就|围绕|从|以|对|结合|针对)[^。]{2,40}(?:发言|分享|演讲|报告|汇报|介绍|讲解|演示)|，前者[^。]{2,60}，后者");
    private static final Pattern FOLLOW = Pattern.compile("\\s*(?:等(?!\\p{IsHan}{0,6}公司)[^，。；]{0,12}?)?(?:现场|亲临[^，。；]{0,6}|到场|莅临[^，。；]{0,10}|出席[^，。；]{0,16}?|参加[^，。；]{0,16}?)?[并，]?\\s*(?:分别|先后|依次|相继)?(?:为|对|在)?[^，。；]{0,12}?(?:上台|登台)?(?:发表|作|致|做)?了?(?:开场|欢迎|开幕|热情洋溢的|精彩|重要)?(?:致辞|致词|欢迎辞|欢迎词|开幕辞|开幕词)");
    private static final Pattern TOGETHER = Pattern.compile("(?:共同|一同|一起|联合)(?:启动|发布|揭牌|揭幕|揭晓|按下|签署|推动|点亮|宣布)");
    private static final int MOST = 6;

    private Welcomes() {}

    /** Several who are named in a row speak only at a ceremony, 甲、乙与丙共同启动…, or welcome one after the other. */
    static @Nullable Speech together(String sentence, int start, List<Mention> mentions) {
        List<Speaker> people = mentions.stream().map(Mention::person).toList();
        @Nullable Kind kind = TOGETHER.matcher(sentence).find() ? Kind.ANNOUNCEMENT
                : follow(sentence, mentions.get(mentions.size() - 1).end() - start) ? Kind.OPENING : null;
        return kind == null ? null : new Speech(people, kind, null, start, true);
    }

    /** Whether behind the last of a row of names it is said that they welcomed. */
    private static boolean follow(String sentence, int end) {
        return FOLLOW.matcher(sentence).region(end, sentence.length()).lookingAt();
    }

    /** Whether each of those who are named together spoke apart. */
    public static boolean isEach(Speech speech, String text) {
        int many = speech.speakers().size();
        boolean welcomes = many > 1 && many <= MOST && speech.kind() == Kind.OPENING;
        return speech.title() == null && (welcomes || many == 2 && EACH.matcher(text).region(speech.from(), text.length()).find());
    }

    /** Where a sentence begins with somebody whom one before names among others; -1 where none does. */
    public static int ownSentence(String text, int from, String name) {
        int sentence = Sentences.end(text, from);
        while (sentence < text.length() && !text.startsWith(name, sentence)) {
            sentence = Sentences.end(text, sentence);
        }
        return sentence < text.length() ? sentence : -1;
    }
}
