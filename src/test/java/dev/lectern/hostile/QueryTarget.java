package dev.lectern.hostile;

/** Any bytes as a question, and as all that stands behind the {@code ?}: never a fault of the server. A target of Jazzer's. */
public final class QueryTarget {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~=&+";

    private QueryTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        HostileServer.ask("/api/search?explain=true&q=" + encoded(input, ""), null);
        HostileServer.ask("/api/search?" + encoded(input, PLAIN), null);
        HostileServer.ask("/api/suggest?q=" + encoded(input, ""), null);
    }

    /** @param kept characters that stay as they are */
    private static String encoded(byte[] input, String kept) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(input.length, 3_000); i++) {
            text.append(kept.indexOf(input[i]) >= 0 ? String.valueOf((char) input[i]) : "%%%02x".formatted(input[i] & 0xff));
        }
        return text.toString();
    }
}
