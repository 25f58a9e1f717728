package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.SessionChair;
import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The title that heads a section of a recap: {@code ## 03 密态计算，离我们有多远}, but not {@code ## 颁奖仪式}. */
public final class SectionTitle {
    private static final int SHORTEST = 6;
    private static final int SHORTEST_AMONG_TITLES = 4;
    private static final Pattern PART_OF_PROGRAMME = Pattern.compile("(?:实录|环节|寄语|仪式|致辞|回顾|花絮|(?<!开发|施工|事故|生产)现场|开场|论坛|颁奖|成立|合影|名单|互动|感言|会场|专场|得主|获奖者|新(?:维护者|成员|委员|理事|面孔))$|(?:圆满|顺利|成功|正式|如期){0,2}(?:结束|落幕|举办|举行|召开|上线|开启|开播|收官|完成)$|^.{0,5}(?:发布|启动|解读|分享|交流|计划|介绍|预告|展望|寄语|背景)$|预告$|第\\s*[\\d一二三四五六七八九十]+\\s*[期场讲回]$|(?i:vol)\\.?\\s*\\d+$|^(?i:(?:\\w+ ){0,2}(?:updates?|announcements?|keynotes?|talks|sessions|highlights|workshops|tutorials|panels?|demos|welcome|opening|closing|summary|recap|introductions?|notes|news|discussions?|lunch|dinner|party)|day (?:one|two|three|\\d)|(?:release|project|sprint|issue|ci) (?:status|review|planning|triage)\\b.{0,12}|open (?:prs|issues|questions))$");
    /** No part of a programme is headed so, whatever else its words say: {@code 报告该怎么看}. */
    private static final Pattern ASKS = Pattern.compile("怎么|怎样|如何|为什么|什么|[吗呢？?]$");
    private static final Pattern PICTURES = Pattern.compile("^[\\p{So}\\x{FE0F}\\s]+");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}\\.\\d{1,2}\\.?|0\\d)\\s+");
    private static final Pattern NO_TITLE = Pattern.compile("^(?!\\p{L}{0,3}(?:讲|享|题|报告|场|提案|Talk)\\s?[一二三四五六七八九十\\d]{0,2}[:：])[\\p{L}]{1,8}[:：].*[？?]$|[。！!].|^(?:\\d{1,2}\\.\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|^(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:the )?(?:first|second|third|last|final) (?:day|evening|morning|night)|day (?:\\d|one|two|three)|mornings?|afternoons?|evenings?)\\b[^?]{0,30}$");
    /** Behind a name: the sentence is about its bearer. */
    private static final Pattern SUBJECT = Pattern.compile("\\s*(?:老师|同学|先生|女士|博士|教授)?\\s*(?:是|来自|则|从|以|用|带来|分享|介绍|讲|作为|现任|目前|首先)");

    /** Behind a stressed name: where its bearer works, and then what they told. */
    private static final Pattern HOUSED = Pattern.compile("\\s*(?:[，,｜|][^。]{2,60}|[（(][^（()）]{2,40}[)）])。(?=.{10})");

    private static final Pattern FIRST_HOUSE = Pattern.compile("\\s*[，,｜|（(]\\s*([^，,｜|。（()）]{3,30})");
    /** What may be a name where its bearer is told of behind it. */
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}-]{1,14}(?: \\p{Lu}[\\p{IsLatin}-]{1,14})?");

    private SectionTitle() {}

    /** The title that a line says; null where it only names a part of the programme. */
    public static @Nullable String of(Page page, String head) {
        return of(page, head, SHORTEST);
    }

    /** The same of a heading among such as are titles: {@code ## 流程工具化}. */
    public static @Nullable String ofShort(Page page, String head) {
        return of(page, head, SHORTEST_AMONG_TITLES);
    }

    private static @Nullable String of(Page page, String head, int shortest) {
        String plain = PICTURES.matcher(Titles.withoutStop(head)).replaceFirst("");
        // 4.3 新特性: where no other heading is counted so, it is a version.
        boolean counted = NUMBER.matcher(plain).find()
                && page.units().stream().filter(u -> (u.isHeading() || u.isStressed()) && NUMBER.matcher(u.text()).find()).limit(2).count() > 1;
        String text = counted ? NUMBER.matcher(plain).replaceFirst("") : plain;
        Matcher house = Titles.houseFirst(text);
        String title = Titles.clean(house.matches() ? house.group(2) : text);
        boolean part = title == null || !SessionChair.of(text).isEmpty() || title.length() < shortest || NO_TITLE.matcher(title).find()
                || PART_OF_PROGRAMME.matcher(title).find() || Titles.isGeneric(text) || Titles.kindOf(title) != Kind.TALK || Titles.isPanel(text)
                || !PersonLine.read(title, page.organizations()).isEmpty()
                        || Topic.of(text) != Topic.OTHER && title.length() < 2 * SHORTEST && !ASKS.matcher(title).find() || Question.isPut(text);
        return part ? null : title;
    }

    /** Whether right below what may be the title of a talk a sentence begins with whoever gave it: {@code **张三**老师是某大学的副教授，……。}, {@code **张三**，某公司架构师。他从……}. */
    static boolean isToldOf(Page page, Unit unit) {
        boolean sentence = unit.shape() == Unit.Shape.TEXT && unit.text().indexOf('。') > 0
                && (SUBJECT.matcher(unit.text()).region(unit.strongLead(), unit.text().length()).lookingAt() || isHoused(page, unit));
        int above = sentence ? Headings.above(page.units(), unit) : -1;
        return above >= 0 && page.unit(above).isHeading() && page.topic(unit.index()) == Topic.OTHER && of(page, page.unit(above).text()) != null;
    }

    /** Whether the text begins with a stressed name and where its bearer works, goes on behind that, and no other paragraph below the same heading does so. */
    private static boolean isHoused(Page page, Unit unit) {
        boolean housed = beginsHoused(unit);
        for (int i = unit.index() + 1; housed && i < page.size() && !page.unit(i).isHeading(); i++) {
            housed = page.unit(i).shape() != Unit.Shape.TEXT || !beginsHoused(page.unit(i));
        }
        return housed;
    }

    private static boolean beginsHoused(Unit unit) {
        return unit.strongLead() > 0 && HOUSED.matcher(unit.text()).region(unit.strongLead(), unit.text().length()).lookingAt();
    }

    /** Who it is with whose stressed name and house a text begins; whatever the name may mean elsewhere. */
    public static Optional<Speaker> housed(Page page, Unit unit) {
        return !beginsHoused(unit) ? Optional.empty()
                : StrongLead.of(unit, page.organizations()).filter(l -> l.title() == null && l.speakers().size() == 1)
                        .map(l -> l.speakers().getFirst()).or(() -> unusual(page, unit));
    }

    /** {@code **供春**，某公司质量负责人。}: the place and the job say that it is a name. */
    private static Optional<Speaker> unusual(Page page, Unit unit) {
        String name = unit.text().substring(0, unit.strongLead()).strip();
        Matcher house = FIRST_HOUSE.matcher(unit.text()).region(unit.strongLead(), unit.text().length());
        Affiliation told = NAME.matcher(name).matches() && !page.organizations().knows(name) && house.lookingAt()
                ? Affiliation.read(house.group(1), page.organizations()) : Affiliation.NONE;
        return told.organization() == null || told.role() == null ? Optional.empty() : Optional.of(new Speaker(name, told.organization(), told.role()));
    }
}
