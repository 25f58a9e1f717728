package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections are held by answering, not by bytes. */
class SlowSendersTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, "ok", callback);
                return true;
            }
        });
        SlowSenders slow = new SlowSenders(Duration.ofSeconds(3), server.getScheduler());
        connector.addEventListener(slow);
        server.start();
        slow.watch();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void closesAConnectionWhoseHeadComesByteByByte() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            int sent = 0;
            String endless = "GET / HTTP/1.1\r\nX: " + "a".repeat(1_000);
            while (sent < 100 && isOpen(socket)) {
                write(socket, endless.substring(sent, ++sent));
                Thread.sleep(500);
            }
            assertThat(sent).isBetween(5, 99);
        }
    }

    @Test
    void keepsAConnectionThatGoesOnAsking() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            for (int i = 0; i < 6; i++) {
                write(socket, REQUEST);
                InputStream in = socket.getInputStream();
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("\r\n\r\nok") < 0) {
                    int next = in.read();
                    assertThat(next).as("answer %d", i).isNotNegative();
                    answer.append((char) next);
                }
                Thread.sleep(1_000);
            }
        }
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            // seen by whoever reads
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException reset) {
            return false;
        }
    }
}
