package dev.lectern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path content;

    @Test
    void takesAFlagBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        write("[server]\nport = 7001\nhost = \"::1\"\norigins = [\"https://a.example\", \"https://b.example\"]\n");
        Settings settings = Settings.of(Map.of(Setting.PORT, "7003"), Map.of("LECTERN_PORT", "7002", "LECTERN_HOST", "0.0.0.0"), SiteConfig.of(content));

        assertThat(settings.whole(Setting.PORT)).isEqualTo(7003);
        assertThat(settings.origin(Setting.PORT)).isEqualTo("--port");
        assertThat(settings.text(Setting.HOST)).isEqualTo("0.0.0.0");
        assertThat(settings.origin(Setting.HOST)).isEqualTo("LECTERN_HOST");
        assertThat(settings.list(Setting.ORIGINS)).containsExactly("https://a.example", "https://b.example");
        assertThat(settings.origin(Setting.ORIGINS)).isEqualTo(content.resolve("lectern.toml") + ":4:1");
        assertThat(settings.flag(Setting.WATCH)).isFalse();
        assertThat(settings.isSet(Setting.WATCH)).isFalse();
    }

    @Test
    void showsEachValueAndWhoSetItButNoSecret() throws IOException {
        Settings settings = Settings.of(Map.of(), Map.of("LECTERN_ADMIN_TOKEN", "0123456789abcdef", "LECTERN_RATE_LIMIT", "60"), SiteConfig.NONE);

        assertThat(settings.lines()).hasSize(Setting.values().length)
                .anyMatch(line -> line.matches("server\\.port = 7070 +# default"))
                .anyMatch(line -> line.matches("server\\.rate-limit = 60 +# LECTERN_RATE_LIMIT"))
                .anyMatch(line -> line.matches("server\\.admin-token = \"…\" +# LECTERN_ADMIN_TOKEN"))
                .noneMatch(line -> line.contains("0123456789abcdef"));
    }

    @Test
    void readsTheEngineAboveTheTablesAndTheClusterInItsOwn() throws IOException {
        write("engine = \"opensearch\"\n[opensearch]\nurl = [\"https://a.example:9200\", \"https://b.example:9200\"]\nreplicas = 2\n");
        Settings settings = Settings.of(Map.of(), Map.of("LECTERN_OPENSEARCH_PASSWORD", "hush", "LECTERN_OPENSEARCH_REPLICAS", "0"), SiteConfig.of(content));

        assertThat(settings.text(Setting.ENGINE)).isEqualTo("opensearch");
        assertThat(settings.list(Setting.OPENSEARCH_URL)).containsExactly("https://a.example:9200", "https://b.example:9200");
        assertThat(settings.whole(Setting.OPENSEARCH_REPLICAS)).isZero();
        assertThat(settings.lines())
                .anyMatch(line -> line.matches("engine = \"opensearch\" +# .*lectern.toml:1:1"))
                .anyMatch(line -> line.matches("opensearch\\.password = \"…\" +# LECTERN_OPENSEARCH_PASSWORD"))
                .noneMatch(line -> line.contains("hush"));
    }

    @Test
    void refusesAPasswordInAFileThatIsPublished() throws IOException {
        write("[opensearch]\npassword = \"hush\"\n");
        assertThatThrownBy(() -> SiteConfig.of(content)).hasMessageContaining("LECTERN_OPENSEARCH_PASSWORD").message().doesNotContain("hush");
    }

    @Test
    void saysWhoSetAValueThatCannotBeUsed() throws IOException {
        assertThatThrownBy(() -> Settings.of(Map.of(Setting.PORT, "70000"), Map.of(), SiteConfig.NONE))
                .hasMessageStartingWith("--port: '70000' must be a whole number from 0 to 65535 / ");
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of("LECTERN_WATCH", "yes"), SiteConfig.NONE))
                .hasMessageStartingWith("LECTERN_WATCH: 'yes' must be true or false");
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of("LECTERN_ADMIN_TOKEN", "short"), SiteConfig.NONE))
                .hasMessageContaining("16 characters").message().doesNotContain("'short'");
        write("[server]\nrate-limit = \"many\"\n");
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), SiteConfig.of(content)))
                .hasMessageStartingWith(content.resolve("lectern.toml") + ":2:1: 'many' must be a whole number");
    }

    @Test
    void namesTheNearestSettingToOneThatIsNone() throws IOException {
        assertThat(Settings.strangers(Map.of("LECTERN_PROT", "1", "LECTERN_JAVA", "x", "LECTERN_PORT", "1", "PATH", "")))
                .singleElement().satisfies(line -> assertThat(line).startsWith("LECTERN_PROT: there is no such setting, did you mean LECTERN_PORT?"));
        write("[server]\nrate-limits = 5\n");
        assertThatThrownBy(() -> SiteConfig.of(content)).hasMessageContaining(":2:1: there is no setting 'rate-limits', did you mean 'rate-limit'?");
    }

    @Test
    void keepsTheTokenOutOfTheFileThatIsPublished() throws IOException {
        write("[server]\nadmin-token = \"0123456789abcdef\"\n");
        assertThatThrownBy(() -> SiteConfig.of(content)).hasMessageContaining("LECTERN_ADMIN_TOKEN");
    }

    private void write(String toml) throws IOException {
        Files.writeString(content.resolve("lectern.toml"), toml);
    }
}
