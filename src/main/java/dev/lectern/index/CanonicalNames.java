package dev.lectern.index;

import dev.lectern.text.Aliases;
import dev.lectern.text.LegalForm;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Under which one name a person or an organization stands, however the posts write it. Documents keep what their posts say;
 * facets, pages of speakers and filters go by this name.
 *
 * <p>Names are one where the site declares it, where they differ only in how they are typed (case, blanks, traditional
 * characters), and, of organizations, in their legal form. A registered name such as 青衿（成都）软件股份有限公司 is also that of
 * the shorter name 青衿, but only if the posts call somebody's organization so.
 */
public final class CanonicalNames {
    /** Knows of no posts and no declared names. */
    public static final CanonicalNames NONE = of(Aliases.NONE, Map.of(), Map.of());

    private final NameGroups people;
    private final NameGroups organizations;

    private CanonicalNames(NameGroups people, NameGroups organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    /**
     * Of all that an index holds.
     *
     * @param people how many documents have each name of a speaker, as it is written
     * @param organizations the same of their organizations
     */
    public static CanonicalNames of(Aliases aliases, Map<String, Integer> people, Map<String, Integer> organizations) {
        return new CanonicalNames(
                new NameGroups(aliases.people(), people, String::strip, name -> List.of()),
                new NameGroups(aliases.organizations(), organizations, LegalForm::stripped, LegalForm::shorter));
    }

    /** The name that stands for this one; values of facets that hold no names stand for themselves. */
    public String of(Facet facet, String name) {
        return switch (facet) {
            case SPEAKER -> people.canonical(name);
            case ORGANIZATION -> organizations.canonical(name);
            default -> name;
        };
    }

    /** Every way in which posts write a name, and those that the site declares; sorted, without the name itself. */
    public Set<String> others(Facet facet, String canonical) {
        return switch (facet) {
            case SPEAKER -> people.others(canonical);
            case ORGANIZATION -> organizations.others(canonical);
            default -> Set.of();
        };
    }
}
