package dev.lectern.hostile;

import java.util.List;

/** Any bytes as what Algolia's clients post: never a fault of the server. A target of Jazzer's. */
public final class ClientBodyTarget {
    private ClientBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        for (String path : List.of("/1/indexes/*/queries", "/1/indexes/talks/query", "/1/indexes/talks/facets/speaker/query", "/1/events")) {
            HostileServer.ask(path, input);
        }
    }
}
