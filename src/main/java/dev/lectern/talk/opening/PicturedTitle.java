package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * A title behind a picture, and below it, behind another, who speaks. The same two lines may stand the other way round: whichever opens the list tells.
 *
 * <pre>
 * 📢 让查询更快          🎤 张三
 * 🎤 张三                📢 让查询更快
 * </pre>
 */
final class PicturedTitle {
    /** {@code ▶ 让查询更快}: a mark that is as good as a picture. */
    private static final Pattern POINTER = Pattern.compile("[▶▷►]\\x{FE0F}?\\s*[\\p{L}《“][^。]{3,60}");

    private PicturedTitle() {}

    /** Whether a line is the title of such a talk. */
    static boolean is(Page page, Unit line) {
        return isTitle(line) && isSpeaker(page, line.index() + 1) && isTitle(page.unit(first(page, line.index())));
    }

    /** Where the facts begin among which a line stands, without when and where. */
    private static int first(Page page, int index) {
        int first = index;
        for (int i = index - 1; i >= 0 && (page.unit(i).isMedia() || isTitle(page.unit(i)) || isSpeaker(page, i) || isAside(page.unit(i))); i--) {
            first = isTitle(page.unit(i)) || isSpeaker(page, i) ? i : first;
        }
        return first;
    }

    private static boolean isWhole(List<Speaker> people) {
        return people.size() == 1 && people.getFirst().organization() != null;
    }

    private static boolean isTitle(Unit line) {
        return line.shape() == Unit.Shape.TEXT && (BelowTitle.isPictured(line) || POINTER.matcher(line.text()).matches())
                && Titles.own(Titles.clean(line.text())) != null;
    }

    private static boolean isSpeaker(Page page, int index) {
        Unit line = page.unit(Math.min(index, page.size() - 1));
        return index < page.size() && line.isProse()
                && (Label.filled(Label.Field.SPEAKER, line.text()).isPresent()
                        || BelowTitle.isPictured(line) && isWhole(PersonLine.read(line.text(), page.organizations())));
    }

    private static boolean isAside(Unit line) {
        return line.isProse() && Label.of(line.text()).filter(Label::isAside).isPresent();
    }
}
