package io.gridward.web.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application on a PostGIS that somebody else fills while it runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ServedFromPostgisIT {
    private static final TestStores STORES = TestStores.postgis();

    @LocalServerPort private int port;

    @TempDir private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
        registry.add("gridward.data", () -> folder.toString());
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "50ms");
    }

    @Test
    void whatIsPublishedFromOutsideIsServedAndStaysWhenTheDatabaseGoesAway() {
        Client client = new Client(port);
        publishedFromOutside(client);
        STORES.close();
        databaseAway(client);
    }

    private static void publishedFromOutside(Client client) {
        assertThat(client.get("/api/layers").at("/0/count")).isEqualTo("0");
        assertThat(client.get("/api/locate?lon=122.005&lat=46.005").at("/grid")).isEqualTo("null");

        TestCity.fill(STORES.store());
        await().until(() -> client.get("/api/changes").at("/next").equals("6"));

        assertThat(client.get("/api/layers").at("/0/count")).isEqualTo("4");
        assertThat(client.get("/api/locate?lon=122.005&lat=46.005").at("/responsible/row_id"))
                .isEqualTo("Z1");
        assertThat(client.get("/api/search?q=15220101022000007").each("/hits", "key"))
                .containsExactly("15220101022000007");
        assertThat(client.get("/actuator/health").at("/status")).isEqualTo("UP");
        assertThat(client.get("/actuator/health").at("/components/city/details/data_version"))
                .isEqualTo("6");
    }

    private static void databaseAway(Client client) {
        assertThat(client.get("/api/locate?lon=122.005&lat=46.005").at("/responsible/row_id"))
                .isEqualTo("Z1");
        assertThat(client.get("/api/layers").at("/0/count")).isEqualTo("4");
        assertThat(client.get("/wms?service=WMS&request=GetCapabilities").status()).isEqualTo(200);
        client.get("/api/changes").isProblem(503);
        Answer health = client.get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.at("/components/city/details/reason")).contains("store is away");
        assertThat(health.text()).doesNotContain("127.0.0.1", "postgres", "Exception");
    }
}
