package dev.lectern.index;

import dev.lectern.post.ContentFolder;
import dev.lectern.post.PostReader;
import dev.lectern.post.Problem;
import dev.lectern.post.ReadOutcome;
import dev.lectern.talk.TalkBreaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The posts of a content folder. */
public final class ContentPosts implements Posts {
    private final Path root;

    public ContentPosts(Path root) {
        this.root = root;
    }

    @Override
    public Listing list() throws IOException {
        ContentFolder.Listing listing = ContentFolder.list(root);
        Map<String, Path> files = listing.posts().stream()
                .collect(Collectors.toMap(file -> ContentFolder.relative(root, file), file -> file, (one, other) -> one));
        return new Listing(files, listing.problems().stream().map(ContentPosts::refused).toList());
    }

    @Override
    public Outcome read(String path, Path file) {
        return switch (PostReader.read(root, file)) {
            case ReadOutcome.Read read -> new Read(TalkBreaker.documents(read.post()), messages(read.warnings()));
            case ReadOutcome.Unpublished unpublished -> new Unpublished();
            case ReadOutcome.Refused refused -> refused(refused.problem());
        };
    }

    private static Refused refused(Problem problem) {
        return new Refused(problem.path(), problem.toString());
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
