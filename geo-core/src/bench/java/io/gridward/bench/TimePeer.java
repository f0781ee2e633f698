package io.gridward.bench;

import io.gridward.core.responsibility.LocateQuestion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PostGIS asked the same questions over JDBC, one after another on one connection, prepared on the
 * server.
 *
 * <p>Arguments: JDBC address, folder of the statements, folder of the city, file of results, {@code
 * quick} or {@code full}.
 */
final class TimePeer {
    private TimePeer() {}

    public static void main(String[] args) throws Exception {
        boolean quick = args[4].equals("quick");
        Results results = new Results(Path.of(args[3]));
        try (Connection connection = DriverManager.getConnection(args[0] + "&prepareThreshold=1")) {
            for (String points : quick ? List.of("street") : List.of("random", "street", "edge")) {
                LocateQuestion[] questions =
                        BenchCity.questions(
                                Path.of(args[2]).resolve("questions-" + points + ".csv"));
                for (Map.Entry<String, String> s :
                        Map.of("grid", "grid.sql", "decide", "decision.sql").entrySet()) {
                    try (Peer peer = new Peer(connection, Path.of(args[1], s.getValue()))) {
                        time(peer, questions, 1); // warms caches of both sides
                        Map<String, Object> line = new LinkedHashMap<>();
                        line.put("scenario", s.getKey());
                        line.put("system", "postgis-jdbc");
                        line.put("points", points);
                        line.putAll(time(peer, questions, quick ? 2 : 4));
                        results.add(line);
                    }
                }
            }
        }
    }

    private static Map<String, Object> time(Peer peer, LocateQuestion[] questions, int seconds)
            throws Exception {
        long[] took = new long[questions.length];
        int n = 0;
        long begin = System.nanoTime();
        long end = begin;
        while (n < took.length && end - begin < seconds * 1_000_000_000L) {
            long start = end;
            peer.answer(questions[n]);
            end = System.nanoTime();
            took[n++] = end - start;
        }
        Arrays.sort(took, 0, n);
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("per_second", Math.round(n * 1e9 / (end - begin)));
        measured.put("p50_us", took[n / 2] / 1000.0);
        measured.put("p99_us", took[n - 1 - n / 100] / 1000.0);
        measured.put("p999_us", took[n - 1 - n / 1000] / 1000.0);
        return measured;
    }
}
