package io.gridward.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A server with an account that imports; shared by the tests of this package. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsServer {
    static final String PASSWORD = "correct horse 乌兰";
    static final String MULTIPART = "multipart/form-data; boundary=XX";
    static final String GOOD =
            "id,kind,name,lon,lat\nN1,poi,甲,122.015,46.015\nN2,poi,乙,122.016,46.015\n";

    static final Path FOLDER = folder();

    @LocalServerPort int port;
    @Autowired Store store;
    String key = ""; // house: issued when the server runs

    /** The folder of the store, gone with the process. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-imports");
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
        registry.add("gridward.imports.max-file-bytes", () -> "20000");
    }

    @BeforeAll
    void found() {
        Accounts accounts = Accounts.in(store);
        if (accounts.find("gis1").isEmpty()) {
            TestCity.fill(store);
            accounts.add("gis1", PASSWORD, Set.of(Role.GIS), "tester");
            accounts.add("nobody", PASSWORD, Set.of(), "tester");
        }
        key = accounts.issueKey("gis1", "tester");
    }

    final Answer submit(String csv, String... fields) {
        return send("POST", "/api/imports", body(csv, fields), "Content-Type", MULTIPART);
    }

    final Answer send(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-API-Key";
        all[headers.length + 1] = key;
        return new Client(port).send(method, path, body, all);
    }

    static String body(String csv, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(
                    "--XX\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(fields[i], fields[i + 1]));
        }
        return body
                + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../places.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + csv
                + "\r\n--XX--\r\n";
    }

    /** Follows its events to the end. */
    final Answer finished(Answer submitted) {
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        String at = submitted.header("Location");
        Answer events = send("GET", at + "/events", "");
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("event:end", submitted.at("/id"));
        return send("GET", at, "");
    }

    final long places() {
        return StoredFeatures.in(store)
                .count(FeatureQuery.of(LayerCatalog.city().get("place"), LocalDate.of(2999, 1, 1)));
    }
}
