package dev.lectern.check;

import dev.lectern.text.Aliases;
import java.nio.file.Path;
import java.util.List;

/**
 * All posts of a content folder that can be read.
 *
 * @param aliases names that the site declares to mean the same
 */
record DraftFolder(Path root, List<Draft> drafts, Aliases aliases, NameBook names, ImageFiles images) {

    static DraftFolder of(Path root, List<Draft> drafts, Aliases aliases) {
        return new DraftFolder(root, List.copyOf(drafts), aliases, NameBook.of(drafts, aliases), ImageFiles.of(root, drafts));
    }
}
