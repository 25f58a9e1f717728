package dev.lectern.post;

import java.util.List;

/**
 * One piece of a post's text as a reader sees it, in reading order and without markup.
 *
 * <p>Markdown and raw HTML that look alike to a reader give the same block.
 */
public sealed interface Block {

    /** The line of the file on which this block starts, from 1. */
    int line();

    /** A heading. @param level 1 to 6 */
    record Heading(int level, Prose prose, int line) implements Block {}

    /** A paragraph. */
    record Paragraph(Prose prose, Look look, int line) implements Block {}

    /**
     * Words set apart for the picture beside them: a {@code figcaption}, or centred or small text next to an image.
     * Whether the picture stands above or below is for the reader of the whole post to decide.
     */
    record Caption(Prose prose, int line) implements Block {}

    /** A picture. @param target as the post writes it; @param alt and @param title may be empty */
    record Image(String target, String alt, String title, int line) implements Block {}

    /** A film or an embedded player. @param target as the post writes it */
    record Video(String target, int line) implements Block {}

    /**
     * An item of a list; nested lists follow their item, one deeper.
     *
     * @param depth from 0
     * @param number of an ordered item, 0 in a bulleted list
     */
    record ListItem(Prose prose, int depth, int number, int line) implements Block {}

    /**
     * A row of a table, spans resolved (a cell that spans rows or columns is repeated in each).
     *
     * @param table which table of the post, from 0; below 0 for what front matter lists
     * @param row which row of that table, from 0
     * @param header whether the author marked the row as a header
     */
    record TableRow(List<Cell> cells, int table, int row, boolean header, int line) implements Block {
        public TableRow {
            cells = List.copyOf(cells);
        }

        /** Whether front matter lists it: to find talks by, and no text of the post. */
        public boolean isListed() {
            return table < 0;
        }
    }

    /** Code, or other text shown as it was typed. */
    record Code(String text, int line) implements Block {}

    /** A line drawn across the post. */
    record Rule(int line) implements Block {}

    /** A cell of a table. @param images the pictures in it */
    record Cell(Prose prose, List<Image> images) {
        public Cell {
            images = List.copyOf(images);
        }
    }

    /** How the author set a paragraph apart. */
    enum Look { PLAIN, CENTERED, SMALL, QUOTED }
}
