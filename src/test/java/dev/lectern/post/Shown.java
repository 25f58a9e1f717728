package dev.lectern.post;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks in a line each, so that a test shows what a reader would see: «strong», ‹emphasis›, [link](target), `code`. */
final class Shown {
    private Shown() {}

    /** The blocks of a body, without their lines. */
    static List<String> blocks(String... lines) {
        return MarkdownReader.read(String.join("\n", lines), 1).stream().map(Shown::show).toList();
    }

    /** The blocks of a body, each with its line. */
    static List<String> numbered(String... lines) {
        return MarkdownReader.read(String.join("\n", lines), 1).stream().map(b -> b.line() + " " + show(b)).toList();
    }

    static String show(Block block) {
        return switch (block) {
            case Block.Heading b -> "h" + b.level() + " " + show(b.prose());
            case Block.Paragraph b -> (b.look() == Block.Look.PLAIN ? "p " : b.look().name().toLowerCase() + " ") + show(b.prose());
            case Block.Caption b -> "caption " + show(b.prose());
            case Block.Image b -> ("image " + b.target() + " " + b.alt() + " " + b.title()).strip();
            case Block.Video b -> "video " + b.target();
            case Block.ListItem b -> "-".repeat(b.depth() + 1) + (b.number() > 0 ? b.number() + "." : "") + " " + show(b.prose());
            case Block.TableRow b -> "row " + b.table() + "/" + b.row() + (b.header() ? " header " : " ")
                    + b.cells().stream().map(Shown::show).collect(Collectors.joining(" | "));
            case Block.Code b -> "code " + b.text();
            case Block.Rule b -> "rule";
        };
    }

    private static String show(Block.Cell cell) {
        return (show(cell.prose()) + " " + cell.images().stream().map(Shown::show).collect(Collectors.joining(" "))).strip();
    }

    static String show(Prose prose) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i <= prose.text().length(); i++) {
            int at = i;
            prose.spans().reversed().stream().filter(s -> s.end() == at).forEach(s -> shown.append(close(s)));
            prose.spans().stream().filter(s -> s.start() == at).forEach(s -> shown.append(open(s)));
            shown.append(i < prose.text().length() ? prose.text().substring(i, i + 1).replace("\n", "⏎") : "");
        }
        return shown.toString();
    }

    private static String open(Prose.Span span) {
        return switch (span.kind()) {
            case STRONG -> "«";
            case EMPHASIS -> "‹";
            case LINK -> "[";
            case CODE -> "`";
        };
    }

    private static String close(Prose.Span span) {
        return switch (span.kind()) {
            case STRONG -> "»";
            case EMPHASIS -> "›";
            case LINK -> "](" + span.target() + ")";
            case CODE -> "`";
        };
    }
}
