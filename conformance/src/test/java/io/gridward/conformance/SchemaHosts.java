package io.gridward.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers for schemas.opengis.net and www.w3.org out of jars, so that answers are validated without
 * a network. The suite fetches schemas by URL in several ways; what they have in common is the
 * proxy of the Java process, and that is where this stands. Any other host than this machine is out
 * of reach.
 */
final class SchemaHosts extends ProxySelector implements AutoCloseable {
    private static final Set<String> HOSTS = Set.of("schemas.opengis.net", "www.w3.org");
    private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost");
    private static final List<String> FOLDERS =
            List.of("org/opengis/cite/iso19142/", "org/opengis/cite/iso19136/");
    private static final Pattern ENTRY =
            Pattern.compile("systemId=\"(http:[^\"]+)\"\\s+uri=\"\\./([^\"]+)\"");

    private final Map<String, String> catalog = new HashMap<>();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();
    private final ProxySelector before = ProxySelector.getDefault();
    private final HttpServer server;

    private SchemaHosts(HttpServer server) {
        this.server = server;
    }

    /** From now on, until it is closed, for the whole process. */
    static SchemaHosts stand() throws IOException {
        SchemaHosts hosts =
                new SchemaHosts(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        for (String folder : FOLDERS) {
            hosts.readCatalog(folder);
        }
        hosts.server.createContext("/", hosts::answer);
        hosts.server.start();
        ProxySelector.setDefault(hosts);
        return hosts;
    }

    private void readCatalog(String folder) throws IOException {
        try (InputStream in = resource(folder + "schema-catalog.xml")) {
            if (in == null) {
                throw new IOException("the suite has no catalog in " + folder);
            }
            Matcher entry = ENTRY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (entry.find()) {
                catalog.putIfAbsent(entry.group(1), folder + entry.group(2));
            }
        }
    }

    private static InputStream resource(String name) {
        return SchemaHosts.class.getClassLoader().getResourceAsStream(name);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI wanted = exchange.getRequestURI();
        try (exchange;
                InputStream schema = find(wanted)) {
            if (schema == null) {
                unknown.add(wanted.toString());
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = schema.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** ogc-schemas keeps schemas.opengis.net/X as ogc/X. */
    InputStream find(URI wanted) {
        String listed = catalog.get(wanted.toString());
        if (listed != null) {
            return resource(listed);
        }
        return "schemas.opengis.net".equals(wanted.getHost())
                ? resource("ogc" + wanted.getPath())
                : null;
    }

    /** Schemas that were asked for and are in no jar. */
    Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (HOSTS.contains(uri.getHost())) {
            return List.of(new Proxy(Proxy.Type.HTTP, server.getAddress()));
        }
        if (NEAR.contains(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        throw new IllegalArgumentException("out of reach: " + uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        unknown.add(uri.toString());
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        server.stop(0);
    }
}
