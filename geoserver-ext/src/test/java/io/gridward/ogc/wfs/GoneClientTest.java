package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.wfs.query.WfsSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Nobody reads on for a client that has gone or whose time is over; what was opened is closed. */
@Tag("slow")
class GoneClientTest {
    @TempDir private static Path folder;
    private static CityStore city;

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final Watched watched = new Watched(read, open);

    @BeforeAll
    static void fill() {
        city = new CityStore(folder);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @BeforeEach
    void nothingWasRead() {
        read.set(0);
    }

    /** The city's features, a hundred times each; counts what is read and what is open. */
    private record Watched(AtomicInteger read, AtomicInteger open) implements FeatureSource {
        private static final int TIMES = 100;

        @Override
        public FeatureStream read(FeatureQuery query) {
            FeatureStream stream = city.features().read(query);
            Feature first = stream.next();
            open.incrementAndGet();
            return new FeatureStream() {
                @Override
                public boolean hasNext() {
                    return read.get() < TIMES * CityStore.COMPONENTS;
                }

                @Override
                public Feature next() {
                    read.incrementAndGet();
                    return first;
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                    stream.close();
                }
            };
        }

        @Override
        public long count(FeatureQuery query) {
            return (long) TIMES * CityStore.COMPONENTS;
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return city.features().bounds(layer);
        }

        @Override
        public long version() {
            return city.features().version();
        }
    }

    private OgcAnswer ask(String format) {
        Clock noon = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
        WfsService service =
                new WfsService(
                        LayerCatalog.city(),
                        watched,
                        WfsSettings.defaults(),
                        OgcSettings.defaults(),
                        noon);
        Map<String, String> asked =
                Map.of(
                        "request", "GetFeature",
                        "service", "WFS",
                        "version", "2.0.0",
                        "typeNames", "component",
                        "outputFormat", format);
        return service.handle(
                new OgcRequest(Kvp.of(asked), new byte[0], Wfs.ADDRESS, "http://localhost:8080"));
    }

    /** A way to a client that goes after so many bytes. */
    private static OutputStream goneAfter(int most) {
        return new OutputStream() {
            private int taken;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                taken += length;
                if (taken > most) {
                    throw new IOException("broken pipe");
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/gml+xml; version=3.2", "application/json"})
    void aWriteThatFailsEndsTheReading(String format) {
        OgcAnswer answer = ask(format);

        assertThatThrownBy(() -> answer.body().write(goneAfter(60_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("broken pipe");
        assertThat(read.get()).isBetween(10, 1000);
        assertThat(open.get()).isZero();
    }

    @Test
    void anInterruptEndsItBeforeTheNextFeature() {
        OgcAnswer answer = ask("application/json");
        AtomicInteger readByThen = new AtomicInteger();
        OutputStream interrupting =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        readByThen.compareAndSet(0, read.get());
                        Thread.currentThread().interrupt();
                    }
                };
        try {
            assertThatThrownBy(() -> answer.body().write(interrupting))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("is left for who asked").isTrue();
        }
        assertThat(read.get()).isEqualTo(readByThen.get());
        assertThat(open.get()).isZero();
    }
}
