package dev.lectern.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * Addresses of the style sheet and the script, each with a mark of its content, so that browsers may keep them for good.
 */
public record Assets(String style, String script, String icon) {
    /** Where they are served. */
    public static final String PATH = "/assets";
    /** Where they lie on the class path. */
    public static final String FOLDER = "/dev/lectern/server/assets";

    static Assets onClassPath() {
        return new Assets(marked("lectern.css"), marked("lectern.js"), marked("seal.svg"));
    }

    private static String marked(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + "/" + name)) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return PATH + "/" + name + "?v=" + Long.toString(sum.getValue(), Character.MAX_RADIX);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
