package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Bd09;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.shape.Mending;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a whole file is shifted, told from things whose place is known. */
class ShiftFitTest {
    private static final Layer COMPONENT = TestCity.layer("component");
    private static final long SEED = 1311;

    private final Map<Long, double[]> things = new HashMap<>();
    private final Map<Long, double[]> grids = new HashMap<>();

    @ParameterizedTest(name = "{0} of {1} rows in {2}")
    @CsvSource({
        "GCJ-02, 40, CGCS2000",
        "BD-09, 40, CGCS2000",
        "GCJ-02, 5, GK_CM_123E",
        "BD-09, 3000, GK_ZONE_41"
    })
    void knowsTheShiftsOfWebMapsFromPublishedThings(String kind, int rows, Crs crs) {
        ShiftFit.Found found = find(survey(rows, 3, crs, shift(kind)), crs).orElseThrow();

        assertThat(found.mending())
                .isEqualTo(kind.equals("BD-09") ? Mending.UNSHIFT_BD09 : Mending.UNSHIFT_GCJ02);
        Detection told = found.detection();
        assertThat(told.aspect()).isEqualTo(Aspect.SHIFT);
        assertThat(told.value()).isEqualTo(kind);
        assertThat(told.certain()).isFalse();
        assertThat(told.en())
                .contains(Math.min(rows, 1000) + " rows lie")
                .contains("m from the formula of " + kind)
                .contains("--accept unshift");
        assertThat(told.en()).contains(kind.equals("BD-09") ? "+98" : "+480.");
    }

    private static UnaryOperator<double[]> shift(String kind) {
        return kind.equals("BD-09") ? p -> Bd09.shift(p[0], p[1]) : p -> Gcj02.shift(p[0], p[1]);
    }

    @Test
    void saysNothingOfAFileThatLiesWhereItShould() {
        assertThat(find(survey(40, 3, Crs.CGCS2000, p -> p), Crs.CGCS2000)).isEmpty();
        assertThat(find(survey(40, 60, Crs.CGCS2000, p -> p), Crs.CGCS2000)).isEmpty();
    }

    @Test
    void saysNothingWhenTooFewAreKnownOrTheyPointEverywhere() {
        assertThat(find(survey(4, 3, Crs.CGCS2000, shift("GCJ-02")), Crs.CGCS2000)).isEmpty();
        assertThat(find(survey(40, 900, Crs.CGCS2000, shift("GCJ-02")), Crs.CGCS2000)).isEmpty();
    }

    @Test
    void tellsOfARigidOffsetOfAnotherKind() {
        UnaryOperator<double[]> xian = p -> PlacedFile.beside(p[0], p[1], 60, -25);
        ShiftFit.Found found = find(survey(40, 1, Crs.CGCS2000, xian), Crs.CGCS2000).orElseThrow();

        assertThat(found.mending()).isEqualTo(Mending.NONE);
        assertThat(found.detection().en())
                .contains("neither GCJ-02 nor BD-09")
                .containsPattern("\\+(59|60|61)\\.\\d m east and -2\\d\\.\\d m north");
        assertThat(found.detection().zh()).contains("可能是旧坐标系或地方坐标系");
    }

    @ParameterizedTest
    @CsvSource({"GCJ-02, 25", "BD-09, 200"})
    void knowsThemFromStatedGridsWhenNothingIsPublished(String kind, int rows) {
        PlacedFile file = survey(rows, 0, Crs.CGCS2000, shift(kind));
        things.clear();
        ShiftFit.Found found = find(file, Crs.CGCS2000).orElseThrow();

        assertThat(found.detection().value()).isEqualTo(kind);
        assertThat(found.detection().en()).contains("against the middles of the stated unit grids");
    }

    @Test
    void isNotMisledByRowsWithoutAPlaceOrOfAnotherCity() {
        PlacedFile good = survey(60, 3, Crs.CGCS2000, shift("GCJ-02"));
        List<String> lines = new ArrayList<>(good.lines());
        BinaryOperator<String> line = (code, place) -> code + "|" + place + "|";
        for (int i = 0; i < 25; i++) {
            lines.add(line.apply(String.valueOf(i + 1), "||".substring(1)));
            lines.add(line.apply(String.valueOf(i + 1), "10|20"));
        }
        PlacedFile bad = new PlacedFile(good.header(), lines);

        assertThat(find(bad, Crs.CGCS2000).orElseThrow().mending())
                .isEqualTo(Mending.UNSHIFT_GCJ02);
    }

