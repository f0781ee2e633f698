package io.gridward.web.tile;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Tiles made ahead over HTTP, and what a change lets go of. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("slow")
class SeedsOverHttpTest {
    private static final Path FOLDER = folder();

    @LocalServerPort private int port;
    @Autowired private Store store;
    private String key = ""; // house: issued when the server runs

    /** The folder of the store, gone with the process. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-seeds");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gridward.data", FOLDER::toString);
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "50ms");
    }

    @BeforeAll
    void found() {
        TestCity.fill(store);
        Accounts accounts = Accounts.in(store);
        accounts.add("gis1", "correct horse 乌兰", Set.of(Role.GIS), "tester");
        key = accounts.issueKey("gis1", "tester");
        await().until(() -> new Client(port).get("/api/layers").at("/0/count").equals("4"));
    }

    private Answer send(String method, String path) {
        return new Client(port).send(method, path, "", "X-API-Key", key);
    }

    @Test
    void tilesAreMadeWithProgressAndCounted() {
        Answer started = send("POST", "/api/tile-seeds?layer=unit_grid&form=mvt&from=8&to=13");

        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String at = started.header("Location");
        await().until(() -> send("GET", at).at("/state").equals("DONE"));
        Answer done = send("GET", at);
        assertThat(done.at("/done")).isEqualTo(done.at("/total")).isNotEqualTo("0");
        Answer all = send("GET", "/api/tile-seeds");
        assertThat(all.each("/seeds", "id")).contains(done.at("/id"));
        assertThat(Long.parseLong(all.at("/stock/mvt/tiles"))).isPositive();
        assertThat(all.at("/stock/mvt/most_bytes")).isEqualTo("33554432");
    }

    @Test
    void oneThatHasEndedCanBeEndedAgain() {
        String at = send("POST", "/api/tile-seeds?layer=place&to=3").header("Location");
        await().until(() -> send("GET", at).at("/state").equals("DONE"));

        assertThat(send("DELETE", at).at("/state")).isEqualTo("DONE");
        send("DELETE", "/api/tile-seeds/999").isProblem(404);
    }

    @Test
    void nobodyElseMay() {
        Client stranger = new Client(port);

        assertThat(stranger.send("POST", "/api/tile-seeds?layer=unit_grid&to=3", "").status())
                .isEqualTo(401);
        assertThat(stranger.get("/api/tile-seeds").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=3 | layer",
                "layer=unit_grid | to",
                "layer=none&to=3 | layer",
                "layer=unit_grid&to=23 | to",
                "layer=unit_grid&from=5&to=4 | from",
                "layer=unit_grid&to=x | to",
                "layer=unit_grid&to=3&form=gif | form",
                "layer=unit_grid&to=3&set=none | tileMatrixSet",
                "layer=unit_grid&to=3&style=none | style",
                "layer=unit_grid&to=3&properties=none | properties",
                "layer=unit_grid&to=3&bbox=1,2,3 | bbox",
                "layer=unit_grid&to=3&bbox=3,2,1,4 | bbox",
                "layer=unit_grid&to=3&bbox=1,2,3,NaN | bbox",
                "layer=unit_grid&to=22&set=CGCS2000Quad | to"
            })
    void whatCannotBeIsNamed(String query, String parameter) {
        assertThat(send("POST", "/api/tile-seeds?" + query).isProblem(400).at("/parameter"))
                .isEqualTo(parameter);
    }
}
