package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.ShortTalks;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.Called;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Short talks that are told a line each, below words that announce them:
 *
 * <pre>
 * 闪电演讲环节每人五分钟，三位用户自告奋勇：
 * @小枣 用某某管理家里的相册；
 * @moonfish 讲述给父母装系统的经历；
 * 某某职院的祁老师 介绍了机房的批量部署。
 * </pre>
 */
public final class ShortTalkLines implements Rule {
    private static final int FEWEST = 2;
    private static final int LONGEST_WHO = 24;
    private static final int LONGEST = 120;
    private static final Pattern TELLS = Pattern.compile("(?:则|也|又|现场)?\\s*(?:用(?!户)|讲(?![师者座台稿义])|介绍(?!人)|分享(?![者人会])|展示|演示|聊|带来|吐槽|复盘|科普|安利|回顾|推荐|表演|拆解)");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (!taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks() && announces(page, unit)) {
                List<Finding> items = ShortTalkItem.below(page, unit);
                List<Finding> told = items.isEmpty() && unit.shape() != Shape.ITEM ? below(page, unit, taken) : items;
                told.forEach(f -> taken.add(f.start()));
                found.addAll(told);
            }
        }
        return found;
    }

    /** Whether a heading, a line below one that ends as before a list, or an item with others nested in it says that short talks follow. */
    private static boolean announces(Page page, Unit unit) {
        if (unit.isHeading() || unit.isStressed()) {
            return ShortTalks.areAnnounced(unit.text());
        }
        if (unit.shape() == Shape.ITEM) {
            int next = unit.index() + 1;
            return next < page.size() && page.unit(next).shape() == Shape.ITEM && page.unit(next).level() > unit.level() && ShortTalks.areAnnounced(unit.text());
        }
        boolean lists = unit.shape() == Shape.TEXT && ":：".indexOf(Characters.lastBefore(unit.text(), unit.text().length())) >= 0;
        int head = lists && !ShortTalks.areAnnounced(unit.text()) ? Headings.above(page.units(), unit) : -1;
        return lists && (head < 0 ? ShortTalks.areAnnounced(unit.text()) : head == unit.index() - 1 && ShortTalks.areAnnounced(page.unit(head).text()));
    }

    /** The talks of the lines right below; none where not each of them tells one. */
    private static List<Finding> below(Page page, Unit lead, Set<Integer> taken) {
        List<Finding> told = new ArrayList<>();
        for (int i = lead.index() + 1; i < page.size() && (page.unit(i).shape() == Shape.TEXT || page.unit(i).shape() == Shape.ITEM) && !taken.contains(i); i++) {
            List<Speaker> people = page.unit(i).text().length() > LONGEST ? List.of() : who(page, page.unit(i).text());
            if (people.isEmpty()) {
                break;
            }
            told.add(new Finding(RuleName.SHORT_TALKS, Kind.TALK, SpeechTitle.in(page.unit(i).text()), people, i,
                    List.of(Piece.all(page.unit(i))), List.of(), null, Standing.TALK));
        }
        return told.size() < FEWEST ? List.of() : told;
    }

    /** {@code 张三 用一行命令装系统}: what stands behind a blank may be a title, unless the line is told as sentences are. */
    private static boolean isSentence(String line, Matcher tells) {
        return "。；;！".indexOf(line.charAt(line.length() - 1)) >= 0 || line.startsWith("了", tells.end())
                || Character.isLetterOrDigit(line.charAt(tells.start() - 1)) && line.charAt(tells.start()) != ' ';
    }

    /** Whoever is named before what they do; nobody where something else is. */
    private static List<Speaker> who(Page page, String line) {
        Matcher tells = TELLS.matcher(line).region(0, Math.min(line.length(), LONGEST_WHO));
        String who = tells.find() && tells.start() > 1 && isSentence(line, tells) ? line.substring(0, tells.start()).strip() : "";
        if (!who.isEmpty() && (!Character.isLetterOrDigit(who.charAt(who.length() - 1)) || Characters.hasAny(who, "：:，"))) {
            return List.of();
        }
        if (who.startsWith("@")) {
            return who.indexOf(' ') < 0 && who.length() > 2
                    ? List.of(new Speaker(Character.isIdeographic(who.codePointAt(1)) ? who.substring(1) : who, null, null)) : List.of();
        }
        List<Speaker> called = who.isEmpty() ? List.of() : Called.inPlace(who.replace('的', ' '), page.organizations());
        List<Speaker> named = !called.isEmpty() || who.isEmpty() ? called : PersonLine.read(who.replace('的', ' '), page.organizations());
        return named.isEmpty() && PersonalName.likelihood(who) > 1 ? List.of(new Speaker(who, null, null)) : named;
    }
}
