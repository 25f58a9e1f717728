package dev.lectern.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Request;

/**
 * Where a request comes from. What a client writes into {@code X-Forwarded-For} itself stands to the left of what the proxies
 * add, and is not believed.
 */
final class ClientAddress {
    /** A household has a network of its own in IPv6, with more addresses than could be counted. */
    private static final int NETWORK_BYTES = 8;

    private final int proxies;

    ClientAddress(int proxies) {
        this.proxies = proxies;
    }

    /** Tells clients apart. */
    String of(Request request) {
        List<String> way = request.getHeaders().getValuesList("X-Forwarded-For").stream()
                .flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).toList();
        if (proxies > 0 && way.size() >= proxies) {
            return network(way.get(way.size() - proxies));
        }
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? network(remote.getAddress().getHostAddress()) : "";
    }

    /** Whether it comes from this machine, and from nobody behind it. */
    boolean isThisMachine(Request request) {
        return !request.getHeaders().contains("X-Forwarded-For")
                && request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                && remote.getAddress() != null && remote.getAddress().isLoopbackAddress();
    }

    private static String network(String address) {
        try {
            if (address.matches("[0-9a-fA-F:.%\\[\\]]*:[0-9a-fA-F:.%\\[\\]]*") && InetAddress.getByName(address) instanceof Inet6Address six) {
                return Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
        } catch (UnknownHostException notAnAddress) {
            // counted by what it says
        }
        return address.length() > 64 ? address.substring(0, 64) : address;
    }
}
