package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.BareNames;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of prose as the place where a round table begins: whether it tells of one, who sits there and what about.
 *
 * <pre>
 * 随后的圆桌讨论由某社区张三主持，李四、王五与赵六围绕「开源如何养活自己」展开讨论。
 * </pre>
 *
 * @param headed whether the line stands below a heading that announces a round table
 */
record PanelScene(Page page, Unit unit, boolean headed) {
    private static final Pattern PANEL = Pattern.compile("(?s).*(?:圆桌|(?:对话|讨论|座谈)(?:环节)?由[^。]{0,8}[两二三四五六]位|高峰对话|巅峰对话|尖峰对话|压轴对话|闭门对话|对话环节|座谈环节|讨论环节|开放讨论|进行了对话|对谈|与谈|围坐(?:在(?:了)?)?一|围桌而坐|坐(?:到|在)了?一起，?[就围聊谈]|[」》”]的讨论，|坐在(?:上面|台上)|台上坐[着了]|[三四五六]张椅子|主持棒).*");
    /** One of those words alone, beside a title: two who give one talk as a conversation. */
    private static final Pattern CONVERSATION = Pattern.compile("(?s).*(?:进行了对话|对谈).*");
    /** Below a heading that says so already, what people do at a round table. */
    private static final Pattern TOGETHER = Pattern.compile("主持|讨论|围绕|探讨|交流|位嘉宾|对话|辩论|各抒己见|畅谈");
    private static final Pattern INTRODUCES = Pattern.compile("(?s).*(?:云集|出席|莅临|齐聚|吸引|主办|举办).*");
    private static final Pattern AFTER_PANEL = Pattern.compile("(?s)^(?:活动|会议|大会)?的?(?:最后|尾声|压轴).*|.*(?:成立仪式|正式成立|揭牌|签约).*");
    private static final Pattern ABOUT = Pattern.compile("(?:围绕着?|主题为|主题是|以|就|圆桌(?:讨论|论坛|对话)?)\\s*[“《\"「]([^”》\"」]{4,60})[”》\"」]\\s*(?:的主题|为主题|这一主题|主题|展开|为题|回答|进行|为大会|[这的]一?个?话题|交流|讨论|对谈|各抒己见|各自|发表|畅谈|热议|分享)|圆桌(?:讨论|论坛|对话)?\\s*[“《\"「]([^”》\"」]{4,60})[”》\"」]\\s*[中里上][，,]|(?:聊了?聊?|聊起了?|谈了?谈?|讨论了?|探讨了?)\\s*[“《\"「]([^”》\"」]{4,60})[”》\"」]|(?:在|以|就|场|题为|主题为|名为)\\s*[“《\"「]([^”》\"」]{4,60})[”》\"」]\\s*(?:的|为题的|为主题的|主题|专题|高端|特别)?(?:圆桌|对话|论坛|座谈|讨论)");
    private static final Pattern HEADED = Pattern.compile("^[\\p{So}\\s]*(?:圆桌|对话|对谈|开场|开幕|致辞|闭幕)(?:讨论|论坛|环节|对话|致辞)?(?:\\s*[:：|｜·—-]+\\s*|\\s+)(.{4,60})$");
    private static final Pattern ABOUT_PANEL = Pattern.compile("圆桌|论坛|对话|讨论|从左(?:至|到|往)右|左起");
    private static final Pattern ATTENDS = Pattern.compile("出席(?:本次|此次|这次)(?:活动|会议|大会)");

    /**
     * Whether the line begins one.
     *
     * @param first whether nobody spoke before it, so that it may be about those who come
     */
    boolean begins(boolean first) {
        boolean introduces = first && INTRODUCES.matcher(unit.text()).matches();
        boolean heading = unit.isStressed() && unit.text().length() < 24;
        boolean told = PANEL.matcher(unit.text()).matches()
                || headed && (TOGETHER.matcher(unit.text()).find() || Characters.hasIdeograph(unit.text()) && RoundTable.seated(page, unit).size() > 1);
        return !introduces && !heading && told && !isTalkOfTwo();
    }

    /** Whether a line further down tells what came next. */
    static boolean isOver(Unit unit) {
        return AFTER_PANEL.matcher(unit.text()).matches();
    }

    /** Where the first sentence starts that tells of a round table; the text's length where none does. */
    static int sentence(String text) {
        int start = 0;
        while (start < text.length() && !PANEL.matcher(text.substring(start, Sentences.end(text, start))).matches()) {
            start = Sentences.end(text, start);
        }
        return start;
    }

    private boolean isTalkOfTwo() {
        return CONVERSATION.matcher(unit.text()).matches() && Spoken.of(page).speeches(unit).stream().findFirst()
                .filter(s -> s.strong() && s.title() != null && s.kind() == Kind.TALK && s.speakers().size() == 2).isPresent();
    }

    /**
     * The round table: those who sit at it are told in a row, here, in its caption or in the next lines; empty where no two are.
     *
     * @param from where in the line it begins
     */
    Optional<Scene> scene(int from, Roster roster) {
        List<Speaker> people = RoundTable.seated(page, unit);
        for (int i = unit.index() - 3; i <= Math.min(page.size() - 1, unit.index() + 4); i++) {
            Unit near = i < 0 || i == unit.index() || isApart(unit.index(), i) ? null : page.unit(i);
            if (near != null
                    && (near.isProse() && i > unit.index() && isAboutPanel(near) && !ATTENDS.matcher(near.text()).find()
                            || near.shape() == Unit.Shape.CAPTION && isAboutPanel(near))) {
                List<Speaker> here = RoundTable.seated(page, near);
                people = here.size() > people.size() ? here : people;
            }
        }
        List<Speaker> listed = BareNames.below(page, unit);
        people = listed.size() > people.size() ? listed : people;
        people = headed && people.size() < 2 ? RoundTable.named(page, unit) : people;
        return people.size() < 2 ? Optional.empty()
                : Optional.of(new Scene(RuleName.ROUND_TABLE, unit.index(), from,
                        RoundTable.withChair(page, unit, people).stream().map(roster::complete).toList(), Kind.PANEL, title()));
    }

    /** Whether a heading stands between two lines. */
    private boolean isApart(int line, int other) {
        return IntStream.rangeClosed(Math.min(line, other), Math.max(line, other)).anyMatch(i -> page.unit(i).isHeading());
    }

    private static boolean isAboutPanel(Unit caption) {
        return ABOUT_PANEL.matcher(caption.text()).find();
    }

    /** What the round table was about: said in the line, or in the heading above it. */
    private @Nullable String title() {
        Matcher m = ABOUT.matcher(unit.text());
        if (m.find() && !unit.text().substring(m.end()).startsWith("、")) {
            return IntStream.rangeClosed(1, m.groupCount()).mapToObj(m::group).filter(Objects::nonNull).findFirst().map(Titles::clean).orElse(null);
        }
        return titleAbove(page, unit);
    }

    /** The title that a heading right above gives behind a word for what is held: {@code 圆桌｜…}, {@code 开场：…}. */
    static @Nullable String titleAbove(Page page, Unit unit) {
        int i = Math.max(0, unit.index() - 1);
        while (i > 0 && (page.unit(i).isMedia() || page.unit(i).shape() == Unit.Shape.CAPTION)) {
            i--;
        }
        Unit above = page.unit(i);
        Matcher heading = HEADED.matcher(above.isHeading() || above.isStressed() ? ProgrammeLine.withoutCount(above.text()) : "");
        return heading.find() ? Titles.clean(heading.group(1)) : null;
    }
}
