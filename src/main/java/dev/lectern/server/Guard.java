package dev.lectern.server;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/** What every request has to pass before anything is done for it. */
final class Guard {
    private static final int MOST_CONNECTIONS = 8_000;
    /** Whom the system's queue has no place for tries again only after a second; Java's own holds fifty. */
    private static final int MOST_NOT_YET_ACCEPTED = 1_000;
    private static final int MOST_WAITING = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final long LEAST_BYTES_A_SECOND = 100;

    private Guard() {}

    /** The outermost is placed last: who asks too often neither waits nor sends a body. */
    static void place(Server server, ServerConfig config, Meters meters) {
        server.setRequestLog(new Requests(meters, config.accessLog() ? System.out : null));
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.insertHandler(atOnce(config.limits().atOnce()));
        server.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0));
        server.insertHandler(new SizeLimitHandler(LecternServer.BODY_BYTES, -1));
        server.insertHandler(new RateLimit(config.limits(), meters::overLimit, System::nanoTime));
        SlowSenders slow = new SlowSenders(SlowSenders.PATIENCE, server.getScheduler());
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : server.getConnectors()) {
                    connector.addEventListener(slow);
                    if (connector instanceof ServerConnector accepting) {
                        accepting.setAcceptQueueSize(MOST_NOT_YET_ACCEPTED);
                    }
                }
            }

            @Override
            public void lifeCycleStarted(LifeCycle started) {
                slow.watch();
            }
        });
    }

    private static QoSHandler atOnce(int requests) {
        QoSHandler atOnce = new QoSHandler();
        atOnce.setMaxRequestCount(requests);
        atOnce.setMaxSuspendedRequestCount(MOST_WAITING);
        atOnce.setMaxSuspend(LONGEST_WAIT);
        return atOnce;
    }
}
