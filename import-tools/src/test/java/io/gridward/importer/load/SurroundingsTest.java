package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import io.gridward.importer.survey.Aspect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Q15 through the importer, with files of surroundings in several formats and without one. */
@Tag("slow")
class SurroundingsTest {
    private static final String HEADER =
            "code,name,competent_code,competent_name,state,initial_date,lon,lat";

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
        if (stores != null) {
            stores.close();
        }
    }

    private TestCity.Run load(ReadOptions options, List<String> lines) {
        Path file = city.write("survey.csv", lines);
        return city.load(TestCity.plan("component", file).reading(options));
    }

    private static String at(int number, double east) {
        return "15220101001%06d,供水井盖,D1,市水务局,完好,20200101,%s,46.042"
                .formatted(number, 122.042 + east / 77_400);
    }

    private static ReadOptions within(Path context) {
        CheckOptions usual = CheckOptions.USUAL;
        return ReadOptions.NONE.checked(
                new CheckOptions(
                        usual.accepted(),
                        usual.thresholds(),
                        Optional.of(context),
                        usual.photos()));
    }

    @Test
    void comparesWithBuildingsWaterAndRoads() {
        Path context =
                city.write(
                        "context.csv",
                        List.of(
                                "kind,wkt",
                                "building," + TestCity.box(122.041, 46.041, 122.043, 46.0415),
                                "水面," + TestCity.box(122.041, 46.0425, 122.043, 46.043)));
        TestCity.Run run =
                load(
                        within(context),
                        List.of(
                                HEADER,
                                at(1, 0),
                                at(2, 0).replace("46.042", "46.0412"),
                                at(3, 0).replace("46.042", "46.0428")));

        assertThat(run.findings()).containsExactly("2 Q15 in-building geom", "3 Q15 in-water geom");
        assertThat(run.report().refused()).isZero();
        assertThat(notMade(run)).isEmpty();
    }

    @Test
    void saysWhatOfTheSurroundingsTheFileLacks() {
        Path context =
                city.write(
                        "roads.csv",
                        List.of("kind,wkt", "road,\"LINESTRING (122.04 46.04, 122.05 46.04)\""));
        TestCity.Run run = load(within(context), List.of(HEADER, at(1, 0), at(2, 10)));

        assertThat(notMade(run))
                .containsExactly(
                        "Q15 made in part: the context file has nothing",
                        "Q15 made in part: the context file has nothing");
        assertThat(run.report().reading().toString())
                .contains("kind building", "kind water", "2 rows")
                .doesNotContain("kind road");
    }

    private static List<String> notMade(TestCity.Run run) {
        return run.report().reading().stream()
                .filter(note -> note.aspect() == Aspect.CHECK)
                .map(note -> note.value() + " " + note.evidence().en().replaceFirst(" of .*", ""))
                .toList();
    }

    @Test
    void saysForHowManyRowsTheSurroundingsWereNotAsked() {
        List<String> lines = List.of(HEADER, at(1, 0), at(2, 10));
        TestCity.Run run = load(ReadOptions.NONE, lines);
        TestCity.Run none = load(ReadOptions.NONE, List.of(HEADER, typed("01042", "邮筒", 3, 0)));

        assertThat(run.findings()).isEmpty();
        assertThat(notMade(run)).containsExactly("Q15 not made for 2 rows");
        assertThat(none.report().rows()).isEqualTo(1);
        assertThat(notMade(none)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"around.geojson", "around.gpkg"})
    void findsBusStopsFarFromRoadsAndStreetTreesOnCarriageways(String name)
            throws IOException, ParseException {
        TestCity.Run run =
                load(
                        within(roads(folder.resolve(name))),
                        List.of(
                                HEADER,
                                typed("02004", "公交站设施", 1, 0),
                                typed("02004", "公交站设施", 2, 25),
                                typed("02004", "公交站设施", 3, 35),
                                typed("04002", "行道树", 4, -5),
                                typed("04002", "行道树", 5, 5),
                                typed("01042", "邮筒", 6, -3)));

        assertThat(run.findings())
                .containsExactly("3 Q15 far-from-road geom", "4 Q15 on-carriageway geom");
        assertThat(run.report().refused()).isZero();
        assertThat(notMade(run)).isEmpty();
    }

    /** A carriageway that ends in the east where the first component stands. */
    private static Path roads(Path file) throws IOException, ParseException {
        if (file.toString().endsWith(".geojson")) {
            return Files.writeString(
                    file,
                    """
                    {"type":"FeatureCollection","features":[{"type":"Feature",
                    "properties":{"kind":"road"},"geometry":{"type":"Polygon","coordinates":
                    [[[121.99,46.03],[122.042,46.03],[122.042,46.05],[121.99,46.05],[121.99,46.03]]]}}]}
                    """);
        }
        String shape = TestCity.box(121.99, 46.03, 122.042, 46.05).replace("\"", "");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            List<GeoPackageColumn> kind = List.of(new GeoPackageColumn("kind", AttributeType.TEXT));
            out.addLayer("around", "around", kind, 4490, GeometryKind.GEOMETRY);
            out.write(List.of("道路"), new WKTReader().read(shape));
        }
        return file;
    }

    private static String typed(String type, String name, int number, double east) {
        return at(number, east).replace("01001000", type + "000").replace("供水井盖", name);
    }
}
