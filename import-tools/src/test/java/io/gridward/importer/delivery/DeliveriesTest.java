package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Deliveries in every form that arrives go in as they are, without a word about encoding, columns
 * or coordinate system; what was found out is said with its evidence; every component lies where
 * PROJ puts it. {@code -Dgolden.update=true} writes what is said anew.
 */
@Tag("slow")
class DeliveriesTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final double MOST_METRES = 0.01;
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    @TempDir private static Path base;
    private static CommandCity city;

    @TempDir private Path folder;

    @BeforeAll
    static void found() {
        city = CommandCity.found(base);
    }

    static Stream<Path> deliveries() throws IOException {
        try (Stream<Path> all = Files.list(CommandCity.samples("deliveries"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deliveries")
    void saysWhatItFoundOutAboutTheFile(Path delivery) throws IOException {
        CommandCity.Said said = city.run("check", "component", survey(delivery));

        String found =
                said.lines().stream()
                        .filter(line -> line.startsWith("  ") && !line.startsWith("  Q"))
                        .map(line -> line.replaceFirst(" +$", ""))
                        .collect(Collectors.joining("\n", "", "\n"));
        Path golden = delivery.resolve("detections.txt");
        if (UPDATE) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
        assertThat(said.out()).contains("没有发现问题 / no findings");
        assertThat(said.exit()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deliveries")
    void goesInAsItIsAndEveryComponentLiesWhereItBelongs(Path delivery) throws IOException {
        CommandCity mine = city.copy(folder);
        List<String> expected = Files.readAllLines(delivery.resolve("expected.csv"));

        CommandCity.Said said = mine.run("import", "component", survey(delivery));

        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        int rows = expected.size() - 1;
        assertThat(said.out()).contains("新增 / added %d, 变更 / changed 0".formatted(rows));
        Map<String, Feature> stored = mine.read("component");
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",");
            Feature component = stored.get(key(stored, cells[0]));
            assertThat(metres(component, cells)).as(line).isLessThan(MOST_METRES);
            assertThat(component.text("name")).as(line).isNotBlank();
            assertThat(component.text("grid_code")).as(line).startsWith("152201002");
        }
        CommandCity.Said again = mine.run("import", "component", survey(delivery));
        assertThat(again.out()).contains("added 0, 变更 / changed 0, 未变 / unchanged " + rows);
    }

    private static String key(Map<String, Feature> stored, String code) {
        return stored.keySet().stream()
                .filter(k -> k.equals(code) || k.endsWith(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no component " + code));
    }

    private static double metres(Feature component, String[] cells) {
        Coordinate at = component.geometry().getCoordinate();
        double[] xy = {at.x, at.y, Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
        TO_METRES.apply(xy, 2);
        return Math.hypot(xy[0] - xy[2], xy[1] - xy[3]);
    }

    private static Path survey(Path delivery) throws IOException {
        try (Stream<Path> files = Files.list(delivery)) {
            return files.filter(
                            f ->
                                    f.getFileName()
                                            .toString()
                                            .matches(
                                                    "components\\.(csv|tsv|shp|zip|xlsx|geojson|gpkg)"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
