package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Sequel;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card tells, of the talk and of the speaker's life; what does not say of which it is stays open up to the end. */
final class CardText {
    /** Below "视频" or "地点" stand links and facts; a longer line with a sentence is none of them. */
    private static final int LONGEST_FACT = 40;
    private static final int LONGEST_NAMING = 30;
    /** So soon a text says that its bearer spoke, in lines. */
    private static final int MOST_BEFORE = 2;

    private final List<Piece> body = new ArrayList<>();
    private final List<Piece> bio = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private final StringBuilder lives = new StringBuilder();
    private final StringBuilder openText = new StringBuilder();
    private boolean toldAbstract;

    /** @param field under which the piece stands; null where under none */
    void place(Label.@Nullable Field field, Piece piece, String text) {
        if (text.isEmpty() || TimeRange.read(text).filter(t -> t.end() >= text.length()).isPresent()) {
            return;
        }
        if (field == Label.Field.BIO) {
            bio.add(piece);
            lives.append(text).append('\n');
        } else if (field == Label.Field.ABSTRACT) {
            body.add(piece);
            toldAbstract = true;
        } else if (field != Label.Field.META && field != Label.Field.CREDIT || text.length() > LONGEST_FACT && text.indexOf('。') > 0) {
            open.add(piece);
            openText.append(text).append('\n');
        }
    }

    /** Whether a life told in a frame of its own ends above a line: what stands below the frame is told of the talk. */
    static boolean isOver(Page page, Unit unit, Label.@Nullable Field field) {
        return field == Label.Field.BIO && unit.shape() == Unit.Shape.TEXT && unit.index() > 0 && page.unit(unit.index() - 1).shape() == Unit.Shape.QUOTE;
    }

    /** Adds a line that names the speaker, where it tells more than that. */
    void addToBioIfLong(Unit unit) {
        if (unit.text().length() > LONGEST_NAMING) {
            addToBio(unit);
        }
    }

    void addToBio(Unit unit) {
        bio.add(Piece.all(unit));
    }

    /** Between "讲师：" and "议题：" stands who the speaker is, be it without any word of it. */
    void endLife() {
        bio.addAll(open);
        lives.append(openText);
        open.clear();
        openText.setLength(0);
    }

    /** Gives what is open to the life or to the talk. @param mayBeLife whether the card may tell a life without saying so */
    void close(boolean mayBeLife) {
        boolean isLife = bio.isEmpty() && Life.isToldIn(openText) && (mayBeLife || !body.isEmpty());
        (isLife ? bio : body).addAll(open);
        body.sort(Comparator.comparingInt(Piece::unit));
    }

    /**
     * What its first open lines say outright of a speech of one person, and of nobody's life; empty where they tell of none.
     *
     * @param isOwn whether somebody called so is the one whom the card names
     */
    Optional<Speech> speech(Page page, Predicate<String> isOwn) {
        return !bio.isEmpty() || Life.isToldIn(openText) ? Optional.empty()
                : open.stream().limit(MOST_BEFORE).flatMap(p -> Spoken.of(page).speeches(page.unit(p.unit())).stream())
                        .filter(s -> s.strong() && s.speakers().size() == 1 && isOwn.test(s.speakers().get(0).name())).findFirst();
    }

    /** The line that says in English what its bearer will speak about, and where in it that begins; empty where none does. */
    Optional<Piece> promise(Page page, Speaker bearer) {
        return Stream.of(bio, body, open).flatMap(List::stream).map(p -> {
            String told = page.unit(p.unit()).text().substring(p.from(), p.to());
            int at = Character.isIdeographic(told.isEmpty() ? ' ' : told.codePointAt(0)) ? -1 : Sequel.promised(told, bearer);
            return at < 0 ? null : new Piece(p.unit(), p.from() + at, p.to());
        }).filter(Objects::nonNull).findFirst();
    }

    /** Whether the first line that does not say of what it is tells what its bearer did at an event. */
    boolean tellsDeed(Page page, Speaker bearer) {
        return !open.isEmpty() && open.get(0).from() == 0 && Sequel.tellsDeed(page.unit(open.get(0).unit()).text(), bearer);
    }

    /** Takes away what turned out to be the title. */
    void remove(int unit) {
        body.removeIf(p -> p.unit() == unit);
    }

    /** Whether what does not say of what it is stands in one line alone, or nowhere. */
    boolean isOpenIn(int unit) {
        return open.stream().allMatch(p -> p.unit() == unit);
    }

    /** Whether it tells nothing yet. */
    boolean isEmpty() {
        return open.isEmpty() && body.isEmpty() && bio.isEmpty();
    }

    /** Whether nothing yet that does not say of what it is. */
    boolean isOpenEmpty() {
        return open.isEmpty();
    }

    boolean startsWith(String name) {
        return openText.indexOf(name) == 0;
    }

    /** The lives that say so, a line each; empty where none does. */
    String lives() {
        return lives.toString();
    }

    /** The life, whether it says so or not; empty where there is none. Asked for when the text is closed. */
    String life() {
        return !lives.isEmpty() ? lives() : bio.isEmpty() ? "" : openText.toString();
    }

    List<Piece> body() {
        return body;
    }

    List<Piece> bio() {
        return bio;
    }

    boolean toldAbstract() {
        return toldAbstract;
    }
}
