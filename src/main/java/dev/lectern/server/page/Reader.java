package dev.lectern.server.page;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.server.http.Language;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a page is for: the language it speaks, and links that go on in that language.
 *
 * @param chosen whether the address asks for the language; then links ask for it too, so that no cookie is needed
 */
record Reader(Language language, boolean chosen) {

    static Reader of(Context ctx, QueryString given) {
        Optional<Language> named = given.all("lang").stream().findFirst().flatMap(Language::named);
        return new Reader(named.orElseGet(() -> Language.preferredBy(ctx, Language.CHINESE)), named.isPresent());
    }

    String say(Phrase phrase, Object... arguments) {
        return phrase.in(language, arguments);
    }

    /** What stands between names in a row. */
    String separator() {
        return language == Language.CHINESE ? "、" : ", ";
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date);
    }

    Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }

    String home() {
        return search(new SearchRequest("", Map.of(), null, null, Sort.DATE_DESC, 1, SearchParameters.USUAL_SIZE));
    }

    String talk(String id) {
        return inLanguage(PagePath.talk(id));
    }

    String event(String id) {
        return inLanguage(PagePath.event(id));
    }

    String speaker(String name) {
        return inLanguage(PagePath.speaker(name));
    }

    String organization(String name) {
        return inLanguage(PagePath.organization(name));
    }

    String overview() {
        return inLanguage(OverviewPage.PATH);
    }

    String apiPage() {
        return inLanguage(ApiPage.PATH);
    }

    String search(SearchRequest request) {
        return inLanguage("/" + SearchParameters.write(request));
    }

    String browse(Facet facet, String value) {
        return search(new SearchRequest("", Map.of(facet, Set.of(value)), null, null, Sort.DATE_DESC, 1, SearchParameters.USUAL_SIZE));
    }

    /** A search for these words. */
    String find(String words) {
        return search(new SearchRequest(words, Map.of(), null, null, Sort.RELEVANCE, 1, SearchParameters.USUAL_SIZE));
    }

    /** The same address in the other language. */
    String switched(String address) {
        return new Reader(language.other(), true).inLanguage(address);
    }

    /** An address of ours, so that its page speaks as this one does. */
    String inLanguage(String address) {
        return !chosen ? address : address + (address.contains("?") ? "&" : "?") + "lang=" + language.key();
    }
}
