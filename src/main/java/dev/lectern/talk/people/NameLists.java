package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of people and nothing else, below a line that says what they are to the community:
 *
 * <pre>
 * The following contributors became developers:          以下是本季度的新晋贡献者：
 * - Jane Doe (jdoe)                                      - 张三
 * - John Roe                                             - 李四（某公司）
 * </pre>
 */
final class NameLists {
    private static final Pattern PEOPLE = Pattern.compile("(?i)\\b(?:contributors|developers|maintainers|members|committers|winners|volunteers|organi[sz]ers|people|mentors|mentees|reviewers|attendees|participants|ambassadors|fellows)\\b|志愿者|贡献者|维护者|成员|获奖|委员|名单|导师|评委|大使|组织者");
    /** How somebody is called elsewhere, said behind the name. */
    private static final Pattern HANDLE = Pattern.compile("\\s*[(（]@?[a-z][\\w.-]{1,30}[)）]$");
    private static final int FEWEST = 3;
    private static final int LONGEST = 60;

    private NameLists() {}

    /** Everybody in such lists of the page, in order. */
    static List<Speaker> in(Page page) {
        List<Speaker> all = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            if (isItem(page.unit(i)) && !isItem(page.unit(i - 1)) && PEOPLE.matcher(page.unit(i - 1).text()).find()) {
                all.addAll(list(page, i));
            }
        }
        return all;
    }

    private static boolean isItem(Unit unit) {
        return unit.shape() == Unit.Shape.ITEM;
    }

    /** The people of the list that starts here; nobody where one of its items is no person. */
    private static List<Speaker> list(Page page, int from) {
        List<Speaker> people = new ArrayList<>();
        for (int i = from; i < page.size() && isItem(page.unit(i)); i++) {
            String text = page.unit(i).text();
            List<Speaker> read = text.length() > LONGEST ? List.of() : PersonLine.read(HANDLE.matcher(text).replaceFirst(""), page.organizations());
            if (read.size() != 1 || !PersonalName.is(read.get(0).name())) {
                return List.of();
            }
            people.addAll(read);
        }
        return people.size() >= FEWEST ? people : List.of();
    }
}
