package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.BelowTitle;
import dev.lectern.talk.opening.SpokenBelow;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prose that tells one talk after the other, most often with a photo of each speaker:
 *
 * <pre>
 * 某公司总经理张三在《…》的主题演讲中介绍…          ![](1.jpg)
 * ![](1.jpg)                                        某公司总经理 张三
 * 某公司总经理 张三                                 随着…。某公司总经理张三分享了…
 * </pre>
 *
 * <p>A {@link Speech} says where a talk begins. Which side of its photo a text stands on is decided once per post, from
 * the captions that name somebody; a paragraph between a photo and the next speech leads in to that speech.
 */
public final class Recap implements Rule {
    /** What is said before the first speech introduces the event by such words. */
    private static final Pattern INTRODUCES = Pattern.compile("举办|主办|召开|举行|出席|拉开帷幕|落幕|参加了?本次");
    /** What stands before is of another place. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:反?倒是|另一边|隔壁|与此同时|同一时间)");
    /** What introduces a part of the programme introduces none of its talks. */
    private static final Pattern TRACK = Pattern.compile("^[^，。]{0,20}(?:论坛|专场|板块|环节|会场)(?:聚焦|由|围绕|共|设|汇聚|邀请|分为|按照)");

    /** So a paragraph begins that tells more of whoever has just spoken: {@code 她还提到……}. */
    private static final Pattern GOES_ON = Pattern.compile("[他她](?!们)(?:还|也|又|随后|接着|最后|表示|认为|说|指出|提到|强调|谈到|介绍|总结|特别|同时|并)");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        Roster roster = Roster.of(page);
        List<Scene> scenes = Scene.all(page, roster, Foreword.taken(page, taken, known));
        ListedSpeakers.add(page, scenes, taken, known);
        OwnTalk.add(page, scenes, taken);
        if (scenes.isEmpty()) {
            return List.of();
        }
        List<Finding> series = OneTeacher.series(page, scenes, taken, known);
        return !series.isEmpty() ? series : new Cut(page, taken, scenes, Side.of(page, scenes)).findings();
    }

    static boolean isTold(Speaker person, int unit, List<Scene> scenes) {
        return scenes.stream().anyMatch(s -> s.unit() == unit && s.speakers().stream().anyMatch(p -> p.name().equals(person.name())));
    }

    /** Deals out the lines between the speeches. */
    private static final class Cut {
        private final Page page;
        private final Set<Integer> taken;
        private final List<Scene> scenes;
        private final Side side;

        Cut(Page page, Set<Integer> taken, List<Scene> scenes, Side side) {
            this.page = page;
            this.taken = taken;
            this.scenes = scenes;
            this.side = side;
        }

        List<Finding> findings() {
            List<Finding> found = new ArrayList<>();
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                @Nullable Scene next = i + 1 < scenes.size() ? scenes.get(i + 1) : null;
                List<Piece> body = new ArrayList<>(i == 0 && side != Side.TEXT_BELOW ? sameLine(scene) : leadIn(i));
                // What goes on about the talk before is not told twice.
                body.removeAll(i == 0 ? List.of() : found.get(i - 1).body());
                List<Piece> told = own(scene, next);
                body.addAll(told);
                body.sort(Comparator.comparingInt(Piece::unit).thenComparingInt(Piece::from));
                @Nullable String image = image(scene, next, body);
                body.removeIf(p -> p.unit() != scene.unit() && page.unit(p.unit()).shape() == Unit.Shape.TEXT && Label.isAsideLine(page.unit(p.unit()).text()));
                found.add(new Finding(scene.rule(), scene.kind(), title(scene, told), scene.speakers(), body.get(0).unit(), body, List.of(), image, Standing.TALK));
            }
            return found;
        }

        private @Nullable String title(Scene scene, List<Piece> told) {
            return scene.title() != null || scene.kind() != Kind.TALK && !scene.isPanel() ? scene.title() : told.stream().filter(p -> p.unit() == scene.unit() || scene.speakers().stream().anyMatch(s -> names(page.unit(p.unit()).text(), s.name()))).map(p -> SpeechTitle.stated(page.unit(p.unit()).text().substring(p.from(), p.to()))).filter(Objects::nonNull).findFirst().orElse(null);
        }

        /** What the first speech's line says before it, unless that introduces the event. */
        private List<Piece> sameLine(Scene scene) {
            String before = page.unit(scene.unit()).text().substring(0, scene.from());
            return before.isEmpty() || INTRODUCES.matcher(before).find() ? List.of() : List.of(new Piece(scene.unit(), 0, scene.from()));
        }

        /** The speech's own line from where it starts, and the lines after it that go on about it. */
        private List<Piece> own(Scene scene, @Nullable Scene next) {
            List<Piece> body = new ArrayList<>();
            boolean sameLine = next != null && next.unit() == scene.unit();
            int end = sameLine ? next.from() : page.unit(scene.unit()).text().length();
            body.add(new Piece(scene.unit(), scene.from(), end));
            if (scenes.size() == 1 && scene.kind() == Kind.TALK && Transcript.is(page)) {
                return Transcript.told(page, body, taken);
            }
            int stop = next == null ? page.size() : next.unit();
            int goesOn = lastAbout(scene, stop);
            boolean photo = false;
            boolean counted = BelowTitle.isHeadedByCount(page, scene.unit());
            for (int i = scene.unit() + 1; i < stop && !sameLine; i++) {
                Unit unit = page.unit(i);
                if (isBorder(unit) || isOfAnother(scene, unit) || leadsToListed(unit) || BelowTitle.headsNext(unit, counted) || turns(scene, unit) || i > goesOn && isText(unit) && (OffStage.isBreak(unit.text()) || tellsInEnglish(unit)) || next == null && takesLeave(scene, unit) || (scene.isPanel() || scene.kind() == Kind.OPENING && next == null) && isText(unit) && Closings.startsCeremony(unit.text()) || i > goesOn && photo && leavesAfterPhoto(unit, scene, next, i)) {
                    break;
                }
                photo |= unit.isMedia();
                if (isText(unit) && !taken.contains(i)) {
                    body.add(Piece.all(unit));
                }
            }
            return body;
        }

        /** A paragraph of which is known already that it tells of somebody else's talk. */
        private boolean isOfAnother(Scene scene, Unit unit) {
            return taken.contains(unit.index()) && unit.shape() == Unit.Shape.TEXT && Spoken.of(page).mentions(unit).stream().findFirst().filter(m -> m.lead() == 0 && scene.speakers().stream().noneMatch(s -> s.name().equals(m.person().name()))).isPresent();
        }

        /** A paragraph in another language tells of the next one who speaks. */
        private boolean tellsInEnglish(Unit unit) {
            return !Characters.hasIdeograph(unit.text()) && !Spoken.of(page).tellings(unit).isEmpty();
        }

        /** {@code 接着是闪电演讲，每人五分钟：}, and below it a list of other talks. */
        private boolean leadsToListed(Unit unit) {
            boolean item = unit.isListed() && taken.contains(unit.index());
            return item || ":：".indexOf(Characters.lastBefore(unit.text(), unit.text().length())) >= 0 && unit.index() + 1 < page.size() && page.unit(unit.index() + 1).isListed() && taken.contains(unit.index() + 1);
        }

        /** The last line before {@code stop} that names the speaker again: up to there the talk goes on, photos or not. */
        private int lastAbout(Scene scene, int stop) {
            int last = scene.unit();
            for (int i = scene.unit() + 1; i < stop && !isBorder(page.unit(i)); i++) {
                String text = page.unit(i).text();
                boolean about = isText(page.unit(i)) && scene.speakers().size() == 1 && names(text, scene.speakers().get(0).name());
                last = about ? i : last;
            }
            return last;
        }

        /** 张三, but also 张总, 张老师 or 三总 where the name is known. */
        private static boolean names(String text, String name) {
            int mark = Math.max(0, name.length() - 2);
            return text.contains(name) || name.matches("\\p{IsHan}{2,4}")
                    && text.matches("(?s).*(?:" + name.charAt(0) + "|" + name.substring(mark) + ")(?:总|老师|教授|博士|经理|主任|校长|院长|会长).*");
        }

        private static boolean takesLeave(Scene scene, Unit unit) {
            return isText(unit) && Closings.isFarewell(unit.text()) && !unit.text().matches("(?s)[他她](?!们).*|.*(?:圆桌|讨论|表示|指出|专家).*") && scene.speakers().stream().noneMatch(s -> unit.text().contains(s.name()));
        }

        /** 最后，某社区主席李四公布了…: a line starts with somebody else, who gives no talk. */
        private boolean turns(Scene scene, Unit unit) {
            return isText(unit) && Closings.turns(unit.text()) && SpokenBelow.acting(page, unit).stream().anyMatch(p -> scene.speakers().stream().noneMatch(s -> s.name().equals(p.name())));
        }

        /** Where the text stands above its photo, what follows the photo belongs to the next, or to nobody. */
        private boolean leavesAfterPhoto(Unit unit, Scene scene, @Nullable Scene next, int index) {
            if (!isText(unit) || scenes.size() == 1 || side == Side.TEXT_AROUND || scene.kind() == Kind.TALK && GOES_ON.matcher(unit.text()).lookingAt()) {
                return false;
            }
            if (side == Side.TEXT_ABOVE) {
                return !scene.isPanel();
            }
            return next != null && hasPhotoBetween(scene.unit(), index) && isLeadIn(index, next);
        }

        /** In a post with photos above the texts, the lines between the next speech's photo and it lead in to it. */
        private boolean isLeadIn(int index, Scene next) {
            for (int i = index; i < next.unit(); i++) {
                if (page.unit(i).isMedia()) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasPhotoBetween(int from, int to) {
            for (int i = from; i < to; i++) {
                if (page.unit(i).isMedia()) {
                    return true;
                }
            }
            return false;
        }

        private List<Piece> leadIn(int index) {
            Scene scene = scenes.get(index);
            int floor = index == 0 ? -1 : lastAbout(scenes.get(index - 1), scene.unit());
            List<Piece> lead = new ArrayList<>();
            boolean photo = false;
            for (int i = scene.unit() - 1; i > floor; i--) {
                Unit unit = page.unit(i);
                if (unit.isMedia() || unit.shape() == Unit.Shape.CAPTION || isBorder(unit)) {
                    photo = true;
                    break;
                }
                if (isText(unit) && !taken.contains(i) && !Closings.isClosing(unit.text()) && !TRACK.matcher(unit.text()).find()) {
                    lead.add(0, Piece.all(unit));
                }
            }
            // Without a photo or a heading in between, the lines go on about the talk before.
            lead.addAll(scene.from() > 0 && isFirstOfLine(index) ? List.of(new Piece(scene.unit(), 0, scene.from())) : List.of());
            return photo && !ELSEWHERE.matcher(page.unit(scene.unit()).text()).lookingAt() ? lead : lead.stream().filter(p -> p.unit() == scene.unit()).toList();
        }

        private boolean isFirstOfLine(int index) {
            return index == 0 || scenes.get(index - 1).unit() != scenes.get(index).unit();
        }

        private boolean isBorder(Unit unit) {
            boolean heading = unit.isHeading() || TimeRange.read(unit.text()).isPresent() || unit.isDivider()
                    || unit.isStressed() && unit.text().length() < 24 && (Topic.of(unit.text()) != Topic.OTHER || BelowTitle.headsNext(unit, false));
            return heading || isText(unit) && (Closings.isClosing(unit.text()) || !page.topic(unit.index()).mayHoldTalks());
        }

        private static boolean isText(Unit unit) {
            // What a table tells by labels is no text.
            return unit.isProse() && !(unit.block() instanceof Block.TableRow) || unit.shape() == Unit.Shape.CODE;
        }

        private @Nullable String image(Scene scene, @Nullable Scene next, List<Piece> body) {
            int from = scene.unit();
            if (side == Side.TEXT_BELOW) {
                for (int i = from - 1; i >= 0 && !page.unit(i).isHeading(); i--) {
                    if (page.unit(i).shape() == Unit.Shape.IMAGE) {
                        return page.unit(i).target();
                    }
                }
            }
            int stop = next == null ? page.size() : next.unit();
            for (int i = from; i < stop && (i <= from || belongs(page.unit(i), body)); i++) {
                if (page.unit(i).shape() == Unit.Shape.IMAGE) {
                    return page.unit(i).target();
                }
            }
            return null;
        }

        /** Whether a line is no text of others: behind such text stand pictures of something else. */
        private static boolean belongs(Unit unit, List<Piece> body) {
            return !unit.isHeading() && !isText(unit) || body.stream().anyMatch(p -> p.unit() == unit.index());
        }
    }

    /**
     * A place in the prose where somebody begins to speak.
     *
     * @param from where in the unit's text
     */
    record Scene(RuleName rule, int unit, int from, List<Speaker> speakers, Kind kind, @Nullable String title) {

        boolean isPanel() {
            return kind == Kind.PANEL;
        }

        static List<Scene> all(Page page, Roster roster, Set<Integer> taken) {
            return new SceneReader(page, roster, taken).read();
        }

        static Optional<Scene> of(Unit unit, Speech speech, Roster roster, Topic topic) {
            List<Speaker> people = CommonHouse.shared(speech.speakers().stream().map(roster::complete).toList());
            Kind kind = speech.kind() == Kind.TALK && topic == Topic.CEREMONY ? Kind.ANNOUNCEMENT
                    : speech.kind() == Kind.TALK && topic == Topic.OPENING && speech.title() == null ? Kind.OPENING : speech.kind();
            String title = Titles.own(speech.title());
            return Optional.of(new Scene(RuleName.SPEECH_IN_PROSE, unit.index(), speech.from(), people, kind == Kind.ANNOUNCEMENT && title != null && topic != Topic.CEREMONY ? Kind.TALK : kind, title));
        }
    }
}
