package dev.lectern.post;

import java.util.ArrayList;
import java.util.List;

/** Tells captions from paragraphs by how they are set and what they stand beside. */
final class Captions {

    /** Longer text under a picture is no caption, however it is set. In UTF-16 units. */
    private static final int MAX_LENGTH = 200;

    private Captions() {}

    /** Makes captions of centred or small paragraphs beside a picture, and of emphasised ones right below it. */
    static List<Block> find(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            boolean below = i > 0 && isPicture(blocks.get(i - 1));
            boolean above = i + 1 < blocks.size() && isPicture(blocks.get(i + 1));
            Block block = blocks.get(i);
            boolean heads = !below && i > 0 && isCentred(blocks.get(i - 1));
            result.add(block instanceof Block.Paragraph p && !heads && isCaption(p, below, above)
                    ? new Block.Caption(p.prose(), p.line()) : block);
        }
        return result;
    }

    /** A centred line below another heads what follows, as that does: {@code PART 01}, and then a title. */
    private static boolean isCentred(Block block) {
        return block instanceof Block.Paragraph p && p.look() == Block.Look.CENTERED;
    }

    private static boolean isPicture(Block block) {
        return block instanceof Block.Image || block instanceof Block.Video;
    }

    private static boolean isCaption(Block.Paragraph paragraph, boolean below, boolean above) {
        if (paragraph.prose().text().length() > MAX_LENGTH) {
            return false;
        }
        return switch (paragraph.look()) {
            case CENTERED, SMALL -> below || above;
            case PLAIN -> below && isEmphasised(paragraph.prose());
            case QUOTED -> false;
        };
    }

    private static boolean isEmphasised(Prose prose) {
        return prose.spans().stream().anyMatch(s ->
                s.kind() == Prose.Kind.EMPHASIS && s.start() == 0 && s.end() == prose.text().length());
    }
}
