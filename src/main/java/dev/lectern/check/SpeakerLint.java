package dev.lectern.check;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A talk of which the post does not say who gives it, in a post that says so of most of its talks, or that names nobody at all.
 * Where the lines of the talk look as if they named somebody, the fault is Lectern's, and nothing is said.
 */
final class SpeakerLint implements Lint {
    private static final int SHORTEST = 6;
    private static final int ONE_IN = 3;
    /** Not known yet, or not a talk. */
    private static final Pattern OPEN = Pattern.compile("(?i)待定|待公布|待确认|敬请期待|揭晓|\\bTB[ADC]\\b|to be (?:announced|confirmed)|自由|交流|茶歇|午餐|合影|抽奖|颁奖|签到|报名|closing|opening|lunch|break|registration|awards?|party|unconference|open mic");
    private static final Pattern NAMES = Pattern.compile("(?i)讲师|讲者|嘉宾|主讲|分享人|分享者|演讲者|主持|先生|女士|老师|博士|教授|同学|委员|主任|部长|院长|总监|经理|工程师|专家|创始人|speakers?\\b|presenter|\\bby\\b|\\bwith\\b|@|[|｜┃]");

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        List<TalkDocument> nameless = draft.talks().stream().filter(talk -> talk.kind() == Kind.TALK && talk.speakers().isEmpty()).toList();
        boolean few = nameless.size() * ONE_IN <= draft.talks().size();
        boolean nobody = draft.talks().size() == 1 && draft.documents().getFirst().people().isEmpty();
        return few || nobody ? nameless.stream().filter(talk -> isForSure(draft, talk)).map(talk -> fault(draft, talk)) : Stream.empty();
    }

    private static boolean isForSure(Draft draft, TalkDocument talk) {
        String title = talk.title();
        if (title == null || title.length() < SHORTEST || OPEN.matcher(title).find() || NAMES.matcher(title).find()) {
            return false;
        }
        int end = draft.talks().stream().mapToInt(other -> other.source().line()).filter(line -> line > talk.source().line()).min().orElse(draft.lines().size() + 1);
        return IntStream.range(talk.source().line(), end).mapToObj(draft::line).noneMatch(line -> namesSomebody(draft, line)
                || (isRow(line) ? OPEN : NAMES).matcher(line).find());
    }

    private static boolean namesSomebody(Draft draft, String line) {
        return draft.documents().stream().flatMap(document -> Stream.concat(document.speakers().stream(), document.people().stream()))
                .anyMatch(person -> line.contains(person.name())) || !PersonLine.read(line.strip(), Organizations.KNOWN).isEmpty();
    }

    private static boolean isRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    private Fault fault(Draft draft, TalkDocument talk) {
        String title = Objects.requireNonNull(talk.title());
        return at(draft, draft.find(title, talk.source().line()), title, new Advice(
                "nobody is named who gives the talk “" + title + "”", "write the speaker's name beside the title",
                "没有写明谁来讲《" + title + "》", "请在标题旁写上讲者的姓名"));
    }
}
