package dev.lectern.post;

/** Ends the reading of one file; becomes a {@link Problem}. Without a stack trace, as it tells of the input, not of us. */
final class Unreadable extends Exception {
    final transient Reason reason;
    final int line;
    final int column;

    Unreadable(Reason reason, int line, int column, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** The parser's words in one line, or empty. */
    String detail() {
        String message = getMessage();
        return message == null ? "" : message.strip().replaceAll("\\s+", " ");
    }
}
