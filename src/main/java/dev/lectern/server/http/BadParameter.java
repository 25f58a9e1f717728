package dev.lectern.server.http;

/** A parameter of a request that cannot be used; answered with status 400. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final String name;
    private final String value;
    private final transient Text remedy;

    /** @param value as it was given; @param remedy what would be right, as the end of a sentence about the parameter */
    public BadParameter(String name, String value, Text remedy) {
        super(remedy.english(), null, false, false);
        this.name = cut(name);
        this.value = cut(value);
        this.remedy = remedy;
    }

    public String name() {
        return name;
    }

    /** The value, cut short where it is very long. */
    public String value() {
        return value;
    }

    /** The whole sentence: which parameter, what it was, and what would be right. */
    public Text sentence() {
        return new Text(
                "Parameter '%s' is '%s': %s.".formatted(name, value, remedy.english()),
                "参数“%s”的值是“%s”：%s。".formatted(name, value, remedy.chinese()));
    }

    private static String cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
