package dev.lectern.check;

import dev.lectern.post.ContentFolder;
import dev.lectern.post.PostReader;
import dev.lectern.post.Problem;
import dev.lectern.post.ReadOutcome;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks over the posts of a folder. Every post is read, as names are compared across all of them; faults are told of those
 * that were asked for.
 */
public final class Check {
    private static final List<Lint> LINTS = List.of(new MisspeltKeyLint(), new KeyTwiceLint(), new DateLint(), new LinkLint(), new SamePostLint(),
            new SpeakerLint(), new CaptionLint(), new NameLint(), new ImageLint(), new QuotesLint(), new VisibleMarkupLint(), new AgendaTimeLint(),
            new WeekdayLint());

    private final Path root;
    private final Predicate<Path> asked;
    private final List<Fault> faults = new ArrayList<>();

    private Check(Path root, Predicate<Path> asked) {
        this.root = root;
        this.asked = asked;
    }

    /**
     * The faults, by path and line.
     *
     * @param root the content folder
     * @param asked which files to tell the faults of
     * @throws java.nio.file.NotDirectoryException if {@code root} is no folder
     */
    public static List<Fault> faults(Path root, Aliases aliases, Predicate<Path> asked) throws IOException {
        return new Check(root, asked).run(aliases);
    }

    private List<Fault> run(Aliases aliases) throws IOException {
        ContentFolder.Listing listing = ContentFolder.list(root);
        listing.problems().stream().filter(problem -> asked.test(root.resolve(problem.path()))).map(Check::broken).forEach(faults::add);
        List<Draft> drafts = listing.posts().stream().parallel().map(this::read).toList().stream().flatMap(Optional::stream).toList();
        DraftFolder folder = DraftFolder.of(root, drafts, aliases);
        drafts.stream().filter(draft -> asked.test(draft.file())).forEach(draft -> LINTS.forEach(lint -> lint.look(draft, folder).forEach(faults::add)));
        return faults.stream().distinct().sorted(Comparator.comparing(Fault::path).thenComparing(Fault::line).thenComparing(Fault::column).thenComparing(Fault::lint)).toList();
    }

    private Optional<Draft> read(Path file) {
        return switch (PostReader.read(root, file)) {
            case ReadOutcome.Read read -> draft(file, read);
            case ReadOutcome.Unpublished draft -> Optional.empty();
            case ReadOutcome.Refused refused -> refused(file, refused.problem());
        };
    }

    private Optional<Draft> refused(Path file, Problem problem) {
        if (asked.test(file)) {
            synchronized (faults) {
                faults.add(broken(problem));
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(Path file, ReadOutcome.Read read) {
        try {
            return Optional.of(Draft.of(file, read.post(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError e) {
            return refused(file, Problem.ofFault(read.post().path(), e));
        }
    }

    private static Fault broken(Problem problem) {
        return new Fault(problem.path(), problem.line(), problem.column(), "broken", true,
                new Advice(problem.what(), problem.mend(), problem.whatChinese(), problem.mendChinese()));
    }
}
