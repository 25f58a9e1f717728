package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.PanelSeats;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table that holds a title together with who gives it:
 *
 * <pre>
 * | 《网关的实践》 贾岛 | 开场 老毕 | Project update – the release team |
 * </pre>
 */
final class TitledCell {
    /** In a cell that may hold a title with people, the words have to speak for people. */
    private static final double IN_CELL = 3;
    /** Of a cell that says who opens or closes the day. */
    private static final int LONGEST_OPENED = 24;
    /** A title, and who gives it without being named: {@code Project update – the release team}. */
    private static final Pattern BY_TEAM = Pattern.compile("(.{4,120}?)\\s+(?:[–—-]|\\|)\\s+(?:the\\s+|all\\s+|our\\s+)?(?:[\\w/-]+\\s+){0,3}(?:team|committee|maintainers|organi[sz]ers|board|SIG|working group|volunteers|speakers)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL_WORD = Pattern.compile("^.{0,8}(?:圆桌|环节|对话|论坛)(?: ?(?i:panel))?[^《“：:]{0,6}\\s*[-—:：|｜]?\\s*(?=[《“])|^(?:圆桌|对话|论坛)(?: ?(?i:panel))\\s*[:：|｜-]\\s*");
    /** Below a title in its cell, those who sit at a round table. */
    private static final Pattern SEATS = Pattern.compile("\\n\\s*(?:主持人?|嘉宾|(?i:moderators?|panell?ists?|guests))\\s*[:：]");
    /** {@code 开场 老毕}. */
    private static final Pattern OPENED = Pattern.compile("(开场(?:致辞|白)?|开幕(?:致辞)?|致辞|闭幕|(?i:opening|welcome|closing))\\s+(\\S.{1,12})");

    private TitledCell() {}

    /** Whether a cell is one, as those of parallel tracks are whose columns are headed by the tracks' names. */
    static boolean isOne(Page page, String text) {
        return !Logistics.are(text) && read(page, text).isPresent();
    }

    /** The title with who gives it, or with nobody where that is a team; empty where a cell holds no such thing. */
    static Optional<TitledPerson> read(Page page, String text) {
        Matcher seats = text.indexOf('\n') < 0 ? null : SEATS.matcher(text);
        if (seats != null && seats.find()) {
            @Nullable String title = Titles.clean(withoutPanelWord(text.substring(0, seats.start()).replace('\n', ' ')));
            List<Speaker> people = PersonParts.inPlace(text.substring(seats.start()).strip(), page.organizations());
            if (title != null && people.size() > 1) {
                return Optional.of(new TitledPerson(title, people));
            }
        }
        Matcher opened = text.length() > LONGEST_OPENED ? null : OPENED.matcher(text.strip());
        if (opened != null && opened.matches() && PersonalName.likelihood(opened.group(2)) > 1) {
            return Optional.of(new TitledPerson(opened.group(1), List.of(new Speaker(opened.group(2), null, null))));
        }
        String line = text.replace('\n', '\t');
        Matcher team = line.indexOf('–') > 0 || line.indexOf('—') > 0 || line.indexOf(" - ") > 0 || line.indexOf('|') > 0 ? BY_TEAM.matcher(line) : null;
        if (team != null && team.matches()) {
            @Nullable String title = Titles.clean(team.group(1));
            return title == null ? Optional.empty() : Optional.of(new TitledPerson(title, List.of()));
        }
        Optional<TitledPerson> usual = PanelSeats.of(page, line).or(() -> page.titledPerson(line)).or(() -> CellSeries.of(page).cell(text));
        double least = text.contains("\n") ? IN_CELL : ProgrammeLine.SURE;
        return usual.isPresent() ? usual : page.programmeLine(line, least).map(l -> new TitledPerson(l.title(), l.people()));
    }

    /** A title without the word for a round table before it: {@code 圆桌：|《开源的下一站》}. */
    static String withoutPanelWord(String title) {
        return PANEL_WORD.matcher(title).replaceFirst("");
    }
}
