package dev.lectern.talk.rule;

/**
 * A title behind a picture, and below it, behind another, who speaks. The same two lines may stand the other way round: whichever opens the list tells.
 *
 * <pre>
 * 📢 让查询更快          🎤 张三
 * 🎤 张三                📢 让查询更快
 * </pre>
 */
final class PicturedTitle {
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

    private static boolean isTitle(Unit line) {
        return line.shape() == Unit.Shape.TEXT && BelowTitle.isPictured(line) && Titles.own(Titles.clean(line.text())) != null;
    }

    private static boolean isSpeaker(Page page, int index) {
        return index < page.size() && page.unit(index).isProse() && Label.filled(Label.Field.SPEAKER, page.unit(index).text()).isPresent();
    }

    private static boolean isAside(Unit line) {
        return line.isProse() && Label.of(line.text()).filter(Label::isAside).isPresent();
    }
}
