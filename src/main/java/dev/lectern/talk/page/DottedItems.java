package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.CharacterSet;
import java.util.List;

/** Lists whose dots were typed, as in what is pasted from elsewhere: {@code • 缓存的一致性，张三}. */
final class DottedItems {
    private static final CharacterSet DOTS = CharacterSet.of("•●▪◆◦‣⁃∙■◇○");

    private DottedItems() {}

    /** Makes items of such lines, where a line beside them is one too. */
    static void mark(List<Unit> units) {
        boolean[] dotted = new boolean[units.size()];
        units.forEach(u -> dotted[u.index()] = isDotted(u));
        for (int i = 0; i < dotted.length; i++) {
            if (dotted[i] && (i > 0 && dotted[i - 1] || i + 1 < dotted.length && dotted[i + 1])) {
                Unit unit = units.get(i);
                int from = 1;
                while (from < unit.text().length() && Character.isSpaceChar(unit.text().charAt(from))) {
                    from++;
                }
                units.set(i, unit.from(from).as(Shape.ITEM, 0));
            }
        }
    }

    private static boolean isDotted(Unit unit) {
        String text = unit.text();
        return unit.shape() == Shape.TEXT && !(unit.block() instanceof Block.TableRow) && !text.isEmpty() && DOTS.has(text.charAt(0))
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
