package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.Suggestion.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggesterTest {
    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder).event(null)
                .talk("日志回放", "熊晓舟/澜图科技", null)
                .talk("日志压缩", "熊晓舟/澜图科技", null)
                .talk("港湾里的图查询", "熊一/北辰软件", null)
                .talk("Latency", "Maria Lindqvist/Tidewater Labs", null);
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"熊", "熊晓", "xi", "xiong", "xiong x", "xiongxiaozhou", "xxz", "熊xiao", "熊xz", "熊晓z", "晓舟", "XIONG", "ｘｉｏｎｇ"})
    void offersASpeakerHoweverFarTheTypingIs(String typed) throws IOException {
        assertThat(names(typed, Kind.SPEAKER)).contains("熊晓舟");
    }

    @Test
    void offersTheBusiestFirst() throws IOException {
        assertThat(names("熊", Kind.SPEAKER)).containsExactly("熊晓舟", "熊一");
    }

    @Test
    void offersEachWordOfALatinName() throws IOException {
        assertThat(names("lind", Kind.SPEAKER)).containsExactly("Maria Lindqvist");
    }

    @Test
    void offersOrganizationsByPinyinAndPiece() throws IOException {
        assertThat(names("lant", Kind.ORGANIZATION)).containsExactly("澜图科技");
        assertThat(names("科技", Kind.ORGANIZATION)).containsExactly("澜图科技");
    }

    @Test
    void offersTitlesAndEventsApart() throws IOException {
        assertThat(names("港湾", Kind.TITLE)).containsExactly("港湾里的图查询");
        assertThat(names("港湾", Kind.EVENT)).containsExactly("港湾数据库沙龙");
    }

    @Test
    void marksWhatWasTyped() throws IOException {
        assertThat(talks.open().suggest("日志", 5)).extracting(Suggestion::html).containsExactly("<mark>日志</mark>回放", "<mark>日志</mark>压缩");
    }

    @Test
    void offersNothingForNothing() throws IOException {
        assertThat(talks.open().suggest("  -\"", 5)).isEmpty();
    }

    private List<String> names(String typed, Kind kind) throws IOException {
        return talks.open().suggest(typed, 5).stream().filter(s -> s.kind() == kind).map(Suggestion::text).toList();
    }
}
