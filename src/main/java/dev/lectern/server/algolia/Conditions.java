package dev.lectern.server.algolia;

import dev.lectern.index.Facet;
import dev.lectern.search.Filter;
import dev.lectern.search.Filter.Any;
import dev.lectern.search.Filter.Has;
import dev.lectern.search.Filter.Lacks;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.TalkSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single conditions on an attribute, which the three notations of filters are made of. */
final class Conditions {
    private static final String NUMBER = "([-+]?[0-9]{1,18}(?:\\.[0-9]{1,18})?(?:[eE][-+]?[0-9]{1,2})?)";
    private static final Pattern COMPARED = Pattern.compile("\\s*([^\\s<>=!:]+)\\s*(<=|>=|!=|=|<|>)\\s*" + NUMBER + "\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s*([^\\s<>=!:]+)\\s*:\\s*" + NUMBER + "\\s+TO\\s+" + NUMBER + "\\s*");

    /** Docusaurus tells versions of documentation apart by it; talks have none, so that all are of every version. */
    private static final String DOCUSAURUS_VERSION = "docusaurus_tag";

    private final TalkSearch search;

    Conditions(TalkSearch search) {
        this.search = search;
    }

    /** {@code attribute:value}, the value as it is. */
    Filter has(String attribute, String value) {
        if (attribute.equals(DOCUSAURUS_VERSION)) {
            return Filter.NONE;
        }
        FacetAttribute facet = FacetAttribute.named(attribute).orElseThrow(() -> Refusal.malformed(
                "cannot filter by " + Refusal.quoted(attribute) + ": there are " + FacetAttribute.names()));
        return facet == FacetAttribute.LANG ? isIn(FacetAttribute.language(value)) : new Has(facet.facet(), value);
    }

    private Filter isIn(String language) {
        List<Filter> any = new ArrayList<>(List.of(new Lacks(Facet.LANGUAGE)));
        search.values(Facet.LANGUAGE).stream().map(FacetCount::value)
                .filter(tag -> FacetAttribute.language(tag).equals(language)).forEach(tag -> any.add(new Has(Facet.LANGUAGE, tag)));
        return new Any(any);
    }

    /** {@code attribute>=1} or {@code attribute:1 TO 2}. @param parameter that it stands in, for the message */
    Filter number(String parameter, String condition) {
        Matcher compared = COMPARED.matcher(condition);
        if (compared.matches()) {
            return number(compared.group(1)).compared(compared.group(2), Double.parseDouble(compared.group(3)));
        }
        Matcher range = RANGE.matcher(condition);
        if (range.matches()) {
            return number(range.group(1)).range(Double.parseDouble(range.group(2)), Double.parseDouble(range.group(3)));
        }
        throw Refusal.malformed(parameter + ": " + Refusal.quoted(condition) + " is no comparison such as year>=2021 or year:2019 TO 2021");
    }

    private static NumberAttribute number(String attribute) {
        return NumberAttribute.named(attribute).orElseThrow(() -> Refusal.malformed(
                "cannot compare " + Refusal.quoted(attribute) + " as a number: there are " + NumberAttribute.names()));
    }
}
