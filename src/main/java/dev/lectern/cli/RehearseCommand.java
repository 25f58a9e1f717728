package dev.lectern.cli;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/**
 * {@code lectern rehearse}, for the build alone: goes through what {@code lectern serve} does, so that a JVM that records it
 * keeps what that needs in its ahead-of-time cache (JEP 483 and 515).
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class RehearseCommand implements Callable<Integer> {
    private static final int ROUNDS = 20;
    private static final String WORDS = "%E5%86%85%E6%A0%B8%20open";
    private static final List<String> ADDRESSES = List.of("/api/search?q=" + WORDS, "/api/suggest?q=" + WORDS, "/?q=" + WORDS, "/");

    @Mixin
    private final Folders.ContentFolderOption content = new Folders.ContentFolderOption();

    @Mixin
    private final Folders.IndexFolderOption index = new Folders.IndexFolderOption();

    @Override
    public Integer call() throws IOException {
        new Reindex(new ContentPosts(content.path), new LuceneStore(index.path), "rehearsal").run(true, Reindex.Progress.NONE);
        serve(index.path);
        return ExitCode.OK;
    }

    private static void serve(Path index) throws IOException {
        try (TalkSearch search = LuceneSearch.open(index, Lexicon.standard());
                LecternServer server = LecternServer.start(new ServerConfig(ServerConfig.USUAL.host(), 0), search)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String address : ADDRESSES) {
                    get(server.port(), address);
                }
            }
        }
    }

    /** By hand, since an HTTP client's classes would go into the cache as well. */
    private static void get(int port, String address) throws IOException {
        try (Socket socket = new Socket(ServerConfig.USUAL.host(), port); InputStream in = socket.getInputStream()) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
