package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A server with an account for each role, named like the role; shared by the tests of cases. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesServer {
    static final String JSON = "application/json";

    /** The department of the account OTHER. */
    static final String OTHER_UNIT = "D2";

    private static final Path FOLDER = folder();
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort int port;
    @Autowired Store store;
    @Autowired Accounts accounts;
    @Autowired SnapshotFeatures held;

    /** The folder of the store, gone with the process. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-cases");
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
        registry.add("gridward.cases.max-photo-bytes", () -> "3000000");
        registry.add("gridward.cases.max-photos", () -> "3");
    }

    @BeforeAll
    void found() {
        if (accounts.find("VISITOR").isEmpty()) {
            TestCity.fill(store);
            department("D1", "市容大队");
            department(OTHER_UNIT, "水务局");
            held.refresh();
        }
        for (Role role : Role.values()) {
            account(role.name(), role, role == Role.DEPARTMENT ? "D1" : null);
        }
        account("OTHER", Role.DEPARTMENT, OTHER_UNIT);
        account("SECOND", Role.INSPECTOR, null);
        account("VISITOR", null, null);
    }

    private void account(String name, @Nullable Role role, @Nullable String department) {
        if (accounts.find(name).isEmpty()) {
            accounts.add(
                    name,
                    "a long enough password",
                    role == null ? Set.of() : Set.of(role),
                    department,
                    "tester");
        }
        KEYS.put(name, accounts.issueKey(name, "tester"));
    }

    private void department(String code, String name) {
        Layer layer = LayerCatalog.city().get("department");
        BatchRequest request =
                new BatchRequest(layer, "test.csv", "tester", LocalDate.parse("2020-01-01"));
        try (OpenBatch batch = Batches.in(store).open(request)) {
            @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
            values[layer.indexOf("code")] = code;
            values[layer.indexOf("name")] = name;
            batch.stage(new StagedRow(1L, values, null));
            batch.publish();
        }
    }

    final Answer get(String who, String path) {
        return new Client(port).get(path, "X-API-Key", KEYS.get(who));
    }

    final Answer post(String who, String path, String body, String... headers) {
        return send("POST", who, path, body, headers);
    }

    final Answer send(String method, String who, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-API-Key";
        all[headers.length + 1] = KEYS.get(who);
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = JSON;
        return new Client(port).send(method, path, body, all);
    }

    static String key(String who) {
        return KEYS.get(who);
    }

    /** POST of a multipart body. */
    final Answer upload(String who, String path, byte[] body, String boundary) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("X-API-Key", KEYS.get(who))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .build();
        try {
            return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String litter() {
        return report("INSPECTOR", 122.005, 46.005);
    }

    /** A report of exposed litter, in the zone of D1. */
    static String report(String source, double lon, double lat) {
        return """
        {"lon":%s,"lat":%s,"source":"%s","kind":"matter","type":"06010","description":"路边有垃圾"}"""
                .formatted(lon, lat, source.toLowerCase(Locale.ROOT));
    }

    /** A case that an inspector has just reported: its number. */
    final String reported() {
        Answer answer = post("INSPECTOR", "/api/cases", litter());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/case/case_no");
    }

    /** Makes a step at the newest revision; members beside the move as JSON. */
    final Answer make(String who, String no, String move, String members) {
        long revision = get("SUPERVISOR", "/api/cases/" + no).json().at("/case/revision").asLong();
        return post(who, "/api/cases/" + no + "/moves", body(move, revision, members));
    }

    static String body(String move, long revision, String members) {
        return "{\"move\":\"%s\",\"revision\":%d%s}"
                .formatted(move, revision, members.isEmpty() ? "" : "," + members);
    }
}
