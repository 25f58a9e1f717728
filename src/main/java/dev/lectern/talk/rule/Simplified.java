package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads traditional Chinese as simplified, character by character, so that the rules need their words but once.
 *
 * <p>Only characters that occur in those words are changed, and none changes its length: what a rule finds stands at the
 * same place of the original.
 */
final class Simplified {
    private static final Map<Character, Character> PAIRS = pairs();

    private Simplified() {}

    private static Map<Character, Character> pairs() {
        try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream("traditional.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Character, Character> pairs = new HashMap<>();
            lines.lines().filter(l -> !l.startsWith("#")).flatMap(l -> java.util.Arrays.stream(l.split(" ")))
                    .forEach(p -> pairs.put(p.charAt(0), p.charAt(1)));
            return Map.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rules look at the cells of a row. */
    private static Block of(Block block) {
        return block instanceof Block.TableRow r
                ? new Block.TableRow(r.cells().stream().map(c -> new Block.Cell(of(c.prose()), c.images())).toList(), r.table(), r.row(), r.header(), r.line()) : block;
    }

    static Unit of(Unit unit) {
        Prose prose = of(unit.prose());
        return prose == unit.prose() ? unit : new Unit(unit.index(), unit.shape(), prose, unit.level(), unit.target(), unit.line(), of(unit.block()));
    }

    static Prose of(Prose prose) {
        String text = of(prose.text());
        return text.equals(prose.text()) ? prose : new Prose(text, prose.spans());
    }

    static String of(String text) {
        StringBuilder simple = null;
        for (int i = 0; i < text.length(); i++) {
            Character to = text.charAt(i) < 0x4e00 ? null : PAIRS.get(text.charAt(i));
            if (to != null) {
                simple = simple == null ? new StringBuilder(text) : simple;
                simple.setCharAt(i, to);
            }
        }
        return simple == null ? text : simple.toString();
    }
}
