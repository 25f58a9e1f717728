package dev.lectern.post;

/**
 * What is wrong with a file, where, and how to mend it.
 *
 * @param path relative to the content folder, with {@code /}
 * @param line from 1
 * @param column from 1, in code points
 * @param detail what the parser said or a figure, in English; may be empty
 */
public record Problem(String path, int line, int column, Reason reason, String detail) {

    static Problem of(String path, Reason reason) {
        return new Problem(path, 1, 1, reason, "");
    }

    /** A fault of ours, which must not cost the other posts. */
    public static Problem ofFault(String path, Throwable fault) {
        return new Problem(path, 1, 1, Reason.FAULT, fault.toString());
    }

    /** What is wrong, in English, with the detail. */
    public String what() {
        return reason.what + parenthesized(" (", ")");
    }

    /** How to mend it, in English. */
    public String mend() {
        return reason.mend;
    }

    /** What is wrong, in Chinese, with the detail. */
    public String whatChinese() {
        return reason.whatChinese + parenthesized("（", "）");
    }

    /** How to mend it, in Chinese. */
    public String mendChinese() {
        return reason.mendChinese;
    }

    /** One line: {@code path:line:column: what; mend / 中文；中文}. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column + ": " + what() + "; " + mend()
                + " / " + whatChinese() + "；" + mendChinese();
    }

    private String parenthesized(String open, String close) {
        return detail.isEmpty() ? "" : open + detail + close;
    }
}
