package io.gridward.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.responsibility.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocateBatchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(4);
    private static final String HEAD =
            "id,grid_code,community_code,subdistrict_code,department_code,rule,flags,error\r\n";

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    /** Says back what it was asked; some questions take longer, some cannot be answered. */
    private static class Echo implements Locator {
        @Override
        public LocateAnswer locate(LocateQuestion question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Decision decide(LocateQuestion q) {
            if (q.lat() == 13) {
                throw new IllegalStateException("unlucky");
            }
            if (q.lon() > 100) {
                Thread.yield();
            }
            return new Decision(
                    new LocateAnswer.Named("g" + q.lon(), null),
                    null,
                    new LocateAnswer.Named("s" + q.at(), "名"),
                    q.component() == null ? q.type() : q.component(),
                    Rule.TERRITORIAL,
                    "row",
                    q.accuracyMetres() == null ? List.of() : List.of("near-edge", "ask"));
        }
    }

    private static String answer(String text, BatchFormat format, BatchLimits limits)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        LocateBatch.open(in, format, limits).answer(new Echo(), TODAY, WORKERS, out, n -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String csv(String text) throws IOException {
        return answer(text, BatchFormat.CSV, BatchLimits.own());
    }

    private static String ndjson(String text) throws IOException {
        return answer(text, BatchFormat.NDJSON, BatchLimits.own());
    }

    @Test
    void eachLineOfCsvGetsOne() throws IOException {
        assertThat(
                        csv(
                                "\uFEFFLat,lon,note,accuracy,id,at,type\r\n"
                                        + "46,122,\"a\nb\",5,A-1,2020-02-29,0403\r\n"
                                        + "46,122,,,,,\n\n"
                                        + "91,122,,,=1+1,,\n"
                                        + "46,122,,,\"b,\"\"c\"\"\",,"))
                .isEqualTo(
                        HEAD
                                + "A-1,g122.0,,s2020-02-29,0403,territorial,near-edge;ask,\r\n"
                                + ",g122.0,,s2026-07-01,,territorial,,\r\n"
                                + "'=1+1,,,,,,error,\"第 6 行 lat：“91” 应为-90 到 90 的数 /"
                                + " line 6, lat: '91' is not a number from -90 to 90\"\r\n"
                                + "\"b,\"\"c\"\"\",g122.0,,s2026-07-01,,territorial,,\r\n");
    }

    @Test
    void eachLineOfNdjsonGetsOne() throws IOException {
        assertThat(
                        ndjson(
                                """
                                {"id":"A<1>","lon":122,"lat":"46","component":"15220101022000001"}
                                {"id":7,"lon":122.5,"lat":46,"accuracy":3}
                                {"id":8,"lat":46}
                                nonsense
                                """))
                .isEqualTo(
                        """
                        {"id":"A\\u003c1\\u003e","grid_code":"g122.0","community_code":null,"subdistrict_code":"s2026-07-01","department_code":"15220101022000001","rule":"territorial","flags":[]}
                        {"id":7,"grid_code":"g122.5","community_code":null,"subdistrict_code":"s2026-07-01","department_code":null,"rule":"territorial","flags":["near-edge","ask"]}
                        {"id":8,"grid_code":null,"community_code":null,"subdistrict_code":null,"department_code":null,"rule":null,"flags":["error"],"error":"第 3 行 lon：缺少此项 / line 3, lon: is missing"}
                        {"id":null,"grid_code":null,"community_code":null,"subdistrict_code":null,"department_code":null,"rule":null,"flags":["error"],"error":"第 4 行：不是 JSON 对象 / line 4: is not a JSON object"}
                        """);
    }

    @Test
    void theOrderIsKeptUnderParallelWork() throws IOException {
        long seed = 50_000;
        Random random = new Random(seed);
        StringBuilder questions = new StringBuilder("id,lon,lat\n");
        StringBuilder answers = new StringBuilder(HEAD);
        for (int i = 0; i < 50_000; i++) {
            double lon = Math.round(random.nextDouble() * 1.8e7) / 1e5;
            questions.append(i).append(',').append(lon).append(",46\n");
            answers.append(i).append(",g").append(lon).append(",,s2026-07-01,,territorial,,\r\n");
        }
        assertThat(csv(questions.toString()).equals(answers.toString()))
                .as("seed %d", seed)
                .isTrue();
    }

    @Test
    void answersComeWhileTheQuestionsAreStillBeingAsked() throws Exception {
        PipedOutputStream ask = new PipedOutputStream();
        PipedInputStream questions = new PipedInputStream(ask);
        PipedOutputStream answer = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream(answer);
        CompletableFuture<BatchSummary> done =
                CompletableFuture.supplyAsync(
                        () -> {
                            try (answer) {
                                return LocateBatch.open(
                                                questions, BatchFormat.NDJSON, BatchLimits.own())
                                        .answer(new Echo(), TODAY, WORKERS, answer, n -> {});
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        for (int i = 1; i <= 5; i++) {
            ask.write("{\"id\":%d,\"lon\":1,\"lat\":2}\n".formatted(i).getBytes());
            ask.flush();
            StringBuilder line = new StringBuilder();
            for (int c = answers.read(); c != '\n'; c = answers.read()) {
                line.append((char) c);
            }
            assertThat(line.toString()).startsWith("{\"id\":" + i + ",\"grid_code\":\"g1.0\"");
        }
        ask.close();
        assertThat(done.get()).isEqualTo(new BatchSummary(5, 0, true, null));
        assertThat(answers.read()).isEqualTo(-1);
    }

    @Test
    void whoeverReadsNothingBeforeEverythingIsAskedIsAnsweredToo() throws IOException {
        CountDownLatch asked = new CountDownLatch(1);
        InputStream in =
                new ByteArrayInputStream("{\"lon\":1,\"lat\":2}\n".repeat(100_000).getBytes()) {
                    @Override
                    public int read(byte[] into, int at, int length) {
                        int n = super.read(into, at, length);
                        if (n < 0) {
                            asked.countDown();
                        }
                        return n;
                    }
                };
        ByteArrayOutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void write(byte[] bytes) throws IOException {
                        try {
                            asked.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        super.write(bytes);
                    }
                };
        LocateBatch.open(in, BatchFormat.NDJSON, BatchLimits.own())
                .answer(new Echo(), TODAY, WORKERS, out, n -> {});
        assertThat(out.toString(StandardCharsets.UTF_8).lines().distinct().toList()).hasSize(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(100_000);
    }

    @Test
    void aReaderThatGoesAwayEndsTheWork() {
        InputStream endless =
                new InputStream() {
                    private final byte[] line = "{\"lon\":1,\"lat\":2}\n".getBytes();
                    private int at;

                    @Override
                    public int read() {
                        return line[at++ % line.length];
                    }
                };
        OutputStream gone =
                new OutputStream() {
                    private int left = 1000;

                    @Override
                    public void write(int b) throws IOException {
                        if (left-- == 0) {
                            throw new IOException("gone");
                        }
                    }
                };
        assertThatThrownBy(
                        () ->
                                LocateBatch.open(endless, BatchFormat.NDJSON, BatchLimits.own())
                                        .answer(new Echo(), TODAY, WORKERS, gone, n -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void aLimitEndsTheBatchWithALineThatSaysSo() throws IOException {
        String lines = "{\"lon\":1,\"lat\":2}\n".repeat(10);
        BatchLimits three = new BatchLimits(3, 100, 60, 1_000_000);
        List<String> answers = answer(lines, BatchFormat.NDJSON, three).lines().toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(3))
                .contains("\"flags\":[\"error\"]", "a batch has at most 3 points", "一批最多 3 个点");
        BatchLimits noTime = new BatchLimits(100, 100, 0, 1_000_000);
        assertThat(answer(lines, BatchFormat.NDJSON, noTime)).contains("at most 0 seconds");
    }

    @Test
    void inputThatBreaksOffIsSaid() throws IOException {
        InputStream broken =
                new InputStream() {
                    private final byte[] line = "{\"lon\":1,\"lat\":2}\n".getBytes();
                    private int at;

                    @Override
                    public int read() throws IOException {
                        throw new IOException();
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        if (at++ == 0) {
                            System.arraycopy(line, 0, into, from, line.length);
                            return line.length;
                        }
                        throw new IOException("reset");
                    }
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchSummary summary =
                LocateBatch.open(broken, BatchFormat.NDJSON, BatchLimits.own())
                        .answer(new Echo(), TODAY, WORKERS, out, n -> {});
        assertThat(summary.complete()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("the input broke off");
    }

    @Test
    void aFaultOfOurOwnCostsOneLineAndIsReported() throws IOException {
        String lines = "{\"id\":1,\"lon\":1,\"lat\":13}\n{\"id\":2,\"lon\":1,\"lat\":14}\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchSummary summary =
                LocateBatch.open(
                                new ByteArrayInputStream(lines.getBytes()),
                                BatchFormat.NDJSON,
                                BatchLimits.own())
                        .answer(new Echo(), TODAY, WORKERS, out, n -> {});
        assertThat(summary.failure()).hasMessage("unlucky");
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"id\":2,\"grid_code\":\"g1.0\"", "could not be answered")
                .doesNotContain("unlucky");
    }

    @Test
    void nothingAndTooMuchAtTheBeginningAreRefused() {
        for (String nothing : List.of("", "\n\r\n \n", "\uFEFF")) {
            assertThatThrownBy(() -> csv(nothing)).isInstanceOf(BadBatch.class);
            assertThatThrownBy(() -> ndjson(nothing)).isInstanceOf(BadBatch.class);
        }
        String longLine = "x".repeat(20_000);
        assertThatThrownBy(() -> csv(longLine))
                .isInstanceOfSatisfying(BadBatch.class, e -> assertThat(e.tooLarge()).isTrue());
        assertThatThrownBy(() -> ndjson(longLine)).hasMessageContaining("16384 bytes");
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() throws IOException {
        assertThat(csv("lon,lat\n")).isEqualTo(HEAD);
    }

    @Test
    void aLongLineInTheMiddleKeepsItsPlaceAndItsId() throws IOException {
        String longLine = "7,122,46," + "x".repeat(40_000);
        assertThat(csv("id,lon,lat,note\n6,1,2,\n" + longLine + "\n8,1,2,\n"))
                .contains("\r\n6,g1.0", "\r\n7,,,,,,error,", "line 3: is longer than 16384 bytes")
                .contains("\r\n8,g1.0");
    }

    @Test
    void workersThatTakeNothingEndTheBatchWithAFault() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        String lines = "{\"lon\":1,\"lat\":2}\n".repeat(200_000);
        assertThatThrownBy(
                        () ->
                                LocateBatch.open(
                                                new ByteArrayInputStream(lines.getBytes()),
                                                BatchFormat.NDJSON,
                                                BatchLimits.own())
                                        .answer(
                                                new Echo(),
                                                TODAY,
                                                closed,
                                                OutputStream.nullOutputStream(),
                                                n -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("RejectedExecution");
    }

    /** While the only worker is kept busy lines gather; then they are decided together. */
    @Test
    void theBusierTheWorkersTheMoreIsDecidedTogether() throws Exception {
        List<Integer> together = new CopyOnWriteArrayList<>();
        CountDownLatch readAll = new CountDownLatch(1);
        Echo gathering =
                new Echo() {
                    @Override
                    public List<Decision> decideAll(List<LocateQuestion> questions) {
                        if (together.isEmpty()) {
                            await(readAll);
                        }
                        together.add(questions.size());
                        return super.decideAll(questions);
                    }
                };
        InputStream in =
                new ByteArrayInputStream("{\"lon\":1,\"lat\":2}\n".repeat(30_000).getBytes()) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        int n = super.read(into, from, Math.min(length, 1000));
                        if (n < 0) {
                            readAll.countDown();
                        }
                        return n;
                    }
                };
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            LocateBatch.open(in, BatchFormat.NDJSON, BatchLimits.own())
                    .answer(gathering, TODAY, one, OutputStream.nullOutputStream(), n -> {});
        } finally {
            one.shutdownNow();
        }
        assertThat(together.stream().mapToInt(n -> n).sum()).isEqualTo(30_000);
        assertThat(together).hasSizeLessThan(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
