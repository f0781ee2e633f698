package io.gridward.importer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.geopackage.GeoPackageLayer;
import io.gridward.importer.geopackage.GeoPackageReader;
import io.gridward.importer.geopackage.GeoPackageRow;
import io.gridward.importer.geopackage.GeoPackageRows;
import io.gridward.importer.sample.city.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small edition as it is written now, and as it is kept in data-samples. */
@Tag("slow")
final class SampleCityTest {
    private static final Path KEPT = Path.of("..", "data-samples", "ulanhot-small");

    @TempDir private static Path dir;

    private static Map<String, Integer> counts = Map.of();

    @BeforeAll
    static void write() {
        counts = SampleCity.write(dir.resolve("new"), SampleCity.DEFAULT_SEED, Edition.SMALL);
    }

    static Stream<Layer> layers() {
        return LayerCatalog.city().listBrought().stream();
    }

    /** When this fails: ./gridward sample --small data-samples/ulanhot-small. */
    @Test
    void whatIsKeptIsWhatIsWrittenNow() throws IOException {
        Set<String> names = names(dir.resolve("new"));
        assertThat(names(KEPT)).isEqualTo(names);
        for (String name : names) {
            if (!name.endsWith(".gpkg")) {
                assertThat(Files.mismatch(KEPT.resolve(name), file(name))).as(name).isEqualTo(-1);
            }
        }
        for (Layer layer : LayerCatalog.city().listBrought()) {
            assertThat(rows(KEPT.resolve("ulanhot.gpkg"), layer.name()))
                    .as(layer.name())
                    .isEqualTo(rows(file("ulanhot.gpkg"), layer.name()));
        }
    }

    @Test
    void theSmallEditionIsSmall() throws IOException {
        long bytes = 0;
        for (String name : names(KEPT)) {
            bytes += Files.size(KEPT.resolve(name));
        }
        assertThat(bytes).isLessThan(3_000_000);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLayerHasItsCsvWithTheCataloguesColumns(Layer layer) throws IOException {
        List<String> lines = Files.readAllLines(file(layer.name() + ".csv"));
        List<String> expected =
                new ArrayList<>(layer.attributes().stream().map(Attribute::name).toList());
        List<String> header = Arrays.asList(lines.get(0).split(","));
        assertThat(header.subList(0, expected.size())).isEqualTo(expected);
        List<String> place = header.subList(expected.size(), header.size());
        if (layer.geometry() == GeometryKind.NONE) {
            assertThat(place).isEmpty();
        } else {
            assertThat(place).isIn(List.of("wkt"), List.of("lon", "lat"));
        }
        assertThat(lines).hasSize(counts.get(layer.name()) + 1);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theGeoPackageHoldsTheSameRowsIn4490(Layer layer) {
        try (GeoPackageReader in = GeoPackageReader.open(file("ulanhot.gpkg"))) {
            GeoPackageLayer found = in.get(layer.name());
            if (layer.geometry() != GeometryKind.NONE) {
                assertThat(found.epsg()).hasValue(4490);
            }
        }
        assertThat(rows(file("ulanhot.gpkg"), layer.name())).hasSize(counts.get(layer.name()));
    }

    @Test
    void theSurveyIsGb18030AndNotUtf8() throws IOException {
        byte[] bytes = Files.readAllBytes(file("survey-dirty.csv"));
        String text = new String(bytes, Charset.forName("GB18030"));
        assertThat(text).startsWith("ObjID,ObjName,DeptCode1").contains("乌兰浩特市", "完好");
        assertThat(text.getBytes(Charset.forName("GB18030"))).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\uFFFD");
    }

    @Test
    void theReadmeSaysOriginLicenceCrsAndCounts() throws IOException {
        String readme = Files.readString(file("README.md"));
        assertThat(readme)
                .contains("Synthetic data", "EPSG:4490", "MIT", "Apache-2.0")
                .contains("./gridward sample DIR --small")
                .doesNotContain("${")
                .contains("400 rows", "its 70 faults");
        counts.forEach((layer, n) -> assertThat(readme).contains("| `" + layer + "` |", "| " + n));
    }

    @Test
    void theCutKeepsWhatConcernsTheSubdistrictAndItsReferences() {
        City small = TestCity.city().cutTo("152201002");
        assertThat(small.rows("unit_grid")).allMatch(r -> r.text("code").startsWith("152201002"));
        assertThat(texts(small, "division", "level"))
                .containsExactly("community", "county", "subdistrict");
        Set<String> departments = texts(small, "department", "code");
        for (String layer :
                List.of("responsibility_zone", "responsibility_line", "facility_rule")) {
            assertThat(departments).containsAll(texts(small, layer, "department_code"));
        }
        assertThat(departments).containsAll(texts(small, "component", "competent_code"));
        Set<String> grids = texts(small, "unit_grid", "code");
        assertThat(grids).containsAll(texts(small, "component", "grid_code"));
        assertThat(texts(small, "component", "type_code")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(small.rows("component")).hasSizeLessThanOrEqualTo(1200);
    }

    @Test
    void aLayerTheSampleDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> TestCity.city().rows("case"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample has no layer case");
    }

    @Test
    void thePlacesOfTheFullCityAreNotTouchedByACut() {
        int before = TestCity.rows("place").size();
        TestCity.city().cutTo("152201001");
        List<Row> after = TestCity.rows("place");
        assertThat(after).hasSize(before);
    }

    private static Path file(String name) {
        return dir.resolve("new").resolve(name);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> rows(Path file, String layer) {
        List<String> found = new ArrayList<>();
        try (GeoPackageReader in = GeoPackageReader.open(file);
                GeoPackageRows rows = in.rows(in.get(layer))) {
            while (rows.hasNext()) {
                GeoPackageRow row = rows.next();
                found.add(row.values() + " " + row.geometry());
            }
        }
        return found;
    }

    private static Set<String> texts(City city, String layer, String attribute) {
        Set<String> texts = new TreeSet<>();
        city.rows(layer).forEach(r -> texts.add(r.text(attribute)));
        return new TreeSet<>(new HashSet<>(texts));
    }
}
