package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line, or the first words of one, that name a talk which the post tells of elsewhere: by its title, by all of its speakers, or by
 * both.
 *
 * @param from where in the line the telling begins; its length where the line tells nothing more
 * @param look how such leads of a post look alike
 * @param byName whether it names but who speaks
 */
record RetoldLead(Unit unit, int from, String look, Finding talk, boolean byName) {
    private static final String CAPTION = "caption";
    private static final String PARAGRAPH = "paragraph";
    private static final String LIFE = "life";
    private static final String ITEM = "item";
    private static final int LONGEST = 100;
    private static final int LONGEST_CAPTION = 40;
    private static final int SHORTEST_TOLD = 10;
    /** What a lead may say beside names and houses. */
    private static final Pattern BESIDES = Pattern.compile("正在|分享|演讲|报告|发言|现场|讲师|嘉宾|老师|[图圖]|[^\\p{L}\\p{N}]+");
    /** A number before a title, and marks around it. */
    private static final Pattern AROUND = Pattern.compile("^(?:议题|主题|分享|演讲|第)?\\s*[一二三四五六七八九十\\d]{1,2}\\s*[场个]?\\s*[：:、|｜. ]+\\s*|^[\\s：:，,—–|｜（()）-]+|[\\s：:，,—–|｜（()）-]+$");
    private static final Pattern AT_START = Pattern.compile("[\\s：:，,—–|｜-]*");
    private static final int LEAST_TITLE = 4;

    /** @param title ready to be held against others; null where it has none */
    private record Told(Finding talk, @Nullable Likeness title) {}

    /** The talk that some words name. @param byName whether they name but who speaks */
    private record Named(Finding talk, boolean byName) {}

    /** What some words say beside who gives a talk. @param title null where that is none */
    private record Rest(boolean saysNothing, @Nullable Likeness title) {
        static Rest of(String words) {
            return new Rest(BESIDES.matcher(words).replaceAll("").isEmpty(), RetoldLead.title(words));
        }
    }

    /** The talks of a page, and what was found that words name: a page may repeat them. */
    private record Known(List<Told> all, Map<String, Optional<Named>> named) {}

    /** Those of a page, in order. @param talks those found on it */
    static List<RetoldLead> in(Page page, List<Finding> talks) {
        List<RetoldLead> leads = new ArrayList<>();
        Known known = new Known(talks.stream().map(t -> new Told(t, t.title() == null ? null : Likeness.of(t.title()))).toList(), new HashMap<>());
        for (Unit unit : page.units()) {
            boolean may = (unit.isHeading() || unit.isProse() || unit.shape() == Shape.CAPTION) && page.topic(unit.index()).mayHoldTalks();
            @Nullable RetoldLead lead = may ? of(page, unit, known) : null;
            if (lead != null && !(lead.byName && (page.topic(unit.index()) == Topic.SPEAKERS || isInLives(page, unit)))) {
                leads.add(lead);
            }
        }
        List<RetoldLead> told = talks.stream().filter(t -> leads.stream().noneMatch(l -> l.talk() == t)).flatMap(t -> paragraph(page, t).stream()).toList();
        leads.addAll(told);
        leads.sort(Comparator.comparingInt(l -> l.unit().index()));
        return leads;
    }

    /** Whether it is an item of a list of lives, as the line above says: {@code 讲师介绍：}. */
    private static boolean isInLives(Page page, Unit unit) {
        int above = unit.index();
        while (above >= 0 && page.unit(above).shape() == Shape.ITEM) {
            above--;
        }
        String text = above < 0 || above == unit.index() || !page.unit(above).isProse() ? "" : page.unit(above).text();
        return text.length() > 1 && text.length() <= LONGEST_CAPTION && "：:".indexOf(text.charAt(text.length() - 1)) >= 0
                && Topic.of(text.substring(0, text.length() - 1)) == Topic.SPEAKERS;
    }

    /** The paragraph with which the text of a talk begins that nothing else leads to, or a life. */
    private static Optional<RetoldLead> paragraph(Page page, Finding talk) {
        boolean told = !talk.body().isEmpty();
        return (told ? talk.body() : talk.bio()).stream().limit(1)
                .filter(p -> page.unit(p.unit()).shape() == Shape.TEXT && page.topic(p.unit()) != Topic.SPEAKERS && p.to() == page.unit(p.unit()).text().length())
                .map(p -> new RetoldLead(page.unit(p.unit()), p.from(), told ? PARAGRAPH : LIFE, talk, false)).findFirst();
    }

