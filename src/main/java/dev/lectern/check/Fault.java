package dev.lectern.check;

/**
 * Something in a post that its author would want to mend.
 *
 * @param path of the post, relative to the content folder, with {@code /}
 * @param line of the file, from 1
 * @param column from 1, in code points
 * @param lint which lint found it, in small letters with {@code -} between
 * @param grave whether nobody can read the post
 */
public record Fault(String path, int line, int column, String lint, boolean grave, Advice advice) {

    /** One line: {@code path:line:column: what; mend / 中文；中文 [lint]}. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column + ": " + advice + " [" + lint + "]";
    }
}
