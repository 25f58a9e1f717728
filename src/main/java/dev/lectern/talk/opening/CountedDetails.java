package dev.lectern.talk.opening;

import dev.lectern.post.Block;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Invitation;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Below a programme, what each of its talks is about, under nothing but their number:
 *
 * <pre>
 * 2. 15:10 输入法的迁移 —— 张三
 *
 * **议题 2**
 *
 * 迁移已完成七成……
 * </pre>
 */
public final class CountedDetails {
    private static final Pattern COUNT = Pattern.compile("[^\\p{L}\\p{N}]{0,4}(?:第\\s*)?(?:议题|主题|题目|分享|演讲|报告|话题|个?议题|(?i:topic|talk|session))?\\s*(?:No\\.?)?\\s*([一二三四五六七八九十]{1,2}|\\d{1,2})\\s*[个项]?(?:议题|主题|分享|演讲|报告|话题)?(?:简介|介绍|摘要|详情|说明)?[】\\])）:：.、\\s]*");
    /** The same with what it is about behind it: {@code 议题二背景：…}. */
    private static final Pattern LABELLED = Pattern.compile("[^\\p{L}\\p{N}]{0,4}(?:议题|主题|分享|演讲|报告|话题)\\s*([一二三四五六七八九十]{1,2}|\\d{1,2})\\s*的?(?:背景|简介|介绍|摘要|详情|说明|概述|材料)\\s*[:：]\\s*(?=\\S)");
    private static final String FIGURES = "一二三四五六七八九十";
    private static final CharacterSet FIGURE = CharacterSet.of(FIGURES + "0123456789");
    private static final String HAN_TEN = "十";
    private static final int TEN = 10;
    private static final int LONGEST = 16;
    private static final int SHORTEST_TOLD = 16;

    private CountedDetails() {}

    public static List<Finding> of(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> talks = known.stream().filter(f -> f.standing() == Standing.TALK && f.title() != null).sorted(Comparator.comparingInt(Finding::start)).toList();
        List<Finding> found = new ArrayList<>();
        for (Unit unit : talks.isEmpty() ? List.<Unit>of() : page.units()) {
            int number = unit.isHeading() || unit.isProse() ? number(unit.text()) : 0;
            Matcher labelled = number == 0 && unit.isProse() && !taken.contains(unit.index()) ? LABELLED.matcher(unit.text()) : null;
            if (labelled != null && labelled.lookingAt()) {
                List<Piece> told = List.of(new Piece(unit.index(), labelled.end(), unit.text().length()));
                counted(page, talks, figure(labelled.group(1)), unit.index()).ifPresent(talk -> found.add(finding(talk, told)));
                taken.add(unit.index());
            }
            (number == 0 ? Optional.<Finding>empty() : counted(page, talks, number, unit.index())).flatMap(talk -> told(page, unit, talk, taken)).ifPresent(found::add);
        }
        return found;
    }

    /** The number that a line is and nothing else; 0 where it is more, or less. */
    private static int number(String text) {
        Matcher m = text.length() > LONGEST || !FIGURE.isIn(text) || text.codePoints().noneMatch(Character::isLetter) ? null : COUNT.matcher(text);
        return m == null || !m.matches() ? 0 : figure(m.group(1));
    }

    private static int figure(String figures) {
        return Character.isDigit(figures.charAt(0)) ? Integer.parseInt(figures) : ofHan(figures);
    }

    /** Whether a line tells by its number of a talk, and is none. */
    static boolean isDetail(String text) {
        return (text.indexOf('：') > 0 || text.indexOf(':') > 0) && LABELLED.matcher(text).lookingAt();
    }

    private static Finding finding(Finding talk, List<Piece> told) {
        return new Finding(RuleName.PARAGRAPH_ON_A_SPEAKER, talk.kind(), talk.title(), talk.speakers(), talk.start(), told, List.of(), null, Standing.TALK);
    }

    private static int ofHan(String figures) {
        int ones = FIGURES.indexOf(figures.charAt(figures.length() - 1)) + 1;
        return figures.length() == 1 || !figures.startsWith(HAN_TEN) ? ones : ones == TEN ? TEN : TEN + ones;
    }

    /** The talk that the programme counts so, or else the how manieth it has. */
    private static Optional<Finding> counted(Page page, List<Finding> talks, int number, int before) {
        List<Finding> above = talks.stream().filter(f -> f.start() < before).toList();
        Optional<Finding> listed = above.stream().filter(f -> page.unit(f.start()).block() instanceof Block.ListItem item && item.number() == number).findFirst();
        return (listed.isPresent() ? listed : above.stream().skip(number - 1L).findFirst()).filter(f -> f.body().isEmpty());
    }

    private static Optional<Finding> told(Page page, Unit count, Finding talk, Set<Integer> taken) {
        List<Piece> told = new ArrayList<>();
        int end = count.index() + 1;
        while (end < page.size() && (page.unit(end).isMedia() || page.unit(end).isProse() && goesOn(page, page.unit(end), taken))) {
            if (page.unit(end).isProse()) {
                told.add(Piece.all(page.unit(end)));
            }
            end++;
        }
        // The line itself may have been read as a label.
        boolean tells = told.stream().mapToInt(Piece::to).sum() >= SHORTEST_TOLD;
        for (int i = count.index(); i < end && tells; i++) {
            taken.add(i);
        }
        return tells ? Optional.of(finding(talk, told)) : Optional.empty();
    }

    private static boolean goesOn(Page page, Unit unit, Set<Integer> taken) {
        boolean next = number(unit.text()) > 0 || unit.isStressed() || Closings.isClosing(unit.text());
        return !next && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks() && !Invitation.asks(unit.text());
    }
}
