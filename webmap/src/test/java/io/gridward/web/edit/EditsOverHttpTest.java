package io.gridward.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.edit.boundary.BoundaryChange;
import io.gridward.core.edit.boundary.BoundaryStep;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.lineage.Lineage;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Boundaries drawn over HTTP: who may, what is told before, what is saved and what stops it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class EditsOverHttpTest {
    private static final String DAY = "2027-03-01";
    private static final String WEST = "152201001001001";
    private static final String NEXT = "152201001001003";

    /** Parts the west grid at 122.0053: half of its sixty lamps and the one case are east of it. */
    private static final String SPLIT =
            "{\"do\":\"split\",\"key\":\""
                    + WEST
                    + "\",\"line\":[[122.0053,45.9],[122.0053,46.1]]}";

    /** Pulls the south-west corner of the city in: its ground would be in no grid. */
    private static final String PULL =
            "{\"do\":\"move\",\"from\":[122.0,46.0],\"to\":[122.002,46.002]}";

    private static final Path FOLDER = folder();

    @LocalServerPort private int port;
    @Autowired private Store store;
    @Autowired private BoundaryEdits edits;
    private String key = ""; // house: issued when the server runs
    private String other = ""; // house: issued when the server runs

    /** The folder of the store, gone with the process. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-boundaries");
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
        registry.add("gridward.edits.max-steps", () -> "3");
        registry.add("gridward.edits.max-listed", () -> "10");
    }

    @BeforeAll
    void found() {
        TestCity.fill(store);
        Accounts accounts = Accounts.in(store);
        accounts.add("gis1", "correct horse 乌兰", Set.of(Role.GIS), "tester");
        accounts.add("insp1", "correct horse 乌兰", Set.of(Role.INSPECTOR), "tester");
        key = accounts.issueKey("gis1", "tester");
        other = accounts.issueKey("insp1", "tester");
        Cases.in(store, TimeLimits.ofProgram(TimeLimits.YUNCHENG), Clock.systemUTC())
                .report(
                        new CaseReport(
                                CaseSource.INSPECTOR,
                                "GB/T 47678.5-2026",
                                "component",
                                "01022",
                                null,
                                "灯不亮",
                                Set.of(),
                                null,
                                null,
                                null),
                        new CasePlace(
                                122.0055, 46.005, null, WEST, null, null, null, null, null, null,
                                "", null),
                        new Mover("insp1", Set.of(Role.INSPECTOR), null));
    }

    @AfterEach
    void undo() {
        Batches batches = Batches.in(store);
        batches.list().stream()
                .filter(b -> b.actor().equals("gis1"))
                .filter(b -> b.state().name().equals("PUBLISHED"))
                .forEach(b -> batches.rollback(b.id(), "tester"));
    }

    private Answer edit(String mode, String more, String... steps) {
        return send(
                """
                {"layer":"unit_grid","day":"%s","mode":"%s",%s"steps":[%s]}"""
                        .formatted(DAY, mode, more, String.join(",", steps)));
    }

    private Answer send(String body) {
        return send(body, "X-API-Key", key);
    }

    private Answer send(String body, String... who) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(who));
        return new Client(port).send("POST", "/api/edits", body, headers.toArray(String[]::new));
    }

    private String gridAt(double lon, String day) {
        return new Client(port)
                .get("/api/locate?lon=%s&lat=46.005&at=%s".formatted(lon, day))
                .at("/grid/code");
    }

    @Test
    void onlyWhoHasTheRoleMay() {
        send("{}", new String[0]).isProblem(401);
        send("{}", "X-API-Key", other).isProblem(403);
        send("{}").isProblem(400);
    }

    @Test
    void shapesAreWorkedOutAndNothingIsStored() {
        Answer answer = edit("shapes", "", SPLIT);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.each("/areas", "key")).containsExactlyInAnyOrder(WEST, NEXT);
        assertThat(answer.at("/origins/0/from")).isEqualTo(WEST);
        assertThat(answer.json().has("components")).isFalse();
        assertThat(gridAt(122.007, DAY)).isEqualTo(WEST);
    }

    @Test
    void aDryRunCountsWhatWouldMoveAndStoresNothing() {
        int batches = Batches.in(store).list().size();

        Answer answer = edit("dry_run", "", SPLIT);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode components = answer.json().path("components");
        assertThat(components.path("compared").asInt()).isEqualTo(60);
        assertThat(components.path("moved").asInt()).isEqualTo(30);
        assertThat(components.path("list").size()).isEqualTo(10);
        assertThat(components.at("/grids/0/to").asString()).isEqualTo(NEXT);
        JsonNode cases = answer.json().path("cases");
        assertThat(cases.path("compared").asInt()).isEqualTo(1);
        assertThat(cases.path("moved").asInt()).isEqualTo(1);
        assertThat(cases.at("/list/0/grid_after").asString()).isEqualTo(NEXT);
        assertThat(answer.json().at("/coverage/gaps").asInt()).isZero();
        assertThat(Batches.in(store).list()).hasSize(batches);
    }

    @Test
    void whatIsSavedHoldsFromTheDayOnAndTheComponentsKnowTheirGrid() {
        Answer answer = edit("save", "\"reassign\":true,", SPLIT);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("batches").size()).isEqualTo(2);
        assertThat(gridAt(122.007, "2027-02-28")).isEqualTo(WEST);
        assertThat(gridAt(122.007, DAY)).isEqualTo(NEXT);
        String lamp =
                new Client(port)
                        .get(
                                "/wfs?service=WFS&version=2.0.0&request=GetFeature&outputFormat=json&asOf="
                                        + DAY
                                        + "&resourceId=component.15220101022000060")
                        .text();
        assertThat(lamp).contains(NEXT);
        List<RepairNote> notes = new ArrayList<>();
        Lineage.in(store).read(answer.json().at("/batches/0").asLong(), notes::add);
        assertThat(notes).extracting(RepairNote::kind).containsExactly("split");
    }

    @Test
    void aNewGapStopsItUnlessAReasonIsGivenWhichTheAuditKeeps() {
        Answer dry = edit("dry_run", "", PULL);
        assertThat(dry.json().at("/coverage/gaps").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/coverage/findings/0/blocks").asBoolean()).isTrue();

        edit("save", "", PULL).isProblem(409);
        assertThat(gridAt(122.0005, DAY)).isEqualTo(WEST);
        Answer saved = edit("save", "\"override\":\"河道改线\",", PULL);

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(
                        new Client(port)
                                .get("/api/locate?lon=122.0005&lat=46.0005&at=" + DAY)
                                .at("/grid"))
                .isEqualTo("null");
    }

    @Test
    void whatWasLookedAtIsNotSavedOverNewerData() {
        FeatureSource now = edits.now();
        EditBody body =
                new EditBody(
                        LayerCatalog.city().get("unit_grid"),
                        LocalDate.parse(DAY),
                        EditBody.Mode.SAVE,
                        List.of(
                                new BoundaryStep.Split(
                                        WEST,
                                        List.of(
                                                new Coordinate(122.0053, 45.9),
                                                new Coordinate(122.0053, 46.1)),
                                        List.of())),
                        null,
                        false);
        BoundaryChange change = BoundaryEdits.change(body, now);
        Consequences known = edits.consequences(change, now);
        TestCity.publishNews(store, 1);

        assertThatThrownBy(() -> edits.save(body, change, known, now, "gis1"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("data changed meanwhile");
    }

    @Test
    void theChecksOfImportsAreAsked() {
        String drawn =
                "{\"do\":\"draw\",\"values\":{\"code\":\"12X\"},\"ring\":[[122.021,46.011],[122.03,46.011],[122.03,46.019]]}";

        Answer dry = edit("dry_run", "", drawn);
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json().path("objections").size()).isPositive();
        edit("save", "", drawn).isProblem(409);
    }

    @Test
    void aStepThatCannotBeTakenIsNamed() {
        String nowhere = "{\"do\":\"remove\",\"at\":[122.005,46.005]}";

        Answer answer = edit("shapes", "", SPLIT, nowhere).isProblem(400);

        assertThat(answer.at("/parameter")).isEqualTo("steps[1]");
    }

    @Test
    void whatChangesNothingIsNotSaved() {
        edit("save", "").isProblem(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{`                                                                           | body",
                "`{\"mode\":\"shapes\"}`                                                       | layer",
                "`{\"layer\":\"component\",\"mode\":\"shapes\"}`                               | layer",
                "`{\"layer\":\"division\"}`                                                    | mode",
                "`{\"layer\":\"division\",\"mode\":\"SAVE\"}`                                  | mode",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"day\":\"1.3.2027\"}`             | day",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":{}}`                     | steps",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[7]}`                    | steps[0]",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[{}]}`                   | steps[0].do",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[{\"do\":\"fly\"}]}`     | steps",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[{},{},{},{}]}`          | steps",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[{\"do\":\"remove\",\"at\":[1]}]}` | steps[0].at",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"steps\":[{\"do\":\"remove\",\"at\":[200,1]}]}` | steps[0].at",
                "`{\"layer\":\"division\",\"mode\":\"save\",\"x\":1}`                          | x"
            })
    void badOrdersNameTheMember(String body, String parameter) {
        assertThat(send(body).isProblem(400).at("/parameter")).isEqualTo(parameter);
    }
}
