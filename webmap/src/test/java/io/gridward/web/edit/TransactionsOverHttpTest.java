package io.gridward.web.edit;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Features changed over HTTP: who may, what the checks say, and that it is seen at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class TransactionsOverHttpTest {
    private static final String PASSWORD = "correct horse 乌兰";
    private static final String ONE =
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&outputFormat=json&resourceId=";

    private static final Path FOLDER = folder();

    @LocalServerPort private int port;
    @Autowired private Store store;
    private String key = ""; // house: issued when the server runs

    /** The folder of the store, gone with the process. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-edits");
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
        registry.add("gridward.refresh", () -> "1h"); // what is seen is not seen by polling
    }

    @BeforeAll
    void found() {
        TestCity.fill(store);
        Accounts accounts = Accounts.in(store);
        accounts.add("gis1", PASSWORD, Set.of(Role.GIS), "tester");
        accounts.add("nobody", PASSWORD, Set.of(), "tester");
        key = accounts.issueKey("gis1", "tester");
    }

    private Answer transact(String actions, String... headers) {
        String xml =
                """
                <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"
                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                    xmlns:gw="http://gridward.io/gw">%s</wfs:Transaction>
                """
                        .formatted(actions);
        return new Client(port).send("POST", "/wfs", xml, headers);
    }

    private static String insert(String id, double lon) {
        return "<wfs:Insert><gw:place><gw:id>%s</gw:id><gw:kind>poi</gw:kind><gw:name>新亭</gw:name><gw:geom><gml:Point srsName=\"EPSG:4490\"><gml:pos>%s 46.015</gml:pos></gml:Point></gw:geom></gw:place></wfs:Insert>"
                .formatted(id, lon);
    }

    private static String basic(String name, String password) {
        String pair = name + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String asJson(String id) {
        return new Client(port).get(ONE + id).text();
    }

    @Test
    void whoHasTheRoleInsertsAndEverybodySeesItAtOnce() {
        Answer answer = transact(insert("N1", 122.015), "X-API-Key", key);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("rid=\"place.N1\"");
        assertThat(asJson("place.N1"))
                .contains("新亭")
                .contains("152201001001002"); // the grid was worked out by the checks
    }

    @Test
    void nameAndPasswordDoAsWell() {
        Answer answer = transact(insert("N2", 122.0151), "Authorization", basic("gis1", PASSWORD));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer lockByGet(String... headers) {
        return new Client(port)
                .send(
                        "GET",
                        "/wfs?service=WFS&version=2.0.0&request=LockFeature&typeNames=gw:place&expiry=1"
                                + "&lockAction=SOME",
                        "",
                        headers);
    }

    @Test
    void locksAreGivenByGetToWhoSaysWhoHeIsInTheRequestItself() {
        Answer byKey = lockByGet("X-API-Key", key);
        Answer byName = lockByGet("Authorization", basic("gis1", PASSWORD));

        assertThat(byKey.text()).contains("wfs:LockFeatureResponse");
        assertThat(byName.text()).contains("wfs:LockFeatureResponse");
        assertThat(lockByGet().status()).isEqualTo(401);
        assertThat(lockByGet("Authorization", basic("nobody", PASSWORD)).status()).isEqualTo(403);
    }

    private Answer lock(String id, String... headers) {
        String xml =
                """
                <wfs:LockFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"
                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gw="http://gridward.io/gw" expiry="60">
                  <wfs:Query typeNames="gw:place"><fes:Filter><fes:ResourceId rid="%s"/></fes:Filter></wfs:Query>
                </wfs:LockFeature>"""
                        .formatted(id);
        return new Client(port).send("POST", "/wfs", xml, headers);
    }

    /** Each account may be answered by a service of its own; the locks are the server's. */
    @Test
    void aLockHoldsFromOneRequestToTheNext() {
        String delete =
                "<wfs:Delete typeName=\"gw:place\"><fes:Filter><fes:ResourceId rid=\"place.N8\"/></fes:Filter></wfs:Delete>";
        transact(insert("N8", 122.0165), "X-API-Key", key);
        Answer locked = lock("place.N8", "X-API-Key", key);
        String id = locked.text().replaceAll("(?s).*lockId=\"([^\"]+)\".*", "$1");

        Answer again = lock("place.N8", "Authorization", basic("gis1", PASSWORD));
        Answer without = transact(delete, "X-API-Key", key);

        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        assertThat(again.text()).contains("CannotLockAllFeatures");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("MissingParameterValue");
        assertThat(asJson("place.N8")).contains("新亭");
        Answer with =
                new Client(port)
                        .send(
                                "POST",
                                "/wfs",
                                """
                                <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"
                                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gw="http://gridward.io/gw"
                                    lockId="%s">%s</wfs:Transaction>"""
                                        .formatted(id, delete),
                                "X-API-Key",
                                key);
        assertThat(with.status()).as(with.text()).isEqualTo(200);
        assertThat(asJson("place.N8")).doesNotContain("新亭");
    }

    /** A browser sends cookies, and a password it once asked for, with every GET. */
    @Test
    void whatAnotherSiteCanMakeABrowserSendChangesNothing() {
        String json = "{\"name\":\"gis1\",\"password\":\"%s\"}".formatted(PASSWORD);
        Client client = new Client(port);
        String cookie =
                client.send(
                                "POST",
                                "/api/session",
                                json,
                                "Content-Type",
                                "application/json",
                                "X-Gridward",
                                "1")
                        .header("Set-Cookie")
                        .replaceAll(";.*", "");
        String name = "Authorization";
        String pair = basic("gis1", PASSWORD);

        assertThat(cookie).contains("=");
        refused(lockByGet("Cookie", cookie));
        refused(lockByGet(name, pair, "Sec-Fetch-Site", "cross-site"));
        refused(lockByGet(name, pair, "Origin", "https://elsewhere.example"));
        refused(
                client.send(
                        "GET",
                        "/wfs?service=WFS&version=2.0.0&request=DropStoredQuery&storedQuery_Id=urn:q",
                        "",
                        name,
                        pair,
                        "Sec-Fetch-Site",
                        "cross-site"));
        assertThat(lockByGet("Cookie", cookie, "X-Gridward", "1").status()).isEqualTo(200);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ows:ExceptionReport", "X-API-Key");
    }

    @Test
    void strangersAreAskedWhoTheyAre() {
        Answer answer = transact(insert("N3", 122.015));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.text()).contains("ows:ExceptionReport");
        assertThat(asJson("place.N3")).doesNotContain("新亭");
    }

    @Test
    void whoMayNotIsRefusedInTheProtocolsForm() {
        Answer wrong = transact(insert("N3", 122.015), "Authorization", basic("gis1", "wrong"));
        Answer other = transact(insert("N3", 122.015), "Authorization", basic("nobody", PASSWORD));
        Answer forged =
                transact(insert("N3", 122.015), "X-API-Key", key, "Origin", "http://elsewhere");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(other.status()).isEqualTo(403);
        assertThat(forged.status()).isEqualTo(403);
        for (Answer answer : new Answer[] {wrong, other, forged}) {
            assertThat(answer.text()).contains("ows:ExceptionReport");
        }
    }

    @Test
    void theChecksOfImportsHoldAndNothingIsHalfDone() {
        Answer answer = transact(insert("N4", 122.016) + insert("N5", 123.5), "X-API-Key", key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("InvalidValue", "place.N5");
        assertThat(asJson("place.N4")).doesNotContain("新亭");
    }

    @Test
    void readingByPostTakesNoAccount() {
        String form = "service=WFS&version=2.0.0&request=GetFeature&typeNames=place&count=1";
        Answer answer =
                new Client(port)
                        .send(
                                "POST",
                                "/wfs",
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(200);
    }
}
