package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.MemoryFeatures;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** A client that is not ours, GDAL's WMS driver, against the mounted service on a real Tomcat. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gridward.wms.max-side-px=1024")
class GdalWmsIT {
    private static final double LAMP_LON = 122.0933;
    private static final double LAMP_LAT = 46.0722;
    private static final int SIDE_PX = 400;

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
            return new MemoryFeatures()
                    .add(
                            "component",
                            "POINT (%s %s)".formatted(LAMP_LON, LAMP_LAT),
                            Map.of(
                                    "code",
                                    "15220101001000001",
                                    "type_code",
                                    "01001",
                                    "name",
                                    "上水井盖"))
                    .add(
                            "unit_grid",
                            "POLYGON ((122.08 46.06, 122.10 46.06, 122.10 46.08, 122.08 46.08, 122.08 46.06))",
                            Map.of("code", "152201001001001"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.3.0,CRS", "1.1.1,SRS"})
    void gdalListsTheLayersOfTheCapabilities(String version, String key) throws Exception {
        String info =
                run(
                        "gdalinfo",
                        "WMS:http://127.0.0.1:"
                                + port
                                + "/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION="
                                + version);

        assertThat(info).contains("VERSION=" + version, "&" + key + "=");

        assertThat(info)
                .contains("LAYERS=unit_grid", "LAYERS=component", "LAYERS=division")
                .contains("=单元网格");
    }

    /** The lamp lies a quarter from the left and a quarter from the top of every rectangle. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.3.0|EPSG:4490|122.0923|46.0732|122.0963|46.0692|yx",
                "1.3.0|CRS:84|122.0923|46.0732|122.0963|46.0692|xy",
                "1.3.0|EPSG:4550|429755.54|5104610.85|430155.54|5104210.85|yx",
                "1.1.1|EPSG:4490|122.0923|46.0732|122.0963|46.0692|xy",
                "1.1.1|EPSG:4550|429755.54|5104610.85|430155.54|5104210.85|xy"
            })
    void gdalFetchesThePlaceAsked(
            String version,
            String crs,
            String west,
            String north,
            String east,
            String south,
            String order)
            throws Exception {
        String service =
                """
                <GDAL_WMS>
                  <Service name="WMS"><Version>%s</Version><ServerUrl>http://127.0.0.1:%d/wms?</ServerUrl>
                    <Layers>component</Layers><Styles></Styles><ImageFormat>image/png</ImageFormat>
                    <%s>%s</%s><BBoxOrder>%s</BBoxOrder></Service>
                  <DataWindow><UpperLeftX>%s</UpperLeftX><UpperLeftY>%s</UpperLeftY>
                    <LowerRightX>%s</LowerRightX><LowerRightY>%s</LowerRightY>
                    <SizeX>400</SizeX><SizeY>400</SizeY></DataWindow>
                  <BandsCount>3</BandsCount><BlockSizeX>400</BlockSizeX><BlockSizeY>400</BlockSizeY>
                </GDAL_WMS>
                """;
        String key = version.equals("1.3.0") ? "CRS" : "SRS";
        String boxOrder = order.equals("yx") ? "yxYX" : "xyXY";
        String xml =
                service.formatted(version, port, key, crs, key, boxOrder, west, north, east, south);

        double[] middle = Wms.middle(fetched(xml));

        assertThat(middle[0]).isCloseTo(100, within(1.0));
        assertThat(middle[1]).isCloseTo(100, within(1.0));
    }

    /**
     * GDAL makes its own request of what the capabilities say of a layer, and reads the picture.
     */
    @ParameterizedTest
    @CsvSource({"1.3.0,image/png", "1.1.1,image/jpeg", "1.1.1,image/png8"})
    void gdalReadsWhatItsOwnRequestGives(String version, String format) throws Exception {
        String name =
                ("WMS:http://127.0.0.1:%d/wms?SERVICE=WMS&VERSION=%s&REQUEST=GetMap&LAYERS=unit_grid"
                                + "&STYLES=&%s&BBOX=122.07,46.05,122.11,46.09&FORMAT=%s")
                        .formatted(
                                port,
                                version,
                                version.equals("1.3.0") ? "CRS=CRS:84" : "SRS=EPSG:4490",
                                format);
        Path picture = folder.resolve("own.png");

        run(
                "gdal_translate",
                "-q",
                "-of",
                "PNG",
                "-outsize",
                "400",
                "400",
                name,
                picture.toString());

        double[] middle = Wms.middle(ImageIO.read(picture.toFile()));
        assertThat(middle[0]).isCloseTo(200, within(4.0));
        assertThat(middle[1]).isCloseTo(200, within(4.0));
    }

    private BufferedImage fetched(String xml) throws Exception {
        Path description = Files.writeString(folder.resolve("map.xml"), xml);
        Path picture = folder.resolve("map.png");
        run("gdal_translate", "-q", "-of", "PNG", description.toString(), picture.toString());
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(SIDE_PX);
        return image;
    }

    @ParameterizedTest
    @CsvSource({"/wms", "/gw/wms", "/ows", "/gw/ows"})
    void everyPathAnswers(String path) throws Exception {
        var answer = get(path + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities");

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.type).startsWith("text/xml");
        assertThat(answer.text)
                .contains("<WMS_Capabilities", "<MaxWidth>1024</MaxWidth>")
                .contains("http://127.0.0.1:" + port + path);
    }

    @Test
    void badRequestsAreNeverTheServersFault() throws Exception {
        String map =
                "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=component&STYLES=&CRS=CRS:84"
                        + "&BBOX=122,46,122.1,46.1&HEIGHT=10&FORMAT=image/png&WIDTH=";

        for (String width : List.of("", "x", "1025", "%00", "%F0%9F%92%A9", "1%3Cscript%3E")) {
            var answer = get(map + width);

            assertThat(answer.status).as(width).isLessThan(500);
            assertThat(answer.text).as(width).contains("ServiceException").doesNotContain("\tat ");
        }
    }

    private record Answer(int status, String type, String text) {}

    private Answer get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("content-type").orElse(""),
                answer.body());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("gdal", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(Stream.of(command).toList())
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile());
            builder.environment().put("no_proxy", "127.0.0.1");
            builder.environment().put("GDAL_ENABLE_WMS_CACHE", "NO");
            builder.directory(new File(System.getProperty("java.io.tmpdir")));
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
            String text = Files.readString(out, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
