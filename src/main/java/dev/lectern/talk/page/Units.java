package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Signature;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TrailingLinks;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a post as they stand there, before anything is made of them. */
final class Units {
    /** No pattern has to go through more at once; the longest lines of real posts have some hundreds. In UTF-16 units. */
    private static final int LONGEST_LINE = 2_000;

    /** Lines of a front matter with a title. */
    private static final int SHORTEST_HEAD = 3;

    private static final int LONGEST_CAPTION = 60;

    private final List<Unit> units = new ArrayList<>();
    private final Wrapped wrapped;
    private final PlainHeads heads;
    private final PictureBullets bullets;
    /** Pictures whose words are a line of their own. */
    private final Set<Block> portraits;
    private final Set<Block> cards;
    private final Shape captions;

    private Units(Post post, Set<Block> portraits) {
        this.wrapped = Wrapped.in(post);
        this.heads = PlainHeads.in(post);
        this.bullets = PictureBullets.in(post);
        this.portraits = portraits;
        this.cards = cards(post.blocks());
        this.captions = areText(post.blocks()) ? Shape.TEXT : Shape.CAPTION;
    }

    static List<Unit> of(Post post) {
        List<Unit> units = read(post);
        if (repeatsTitle(post, units)) {
            units.set(0, units.get(0).as(Shape.REPEATED, 0));
        }
        return units;
    }

    /** Whether above all else stands the title that the front matter gives: there it heads no part of the post. */
    private static boolean repeatsTitle(Post post, List<Unit> units) {
        @Nullable Unit first = units.isEmpty() ? null : units.get(0);
        @Nullable String title = post.head().title();
        return first != null && title != null && first.line() > SHORTEST_HEAD && first.isHeading() && first.level() == 1
                && first.text().strip().equals(title.strip()) && units.stream().skip(1).noneMatch(u -> u.isHeading() && u.level() == 1);
    }

    private static List<Unit> read(Post post) {
        List<Unit> units = new Units(post, Set.of()).all(post);
        Set<Block> portraits = PictureWords.namedByPicturesAlone(units);
        return portraits.isEmpty() ? units : new Units(post, portraits).all(post);
    }

    private List<Unit> all(Post post) {
        Set<Integer> factTables = FactTable.in(post);
        Set<Integer> cardTables = CardTable.in(post);
        Set<Block> contents = Contents.in(post);
        for (int i = 0; i < post.blocks().size(); i++) {
            Block block = post.blocks().get(i);
            if (block instanceof Block.Rule && isBesideHeading(post.blocks(), i)) {
                continue;
            }
            int first = units.size();
            if (block instanceof Block.TableRow row && factTables.contains(row.table())) {
                lines(FactTable.line(row), Shape.TEXT, 0, block);
            } else if (block instanceof Block.TableRow row && cardTables.contains(row.table())) {
                row.cells().forEach(c -> cell(c, row));
            } else {
                add(block);
            }
            if (contents.contains(block)) {
                units.subList(first, units.size()).replaceAll(u -> u.as(Shape.REPEATED, 0));
            }
        }
        return units;
    }

    /** A heading parts what stands above and below it, with a rule or without. */
    private static boolean isBesideHeading(List<Block> blocks, int rule) {
        return rule + 1 < blocks.size() && blocks.get(rule + 1) instanceof Block.Heading || rule > 0 && blocks.get(rule - 1) instanceof Block.Heading;
    }

    private void cell(Block.Cell cell, Block.TableRow row) {
        cell.images().forEach(i -> units.add(new Unit(units.size(), Shape.IMAGE, Prose.of(i.alt()), 0, i.target(), i.line(), i)));
        lines(cell.prose(), Shape.TEXT, 0, row);
    }

