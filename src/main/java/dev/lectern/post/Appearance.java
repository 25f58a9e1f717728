package dev.lectern.post;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How text is set, as far as it tells a caption from a paragraph. */
record Appearance(boolean centered, boolean small) {
    static final Appearance PLAIN = new Appearance(false, false);

    private static final Pattern ALIGN = Pattern.compile("text-align\\s*:\\s*-?(?:webkit-|moz-)?(\\w+)");
    private static final Pattern SIZE = Pattern.compile("font-size\\s*:\\s*([\\d.]*)\\s*([a-z%-]+)");
    private static final double SMALL_PIXELS = 12;
    private static final double SMALL_RATIO = 0.85;

    /** How text in {@code element} is set, where the text around it is set like this. */
    Appearance within(Element element) {
        String name = element.normalName();
        boolean plain = element.attributesSize() == 0 && !name.equals("center") && !name.equals("small");
        if (plain) {
            return this;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        Appearance look = new Appearance(centered(element, name, style), small(element, name, style));
        return look.equals(this) ? this : look;
    }

    /** Whether a style hides the element. */
    static boolean hides(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private boolean centered(Element element, String name, String style) {
        Matcher align = ALIGN.matcher(style);
        if (align.find()) {
            return align.group(1).equals("center");
        }
        String attribute = element.attr("align");
        return name.equals("center") || (attribute.isEmpty() ? centered : attribute.equalsIgnoreCase("center"));
    }

    private boolean small(Element element, String name, String style) {
        Matcher size = SIZE.matcher(style);
        if (size.find()) {
            return isSmall(size.group(1), size.group(2));
        }
        if (name.equals("font") && element.hasAttr("size")) {
            String font = element.attr("size").strip();
            return font.equals("1") || font.equals("2") || font.startsWith("-");
        }
        return small || name.equals("small");
    }

    private static boolean isSmall(String number, String unit) {
        if (number.isEmpty() || number.equals(".")) {
            return unit.contains("small");
        }
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return false;
        }
        return switch (unit) {
            case "px" -> value <= SMALL_PIXELS;
            case "pt" -> value * 4 / 3 <= SMALL_PIXELS;
            case "em", "rem" -> value <= SMALL_RATIO;
            case "%" -> value <= SMALL_RATIO * 100;
            default -> false;
        };
    }
}
