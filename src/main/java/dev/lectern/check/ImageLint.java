package dev.lectern.check;

import dev.lectern.post.Block;
import java.util.Optional;
import java.util.stream.Stream;

/** A picture that is no file: neither beside the post, nor where its site keeps static files. */
final class ImageLint implements Lint {
    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        return draft.blocks().stream().flatMap(ImageFiles::pictures).filter(picture -> folder.images().isMissing(draft, picture.target()))
                .map(picture -> fault(draft, folder, picture));
    }

    private Fault fault(Draft draft, DraftFolder folder, Block.Image picture) {
        Optional<String> other = folder.images().otherwiseSpelt(draft, picture.target());
        return at(draft, draft.find(picture.target(), picture.line()), picture.target(), new Advice(
                "there is no file " + picture.target(), other.map(file -> "there is " + file + ": name that").orElse("add the picture, or correct its name"),
                "没有文件 " + picture.target(), other.map(file -> "现有的是 " + file + "，请改用它").orElse("请补上图片，或改正文件名")));
    }
}
