package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class FingerprintsTest {
    @TempDir
    private Path folder;

    private Path post;

    @BeforeEach
    void writePost() throws IOException {
        post = Files.writeString(folder.resolve("a.md"), "一二三");
    }

    @Test
    void readsNoFileTwiceThatNobodyTouched() {
        Fingerprints first = later("rules");
        String fingerprint = first.of(post);
        first.keep(folder);

        Fingerprints second = later("rules");
        assertThat(second.of(post)).isEqualTo(fingerprint);
        assertThat(first.read()).isEqualTo(1);
        assertThat(second.read()).isZero();
    }

    @Test
    void noticesOtherBytesOfTheSameLengthWithTheTimeSetBack() throws IOException {
        Fingerprints first = later("rules");
        String before = first.of(post);
        first.keep(folder);
        FileTime time = Files.getLastModifiedTime(post);
        Files.writeString(post, "一二四");
        Files.setLastModifiedTime(post, time);

        assertThat(later("rules").of(post)).isNotEqualTo(before);
    }

    @Test
    void noticesAnotherFileThatTookItsPlace() throws IOException {
        Fingerprints first = later("rules");
        String before = first.of(post);
        first.keep(folder);
        Path other = Files.writeString(folder.resolve("b.md"), "四五六");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(post));
        Files.delete(post);
        Files.move(other, post);

        assertThat(later("rules").of(post)).isNotEqualTo(before);
    }

    @Test
    void doesNotRelyOnAFileThatWasChangedJustBefore() {
        Fingerprints first = Fingerprints.of(folder, "rules");
        first.of(post);
        first.keep(folder);

        Fingerprints second = later("rules");
        second.of(post);
        assertThat(second.read()).isEqualTo(1);
    }

    @Test
    void readsUnderOtherRulesAgain() {
        Fingerprints first = later("rules");
        String before = first.of(post);
        first.keep(folder);

        assertThat(later("other rules").of(post)).isNotEqualTo(before);
    }

    @Test
    void findsTheSameWhereWhatItRememberedIsDamaged() throws IOException {
        Fingerprints first = later("rules");
        String before = first.of(post);
        first.keep(folder);
        Path kept = folder.resolve(".fingerprints");
        byte[] bytes = Files.readAllBytes(kept);
        for (int cut = 0; cut < bytes.length; cut++) {
            byte[] flipped = bytes.clone();
            flipped[cut] ^= 4;
            Files.write(kept, flipped);
            assertThat(later("rules").of(post)).isEqualTo(before);
            Files.write(kept, java.util.Arrays.copyOf(bytes, cut));
            assertThat(later("rules").of(post)).isEqualTo(before);
        }
    }

    /** As seen when what was just written is long settled. */
    private Fingerprints later(String rules) {
        return Fingerprints.of(folder, rules, Instant.now().plusSeconds(60));
    }
}
