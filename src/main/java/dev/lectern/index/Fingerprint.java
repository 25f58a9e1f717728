package dev.lectern.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a post is still what the index was made from: two checksums of different polynomials and the length, 64 bits
 * and more. That is no proof against forgery, but whoever could forge one may write the post anyway; and unlike a digest, which
 * is slow until the JVM has compiled it, they take next to nothing in a process that lives for a second.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** Of a file's bytes and of the rules that read them. An unreadable file has one too, so that it is asked for and refused. */
    static String of(Path file, String rules) {
        try {
            return of(rules.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static String of(byte[] rules, byte[] bytes) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(rules);
        other.update(rules);
        one.update(bytes);
        other.update(bytes);
        return HexFormat.of().toHexDigits(one.getValue() << 32 | other.getValue()) + "-" + bytes.length;
    }
}
