package io.gridward.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.web.ServedCity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests made from good ones by a seeded generator: whatever comes, the answer is no
 * 5xx and tells nothing of the inside, and afterwards the server is as it was.
 */
@Tag("slow")
class HostileRequestsTest extends ServedCity {
    private static final Pattern WRITING =
            Pattern.compile("Transaction|LockFeature|WithLock|CreateStored|DropStored");
    private static final long SEED = 20_261_126;
    private static final int REQUESTS = 10_000;
    private static final int WARM_UP = 1_000;
    private static final int CLIENTS = 2;
    private static final int MORE_THREADS = 8;
    private static final long MORE_BYTES = 32L << 20;

    /**
     * Frames of a stack trace, names of classes, places in the file system, words of a database.
     */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?m)^\\s*at [\\w.$]+\\(|\\.java:\\d|\\b(?:java|javax|jakarta|sun|io\\.gridward|tools\\.jackson"
                            + "|org\\.(?:spring|apache|sqlite|postgresql|locationtech|geotools))\\.[A-Za-z]"
                            + "|(?<![</])\\b[A-Za-z]{3,}Exception\\b|/(?:tmp|root|home|usr|work)/|\\.gpkg|SQLITE_|sqlite_|SQLSTATE|root:x:0");

    /** What came back, as text; a picture's bytes are no text. */
    private String ask(RawRequest request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request.bytes());
            } catch (IOException refused) {
                // the server may answer and close before it has read everything
            }
            byte[] answer = socket.getInputStream().readAllBytes();
            String text = new String(answer, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return end > 0 && text.substring(0, end).contains("image/png")
                    ? text.substring(0, end)
                    : text;
        } catch (IOException reset) {
            return "";
        }
    }

    private static String fault(RawRequest request, String answer) {
        boolean answered = answer.startsWith("HTTP/1.1 ");
        if (!answered) {
            return "no answer to\n" + request;
        }
        boolean own = answer.charAt(9) == '5';
        var inside = INSIDE.matcher(answer);
        if (own || inside.find()) {
            String what = own ? "5xx" : "tells '" + inside.group() + "'";
            return what
                    + "\n"
                    + request
                    + "\n→ "
                    + answer.substring(0, Math.min(1500, answer.length()));
        }
        return "";
    }

    /** Faults of so many requests, and how many answers there were of each status. */
    private List<String> send(long seed, int requests, Map<String, Integer> statuses)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Mutator mutator = new Mutator(seed + client);
                running.add(clients.submit(() -> send(mutator, requests / CLIENTS, statuses)));
            }
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> client : running) {
                faults.addAll(client.get());
            }
            return faults;
        } finally {
            clients.shutdownNow();
        }
    }

    private List<String> send(Mutator mutator, int requests, Map<String, Integer> statuses)
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            RawRequest request = mutator.next();
            String answer = ask(request);
            String status = answer.length() < 12 ? "none" : answer.substring(9, 12);
            synchronized (statuses) {
                statuses.merge(status, 1, Integer::sum);
            }
            String fault = fault(request, answer);
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void everyGoodRequestIsAnsweredWell() throws IOException {
        for (RawRequest request : Corpus.GOOD) {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            boolean writes = WRITING.matcher(body).find(); // nobody is signed in
            assertThat(ask(request))
                    .as(request.toString())
                    .startsWith(writes ? "HTTP/1.1 4" : "HTTP/1.1 200");
            assertThat(fault(request, ask(request))).isEmpty();
        }
    }

    @Test
    void noRequestMakesTheServerFailOrTellOfItsInside() throws Exception {
        send(SEED - CLIENTS, WARM_UP, new TreeMap<>());
        int threads = threads();
        long heap = heap();
        Map<String, Integer> statuses = new TreeMap<>();

        List<String> faults = send(SEED, REQUESTS, statuses);

        assertThat(faults).as("seed %d: %d faults, %s", SEED, faults.size(), statuses).isEmpty();
        assertThat(statuses.get("400")).as("%s", statuses).isGreaterThan(REQUESTS / 4);
        await().until(() -> threads() <= threads + MORE_THREADS);
        assertThat(heap() - heap).as("bytes that stay").isLessThan(MORE_BYTES);
        everyGoodRequestIsAnsweredWell();
    }
}
