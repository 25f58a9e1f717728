package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headings of sections each of which tells by a label what its talk is called, and names who gives it: they are no titles, but most
 * often say from where the speaker comes.
 *
 * <pre>
 * ### 3.1 远帆航运                          ### 02 高校
 * **张三**                                  讲师：李四，博士生
 * 远帆航运 资深工程师                       题目：……
 * 演讲主题：调度系统的迁移之路
 * </pre>
 *
 * <p>There have to be two such sections of one level: above a single one the title may have been put in other words.
 */
public final class HouseHeads {
    /** {@code 主题：数据库、云原生} may as well say of what sort the talk is. */
    private static final Pattern CALLED = Pattern.compile("[^\\p{L}]{0,4}(?:(?:演讲|分享|报告|议题|讲座|发言|本次)(?:议题|主题|题目|标题|名称)|议题|题目|讲题|题名|(?i:(?:talk )?title|topic|talk))[^\\p{L}]{0,4}[:：|｜]");
    private static final Pattern SECTION = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){1,2}[.、\\s]\\s*");
    private static final String JOB = "工程师";
    private static final int LONGEST_HAN = 14;
    private static final int LONGEST_LATIN = 30;
    /** Below a heading up to the title. */
    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 60;
    /** What there is many a house of, so that none is named. */
    private static final Pattern MANY = Pattern.compile("高校|社区|开源社区|学校|企业|公司|学界|学术界|工业界|产业界|业界|个人|个人开发者|独立开发者|海外|国内|国外|嘉宾|讲师|其他|政府|科研|(?i:academia|industry|community|students?|independent|individuals?)");

    private final Set<Integer> heads = new HashSet<>();
    /** What they are called, by their place, where that is a house. */
    private final Map<Integer, String> houses = new HashMap<>();

    private HouseHeads(List<Head> all, Page page) {
        boolean told = all.stream().anyMatch(h -> h.repeated);
        for (Head head : all) {
            heads.add(head.unit.index());
            if (!MANY.matcher(head.name).matches() && (told || Organizations.isHouse(head.name) || page.organizations().knows(head.name))) {
                houses.put(head.unit.index(), head.name);
            }
        }
    }

    /** @param repeated whether the section says of its speaker that they are of what its heading says */
    private record Head(Unit unit, String name, boolean repeated) {}

    public static HouseHeads of(Page page) {
        return page.once(HouseHeads.class, HouseHeads::read);
    }

    private static HouseHeads read(Page page) {
        List<Head> all = new ArrayList<>();
        for (Unit unit : page.units()) {
            Optional.ofNullable(unit.isHeading() ? head(page, unit) : null).ifPresent(all::add);
        }
        all.removeIf(h -> all.stream().noneMatch(o -> o != h && o.unit.level() == h.unit.level()));
        return new HouseHeads(all, page);
    }

    private static @Nullable Head head(Page page, Unit unit) {
        String name = SECTION.matcher(Titles.withoutNumber(ProgrammeLine.withoutCount(unit.text()))).replaceFirst("").strip();
        boolean may = name.length() >= 2 && name.length() <= (Character.isIdeographic(name.codePointAt(0)) ? LONGEST_HAN : LONGEST_LATIN)
                && page.topic(unit.index()).mayHoldTalks() && Label.of(unit.text()).isEmpty();
        int title = may ? title(page, unit, name) : -1;
        boolean named = title > 0 && isSpeaker(page, title + 1);
        boolean repeated = false;
        for (int i = unit.index() + 1; i < title; i++) {
            String line = page.unit(i).isProse() && page.unit(i).text().length() <= LONGEST_LINE ? page.unit(i).text().strip() : "";
            boolean bare = Label.of(line).isEmpty();
            repeated |= bare && line.length() > name.length() && line.startsWith(name);
            named |= isSpeaker(page, i) || bare && !line.equals(name) && isName(page, page.unit(i));
        }
        return named ? new Head(unit, name, repeated) : null;
    }

    /** The line below a heading that says what the talk is called, and nothing like the heading; -1 where none does. */
    private static int title(Page page, Unit head, String name) {
        for (int i = head.index() + 1; i < page.size() && i <= head.index() + MOST_LINES && !page.unit(i).isHeading(); i++) {
            String line = page.unit(i).isProse() ? page.unit(i).text() : "";
            Optional<Label> label = Label.filled(Label.Field.TITLE, line).filter(l -> CALLED.matcher(line).lookingAt());
            if (label.isPresent()) {
                String value = line.substring(label.get().from()).strip();
                return value.length() > name.length() && !Likeness.alike(name, value) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSpeaker(Page page, int line) {
        return line < page.size() && page.unit(line).isProse() && Label.filled(Label.Field.SPEAKER, page.unit(line).text()).isPresent();
    }

    private static boolean isName(Page page, Unit line) {
        String text = line.text().strip();
        boolean may = line.isProse() && text.length() <= LONGEST_LINE && text.length() > 1;
        return may
                && (PersonalName.is(text) || line.isStressed() && text.length() <= LONGEST_HAN && PersonalName.likelihood(text) > 0
                        || line.strongLead() > 0 && PersonLine.read(text, page.organizations()).size() == 1);
    }

    /** The card without a title that such a heading opens; empty where the line is none. */
    public Optional<Opening> opening(Unit unit) {
        return heads.contains(unit.index()) ? Optional.of(new Opening(RuleName.LABELLED_FIELDS, null, List.of(), true)) : Optional.empty();
    }

    /** The talk with the house of the heading above it, where nothing else says where its only speaker works, or that house and in which part of it. */
    public Finding housed(Page page, Finding talk) {
        if (houses.isEmpty() || talk.speakers().size() != 1) {
            return talk;
        }
        int above = talk.start();
        while (above > 0 && !page.unit(above).isHeading()) {
            above--;
        }
        @Nullable String house = houses.get(above);
        return house == null ? talk : talk.by(List.of(at(house, talk.speakers().get(0))));
    }

    /** {@code 远帆航运|大数据平台 工程师}: behind the name of the house stands what somebody does there. */
    private static Speaker at(String house, Speaker speaker) {
        String told = speaker.organization() == null ? house : speaker.organization();
        String part = told.startsWith(house) ? told.substring(house.length()) : "";
        boolean work = !part.isEmpty() && JobTitle.isTitle(part + JOB);
        return work ? new Speaker(speaker.name(), house, speaker.role() == null ? part : part + speaker.role()) : new Speaker(speaker.name(), told, speaker.role());
    }
}
