package dev.lectern.server.algolia;

import dev.lectern.search.Filter;
import dev.lectern.search.Filter.All;
import dev.lectern.search.Filter.Any;
import dev.lectern.search.Filter.Not;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters as an expression, the parameter {@code filters}:
 *
 * <pre>
 * either    = both { "OR" both }
 * both      = one { "AND" one }
 * one       = "NOT" one | "(" either ")" | condition
 * condition = attribute ":" value | attribute ":" number "TO" number | attribute operator number
 * operator  = "&lt;" | "&lt;=" | "=" | "!=" | "&gt;=" | "&gt;"
 * value     = "quoted" | 'quoted' | word
 * </pre>
 *
 * A backslash keeps a quote inside quotes from ending them.
 */
final class FilterExpression {
    private static final int DEEPEST = 50;
    private static final String OPERATORS = "<>=!";

    private final String text;
    private final Conditions conditions;
    private int at;
    private int depth;

    private FilterExpression(String text, Conditions conditions) {
        this.text = text;
        this.conditions = conditions;
    }

    /** @throws Refusal naming the character at which it cannot be understood */
    static Filter parse(String text, Conditions conditions) {
        FilterExpression expression = new FilterExpression(text, conditions);
        expression.skipBlanks();
        if (expression.isAtEnd()) {
            return Filter.NONE;
        }
        Filter filter = expression.either();
        if (!expression.isAtEnd()) {
            throw expression.wrong("AND, OR or the end is expected");
        }
        return filter;
    }

    private Filter either() {
        List<Filter> parts = new ArrayList<>(List.of(both()));
        while (skipWord("OR")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private Filter both() {
        List<Filter> parts = new ArrayList<>(List.of(one()));
        while (skipWord("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw wrong("it is nested too deeply");
        }
        try {
            if (skipWord("NOT")) {
                return new Not(one());
            }
            return skip("(") ? group() : condition();
        } finally {
            depth--;
        }
    }

    private Filter group() {
        Filter group = either();
        if (!skip(")")) {
            throw wrong("')' is missing");
        }
        return group;
    }

    private Filter condition() {
        String attribute = value(":" + OPERATORS);
        if (skip(":")) {
            String value = value("");
            return skipWord("TO") ? conditions.number("filters", attribute + ':' + value + " TO " + value("")) : conditions.has(attribute, value);
        }
        int start = at;
        while (!isAtEnd() && OPERATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw wrong("':' or a comparison is expected");
        }
        String operator = text.substring(start, at);
        skipBlanks();
        return conditions.number("filters", attribute + operator + value(""));
    }

    /** @param ends characters that end it besides blanks and parentheses, where it is not quoted */
    private String value(String ends) {
        if (isAtEnd()) {
            throw wrong("something is missing");
        }
        char quote = text.charAt(at);
        String value = quote == '"' || quote == '\'' ? quoted(quote) : word(ends);
        skipBlanks();
        return value;
    }

    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        int start = at++;
        while (!isAtEnd() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            value.append(text.charAt(at++));
        }
        if (isAtEnd()) {
            at = start;
            throw wrong("a quote is not closed");
        }
        at++;
        return value.toString();
    }

    private String word(String ends) {
        int start = at;
        while (!isAtEnd() && !Character.isWhitespace(text.charAt(at)) && ("()" + ends).indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw wrong("an attribute or a value is expected");
        }
        return text.substring(start, at);
    }

    private boolean skip(String sign) {
        boolean there = text.startsWith(sign, at);
        if (there) {
            at += sign.length();
            skipBlanks();
        }
        return there;
    }

    private boolean skipWord(String word) {
        int end = at + word.length();
        boolean whole = end == text.length() || end < text.length() && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
        return whole && skip(word);
    }

    private void skipBlanks() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private Refusal wrong(String what) {
        return Refusal.malformed("filters: at character " + (at + 1) + ", before " + Refusal.quoted(text.substring(Math.min(at, text.length()))) + ": " + what);
    }
}
