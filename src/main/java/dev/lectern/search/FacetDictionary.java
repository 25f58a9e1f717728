package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.text.Fold;
import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** The values that facets have in one commit, speakers and organizations under the names that stand for them. */
interface FacetDictionary {

    /** Under which names speakers and organizations are counted. */
    CanonicalNames names();

    /** All values of a facet, sorted; do not change. Their index is their number. */
    String[] values(Facet facet);

    /** How many talks a speaker or an organization has; 0 where nobody is called so. */
    int talks(Facet facet, String name);

    /** The number of a value; below 0 where no document has it. */
    default int number(Facet facet, String value) {
        return Arrays.binarySearch(values(facet), value);
    }

    /** The numbers of the values that are written so or, where none is, of the one that stands for it, or that read so. */
    default FixedBitSet like(Facet facet, String value) {
        String[] all = values(facet);
        FixedBitSet like = new FixedBitSet(Math.max(1, all.length));
        int number = number(facet, value);
        number = number >= 0 ? number : number(facet, names().of(facet, value.strip()));
        if (number >= 0) {
            like.set(number);
            return like;
        }
        String key = Fold.key(value.strip());
        for (int v = 0; v < all.length; v++) {
            if (all[v].length() == key.length() && Fold.key(all[v]).equals(key)) {
                like.set(v);
            }
        }
        return like;
    }
}