    private static @Nullable RetoldLead of(Page page, Unit unit, Known talks) {
        String text = unit.text();
        if (unit.isHeading() || unit.shape() == Shape.CAPTION || unit.isStressed()) {
            String look = unit.isHeading() ? "heading " + unit.level() : unit.isStressed() ? "stressed" : CAPTION;
            @Nullable RetoldLead lead = text.length() > LONGEST ? null : named(unit, text, text.length(), look, talks);
            return lead == null || page.besideTime(unit).isPresent() ? null : lead;
        }
        if (headsPoints(unit) && text.length() <= LONGEST) {
            return named(unit, text, text.length(), ITEM, talks);
        }
        int end = unit.strongLead();
        if (end > 1 && end <= LONGEST && text.length() - end >= SHORTEST_TOLD) {
            return named(unit, text.substring(0, end), behind(text, end), "stressed words", talks);
        }
        if (text.length() <= LONGEST_CAPTION && text.indexOf('。') < 0 && unit.index() > 0 && page.unit(unit.index() - 1).isMedia()) {
            return named(unit, text, text.length(), CAPTION, talks);
        }
        int marked = text.startsWith("《") ? text.indexOf('》') + 1 : 0;
        if (marked > 0 && text.length() - marked >= SHORTEST_TOLD && "：:—-，, ".indexOf(text.charAt(marked)) >= 0) {
            return named(unit, text.substring(0, marked), behind(text, marked), "marked words", talks);
        }
        int colon = text.indexOf('：');
        boolean led = colon > 1 && colon <= LONGEST && text.length() - colon > SHORTEST_TOLD && text.endsWith("。");
        return led ? named(unit, text.substring(0, colon), colon + 1, "words before a colon", talks) : null;
    }

    /** {@code 1. 任务诊断：}, above the points of it. */
    static boolean headsPoints(Unit unit) {
        return unit.shape() == Shape.ITEM && !unit.text().isEmpty() && ":：".indexOf(unit.text().charAt(unit.text().length() - 1)) >= 0;
    }

    /** Whether what stands below it may stand above the line that tells of the talk in short. */
    boolean isItem() {
        return look.equals(ITEM);
    }

    private static int behind(String text, int end) {
        int from = end;
        int close = from < text.length() && "（(".indexOf(text.charAt(from)) >= 0 ? Math.max(text.indexOf('）', from), text.indexOf(')', from)) : -1;
        from = close > 0 && close - from <= LONGEST_CAPTION ? close + 1 : from;
        Matcher mark = AT_START.matcher(text).region(from, text.length());
        return mark.lookingAt() ? mark.end() : from;
    }

    /** The words as a lead; null where they name no talk, or might name several. */
    private static @Nullable RetoldLead named(Unit unit, String words, int from, String look, Known talks) {
        return talks.named.computeIfAbsent(words, w -> named(w, talks.all)).map(n -> new RetoldLead(unit, from, look, n.talk, n.byName)).orElse(null);
    }

    private static Optional<Named> named(String words, List<Told> talks) {
        List<Finding> alone = new ArrayList<>();
        List<Finding> like = new ArrayList<>();
        List<Finding> shortened = new ArrayList<>();
        @Nullable Likeness whole = title(words);
        Map<String, Rest> rests = new HashMap<>();
        for (Told told : talks) {
            Finding talk = told.talk;
            String rest = withoutSpeakers(words, talk);
            @Nullable Rest people = rest.length() < words.length() ? rests.computeIfAbsent(rest, Rest::of) : null;
            @Nullable Likeness title = people != null ? people.title : whole;
            if (people != null && people.saysNothing) {
                alone.add(talk);
            } else if (title != null && told.title != null) {
                Likeness own = told.title;
                boolean is = own.isLike(title) || talk.kind() == Kind.PANEL && title.plain().contains(own.plain());
                (is ? like : shortened).addAll(is || own.isShortenedTo(title) ? List.of(talk) : List.of());
            }
        }
        List<Finding> named = !alone.isEmpty() ? alone : !like.isEmpty() ? like : shortened;
        return named.size() != 1 ? Optional.empty() : Optional.of(new Named(named.get(0), !alone.isEmpty()));
    }

    private static @Nullable Likeness title(String words) {
        @Nullable String title = Titles.clean(AROUND.matcher(words).replaceAll(""));
        return title == null || title.length() < LEAST_TITLE ? null : Likeness.of(title);
    }

    /** The words without the names of all who give the talk, and their houses; the words where they do not name all of them. */
    private static String withoutSpeakers(String words, Finding talk) {
        String rest = words;
        for (Speaker s : talk.speakers()) {
            if (!rest.contains(s.name())) {
                return words;
            }
            rest = rest.replace(s.name(), " ");
            rest = s.organization() == null ? rest : rest.replace(s.organization(), " ");
            rest = s.role() == null ? rest : rest.replace(s.role(), " ");
        }
        return rest;
    }

    /** Whether it leads to itself. */
    boolean isParagraph() {
        return look.equals(PARAGRAPH);
    }

    /** Whether it leads to no talk, and only ends what is told of the one before. */
    boolean isLife() {
        return look.equals(LIFE);
    }

    boolean isCaption() {
        return look.equals(CAPTION);
    }

    /** Whether it says enough of itself for a lead to name it. */
    static boolean mayBeRetold(Finding f) {
        return f.standing() == Standing.TALK && (!f.speakers().isEmpty() || f.title() != null);
    }
}
