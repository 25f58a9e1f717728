package dev.lectern.index;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes connections to the nodes of a cluster: any of them may be asked, and one that is dead is passed over for a while. */
final class ClusterTransport {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final int MOST_CONNECTIONS = 256;

    private ClusterTransport() {}

    /** @throws IOException where the certificates cannot be read */
    static OpenSearchTransport to(ClusterAddress address) throws IOException {
        HttpHost[] hosts = address.nodes().stream().map(ClusterTransport::host).toArray(HttpHost[]::new);
        SSLContext trust = trust(address.authorities());
        Timeout patience = Timeout.of(address.patience());
        return ApacheHttpClient5TransportBuilder.builder(hosts)
                .setRequestConfigCallback(request -> request.setResponseTimeout(patience))
                .setHttpClientConfigCallback(client -> {
                    client.setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build());
                    client.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                            .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(trust).buildAsync())
                            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(patience).build())
                            .setMaxConnPerRoute(MOST_CONNECTIONS).setMaxConnTotal(MOST_CONNECTIONS).build());
                    return address.user() == null ? client : client.setDefaultCredentialsProvider(credentials(address, hosts));
                }).build();
    }

    private static HttpHost host(URI node) {
        int usual = node.getScheme().equals("https") ? 443 : 80;
        return new HttpHost(node.getScheme(), node.getHost(), node.getPort() < 0 ? usual : node.getPort());
    }

    private static BasicCredentialsProvider credentials(ClusterAddress address, HttpHost[] hosts) {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        for (HttpHost host : hosts) {
            credentials.setCredentials(new AuthScope(host), new UsernamePasswordCredentials(address.user(), address.password().toCharArray()));
        }
        return credentials;
    }

    private static SSLContext trust(@Nullable Path authorities) throws IOException {
        try {
            return authorities == null ? SSLContext.getDefault()
                    : SSLContextBuilder.create().loadTrustMaterial(store(authorities), null).build();
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates in " + authorities + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore store(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(authorities)) {
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        return store;
    }
}
