package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Whom a line names that stands where people are listed: a caption, a stressed line, one below a heading of members.
 *
 * <pre>
 * **张三 某公司架构师**          “不加班”队　某大学　张三          李四（@lisi） 某某社区
 * </pre>
 */
final class Members {
    private static final Pattern ITEM = Pattern.compile("^[.·•]\\s?\\S.*|^(?i:organizer|ambassador|member)\\b.*");
    /** How somebody is called elsewhere, said behind the name. */
    private static final Pattern HANDLE = Pattern.compile("\\s*[（(]@[\\w.-]{2,39}[)）]");
    /** The name of a team before where its members are from: {@code “不加班”队　某大学　张三}. */
    private static final Pattern TEAM = Pattern.compile("[“「\"][^”」\"]{1,20}[”」\"]\\s*队?[\\s\\x{3000}]+");

    private static final Pattern NAMED = Pattern.compile("\\p{IsHan}{2,4}\\s*[：:]\\s*([^，,、|｜/：:]{6,})");

    private Members() {}

    /** Whether the line stands in such a place. */
    static boolean isListed(Page page, Unit unit) {
        return unit.shape() == Shape.CAPTION || unit.isStressed() || page.topic(unit.index()) == Topic.MEMBERS && (unit.isProse() || unit.isHeading())
                || ITEM.matcher(unit.text()).matches();
    }

    /** {@code **张三：大模型推理加速实战**}: what is behind the colon and shows neither house nor job may be what they speak of. */
    static boolean mayBeTitled(Page page, Unit unit) {
        Matcher named = NAMED.matcher(unit.text());
        Topic topic = page.topic(unit.index());
        return topic != Topic.MEMBERS && topic != Topic.SPEAKERS && named.matches() && !Organizations.isHouse(named.group(1))
                && page.organizations().prefix(named.group(1)) == 0 && !JobTitle.endsFirmly(named.group(1));
    }

    static List<Speaker> in(Page page, Unit unit) {
        Matcher team = TEAM.matcher(unit.text());
        String line = HANDLE.matcher(team.lookingAt() ? unit.text().substring(team.end()) : unit.text()).replaceFirst("");
        List<Speaker> read = PersonLine.read(line, page.organizations());
        return read.isEmpty() ? Honour.member(page, unit, line) : read;
    }
}
