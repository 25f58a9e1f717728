package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.LineEdges;
import dev.lectern.talk.page.Look;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the title of a talk stands, and where who speaks: on one line, parted by a mark or by what stands around the title, or on two.
 *
 * @param look of the line with which the talk begins
 * @param toWho how many lines below the title who speaks stands; less than 0 above it, 0 on its own line
 * @param mark that opens the title; a blank for none
 * @param whoFirst whether on one line who speaks stands first
 * @param separator between the two on one line, without blanks
 */
record Arrangement(Look look, int toWho, char mark, boolean whoFirst, String separator) {
    private static final String OPENING = "《“「【\"";
    private static final String CLOSING = "》”」】\"";
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST_WHO = 2;
    private static final int LONGEST_WHO = 80;
    /** A talk begins at most so many lines above the one at which it was found, or below. */
    private static final int LINES_ABOVE = 2;
    private static final int LINES_BELOW = 3;
    private static final int[] BESIDE = {1, -1, 2};

    /** The lines of a talk that hold its title and who speaks. @param first unit @param last unit */
    record Placed(Arrangement arrangement, int first, int last) {}

    /** What lines say where they are read so. @param first unit @param last unit */
    record Read(int first, int last, String title, String who) {}

    /** How a talk that was found is arranged; empty where none of the ways that are known here is its own. @param looks of all lines of the page */
    static Optional<Placed> of(Page page, List<Look> looks, Finding talk) {
        if (talk.title() == null || talk.speakers().isEmpty()) {
            return Optional.empty();
        }
        for (int i = Math.max(0, talk.start() - LINES_ABOVE); i < page.size() && i <= talk.start() + LINES_BELOW; i++) {
            int at = isLine(page.unit(i)) ? page.unit(i).text().indexOf(talk.title()) : -1;
            Optional<Placed> placed = at < 0 ? Optional.empty() : of(page, looks, talk, page.unit(i), at);
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }

    /** @param at where in the line the title stands */
    private static Optional<Placed> of(Page page, List<Look> looks, Finding talk, Unit unit, int at) {
        String text = unit.text();
        boolean marked = at > 0 && OPENING.indexOf(text.charAt(at - 1)) >= 0;
        char mark = marked ? text.charAt(at - 1) : ' ';
        int from = marked ? at - 1 : at;
        int to = at + String.valueOf(talk.title()).length();
        to = marked && to < text.length() && CLOSING.indexOf(text.charAt(to)) >= 0 ? to + 1 : to;
        int name = text.indexOf(talk.speakers().get(0).name());
        if (name >= 0) {
            return name >= to || name < from ? onOneLine(page, looks, unit, mark, name < from, from, to) : Optional.empty();
        }
        return from <= LineEdges.start(page, unit) && text.length() - to <= 1 ? onTwoLines(page, looks, talk, unit, mark) : Optional.empty();
    }

    private static Optional<Placed> onOneLine(Page page, List<Look> looks, Unit unit, char mark, boolean whoFirst, int from, int to) {
        String text = unit.text();
        int start = LineEdges.start(page, unit);
        int end = LineEdges.trim(text, text.length());
        boolean alone = whoFirst ? to >= end : from <= start;
        int cut = whoFirst ? LineEdges.trim(text, from) : LineEdges.skip(text, to);
        String between = whoFirst ? text.substring(cut, from) : text.substring(to, cut);
        int who = whoFirst ? cut - start : end - cut;
        boolean parted = mark != ' ' || !between.isBlank();
        return alone && parted && who >= SHORTEST_WHO && who <= LONGEST_WHO && to - from <= LONGEST_TITLE
                ? Optional.of(new Placed(new Arrangement(looks.get(unit.index()), 0, mark, whoFirst, between.strip()), unit.index(), unit.index()))
                : Optional.empty();
    }

    private static Optional<Placed> onTwoLines(Page page, List<Look> looks, Finding talk, Unit title, char mark) {
        for (int step : BESIDE) {
            int who = line(page, title.index(), step);
            boolean names = who >= 0 && isPlain(page.unit(who)) && talk.speakers().stream().allMatch(s -> page.unit(who).text().contains(s.name()));
            if (names) {
                int first = Math.min(who, title.index());
                return Optional.of(new Placed(new Arrangement(looks.get(first), step, mark, step < 0, ""), first, Math.max(who, title.index())));
            }
        }
        return Optional.empty();
    }

    /** Whether what stands where names do may be one that nobody would know by itself: a comma and a colon part other things as well. */
    boolean tellsName() {
        return toWho != 0 || (mark != ' ' || !separator.isEmpty() && Stream.of(",", "，", ":", "：").noneMatch(separator::equals));
    }

    /** What a line of that look says if it is arranged so; empty where it is not. */
    Optional<Read> read(Page page, Unit first) {
        if (!isLine(first)) {
            return Optional.empty();
        }
        if (toWho == 0) {
            return mark == ' ' ? parted(page, first) : marked(page, first);
        }
        int below = line(page, first.index(), Math.abs(toWho));
        boolean plain = below >= 0 && (isPlain(page.unit(below)) || isLine(page.unit(below)) && whoFirst) && isUnlabelled(first);
        if (!plain) {
            return Optional.empty();
        }
        String above = page.unit(first.index()).text().substring(LineEdges.start(page, first));
        String under = page.unit(below).text().substring(LineEdges.start(page, page.unit(below)));
        return read(first, below, whoFirst ? under : above, whoFirst ? above : under);
    }

    private Optional<Read> marked(Page page, Unit unit) {
        String text = unit.text();
        int start = LineEdges.start(page, unit);
        int end = LineEdges.trim(text, text.length());
        int open = text.indexOf(mark, start);
        int close = open < 0 ? -1 : text.indexOf(CLOSING.charAt(OPENING.indexOf(mark)), open + 1) + 1;
        if (close <= 0 || (whoFirst ? close < end : open > start)) {
            return Optional.empty();
        }
        String who = whoFirst ? text.substring(start, Math.max(start, LineEdges.trim(text, open))) : text.substring(Math.min(end, LineEdges.skip(text, close)), end);
        return read(unit, unit.index(), text.substring(open, close), who);
    }

    private Optional<Read> parted(Page page, Unit unit) {
        String text = unit.text();
        int start = LineEdges.start(page, unit);
        int end = LineEdges.trim(text, text.length());
        int at = whoFirst ? text.indexOf(separator, start) : text.lastIndexOf(separator, end - 1);
        if (at <= start || at + separator.length() >= end) {
            return Optional.empty();
        }
        String left = text.substring(start, Math.max(start, LineEdges.trim(text, at)));
        String right = text.substring(Math.min(end, LineEdges.skip(text, at + separator.length())), end);
        return read(unit, unit.index(), whoFirst ? right : left, whoFirst ? left : right);
    }

    private Optional<Read> read(Unit first, int last, String title, String who) {
        @Nullable String clean = (title.isEmpty() ? ' ' : title.charAt(0)) == mark || mark == ' ' ? Titles.clean(title) : null;
        boolean both = clean != null && clean.length() >= SHORTEST_TITLE && clean.length() <= LONGEST_TITLE
                && who.length() >= SHORTEST_WHO && who.length() <= LONGEST_WHO;
        return both ? Optional.of(new Read(first.index(), last, String.valueOf(clean), who.strip())) : Optional.empty();
    }

    private static boolean isLine(Unit unit) {
        return unit.isProse() || unit.isHeading();
    }

    /** Whether a line may say who speaks, and nothing else. */
    private static boolean isPlain(Unit unit) {
        return isLine(unit) && unit.text().length() <= LONGEST_WHO && isUnlabelled(unit);
    }

    /** Whether no words say what a line holds; a picture before somebody is none. */
    private static boolean isUnlabelled(Unit unit) {
        return Label.of(unit.text()).isEmpty() || Label.withoutPicture(unit.text()).length() < unit.text().length();
    }

    /** The line so many below another, or above it, pictures not counted; -1 where there is none. */
    private static int line(Page page, int from, int step) {
        int at = from;
        for (int more = Math.abs(step); more > 0 && at >= 0 && at < page.size(); more--) {
            do {
                at += Integer.signum(step);
            } while (at >= 0 && at < page.size() && page.unit(at).isMedia());
        }
        return at < page.size() ? at : -1;
    }
}
