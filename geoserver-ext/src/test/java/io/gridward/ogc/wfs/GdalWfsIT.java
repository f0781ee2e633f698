package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** A client that is not ours, GDAL's WFS driver, against the mounted service on a real Tomcat. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GdalWfsIT {
    private static final double DEGREES = 1e-7;

    @TempDir private static Path data;
    private static CityStore city;

    @LocalServerPort private int port;
    @TempDir private Path folder;

    /** The smallest application that has the jar on its class path. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        LayerCatalog catalog() {
            return LayerCatalog.city();
        }

        @Bean
        FeatureSource features() {
            return city.features();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
        }
    }

    @BeforeAll
    static void open() {
        city = new CityStore(data);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    static List<String> layers() {
        return LayerCatalog.city().list().stream().map(Layer::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wfs", "/ows", "/gw/wfs", "/gw/ows"})
    void everyPathListsEveryLayer(String path) throws Exception {
        String listed = run("ogrinfo", "-ro", "WFS:http://127.0.0.1:" + port + path + suffix(path));

        for (Layer layer : LayerCatalog.city().list()) {
            assertThat(listed).contains("gw:" + layer.name());
        }
    }

    private static String suffix(String path) {
        return path.endsWith("ows") ? "?SERVICE=WFS" : "";
    }

    @ParameterizedTest
    @MethodSource("layers")
    void ogrinfoCountsWhatTheStoreHolds(String layer) throws Exception {
        long stored = city.features().count(query(layer));

        String info = run("ogrinfo", "-ro", "-so", "WFS:" + address(), "gw:" + layer);

        assertThat(info).contains("Feature Count: " + stored);
        for (var attribute : LayerCatalog.city().get(layer).attributes()) {
            assertThat(info).contains("\n" + attribute.name() + ": ");
        }
        if (LayerCatalog.city().get(layer).published()) {
            assertThat(info).contains("China Geodetic Coordinate System 2000", "ID[\"EPSG\",4490]");
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aCopyInAGeoPackageAgreesWithTheStore(String name) throws Exception {
        copiesAgree(address(), name);
    }

    static Stream<Arguments> layersOfEarlierVersions() {
        return Stream.of("1.1.0", "1.0.0")
                .flatMap(v -> layers().stream().map(layer -> Arguments.of(v, layer)));
    }

    @ParameterizedTest
    @MethodSource("layersOfEarlierVersions")
    void copiesOfEarlierVersionsAgreeToo(String version, String name) throws Exception {
        String address = address() + "?VERSION=" + version;

        String info = run("ogrinfo", "-ro", "-so", "WFS:" + address, "gw:" + name);

        assertThat(info).contains("Feature Count: " + city.features().count(query(name)));
        copiesAgree(address, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.0.0"})
    void gdalFiltersOnTheServerInEarlierVersionsToo(String version) throws Exception {
        String info = filtered(address() + "?VERSION=" + version);

        assertThat(info)
                .contains(CityStore.LAMP)
                .contains("FILTER=")
                .contains("Feature Count: 1\n");
    }

    private void copiesAgree(String address, String name) throws Exception {
        Path copy = folder.resolve("out.gpkg");
        run("ogr2ogr", "-f", "GPKG", copy.toString(), "WFS:" + address, "gw:" + name);

        Map<String, List<String>> rows = rows(copy, name);

        Map<String, Feature> stored = stored(name);
        assertThat(rows.keySet()).isEqualTo(stored.keySet());
        stored.forEach((key, feature) -> agree(rows.get(key), feature));
    }

    private static void agree(List<String> row, Feature feature) {
        if (feature.geometry() != null) {
            Geometry copied = wkt(row.get(0));
            assertThat(copied.norm().equalsExact(feature.geometry().norm(), DEGREES))
                    .as("%s: %s", feature.id(), row.get(0))
                    .isTrue();
        }
        List<String> texts = row.subList(row.size() - feature.names().size(), row.size());
        for (int i = 0; i < texts.size(); i++) {
            Object value = feature.values()[i];
            if (value instanceof Double number) {
                assertThat(Double.parseDouble(texts.get(i))).isEqualTo(number);
            } else {
                String wanted = value == null ? "" : value.toString().replace('-', '/');
                assertThat(texts.get(i).replace('-', '/')).isEqualTo(wanted);
            }
        }
    }

    @Test
    void gdalPagesThroughALayer() throws Exception {
        String info =
                run(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        "-geom=NO",
                        "--config",
                        "OGR_WFS_PAGE_SIZE",
                        "10",
                        "WFS:" + address(),
                        "gw:component");

        assertThat(info.split("OGRFeature\\(gw:component\\)", -1))
                .hasSize(CityStore.COMPONENTS + 1);
    }

    @Test
    void gdalFiltersOnTheServer() throws Exception {
        String info = filtered(address());

        assertThat(info)
                .contains(CityStore.LAMP)
                .contains("FILTER=")
                .contains("Feature Count: 1\n");
    }

    private String filtered(String address) throws Exception {
        return run(
                "ogrinfo",
                "-ro",
                "-al",
                "-where",
                "type_code = '02001' AND code > '152201020010'",
                "-spat",
                "122.09",
                "46.07",
                "122.10",
                "46.08",
                "--debug",
                "on",
                "WFS:" + address,
                "gw:component");
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/wfs";
    }

    private static FeatureQuery query(String layer) {
        return FeatureQuery.of(LayerCatalog.city().get(layer), CityStore.TODAY);
    }

    private static Map<String, Feature> stored(String layer) {
        Map<String, Feature> byKey = new TreeMap<>();
        try (FeatureStream stream = city.features().read(query(layer))) {
            stream.forEachRemaining(f -> byKey.put(f.key(), f));
        }
        return byKey;
    }

    /** Rows of a layer in a GeoPackage by their key: the shape, if any, then the attributes. */
    private Map<String, List<String>> rows(Path copy, String name) throws Exception {
        String key = LayerCatalog.city().get(name).key();
        String csv =
                run(
                        "ogr2ogr",
                        "-f",
                        "CSV",
                        "/vsistdout/",
                        copy.toString(),
                        "gw:" + name,
                        "-nlt",
                        "CONVERT_TO_LINEAR",
                        "-lco",
                        "GEOMETRY=AS_WKT",
                        "-lco",
                        "STRING_QUOTING=IF_NEEDED");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> lines = List.of(csv.split("\n"));
        int at = cells(lines.get(0)).indexOf(key);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            rows.put(cells.get(at), cells);
        }
        return new TreeMap<>(rows);
    }

    private static List<String> cells(String line) {
        Matcher m = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)").matcher(line);
        List<String> cells = new java.util.ArrayList<>();
        while (m.find() && cells.size() <= line.length()) {
            cells.add(m.group(1) == null ? m.group(2) : m.group(1).replace("\"\"", "\""));
            if (m.end() == line.length() && !line.endsWith(",")) {
                break;
            }
        }
        return cells;
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "gdal", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.of(command).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().put("no_proxy", "127.0.0.1");
        builder.directory(new File(folder.toString()));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
