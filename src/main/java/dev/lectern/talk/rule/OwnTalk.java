package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Narrator;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The talk that the author of a report gave, where it has a title, or where their turn came among others:
 *
 * <pre>
 * My own talk, “Ten Years of Cron”, was on Friday.      I spoke on *Ten Years of Cron* and ran out of time.
 * 首先还是由我来介绍新版本：……                                轮到我自己上台讲了……        接着我讲了《……》。
 * </pre>
 */
final class OwnTalk {
    private static final int LIKELY = 2;
    private static final Pattern MINE = Pattern.compile("\\b(?:[Mm]y\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:talk|session|workshop|keynote|presentation|tutorial|demo)\\b|I\\s+(?:\\p{Ll}+\\s+)?(?:gave|held|presented|delivered|ran|talked\\s+about|spoke\\s+(?:about|on))\\b)");

    /** {@code 首先还是|由我来介绍|……}, and not {@code 最后我说说感受}. */
    private static final Pattern MY_TURN = Pattern.compile("(?:^|(?<=[。！]))[^，。！？]{0,8}?(?:(?<!自|缘|理|不)由|轮到|(?:上场|登场|登台|出场|主讲|开场)的是)了?我(?!们)(?:自己|本人)?[^，。！？]{0,6}?(?:介绍|分享|讲|演示|带来|聊(?:了|起|一)|上台|登台)");

    /** {@code 然后我自己讲了《…》}, {@code 我先抛砖引玉，分享的题目是《…》}, and not {@code 我最喜欢的是《…》}. */
    private static final Pattern MY_TITLE = Pattern.compile("(?:^|(?<=[。！？；]))[^。！？《]{0,16}?我(?!们)(?:自己|本人|也|先|就|则|又|来|上台|上去|接着|随后|最后|抛砖引玉|(?:硬|厚)着(?:头|脸)皮|[给为跟和]大家|，我?|\\s){0,5}(?:讲|分享|带来|聊|介绍)(?:了|的)?(?:一[场个点下]|分享|报告|演讲|，?(?:题目|主题)(?:是|叫)?|题为|是|自己的|关于|\\s){0,4}《");

    /** The same below a heading that is the title: {@code 这一场是我讲的。}, {@code 我自己也分享了……}. */
    private static final Pattern MY_PART = Pattern.compile("[^，。！？《]{0,10}(?:我(?!们)(?:自己|本人|也|先|来|上台|抛砖引玉|，){0,4}(?:讲|分享|带来|介绍)(?:了|的)|由我(?:自己)?来?(?:讲|分享|主讲|介绍)|是我(?:自己)?来?(?:讲|分享|主讲)的)");

    private OwnTalk() {}

    /** Adds the author's turn to what a recap tells of the turns of others, who alone show that it is one. */
    static void add(Page page, List<Scene> scenes, Set<Integer> taken) {
        @Nullable String author = Narrator.of(page);
        if (author == null || scenes.isEmpty() || PersonalName.likelihood(author) < LIKELY
                || scenes.stream().anyMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(author)))) {
            return;
        }
        for (Unit unit : page.units()) {
            boolean free = unit.shape() == Unit.Shape.TEXT && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks()
                    && unit.text().indexOf('我') >= 0 && scenes.stream().noneMatch(s -> s.unit() == unit.index());
            @Nullable Matcher mine = free ? turn(unit.text()) : null;
            if (mine != null) {
                scenes.add(new Scene(RuleName.SPEECH_IN_PROSE, unit.index(), mine.start(),
                        List.of(Roster.of(page).complete(new Speaker(author, null, null))), Kind.TALK,
                        SpeechTitle.in(unit.text().substring(mine.start(), Sentences.end(unit.text(), mine.start())))));
                scenes.sort(Comparator.comparingInt(Scene::unit).thenComparingInt(Scene::from));
                return;
            }
        }
    }

    /** The author of the page, where the text below a title begins to tell of their own talk. */
    static Optional<Speaker> teller(Page page, Unit unit, int from) {
        @Nullable String author = Narrator.of(page);
        boolean own = author != null && unit.text().indexOf('我', from) >= 0
                && (MY_PART.matcher(unit.text()).region(from, unit.text().length()).lookingAt() || turn(unit.text().substring(from)) != null)
                && PersonalName.likelihood(author) >= LIKELY;
        return own ? Optional.of(new Speaker(author, null, null)) : Optional.empty();
    }

    private static @Nullable Matcher turn(String text) {
        Matcher turn = MY_TURN.matcher(text);
        Matcher title = text.indexOf('《') > 0 ? MY_TITLE.matcher(text) : turn;
        return turn.find() ? turn : title != turn && title.find() ? title : null;
    }

    /** Whether a paragraph begins to tell of the author's own talk, with its title, so that it is of nobody else's. */
    static boolean isToldIn(Unit unit) {
        Matcher mine = mine(unit.text());
        return mine != null && mine.find() && title(unit, EnglishSentences.startOf(EnglishTitle.masked(unit), mine.start()), mine.end()) != null;
    }

    private static @Nullable Matcher mine(String text) {
        return text.contains("I ") || text.contains("y ") ? MINE.matcher(text) : null;
    }

    /** The title that the sentence gives, or the next one begins with. */
    private static @Nullable String title(Unit unit, int sentence, int end) {
        return EnglishTitle.in(unit, sentence, unit.text().length(), end);
    }

    /** The one of the page; where no author is named, of nobody by name. @param free the indices of lines in English that no rule had read before */
    static Optional<Finding> in(Page page, Set<Integer> free, List<Finding> known) {
        @Nullable String author = Narrator.of(page);
        Optional<Speaker> person = author == null ? Optional.empty()
                : People.at(author, 0).filter(p -> p.end() == author.length() && p.all().size() == 1).map(p -> new Speaker(p.all().get(0).name(), null, null));
        boolean other = author != null && person.isEmpty()
                || person.filter(p -> known.stream().anyMatch(f -> f.speakers().stream().anyMatch(s -> s.name().equals(p.name())))).isPresent();
        return other || person.isEmpty() && known.isEmpty() ? Optional.empty()
                : page.units().stream().filter(u -> free.contains(u.index())).flatMap(u -> told(page, u, person, known).stream()).findFirst();
    }

    private static Optional<Finding> told(Page page, Unit unit, Optional<Speaker> author, List<Finding> known) {
        String text = unit.text();
        Matcher mine = mine(text);
        if (mine == null || !mine.find()) {
            return Optional.empty();
        }
        int sentence = EnglishSentences.startOf(EnglishTitle.masked(unit), mine.start());
        boolean others = known.stream().anyMatch(f -> f.start() == unit.index() && sentence == 0);
        @Nullable String title = others ? null : title(unit, sentence, mine.end());
        return title == null ? Optional.empty()
                : Optional.of(new Finding(RuleName.ENGLISH_PROSE, Kind.TALK, title, author.map(Roster.of(page)::complete).stream().toList(),
                        unit.index(), List.of(new Piece(unit.index(), sentence, text.length())), List.of(), null, Standing.TALK));
    }
}
