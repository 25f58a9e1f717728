package dev.lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {
    @ParameterizedTest
    @CsvSource({"organisation, organization", "spaeker, speaker", "tags, ", "citys, city", "kid, kind", "frm, from", "FROM, from",
        "keyword, q", "per_page, size", "langauge, language", "Q, q"})
    void knowsWhatWasMeant(String name, String meant) {
        assertThat(Misspelling.meant(name).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "speaker", "to", "lang", "utm_source", "_", "t", "v", "fbclid", "callback", "x", "token"})
    void leavesOthersAlone(String name) {
        assertThat(Misspelling.meant(name)).isEmpty();
    }

    @Test
    void takesNoPartOfALongerWord() {
        assertThat(Misspelling.meant("cityscape")).isEmpty();
    }
}
