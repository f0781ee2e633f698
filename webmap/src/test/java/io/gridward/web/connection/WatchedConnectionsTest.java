package io.gridward.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.ClientWatch;
import io.gridward.ogc.OgcServlet;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.wms.WmsService;
import io.gridward.ogc.wms.WmsSettings;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The very Tomcat of the application with one thread, and real connections. */
class WatchedConnectionsTest {
    private static final Layer GRIDS = LayerCatalog.city().get("unit_grid");
    private static final String MAP =
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=unit_grid&STYLES=&CRS=EPSG:4490"
                    + "&BBOX=46,122,46.1,122.1&WIDTH=64&HEIGHT=64&FORMAT=image/png";

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private WebServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    private int serve(HttpServlet servlet) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new WatchedConnections().watchedProtocol().customize(factory);
        factory.addConnectorCustomizers(
                c -> ((AbstractProtocol<?>) c.getProtocolHandler()).setMaxThreads(1));
        server =
                factory.getWebServer(
                        context -> {
                            context.addServlet("wms", servlet).addMapping("/wms");
                            context.addFilter("watch", new ClientWatch())
                                    .addMappingForUrlPatterns(null, false, "/*");
                        });
        server.start();
        return server.getPort();
    }

    /** Never comes to an end the first time it is read; has nothing to read afterwards. */
    private final class Endless implements FeatureSource, FeatureStream {
        private final Feature nowhere =
                new Feature(GRIDS, "1", List.of("code"), new Object[] {"1"}, null);

        @Override
        public FeatureStream read(FeatureQuery query) {
            return this;
        }

        @Override
        public boolean hasNext() {
            return ended.getCount() > 0;
        }

        @Override
        public Feature next() {
            reading.countDown();
            return nowhere;
        }

        @Override
        public void close() {
            ended.countDown();
        }

        @Override
        public long count(FeatureQuery query) {
            return 0;
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return Optional.empty();
        }

        @Override
        public long version() {
            return 1;
        }
    }

    private Socket ask(int port, String requests) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String request(String path, String more) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    /**
     * One picture at a time, for an hour at most: the next client gets its turn by nothing else.
     */
    @Test
    void aDrawingEndsWhenItsClientHasGone() throws Exception {
        WmsSettings one =
                new WmsSettings(64, 1 << 20, 1, 9, Integer.MAX_VALUE, 3600, 9, 9, 9, null);
        WmsService wms =
                new WmsService(
                        LayerCatalog.city(),
                        Styles.city(),
                        new Endless(),
                        one,
                        () -> LocalDate.of(2026, 11, 26));
        OgcSettings patient = new OgcSettings(99, 1 << 16, 1 << 16, 9, 3600, 3600, null, false);
        int port = serve(new OgcServlet(List.of(wms), patient));

        try (Socket socket = ask(port, request(MAP, ""))) {
            assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(socket.isConnected()).isTrue();
        }

        assertThat(ended.await(60, TimeUnit.SECONDS)).as("the features are given up").isTrue();
        Answer next = new Client(port).get(MAP);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.header("Content-Type")).isEqualTo("image/png");
    }

    /** To look is to read: what was read is the next request, and is not lost. */
    @Test
    void aSecondRequestOnTheSameConnectionIsAnsweredToo() throws Exception {
        int port =
                serve(
                        new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void doGet(HttpServletRequest in, HttpServletResponse out)
                                    throws IOException {
                                var open =
                                        (BooleanSupplier) in.getAttribute(ClientWatch.CONNECTION);
                                boolean always = true;
                                for (int i = 0; i < 1000; i++) {
                                    always &= open.getAsBoolean();
                                }
                                out.getWriter()
                                        .print("<" + in.getQueryString() + " " + always + ">");
                            }
                        });

        try (Socket socket =
                ask(
                        port,
                        request("/wms?first", "")
                                + request("/wms?second", "")
                                + request("/wms?third", "Connection: close\r\n"))) {
            String answers =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answers).contains("<first true>", "<second true>", "<third true>");
        }
    }
}
