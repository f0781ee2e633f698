package io.gridward.web.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The database server is killed under load and started again: what is read goes on, what is written
 * waits for better times, and nobody has to restart anything. On a server of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DatabaseAwayIT {
    private static final Path FOLDER = folder();
    private static final int READERS = 4;
    private static final int ROUNDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> READ =
            List.of(
                    "/wms?service=WMS&version=1.3.0&request=GetMap&layers=unit_grid,component&styles=plain,&crs=EPSG:4490"
                            + "&bbox=46,122,46.04,122.04&width=200&height=200&format=image/png",
                    "/wms?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=unit_grid&styles=&crs=EPSG:4490"
                            + "&bbox=46,122,46.02,122.02&width=200&height=200&query_layers=unit_grid&i=50&j=100&info_format=application/json",
                    "/tiles/unit_grid/12/%d/%d.mvt",
                    "/tiles/unit_grid/13/%d/%d.png",
                    "/api/locate?lon=122.005&lat=46.005");

    @LocalServerPort private int port;
    @Autowired private Store store;

    private static Path folder() {
        try {
            return Files.createTempDirectory("gridward-away");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgis(String act) {
        try {
            Process process =
                    new ProcessBuilder("../scripts/postgis", act, FOLDER.resolve("db").toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String told =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(act).isZero();
            return told.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.setPosixFilePermissions(
                FOLDER, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        String url = postgis("start");
        registry.add("gridward.db.url", () -> url);
        registry.add("gridward.data", () -> FOLDER.resolve("data").toString());
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "100ms");
        registry.add("gridward.tiles.cache-bytes", () -> "0"); // tiles are made, not remembered
    }

    @AfterAll
    static void gone() {
        postgis("stop");
        FileSystemUtils.deleteRecursively(FOLDER.toFile());
    }

    @Test
    void mapsTilesAndAnswersGoOnWritesAreRefusedAndAllComesBack() {
        Client client = new Client(port);
        TestCity.fill(store);
        Accounts accounts = Accounts.in(store);
        accounts.add("gis1", "correct horse 乌兰", Set.of(Role.GIS), "tester");
        String key = accounts.issueKey("gis1", "tester");
        await().atMost(PATIENCE).until(() -> client.get("/api/layers").at("/0/count").equals("4"));
        assertThat(insert(client, "N1", key).status()).isEqualTo(200);

        try (Readers readers = new Readers(port)) {
            readers.awaitRounds();
            postgis("pause");
            readers.awaitRounds();
            assertThat(insert(client, "N2", key).status()).isEqualTo(503);
            assertThat(client.get("/actuator/health").status()).isEqualTo(503);
            readers.awaitRounds();
            postgis("resume");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(insert(client, "N3", key).status()).isEqualTo(200));
            readers.awaitRounds();
            assertThat(readers.statuses()).containsOnlyKeys(200);
        }
        await().atMost(PATIENCE).until(() -> client.get("/api/search?q=N3").text().contains("N3"));
        assertThat(client.get("/actuator/health").at("/status")).isEqualTo("UP");
    }

    private static Answer insert(Client client, String id, String key) {
        String xml =
                """
                <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"
                    xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:gw="http://gridward.io/gw"><wfs:Insert><gw:place>
                    <gw:id>%s</gw:id><gw:kind>poi</gw:kind><gw:name>新亭%s</gw:name><gw:geom><gml:Point srsName="EPSG:4490">
                    <gml:pos>122.01%s 46.015</gml:pos></gml:Point></gw:geom></gw:place></wfs:Insert></wfs:Transaction>
                """
                        .formatted(id, id, id.substring(1));
        return client.send("POST", "/wfs", xml, "X-API-Key", key);
    }

    /** Threads that read all the time and count what they are answered. */
    private static final class Readers implements AutoCloseable {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicLong rounds = new AtomicLong();
        private final Map<Integer, Long> statuses = new ConcurrentHashMap<>();
        private final List<Thread> threads = new ArrayList<>();

        Readers(int port) {
            for (int i = 0; i < READERS; i++) {
                Thread thread = new Thread(() -> read(new Client(port)));
                thread.start();
                threads.add(thread);
            }
        }

        private void read(Client client) {
            while (!ended.get()) {
                for (String path : READ) {
                    statuses.merge(client.get(placed(path)).status(), 1L, Long::sum);
                }
                rounds.incrementAndGet();
            }
        }

        private static String placed(String path) {
            int zoom = path.contains("/13/") ? 13 : 12;
            double lat = Math.toRadians(46.01);
            double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
            return path.contains("%d")
                    ? path.formatted((long) (302.02 / 360 * (1 << zoom)), (long) (y * (1 << zoom)))
                    : path;
        }

        void awaitRounds() {
            long from = rounds.get();
            await().atMost(PATIENCE).until(() -> rounds.get() >= from + ROUNDS);
        }

        Map<Integer, Long> statuses() {
            return statuses;
        }

        @Override
        public void close() {
            ended.set(true);
            threads.forEach(
                    t -> {
                        try {
                            t.join();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }
}
