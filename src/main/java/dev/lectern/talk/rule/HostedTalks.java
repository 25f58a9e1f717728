package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishWhereabouts;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Talks of a written-down broadcast: the host says who comes and what of theirs, and they speak below behind their name:
 *
 * <pre>
 * 主持人：下一位是某大学的张三老师，他今天的题目是“…”。
 * 张三：谢谢。……
 * Host: Next up is Jane Doe from Acme. Her talk is called "…".
 * Jane Doe: Hello. …
 * </pre>
 */
public final class HostedTalks implements Rule {
    /** Of 31 characters, be they rare ones. In UTF-16 units. */
    private static final int LONGEST_VOICE = 62;
    /** Whoever says what stands behind the colon. */
    private static final Pattern VOICE = Pattern.compile("(\\p{L}[\\p{L}\\d ·.'’_-]{0,30})\\s*[:：]\\s*(?=\\S)");
    /** {@code 张|老师}: by the family name. */
    private static final Pattern HONOURED = Pattern.compile("(\\p{IsHan}{1,2})(?:老师|博士|教授|同学|总|工|先生|女士)");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:titled|entitled|called|named|(?:talk|title|topic|subject|presentation|session|lecture)(?:\\s+\\p{Ll}+){0,3}\\s+(?:is|will\\s+be))\\s*:?\\s+[“\"]([^”“\"]{4,140})[”\"]");
    /** {@code 下面是提问时间}: what follows is no more of their talk. */
    private static final Pattern ASKS = Pattern.compile("问答|提问|答疑|互动|弹幕|(?:谢谢|感谢)(?:大家|两位|二位|三位|各位)|(?i:\\bquestions?\\b|\\bq\\s?&\\s?a\\b|thank you (?:all|both))");
    /** {@code 第二项议题……，请张三汇报}: what is dealt with at a meeting. */
    private static final Pattern ITEM = Pattern.compile("第\\s?[一二三四五六七八九十\\d]+项|汇报|审议|表决");
    /** In UTF-16 units; a shorter line that thanks or asks says nothing else. */
    private static final int SHORTEST_SAID = 16;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        Set<String> voices = new HashSet<>();
        for (Unit unit : page.units()) {
            boolean may = isSaid(unit) && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks();
            @Nullable Finding talk = may ? announced(page, unit) : null;
            if (talk != null) {
                found.add(talk);
                taken.add(unit.index());
                talk.body().forEach(p -> taken.add(p.unit()));
                voices.add(voice(unit));
                voices.add(voice(page.unit(talk.body().get(0).unit())));
            }
        }
        if (!found.isEmpty()) {
            answered(page, found.get(0).start(), voices, taken);
        }
        return found;
    }

    /** What the same people, and whoever asks them, say besides names nobody and is no talk. */
    private static void answered(Page page, int from, Set<String> voices, Set<Integer> taken) {
        for (int i = from; i < page.size(); i++) {
            boolean answers = isSaid(page.unit(i)) && voices.contains(voice(page.unit(i)));
            if (answers) {
                taken.add(i);
            }
            if (answers && i > from && isSaid(page.unit(i - 1))) {
                taken.add(i - 1);
            }
        }
    }

    private static boolean isSaid(Unit unit) {
        return unit.isProse() && !unit.isListed() && voice(unit) != null;
    }

    private static @Nullable String voice(Unit unit) {
        int colon = Characters.COLONS.next(unit.text(), 0);
        boolean may = colon > 0 && (colon <= LONGEST_VOICE || Character.isWhitespace(unit.text().charAt(colon - 1)));
        Matcher voice = may ? VOICE.matcher(unit.text()) : null;
        return voice != null && voice.lookingAt() ? voice.group(1).strip() : null;
    }

    /** The talk that a host's line announces; null where it announces none, or nobody speaks below. */
    private static @Nullable Finding announced(Page page, Unit host) {
        int next = host.index() + 1;
        while (next < page.size() && page.unit(next).isMedia()) {
            next++;
        }
        @Nullable String voice = next < page.size() && isSaid(page.unit(next)) ? voice(page.unit(next)) : null;
        @Nullable Mention who = voice == null || voice.equals(voice(host)) || ITEM.matcher(host.text()).find() ? null : called(page, host, voice);
        @Nullable String title = who == null ? null : title(host.text(), who);
        List<Piece> told = title == null ? List.of() : told(page, next, voice);
        if (told.isEmpty()) {
            return null;
        }
        Speaker person = EnglishWhereabouts.of(Roster.of(page).complete(who.person()), host.text(), true);
        return new Finding(RuleName.HOSTED_TALK, Kind.TALK, Titles.own(title), List.of(person), host.index(),
                told, List.of(), image(page, host.index(), next), Standing.TALK);
    }

    /** Whom a line names that speaks below. */
    private static @Nullable Mention called(Page page, Unit host, String voice) {
        Matcher honoured = HONOURED.matcher(voice);
        boolean family = honoured.matches();
        for (Mention m : Spoken.of(page).mentions(host)) {
            String name = m.person().name();
            if (name.equals(voice) || name.startsWith(voice + " ") || family && name.startsWith(honoured.group(1)) || name.endsWith(voice) && voice.length() > 1) {
                return m;
            }
        }
        int at = host.text().indexOf(voice);
        return at > 0 ? new Mention(new Speaker(voice, null, null), at, at + voice.length(), at) : null;
    }

    /** What the sentence that names them, or one behind it, says that their talk is called. */
    private static @Nullable String title(String text, Mention who) {
        String rest = text.substring(Sentences.start(text, who.start()));
        @Nullable String title = SpeechTitle.in(rest);
        title = title != null ? title : SpeechTitle.stated(rest);
        Matcher english = title == null ? ENGLISH.matcher(rest) : null;
        return english != null && english.find() ? Titles.clean(english.group(1)) : title;
    }

    /** What is said from a line on, until others than the host have the word or the host takes it from them. */
    private static List<Piece> told(Page page, int from, String voice) {
        List<Piece> told = new ArrayList<>();
        for (int i = from; i < page.size() && !isBorder(page.unit(i)); i++) {
            Unit unit = page.unit(i);
            @Nullable String says = unit.isProse() ? voice(unit) : null;
            boolean own = voice.equals(says);
            if (says != null && !own && isOther(page, i)) {
                break;
            }
            if (unit.isProse()) {
                Matcher label = VOICE.matcher(unit.text());
                told.add(new Piece(i, own && label.lookingAt() ? label.end() : 0, unit.text().length()));
            }
        }
        return told;
    }

    /** Whether somebody else has the word: a paragraph of the same speech seldom begins with a short clause and a colon. */
    private static boolean isOther(Page page, int at) {
        return ASKS.matcher(page.unit(at).text()).find() || at + 1 >= page.size() || isSaid(page.unit(at + 1)) || page.unit(at).isStressed() || page.unit(at).strongLead() > 0;
    }

    private static boolean isBorder(Unit unit) {
        return unit.isHeading() || unit.isDivider() || unit.isStressed() && Topic.of(unit.text()) != Topic.OTHER
                || unit.isProse() && unit.text().length() < SHORTEST_SAID && ASKS.matcher(unit.text()).find();
    }

    private static @Nullable String image(Page page, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (page.unit(i).shape() == Unit.Shape.IMAGE) {
                return page.unit(i).target();
            }
        }
        return null;
    }
}
