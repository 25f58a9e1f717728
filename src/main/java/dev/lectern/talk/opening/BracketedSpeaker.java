package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.BilledFirst;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line with a title, who gives the talk in brackets, and what it is about behind them:
 *
 * <pre>
 * 1. 如何成为打包者（张三，某公司）：从评审请求到找到担保人……
 * </pre>
 *
 * @param rest where in the line the telling starts
 */
record BracketedSpeaker(String title, List<Speaker> people, int rest) {
    private static final Pattern LINE = Pattern.compile("((?:(?:分享|议题|主题|报告|演讲|演示|(?i:demo|talk))\\s*[：:]\\s*)?[^（()）。：:]{5,70}?)\\s*[（(]([^（()）。]{2,40})[)）]\\s*(?:[:：]|——?|\\s[-–])\\s*(?=\\S.{7})");
    /** The same with a stop behind the bracket, as before sentences. */
    private static final Pattern SENTENCES = Pattern.compile("([^（()）。]{5,100}?)\\s*[（(]([^（()）。]{2,60})[)）]\\s*[.。:：]\\s*(?=\\S.{7})");
    /** What the list is headed by that is of films of talks: {@code Watch this}. */
    private static final Pattern RECORDED = Pattern.compile("(?i)\\b(?:videos?|watch|recordings?|screencasts?|films?)\\b|视频|录像|回放|影片|錄影");
    private static final double SURE = 3;
    /** Where the line beside it is such a one. */
    private static final double LIKELY = 2;

    /** Whoever stands in the brackets has to be somebody, be it somebody whom the page names elsewhere. */
    static Optional<BracketedSpeaker> of(Page page, Unit unit) {
        String text = unit.text();
        Optional<BracketedSpeaker> sure = read(page, text, SURE);
        return sure.isPresent() || !isSure(page, unit.index() - 1) && !isSure(page, unit.index() + 1) ? sure : read(page, text, LIKELY);
    }

    /** Whether the line beside this one is surely such a one. */
    private static boolean isSure(Page page, int index) {
        return index >= 0 && index < page.size() && page.unit(index).shape() == Unit.Shape.ITEM && read(page, page.unit(index).text(), SURE).isPresent();
    }

    /** {@code - [Ten years of cron](…) (Jane Doe, Acme, 40 min). It begins with …}, in a list of talks or of what was recorded. */
    static Optional<Opening> beforeSentences(Page page, Unit unit) {
        Optional<BracketedSpeaker> own = sentences(page, unit);
        boolean among = own.isPresent() && (isSetApart(unit, own.get().title()) || isOneBeside(page, unit, -1) || isOneBeside(page, unit, 1));
        return own.filter(o -> among && mayList(page, unit))
                .map(o -> new Opening(RuleName.TITLE_WITH_PERSON, o.title(), o.people(), true, Titles.kindOf(o.title()), o.rest()));
    }

    private static boolean mayList(Page page, Unit unit) {
        int head = unit.index() - 1;
        while (head >= 0 && !page.unit(head).isHeading()) {
            head--;
        }
        Topic topic = page.topic(unit.index());
        return topic == Topic.TALKS || topic == Topic.AGENDA || topic == Topic.SPEAKERS
                || head >= 0 && topic.mayHoldTalks() && RECORDED.matcher(page.unit(head).text()).find();
    }

    private static boolean isOneBeside(Page page, Unit unit, int step) {
        int i = unit.index() + step;
        return i >= 0 && i < page.size() && page.unit(i).level() == unit.level() && sentences(page, page.unit(i)).isPresent();
    }

    private static Optional<BracketedSpeaker> sentences(Page page, Unit unit) {
        String text = unit.text();
        Matcher m = unit.shape() != Unit.Shape.ITEM || text.indexOf('（') < 0 && text.indexOf('(') < 0 ? null : SENTENCES.matcher(text);
        @Nullable String title = m == null || !m.lookingAt() ? null : Titles.clean(m.group(1));
        if (title == null || Label.of(text).isPresent() || EnglishTitle.isTold(title) || TitledPerson.tellsOfLife(title)
                || PersonalName.likelihood(title) >= 2 || page.organizations().knows(title)) {
            return Optional.empty();
        }
        String inside = Asides.withoutDuration(m.group(2) + ")");
        List<Speaker> people = people(page, inside.endsWith(")") ? inside.substring(0, inside.length() - 1).strip() : inside, LIKELY);
        return people.isEmpty() || TitledPerson.of(title, people) == null ? Optional.empty() : Optional.of(new BracketedSpeaker(title, people, m.end()));
    }

    /** Whether the author set the title apart from what follows, as a link or by stress. */
    private static boolean isSetApart(Unit unit, String title) {
        return unit.spans().stream().anyMatch(s -> s.start() == 0 && s.end() >= title.length() && s.end() <= title.length() + 2);
    }

    private static Optional<BracketedSpeaker> read(Page page, String text, double least) {
        Matcher m = text.indexOf('（') < 0 && text.indexOf('(') < 0 ? null : LINE.matcher(text);
        if (m == null || !m.lookingAt()) {
            return Optional.empty();
        }
        @Nullable String title = Titles.clean(m.group(1));
        boolean somebody = title == null || BilledFirst.read(text) != null || PersonalName.likelihood(title) >= 2
                || page.organizations().knows(title) || PersonParts.read(title, page.organizations()).filter(p -> p.score() >= SURE).isPresent();
        List<Speaker> people = somebody ? List.of() : people(page, m.group(2).strip(), least);
        return people.isEmpty() ? Optional.empty() : Optional.of(new BracketedSpeaker(title, people, m.end()));
    }

    private static List<Speaker> people(Page page, String inside, double least) {
        List<Speaker> known = Roster.of(page).person(inside).map(List::of).orElse(List.of());
        return !known.isEmpty() ? known : PersonParts.read(inside, page.organizations()).filter(p -> p.score() >= least).map(PersonParts::people).orElse(List.of());
    }
}
