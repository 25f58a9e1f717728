package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that says of several that they addressed those present, and below it a paragraph for each with what they said:
 *
 * <pre>
 * 某基金会副秘书长张三、某某局副局长李四出席论坛并致辞。
 *
 * 张三表示，……
 *
 * 李四介绍了……的产业布局，……
 * </pre>
 *
 * <p>What the last of them said is told of the address, though no word of it says so; one who shared something gave a talk besides.
 */
final class AddressTold {
    private static final Pattern ADDRESS = Pattern.compile("致[^，。]{0,6}[辞词]|讲话");
    private static final Pattern TALK = Pattern.compile("分享|演讲|报告|主题|题为|讲解|演示|展示|议题|[《“「]");
    private static final int LONGEST = 120;
    /** Of the first clauses of what is told, which would say that it is a talk. */
    private static final int LONGEST_LEAD = 60;

    private AddressTold() {}

    /** The findings, each such address with what is told of it further down. */
    static List<Finding> merged(Page page, List<Finding> found) {
        List<Finding> all = new ArrayList<>(found);
        for (Finding address : found) {
            Optional<Finding> told = isAnnounced(page, address) ? found.stream().filter(t -> tells(page, address, t, found)).findFirst() : Optional.empty();
            told.ifPresent(t -> {
                all.remove(t);
                all.set(all.indexOf(address),
                        new Finding(address.rule(), Kind.OPENING, null, address.speakers(), t.start(), t.body(), t.bio(),
                                t.image() == null ? address.image() : t.image(), Standing.TALK));
            });
        }
        return all;
    }

    /** Whether nothing is told of an address but that it was given, beside that of others. */
    private static boolean isAnnounced(Page page, Finding address) {
        if (address.kind() != Kind.OPENING || address.title() != null || address.speakers().size() != 1 || address.body().size() != 1) {
            return false;
        }
        Piece piece = address.body().getFirst();
        String told = page.unit(piece.unit()).text().substring(piece.from(), piece.to()).strip();
        return told.length() <= LONGEST && told.indexOf('。') == told.length() - 1 && told.indexOf('、') > 0 && ADDRESS.matcher(told).find();
    }

    private static boolean tells(Page page, Finding address, Finding told, List<Finding> found) {
        boolean same = told != address && told.kind() == Kind.TALK && told.title() == null && told.start() > address.start()
                && told.speakers().size() == 1 && told.speakers().getFirst().name().equals(address.speakers().getFirst().name());
        if (!same || told.body().isEmpty()
                || found.stream().anyMatch(f -> f.title() != null && f.kind() == Kind.TALK && f.start() > address.start() && f.start() < told.start())) {
            return false;
        }
        Piece first = told.body().getFirst();
        String text = page.unit(first.unit()).text();
        return !TALK.matcher(text.substring(first.from(), Math.min(first.to(), first.from() + LONGEST_LEAD))).find();
    }
}
