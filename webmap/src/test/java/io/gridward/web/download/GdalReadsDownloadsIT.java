package io.gridward.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GDAL reads what the feature service gives; needs its tools on the path. */
class GdalReadsDownloadsIT extends ServedCity {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "geopackage,gpkg,EPSG:4490,122.00501 46.005",
        "geopackage,gpkg,urn:ogc:def:crs:EPSG::4550,POINT (42",
        "shape-zip,zip,EPSG:4490,122.00501 46.005",
        "fgb,fgb,urn:ogc:def:crs:EPSG::4490,122.00501 46.005",
        "kml,kml,EPSG:4550,122.00501 46.005",
        "json,geojson,urn:ogc:def:crs:EPSG::4490,122.00501 46.005",
        "gml32,gml,urn:ogc:def:crs:EPSG::4490,122.00501 46.005",
        "gml3,gml,urn:ogc:def:crs:EPSG::4490,122.00501 46.005",
        "GML2,gml,urn:ogc:def:crs:EPSG::4490,122.00501 46.005"
    })
    void ogrinfoReadsEveryFormat(String format, String ending, String crs, String place)
            throws Exception {
        Answer answer =
                get(
                        "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=component&outputFormat="
                                + format
                                + "&srsName="
                                + crs);
        Path file = folder.resolve("component." + ending);
        Files.write(file, answer.response().body());

        String said = info(file);

        assertThat(said)
                .contains("Feature Count: 60")
                .contains("15220101022000001", "路灯", place)
                .doesNotContainIgnoringCase("error");
    }

    private static String info(Path file) throws IOException, InterruptedException {
        String zip = file.toString().endsWith(".zip") ? "/vsizip/" : "";
        Process process =
                new ProcessBuilder("ogrinfo", "-ro", "-al", zip + file)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