    @Test
    void isPartOfWhatIsKnownOfTheFile() {
        PlacedFile file = survey(40, 3, Crs.GK_CM_123E, shift("GCJ-02"));
        FieldMap map = FieldMap.of(COMPONENT, file.header(), false, null);
        FirstReading reading = FirstReading.of(file, map, n -> {});
        FileCrs crs =
                FileCrs.settle(
                        file,
                        map.place().orElseThrow(),
                        Optional.empty(),
                        reading,
                        SquareCity.WHOLE.range(),
                        known());

        assertThat(crs.shift()).isEqualTo(Mending.UNSHIFT_GCJ02);
        assertThat(crs.detections())
                .extracting(Detection::aspect)
                .containsExactly(Aspect.CRS, Aspect.SHIFT);
    }

    @Test
    void isTakenByRowsThatCannotTellForThemselves() {
        PlacedFile all = survey(40, 0, Crs.CGCS2000, shift("GCJ-02"));
        List<String> lines =
                all.lines().stream().map(l -> l.substring(0, l.lastIndexOf('|'))).toList();
        PlacedFile file = new PlacedFile(List.of("code", "x", "y"), lines);
        FieldMap map = FieldMap.of(COMPONENT, file.header(), false, null);
        FirstReading reading = FirstReading.of(file, map, n -> {});
        FileCrs crs =
                FileCrs.settle(
                        file,
                        map.place().orElseThrow(),
                        Optional.empty(),
                        reading,
                        SquareCity.WHOLE.range(),
                        known());
        Positions told = Positions.of(reading, crs, SquareCity.WHOLE, CheckOptions.USUAL);
        CheckOptions accepting = CheckOptions.USUAL.accepting(Set.of(RepairKind.UNSHIFT));
        Positions mended = Positions.of(reading, crs, SquareCity.WHOLE, accepting);

        for (int i = 0; i < 40; i++) {
            double[] there = things.get(i + 1L);
            assertThat(told.mending(i)).isEqualTo(Mending.UNSHIFT_GCJ02);
            assertThat(told.lon(i) - there[0]).isGreaterThan(0.005);
            assertThat(mended.lon(i)).isCloseTo(there[0], Offset.offset(1e-7));
            assertThat(mended.lat(i)).isCloseTo(there[1], Offset.offset(1e-7));
        }
    }

    private Optional<ShiftFit.Found> find(PlacedFile file, Crs crs) {
        FieldMap map = FieldMap.of(COMPONENT, file.header(), false, null);
        FirstReading reading = FirstReading.of(file, map, n -> {});
        return ShiftFit.find(reading, new CrsName(crs, false, crs.code()), known());
    }

    private KnownPlaces known() {
        return new KnownPlaces() {
            @Override
            public double @Nullable [] thing(long code) {
                return things.get(code);
            }

            @Override
            public double @Nullable [] grid(long code) {
                return grids.get(code);
            }
        };
    }

    /** Rows some metres off their published places, then shifted, in a system. */
    private PlacedFile survey(int rows, double metres, Crs crs, UnaryOperator<double[]> shift) {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double lon = 122.05 + random.nextDouble() * 0.08;
            double lat = 46.05 + random.nextDouble() * 0.08;
            long grid = (long) (lon * 500) * 100_000 + (long) (lat * 500);
            things.put(i + 1L, new double[] {lon, lat});
            grids.put(
                    grid,
                    new double[] {
                        (Math.floor(lon * 500) + 0.5) / 500, (Math.floor(lat * 500) + 0.5) / 500
                    });
            double east = (random.nextDouble() - 0.5) * 2 * metres;
            double north = (random.nextDouble() - 0.5) * 2 * metres;
            double[] moved = shift.apply(PlacedFile.beside(lon, lat, east, north));
            double[] xy = PlacedFile.in(crs, moved[0], moved[1]);
            lines.add("%d|%s|%s|%d".formatted(i + 1, xy[0], xy[1], grid));
        }
        return new PlacedFile(List.of("code", "x", "y", "grid_code"), lines);
    }
}
