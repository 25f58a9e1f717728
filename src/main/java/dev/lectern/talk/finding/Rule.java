package dev.lectern.talk.finding;

import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Set;

/** One way in which talks are written down. */
public interface Rule {

    /**
     * Finds the talks that are written so.
     *
     * @param known what earlier rules have found
     * @param taken indexes of the units that earlier rules have read; a rule adds those that it reads
     */
    List<Finding> read(Page page, Set<Integer> taken, List<Finding> known);
}
