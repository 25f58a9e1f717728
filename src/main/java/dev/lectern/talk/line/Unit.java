package dev.lectern.talk.line;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.name.Asides;
import java.util.List;

/**
 * One line of a post, as the rules read it.
 *
 * @param index its place on the page
 * @param level of a heading, or depth of a list item; otherwise 0
 * @param target of a picture or film; otherwise empty
 * @param line of the file, from 1
 */
public record Unit(int index, Shape shape, Prose prose, int level, String target, int line, Block block) {

    /** What a line looks like. */
    public enum Shape {
        HEADING, TEXT, ITEM, QUOTE, CAPTION, ROW, IMAGE, VIDEO, CODE, RULE,
        /** What it says stands elsewhere on the page: here it only parts what stands above and below it. */
        REPEATED
    }

    public String text() {
        return prose.text();
    }

    /** The same line, taken for something else than it looks like. */
    public Unit as(Shape other, int otherLevel) {
        return new Unit(index, other, prose, otherLevel, target, line, block);
    }

    /** The same line without what stands before a place of its text. */
    public Unit from(int start) {
        return within(start, text().length());
    }

    /** The same line without what stands before one place of its text and from another on. */
    public Unit within(int start, int end) {
        return new Unit(index, shape, prose.slice(start, end), level, target, line, block);
    }

    /** The same line, as if its author had stressed all of it and nothing else. */
    public Unit stressed() {
        return new Unit(index, shape, Prose.strong(text()), level, target, line, block);
    }

    /** Whether the line is an item of a list, be it that only a dot says so. */
    public boolean isListed() {
        return shape == Shape.ITEM || shape == Shape.TEXT && !text().isEmpty() && ".·•".indexOf(text().charAt(0)) >= 0;
    }

    public boolean isHeading() {
        return shape == Shape.HEADING;
    }

    public boolean isMedia() {
        return shape == Shape.IMAGE || shape == Shape.VIDEO;
    }

    /** Whether it tells nothing, and parts what stands above and below it. */
    public boolean isDivider() {
        return shape == Shape.RULE || shape == Shape.REPEATED;
    }

    /** Whether it is running text or a list item. */
    public boolean isProse() {
        return shape == Shape.TEXT || shape == Shape.ITEM || shape == Shape.QUOTE;
    }

    /** Whether the author stressed the whole line, as one does with a heading that is none. */
    public boolean isStressed() {
        return isProse() && !text().isEmpty()
                && (isPunctuation(strongLead())
                        || strongLead() > 0 && "）)".indexOf(text().charAt(text().length() - 1)) >= 0 && Asides.withoutDuration(text()).length() <= strongLead());
    }

    /** Whether all of it is stressed, and only by italics. */
    public boolean isInItalics() {
        return isStressed() && spans().stream().noneMatch(s -> s.kind() == Prose.Kind.STRONG);
    }

    /** Whether from there on the line holds nothing else. */
    private boolean isPunctuation(int from) {
        int i = from;
        while (i < text().length() && (Character.isWhitespace(text().charAt(i)) || ":：。，,".indexOf(text().charAt(i)) >= 0)) {
            i++;
        }
        return i >= text().length();
    }

    /** Where the stressed words with which the line starts end; 0 where it starts with none. */
    public int strongLead() {
        if (spans().isEmpty()) {
            return 0;
        }
        int end = 0;
        while (end < text().length() && !Character.isLetterOrDigit(text().codePointAt(end)) && "《“「".indexOf(text().charAt(end)) < 0) {
            end++;
        }
        int bare = end;
        for (Span span : prose.spans()) {
            boolean stresses = span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.EMPHASIS;
            if (stresses && span.start() <= end + 1 && text().substring(Math.min(end, span.start()), span.start()).isBlank()) {
                end = Math.max(end, span.end());
            }
        }
        return end == bare ? 0 : end;
    }

    /** The first of the facts that stand in a frame of their own each; the whole line where none does. */
    public String firstFramed() {
        return spans().stream().filter(s -> s.kind() == Prose.Kind.CODE && s.start() == 0).findFirst().map(s -> text().substring(0, s.end())).orElse(text());
    }

    public List<Span> spans() {
        return prose.spans();
    }
}
