package io.gridward.bench;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Rule;
import io.gridward.core.snapshot.ShapeIndex;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether Gridward and PostGIS answer alike, before either is timed. A difference is explained when
 * Gridward decided by its boundary list, which PostGIS was not given, or when the point lies on an
 * edge of a grid or zone, which there belongs to both sides. Ends with 1 when one is not explained.
 *
 * <p>Arguments: JDBC address, file of the statement, folder of the store, folder of the city, file
 * of results, how many questions of each set.
 */
final class CompareAnswers {
    private final BenchCity city;
    private final ShapeIndex areas;
    private final int[] touched;
    private final int questionsOfSet;

    private CompareAnswers(Path store, int questionsOfSet) {
        this.questionsOfSet = questionsOfSet;
        this.city = BenchCity.load(store);
        List<ShapeIndex.Item> all = BenchCity.listAreas(city.held(), "unit_grid");
        all.addAll(BenchCity.listAreas(city.held(), "responsibility_zone"));
        this.areas = ShapeIndex.of(all);
        this.touched = new int[areas.size()];
    }

    public static void main(String[] args) throws Exception {
        CompareAnswers both = new CompareAnswers(Path.of(args[2]), Integer.parseInt(args[5]));
        long unexplained = 0;
        try (Connection connection = DriverManager.getConnection(args[0] + "&prepareThreshold=1");
                Peer peer = new Peer(connection, Path.of(args[1]))) {
            for (String points : List.of("random", "street", "edge")) {
                Path file = Path.of(args[3]).resolve("questions-" + points + ".csv");
                Map<String, Object> line = both.compare(peer, BenchCity.questions(file), points);
                new Results(Path.of(args[4])).add(line);
                unexplained += (Long) line.get("unexplained");
            }
        }
        System.exit(unexplained == 0 ? 0 : 1);
    }

    private Map<String, Object> compare(Peer peer, LocateQuestion[] questions, String points)
            throws Exception {
        long same = 0;
        long byBoundary = 0;
        long atEdge = 0;
        long unexplained = 0;
        for (int i = 0; i < questionsOfSet; i++) {
            LocateQuestion q = questions[i];
            Decision ours = city.locator().decide(q);
            List<@Nullable String> theirs = peer.answer(q);
            if (cells(ours).equals(theirs)) {
                same++;
            } else if (ours.rule() == Rule.BOUNDARY) {
                byBoundary++;
            } else if (areas.touching(q.lon(), q.lat(), touched) > 0) {
                atEdge++;
            } else {
                unexplained++;
                System.err.println(q + ": Gridward " + cells(ours) + ", PostGIS " + theirs);
            }
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", "agreement");
        line.put("system", "postgis");
        line.put("points", points);
        line.put("questions", questionsOfSet);
        line.put("same", same);
        line.put("by_boundary_list", byBoundary);
        line.put("at_edge", atEdge);
        line.put("unexplained", unexplained);
        return line;
    }

    private static List<@Nullable String> cells(Decision d) {
        return Arrays.asList(
                code(d.grid()),
                code(d.community()),
                code(d.subdistrict()),
                d.departmentCode(),
                d.rowId());
    }

    private static @Nullable String code(@Nullable Named named) {
        return named == null ? null : named.code();
    }
}
