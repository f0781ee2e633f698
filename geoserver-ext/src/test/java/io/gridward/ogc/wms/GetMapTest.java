package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class GetMapTest {
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&FORMAT=image/png&STYLES=&WIDTH=400&HEIGHT=400";
    private static final String LAMP =
            "POINT (122.0933 46.0722)"; // in EPSG:4550 E 429855.54, N 5104510.85

    private final MemoryFeatures city =
            new MemoryFeatures()
                    .add(
                            "component",
                            LAMP,
                            Map.of("code", "15220101001000001", "type_code", "01001", "name", "井"));
    private final Wms wms = new Wms(city);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the lamp a quarter from the left and a quarter from the top
                "CRS=EPSG:4490&BBOX=46.0692,122.0923,46.0732,122.0963",
                "CRS=CRS:84&BBOX=122.0923,46.0692,122.0963,46.0732",
                "CRS=EPSG:4326&BBOX=46.0692,122.0923,46.0732,122.0963",
                "CRS=urn:ogc:def:crs:EPSG::4490&BBOX=46.0692,122.0923,46.0732,122.0963",
                "CRS=EPSG:4550&BBOX=5104210.85,429755.54,5104610.85,430155.54",
                "CRS=EPSG:4529&BBOX=5104210.85,41429755.54,5104610.85,41430155.54",
                "CRS=EPSG:3857&BBOX=13591264,5791627,13591664,5792027"
            })
    void onePlaceFallsOnTheSamePixelInEverySystem(String where) {
        double[] middle = Wms.middle(wms.picture(MAP + "&LAYERS=component&" + where));

        double[] expected = where.contains("3857") ? mercatorPixel() : new double[] {100, 100};
        assertThat(middle[0]).isCloseTo(expected[0], within(1.0));
        assertThat(middle[1]).isCloseTo(expected[1], within(1.0));
    }

    /** Spherical Mercator by its textbook formula. */
    private static double[] mercatorPixel() {
        double x = 6378137 * Math.toRadians(122.0933);
        double y = 6378137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(46.0722) / 2));
        return new double[] {x - 13591264.0, 5792027.0 - y};
    }

    @Test
    void swappedAxesShowAnotherPartOfTheWorld() {
        BufferedImage image =
                wms.picture(
                        MAP
                                + "&LAYERS=component&CRS=EPSG:4490&BBOX=122.0923,46.0692,122.0963,46.0732");

        assertThat(Wms.middle(image)).isEmpty();
    }

    @Test
    void version111TakesEastFirstInEverySystem() {
        String old = MAP.replace("1.3.0", "1.1.1");

        double[] degrees =
                Wms.middle(
                        wms.picture(
                                old
                                        + "&LAYERS=component&SRS=EPSG:4490&BBOX=122.0923,46.0692,122.0963,46.0732"));
        double[] metres =
                Wms.middle(
                        wms.picture(
                                old
                                        + "&LAYERS=component&SRS=EPSG:4550&BBOX=429755.54,5104210.85,430155.54,5104610.85"));

        assertThat(degrees[0]).isCloseTo(100, within(1.0));
        assertThat(metres[1]).isCloseTo(100, within(1.0));
    }

    @Test
    void aLayerOutOfItsScalesIsNotRead() {
        BufferedImage image =
                wms.picture(MAP + "&LAYERS=component&CRS=EPSG:4490&BBOX=46.0,122.0,46.2,122.2");

        assertThat(Wms.middle(image)).isEmpty();
        assertThat(city.queries()).isEmpty();
    }

    @Test
    void onlyWhatTheRulesNeedIsRead() {
        wms.picture(MAP + "&LAYERS=division&CRS=EPSG:4490&BBOX=45.7,121.8,46.3,122.8");

        assertThat(city.queries().get(0).properties()).containsExactly("level", "name");
        assertThat(city.queries().get(0).filter().toString()).contains("county", "subdistrict");
        assertThat(city.queries().get(0).filter().toString()).doesNotContain("community");
    }

    @Test
    void symbolsJustOutsideTheEdgeReachIntoThePicture() {
        // the lamp lies one pixel to the left of the picture
        BufferedImage image =
                wms.picture(
                        MAP
                                + "&LAYERS=component&CRS=CRS:84&BBOX=122.09331,46.0702,122.09731,46.0742");

        assertThat(image.getRGB(0, 200)).isNotEqualTo(0xFFFFFFFF);
    }

    @Test
    void timeShowsWhatHeldOnThatDay() {
        Wms history =
                new Wms(
                        new MemoryFeatures()
                                .add(
                                        "component",
                                        LAMP,
                                        Map.of(
                                                "code",
                                                "1",
                                                "type_code",
                                                "01001",
                                                "valid_from",
                                                LocalDate.of(2020, 1, 1),
                                                "valid_to",
                                                LocalDate.of(2022, 1, 1))));
        String map = MAP + "&LAYERS=component&CRS=EPSG:4490&BBOX=46.0692,122.0923,46.0732,122.0963";

        assertThat(Wms.middle(history.picture(map + "&TIME=2021-12-31"))).isNotEmpty();
        assertThat(Wms.middle(history.picture(map + "&TIME=2021-12-31T08:00:00Z"))).isNotEmpty();
        assertThat(Wms.middle(history.picture(map + "&TIME=2022-01-01"))).isEmpty();
        assertThat(Wms.middle(history.picture(map + "&TIME=2019-12-31"))).isEmpty();
        assertThat(Wms.middle(history.picture(map))).as("today is 2026-03-01").isEmpty();
    }

    @Test
    void groundIsWhiteOrAsAskedForOrShowsThrough() {
        String map = MAP + "&LAYERS=component&CRS=CRS:84&BBOX=10,10,11,11";

        assertThat(wms.picture(map).getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
        assertThat(wms.picture(map + "&BGCOLOR=0x336699").getRGB(5, 5)).isEqualTo(0xFF336699);
        assertThat(wms.picture(map + "&TRANSPARENT=TRUE").getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void sameRequestGivesSameBytes() {
        Wms toy = new Wms(ToyCity.of(7));
        String map =
                MAP
                        + "&LAYERS=division,unit_grid,gw:responsibility_zone,place,component"
                        + "&CRS=EPSG:3857&BBOX=13590600,5790000,13592000,5791400";

        assertThat(toy.bytes(map)).isEqualTo(toy.bytes(map));
        assertThat(toy.bytes(map)).isEqualTo(new Wms(ToyCity.of(7)).bytes(map));
        assertThat(toy.bytes(map)).isNotEqualTo(new Wms(ToyCity.of(8)).bytes(map));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:3857|-100000000,-100000000,100000000,100000000",
                "EPSG:3857|-20037508,-20037508,20037508,20037508",
                "EPSG:4490|-90,-180,90,180",
                "EPSG:4326|-1000,-1000,1000,1000",
                "CRS:84|500,500,600,600",
                "EPSG:4550|-100000000,-100000000,100000000,100000000",
                "EPSG:4550|4000000,-9000000,6000000,9000000",
                "EPSG:4529|0,0,1,1",
                "EPSG:3857|13591000.0,5791000.0,13591000.0000001,5791000.0000001"
            })
    void rectanglesBeyondTheWorldOrTinyAreDrawn(String crs, String box) {
        Wms toy = new Wms(ToyCity.of(7));

        BufferedImage image =
                toy.picture(MAP + "&LAYERS=division,unit_grid&CRS=" + crs + "&BBOX=" + box);

        assertThat(image.getWidth()).isEqualTo(400);
    }

    @Test
    void tooManyFeaturesAreAFaultOfTheRequest() {
        WmsSettings few = Wms.settings(1 << 24, 100, 30);
        String map = MAP + "&LAYERS=unit_grid&CRS=CRS:84&BBOX=122.07,46.05,122.11,46.09";

        assertThat(new Wms(ToyCity.of(7), few).text(map))
                .contains("ServiceException", "at most 100 features");
    }
}
