package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HanTablesTest {
    @Test
    void simplifiedTableIsWhatIcuSays() throws IOException {
        assertThat(resource("simplified.txt")).isEqualTo(HanTables.simplified());
    }

    @Test
    void pinyinTableIsWhatIcuSays() throws IOException {
        assertThat(resource("pinyin.txt")).isEqualTo(HanTables.pinyin());
    }

    private static String resource(String name) throws IOException {
        try (var stream = Fold.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