    /** The pictures that are cards of speakers; one alone is none. */
    private static Set<Block> cards(List<Block> blocks) {
        Set<Block> cards = blocks.stream().filter(b -> b instanceof Block.Image i && PictureWords.isCard(i.alt())).collect(Collectors.toSet());
        return cards.size() < 2 ? Set.of() : cards;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading h -> lines(Ornaments.removed(bullets.undecked(heads.read(h))), Shape.HEADING, h.level(), block);
            case Block.Paragraph p -> lines(wrapped.joined(heads.read(p)), p.look() == Block.Look.QUOTED ? Shape.QUOTE : Shape.TEXT, 0, block);
            case Block.Caption c -> lines(c.prose(), isTold(c.prose()) || isField(c.prose()) ? Shape.TEXT : captions, 0, block);
            case Block.ListItem i -> lines(wrapped.joined(i.prose()), Shape.ITEM, i.depth(), block);
            case Block.Image i -> {
                if (cards.contains(block)) {
                    lines(Prose.of(i.alt()), Shape.TEXT, 0, block);
                }
                units.add(new Unit(units.size(), Shape.IMAGE, Prose.of(i.alt()), 0, i.target(), i.line(), block));
                if (!cards.contains(block) && (portraits.contains(block) || PictureWords.tellsTalk(i.alt()))) {
                    lines(Prose.of(i.alt()), Shape.CAPTION, 0, block);
                }
            }
            case Block.Video v -> units.add(new Unit(units.size(), Shape.VIDEO, Prose.EMPTY, 0, v.target(), v.line(), block));
            case Block.TableRow r -> units.add(new Unit(units.size(), Shape.ROW, Prose.of(rowText(r)), 0, "", r.line(), block));
            case Block.Code c -> code(c);
            case Block.Rule r -> units.add(new Unit(units.size(), Shape.RULE, Prose.EMPTY, 0, "", r.line(), block));
        }
    }

    /** An agenda is sometimes typed as code, to keep its columns in line. */
    private void code(Block.Code code) {
        boolean agenda = code.text().lines().filter(l -> TimeRange.read(l).isPresent()).count() >= 2;
        if (agenda) {
            lines(Prose.of(code.text()), Shape.TEXT, 0, code);
        } else {
            units.add(new Unit(units.size(), Shape.CODE, Prose.of(code.text()), 0, "", code.line(), code));
        }
    }

    /** Whether what looks like captions is the post's text: it has all of it centred, photos among it. */
    private static boolean areText(List<Block> blocks) {
        long centred = blocks.stream().filter(b -> b instanceof Block.Caption c && isTold(c.prose())).count();
        return centred > 0 && centred >= blocks.stream().filter(b -> b instanceof Block.Paragraph p && isTold(p.prose())).count();
    }

    /** {@code *讲师：张三，某公司*}: what says by a label who speaks is a line of the text, if only by a picture. */
    private static boolean isField(Prose prose) {
        return Label.filled(Label.Field.SPEAKER, prose.text()).isPresent();
    }

    /** Whether sentences say more than any caption does. */
    private static boolean isTold(Prose prose) {
        return prose.text().length() > LONGEST_CAPTION && prose.text().endsWith("。");
    }

    private static String rowText(Block.TableRow row) {
        return String.join("\t", row.cells().stream().map(c -> c.prose().text()).toList());
    }

    private void lines(Prose prose, Shape shape, int level, Block block) {
        int line = block.line();
        int start = 0;
        String text = prose.text();
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            boolean shown = shape == Shape.TEXT && end > start && !units.isEmpty() && units.getLast().isHeading() && TrailingLinks.areAll(prose.slice(start, end));
            for (int from = shown ? end : start; from < end; from = partEnd(text, from, end)) {
                Prose part = prose.slice(from, partEnd(text, from, end));
                Prose bare = shape == Shape.TEXT || shape == Shape.ITEM ? bullets.removed(part) : part;
                for (Prose piece : InlineLabels.split(Accounts.without(TrailingLinks.without(bare)))) {
                    units.add(new Unit(units.size(), shape, shape == Shape.TEXT ? Signature.without(piece) : piece, level, "", line, block));
                }
            }
            line++;
            start = end + 1;
        }
    }

    /** Where a line ends for the rules: a line that no hand wrote is read in parts, cut behind a sentence where it has one. */
    private static int partEnd(String text, int from, int end) {
        if (end - from <= LONGEST_LINE) {
            return end;
        }
        int cut = text.lastIndexOf('。', from + LONGEST_LINE - 1) + 1;
        int part = cut > from ? cut : from + LONGEST_LINE;
        return Character.isHighSurrogate(text.charAt(part - 1)) ? part - 1 : part;
    }
}
