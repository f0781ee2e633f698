package io.gridward.importer.job;

import static io.gridward.importer.job.JobState.PUBLISHED;
import static io.gridward.importer.job.JobState.STAGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.Batch;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.load.WatchedImport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs of a server, and what the next one makes of them. */
@Tag("slow")
class ImportJobsTest {
    private static final JobLimits LIMITS = new JobLimits(3, 30, 5);

    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    @BeforeEach
    void open() {
        stores = TestStores.geopackage(folder);
        city = new TestCity(stores.store(), folder).found();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Path jobFolder() {
        return folder.resolve("imports");
    }

    private ImportJobs jobs() {
        return ImportJobs.in(stores.store(), jobFolder(), LIMITS);
    }

    private static JobOrder order(String... options) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new JobOrder("component", "c.csv", "tester", all);
    }

    private static InputStream file(int components) {
        String text = String.join("\n", TestCity.components(components)) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JobView atRest(ImportJobs jobs, String id) {
        while (!jobs.get(id).state().rests()) {
            Thread.onSpinWait();
        }
        return jobs.get(id);
    }

    @Test
    void findsItsJobsAgain() throws IOException {
        String id;
        try (ImportJobs jobs = jobs()) {
            id = jobs.submit(order("then", "publish", "date", "2026-07-01"), file(4)).id();
            assertThat(atRest(jobs, id).state()).isEqualTo(JobState.PUBLISHED);
        }
        try (ImportJobs jobs = jobs()) {
            JobView again = jobs.get(id);
            assertThat(again.state()).isEqualTo(JobState.PUBLISHED);
            assertThat(again.order().options()).containsEntry("then", "publish");
            assertThat(again.summary()).contains("\"taken\":4");
            assertThat(jobs.rollback(id, "tester").state()).isEqualTo(JobState.ROLLED_BACK);
        }
        assertThat(city.lines("component", "code")).isEmpty();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    private static BesideFile beside(String part, String name, byte[] bytes) {
        return new BesideFile(part, name, new ByteArrayInputStream(bytes));
    }

    private static byte[] utf8(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream survey(String... lines) {
        return new ByteArrayInputStream(utf8(lines));
    }

    private static List<String> findings(ImportJobs jobs, String id) {
        return jobs.listFindings(id, 0, 100).stream()
                .map(f -> f.replaceAll(".*\"row\":(\\d+).*\"fault\":\"([a-z-]+)\".*", "$1 $2"))
                .toList();
    }

    @Test
    void comparesWithFilesThatCameWithTheSurvey() throws IOException {
        String columns = "code,name,competent_code,competent_name,state,initial_date,lon,lat,照片";
        String row = "15220101001%06d,供水井盖,D1,市水务局,完好,20200101,%s,46.042,%s";
        BesideFile context =
                beside(
                        "context",
                        "../around.csv",
                        utf8(
                                "kind,wkt",
                                "building," + TestCity.box(122.0415, 46.041, 122.0425, 46.043)));
        BesideFile photos =
                beside(
                        "photos",
                        "p.zip",
                        zip("照片/A.JPG", "\u00FF\u00D8\u00FF\u00E0..", "照片/b.png", "no picture"));
        try (ImportJobs jobs = jobs()) {
            String id =
                    jobs.submit(
                                    order("then", "stage"),
                                    survey(
                                            columns,
                                            row.formatted(1, "122.042", "a.jpg"),
                                            row.formatted(2, "122.044", "b.png"),
                                            row.formatted(3, "122.046", "../c.jpg")),
                                    List.of(context, photos))
                            .id();
            assertThat(atRest(jobs, id).state()).as(jobs.get(id).message()).isEqualTo(STAGED);
            assertThat(findings(jobs, id))
                    .containsExactly("1 in-building", "2 bad-photo", "3 missing-photo");
            Path beside = jobFolder().resolve(id).resolve("beside");
            while (Files.exists(beside)) { // until the thread that ended it has tidied up
                Thread.onSpinWait();
            }
            assertThat(folder.resolve("around.csv")).doesNotExist();
        }
    }

    @Test
    void takesAMappingThatCameWithTheSurvey() throws IOException {
        byte[] mapping =
                utf8(
                        "layer: place",
                        "columns:",
                        "  号: id",
                        "  类: kind",
                        "  名: name",
                        "  东: lon",
                        "  北: lat");
        JobOrder order = new JobOrder("place", "p.csv", "tester", Map.of("then", "publish"));
        try (ImportJobs jobs = jobs()) {
            String id =
                    jobs.submit(
                                    order,
                                    survey("号,类,名,东,北", "P1,poi,甲,122.042,46.042"),
                                    List.of(beside("mapping", "m.yaml", mapping)))
                            .id();
            assertThat(atRest(jobs, id).state()).as(jobs.get(id).message()).isEqualTo(PUBLISHED);
        }
        assertThat(city.lines("place", "id")).containsExactly("P1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "photos, ../up.jpg, name that leaves its folder",
        "photos, '', damaged",
        "mapping, 'layer: place', it is to have layer and columns",
        "mapping, '{', no valid YAML",
        "mapping, '{layer: place, columns: {a: nonsense}}', no attribute 'nonsense'"
    })
    void refusesAtOnceWhatCannotBeUsedAndKeepsNothing(String part, String text, String why)
            throws IOException {
        boolean archive = part.equals("photos") && !text.isEmpty();
        byte[] bytes = archive ? zip(text, "x") : utf8(text);
        try (ImportJobs jobs = jobs()) {
            assertThatThrownBy(
                            () -> jobs.submit(order(), file(1), List.of(beside(part, "f", bytes))))
                    .isInstanceOfSatisfying(
                            BadOrder.class, e -> assertThat(e.option()).isEqualTo(part))
                    .hasMessageContaining(why)
                    .hasMessageMatching("(?s).*\\p{IsHan}.*")
                    .hasMessageNotContaining(folder.toString());
            assertThat(jobs.list()).isEmpty();
            assertThat(jobFolder()).isEmptyDirectory();
        }
    }

    @Test
    void aMappingIsANameOrAFile() throws IOException {
        byte[] mapping = utf8("layer: component", "columns: {code: code}");
        try (ImportJobs jobs = jobs()) {
            assertThatThrownBy(
                            () ->
                                    jobs.submit(
                                            order("mapping", "names"),
                                            file(1),
                                            List.of(beside("mapping", "m.yaml", mapping))))
                    .isInstanceOf(BadOrder.class)
                    .hasMessageContaining("keep one");
        }
    }

    @ParameterizedTest
    @CsvSource({"QUEUED", "RUNNING"})
    void saysThatAJobFailedWhoseServerEndedBeforeAnythingWasStaged(JobState state) {
        remembered("0000000000000001", state, 0);

        try (ImportJobs jobs = jobs()) {
            JobView job = jobs.get("0000000000000001");
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.message()).contains("the server ended");
        }
    }

    private JobFolder remembered(String id, JobState state, long batch) {
        JobFolder job = JobFolder.make(jobFolder(), id);
        job.save(
                JobView.queued(id, order("then", "publish"), Instant.now())
                        .with(batch)
                        .in(state, null));
        return job;
    }

    @Test
    @Tag("slow")
    void goesOnWithAJobWhoseServerWasKilled() throws IOException {
        Path file = city.write("c.csv", TestCity.components(24_000));
        assertThat(WatchedImport.killedAt(stores.address(), file, "checking", 22_000)).isTrue();
        Batch dead = city.batches().get(0);
        JobFolder job = remembered("0000000000000002", JobState.RUNNING, dead.id());
        Files.copy(file, job.file("c.csv"));

        try (ImportJobs jobs = jobs()) {
            assertThat(jobs.get("0000000000000002").state()).isEqualTo(JobState.RESUMABLE);
            jobs.resume("0000000000000002");
            JobView done = atRest(jobs, "0000000000000002");
            assertThat(done.message()).isNull();
            assertThat(done.state()).isEqualTo(JobState.PUBLISHED);
            assertThat(done.batch()).isEqualTo(dead.id());
        }
        assertThat(city.lines("component", "code")).hasSize(24_000);
    }

    @Test
    void runsJobsInTurnAndCancelsThem() throws IOException {
        try (ImportJobs jobs = jobs()) {
            String first = jobs.submit(order("then", "publish"), file(20_000)).id();
            String second = jobs.submit(order("then", "publish"), file(30)).id();
            String third = jobs.submit(order("then", "publish"), file(10)).id();
            assertThatThrownBy(() -> jobs.submit(order(), file(1))).isInstanceOf(TooManyJobs.class);
            while (jobs.get(first).state() == JobState.QUEUED) {
                Thread.onSpinWait();
            }
            assertThat(jobs.get(first).queuePosition()).isZero();
            assertThat(jobs.get(second).queuePosition()).isOne();
            assertThat(jobs.get(third).queuePosition()).isEqualTo(2);
            assertThat(jobs.cancel(second).state()).isEqualTo(JobState.CANCELLED);
            assertThat(jobs.get(second).message()).contains("nothing was published");
            assertThat(jobs.get(second).queuePosition()).isNull();
            assertThat(jobs.get(third).queuePosition()).isOne();
            jobs.cancel(first);

            assertThat(atRest(jobs, third).state()).isEqualTo(JobState.PUBLISHED);
            assertThat(jobs.get(first).state()).isEqualTo(JobState.CANCELLED);
            assertThat(jobs.get(first).message()).contains("nothing was published");
            assertThat(city.lines("component", "code")).hasSize(10);
            assertThatThrownBy(() -> jobs.cancel(second)).isInstanceOf(JobConflict.class);
        }
    }

    @Test
    void keepsNoMoreJobsThanItShould() throws IOException {
        try (ImportJobs jobs = jobs()) {
            for (int i = 0; i < LIMITS.keptJobs() + 3; i++) {
                atRest(jobs, jobs.submit(order("then", "check"), file(1)).id());
            }
            assertThat(jobs.list()).hasSizeLessThanOrEqualTo(LIMITS.keptJobs() + 1);
            try (var kept = Files.list(jobFolder())) {
                assertThat(kept).hasSize(jobs.list().size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../evil.csv, evil.csv",
        "C:\\x\\evil.csv, evil.csv",
        ".., survey",
        "'', survey",
        "a:b?.csv, a_b_.csv",
        "普查.csv, 普查.csv"
    })
    void keepsFilesWhereTheyBelong(String told, String kept) {
        JobFolder job = new JobFolder(jobFolder());

        assertThat(job.file(told)).isEqualTo(jobFolder().resolve("file").resolve(kept));
    }

    @Test
    void passesOverFoldersThatAreNoJobs() throws IOException {
        Files.createDirectories(jobFolder().resolve("else"));
        Files.createDirectories(jobFolder().resolve("broken"));
        Files.writeString(jobFolder().resolve("broken").resolve("job.properties"), "state=WHAT\n");

        try (ImportJobs jobs = jobs()) {
            assertThat(jobs.list()).isEqualTo(List.of());
            assertThatThrownBy(() -> jobs.get("broken")).isInstanceOf(NoSuchJob.class);
        }
    }
}
