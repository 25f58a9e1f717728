package dev.lectern.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;

class PlainTomlTest {

    @Test
    void readsTheLinesOfMostPostsAsTheLibraryDoes() {
        String text = "title = \"存储引擎之夜 第 3 期\"\n\n  date=\"2024-05-11\"\t\ndraft = false\ntags = [\"数据库\", \"C++\" ,\"\"]\nnone = []\nheader-img = \"/a_b.png\"\nsummary = \"\"\n7 = \"°é, it's\"";
        Map<String, Object> library = new LinkedHashMap<>();
        Toml.parse(text).entrySet().forEach(e -> library.put(e.getKey(), e.getValue() instanceof TomlArray list ? list.toList() : e.getValue()));
        assertEquals(library, PlainToml.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date = 2024-05-11", "title = \"a \\\"b\\\"\"", "title = 'a'", "title = \"\"\"a\"\"\"", "# by hand", "a.b = \"c\"", "[params]", "a = \"b\" # c",
        "a = \"b\"\na = \"c\"", "Title = \"b\"\ntitle = \"c\"", "a = [\"b\",]", "a = [\"b\" \"c\"]", "a = [\n\"b\"]", "a = [[\"b\"]]", "a = \"b", "a", "a =", "= \"b\"", "a = truer", "a = \"b\" c", "a = \"\u0001\"", "a = 1"})
    void leavesAllElseToTheLibrary(String text) {
        assertNull(PlainToml.read(text));
    }
}
