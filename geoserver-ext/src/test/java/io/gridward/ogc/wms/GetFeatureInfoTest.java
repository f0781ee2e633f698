package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.request.OgcAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GetFeatureInfoTest {
    /** 400 × 400 pixels over 0.004°, ground from 122.09 and 46.07. */
    private static final String INFO =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&FORMAT=image/png&STYLES=&CRS=CRS:84"
                    + "&BBOX=122.09,46.07,122.094,46.074&WIDTH=400&HEIGHT=400";

    private final Wms wms =
            new Wms(
                    new MemoryFeatures()
                            .add(
                                    "unit_grid",
                                    "MULTIPOLYGON (((122.09 46.07, 122.092 46.07, 122.092 46.074, 122.09 46.074, 122.09 46.07), (122.0905 46.0705, 122.0905 46.0715, 122.0915 46.0715, 122.0915 46.0705, 122.0905 46.0705)))",
                                    Map.of("code", "152201003001001", "area_m2", 12345.5))
                            .add(
                                    "unit_grid",
                                    "MULTIPOLYGON (((122.092 46.07, 122.094 46.07, 122.094 46.074, 122.092 46.074, 122.092 46.07)))",
                                    Map.of("code", "152201003001002"))
                            .add(
                                    "component",
                                    "POINT (122.093 46.073)",
                                    Map.of(
                                            "code",
                                            "15220101001000001",
                                            "type_code",
                                            "01001",
                                            "name",
                                            "<script>alert('1')</script> & \"co\"",
                                            "state",
                                            "intact"))
                            .add(
                                    "component",
                                    "POINT (122.09305 46.073)",
                                    Map.of("code", "15220102001000002", "type_code", "02001"))
                            .add(
                                    "responsibility_line",
                                    "MULTILINESTRING ((122.09 46.072, 122.094 46.072))",
                                    Map.of("id", "L1", "name", "界")));

    private String ask(String layers, int column, int row, String more) {
        return wms.text(
                INFO
                        + "&LAYERS=%s&QUERY_LAYERS=%s&I=%d&J=%d&%s"
                                .formatted(layers, layers, column, row, more));
    }

    @Test
    void polygonsAreFoundByWhatTheyContain() {
        assertThat(ask("unit_grid", 20, 300, "")).contains("152201003001001");
        assertThat(ask("unit_grid", 20, 300, "FEATURE_COUNT=5")).doesNotContain("152201003001002");
        assertThat(ask("unit_grid", 300, 300, "")).contains("152201003001002");
    }

    @Test
    void aHoleIsNotTheGrid() {
        // x 50 to 150, y 250 to 350 is the hole
        assertThat(ask("unit_grid", 100, 300, "BUFFER=20")).contains("\"features\":[]");
        assertThat(ask("unit_grid", 155, 300, "")).contains("152201003001001");
    }

    @Test
    void pointsAreFoundWithAFingersWidth() {
        assertThat(ask("component", 300, 100, "")).contains("15220101001000001");
        assertThat(ask("component", 293, 96, "")).contains("15220101001000001");
        assertThat(ask("component", 293, 96, "BUFFER=0")).contains("\"features\":[]");
        assertThat(ask("component", 250, 100, "")).contains("\"features\":[]");
        assertThat(ask("component", 250, 100, "BUFFER=60")).contains("15220101001000001");
    }

    @Test
    void theNearestComesFirstAndCountLimitsEachLayer() {
        String both = ask("component", 304, 100, "FEATURE_COUNT=2");

        assertThat(ask("component", 304, 100, "")).contains("15220102001000002");
        assertThat(ask("component", 304, 100, "")).contains("\"numberReturned\":1");
        assertThat(both.indexOf("15220102001000002")).isLessThan(both.indexOf("15220101001000001"));
        assertThat(ask("component,unit_grid", 304, 100, "")).contains("\"numberReturned\":2");
    }

    @Test
    void linesAreFoundBesideThem() {
        assertThat(ask("responsibility_line", 200, 205, "")).contains("L1");
        assertThat(ask("responsibility_line", 200, 220, "")).contains("\"features\":[]");
    }

    @Test
    void whatThePictureDoesNotShowIsNotFound() {
        String far = INFO.replace("BBOX=122.09,46.07,122.094,46.074", "BBOX=122,46,122.2,46.2");

        assertThat(wms.text(far + "&LAYERS=component&QUERY_LAYERS=component&I=186&J=253&BUFFER=50"))
                .contains("\"features\":[]");
    }

    @Test
    void geoJsonSaysLongitudeFirstWhateverThePicture() {
        String northFirst =
                INFO.replace("CRS:84", "EPSG:4490")
                        .replace(
                                "BBOX=122.09,46.07,122.094,46.074",
                                "BBOX=46.07,122.09,46.074,122.094");

        assertThat(wms.text(northFirst + "&LAYERS=component&QUERY_LAYERS=component&I=300&J=100"))
                .contains("\"coordinates\":[122.093,46.073]")
                .contains("\"id\":\"component.15220101001000001\"");
    }

    @Test
    void htmlEscapesWhatTheDataSay() {
        OgcAnswer answer =
                wms.ask(
                        INFO
                                + "&LAYERS=component&QUERY_LAYERS=component&I=300&J=100&INFO_FORMAT=text/html");
        String page = new String(Wms.bytes(answer), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page)
                .contains("&lt;script&gt;alert('1')&lt;/script&gt; &amp; &quot;co&quot;")
                .contains("状态", "完好")
                .doesNotContain("<script");
        assertThat(ask("component", 300, 100, "INFO_FORMAT=text/html&LANGUAGE=en"))
                .contains("State", "Intact");
    }

    @Test
    void textHasOneLinePerAttribute() {
        assertThat(ask("unit_grid", 20, 300, "INFO_FORMAT=text/plain"))
                .startsWith("--- unit_grid.152201003001001\n")
                .contains("\narea_m2 = 12345.5\n");
        assertThat(ask("component", 10, 390, "INFO_FORMAT=text/plain")).isEqualTo("此处没有要素。\n");
    }

    @Test
    void layersAnswerInTheOrderTheyAreAskedAbout() {
        String map = INFO + "&LAYERS=unit_grid,component&I=300&J=100&QUERY_LAYERS=";

        String one = wms.text(map + "component,unit_grid");
        String other = wms.text(map + "unit_grid,component");

        assertThat(one.indexOf("component.")).isLessThan(one.indexOf("unit_grid."));
        assertThat(other.indexOf("unit_grid.")).isLessThan(other.indexOf("component."));
        assertThat(wms.text(map + "component")).doesNotContain("unit_grid.");
        assertThat(wms.text(map + "gw:component")).contains("component.15220101001000001");
    }

    @Test
    void thePixelsAtTheEdgesOfThePictureAreOnIt() {
        for (int[] pixel : new int[][] {{0, 0}, {0, 399}, {399, 0}, {399, 399}}) {
            assertThat(ask("unit_grid", pixel[0], pixel[1], ""))
                    .contains(pixel[0] == 0 ? "152201003001001" : "152201003001002");
        }
        assertThat(ask("unit_grid", 400, 0, "")).contains("InvalidPoint", "locator=\"I\"");
        assertThat(ask("unit_grid", 0, 400, "")).contains("InvalidPoint", "locator=\"J\"");
    }

    @Test
    void whatHeldOnTheDayIsFound() {
        Wms history =
                new Wms(
                        new MemoryFeatures()
                                .add(
                                        "component",
                                        "POINT (122.093 46.073)",
                                        Map.of(
                                                "code",
                                                "1",
                                                "type_code",
                                                "01001",
                                                "valid_to",
                                                java.time.LocalDate.of(2022, 1, 1))));
        String info = INFO + "&LAYERS=component&QUERY_LAYERS=component&I=300&J=100&TIME=";

        assertThat(history.text(info + "2021-12-31")).contains("component.1");
        assertThat(history.text(info + "2022-01-01")).contains("\"features\":[]");
        assertThat(history.text(info)).contains("\"features\":[]");
    }

    @Test
    void moreThanTheMostFeaturesAreNotAnswered() {
        MemoryFeatures heap = new MemoryFeatures();
        for (int i = 0; i < 150; i++) {
            heap.add("component", "POINT (122.093 46.073)", Map.of("code", "%03d".formatted(i)));
        }
        String info = INFO + "&LAYERS=component&QUERY_LAYERS=component&I=300&J=100&FEATURE_COUNT=";

        assertThat(new Wms(heap).text(info + "1")).contains("component.000");
        assertThat(new Wms(heap).text(info + "3"))
                .contains("component.002", "\"numberReturned\":3")
                .doesNotContain("component.003");
        assertThat(new Wms(heap).text(info + "100000")).contains("\"numberReturned\":100");
    }

    @Test
    void aQuestionReadsNoMoreThanAPictureMay() {
        MemoryFeatures heap = new MemoryFeatures();
        for (int i = 0; i < 150; i++) {
            heap.add("component", "POINT (122.093 46.073)", Map.of("code", "%03d".formatted(i)));
        }
        WmsSettings few = Wms.settings(1 << 24, 100, 30);

        assertThat(
                        new Wms(heap, few)
                                .text(
                                        INFO
                                                + "&LAYERS=component&QUERY_LAYERS=component&I=300&J=100"))
                .contains("at most 100 features");
    }

    @Test
    void nothingFoundIsSaidInEachForm() {
        assertThat(ask("component", 10, 390, "INFO_FORMAT=text/html")).contains("<p>此处没有要素。</p>");
        assertThat(ask("component", 10, 390, "INFO_FORMAT=text/html&LANGUAGE=en"))
                .contains("<html lang=\"en\">", "<p>Nothing here.</p>");
        assertThat(ask("component", 10, 390, "")).contains("\"numberReturned\":0");
    }

    @Test
    void version111NamesThePixelXAndY() {
        String old = INFO.replace("1.3.0", "1.1.1").replace("CRS=CRS:84", "SRS=EPSG:4490");

        assertThat(wms.text(old + "&LAYERS=component&QUERY_LAYERS=component&X=300&Y=100"))
                .contains("15220101001000001");
    }
}
