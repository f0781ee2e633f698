package io.gridward.importer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The drawing plane is about metres, north up. */
class MapDrawingTest {
    private final MapView view = new MapView(new Envelope(122.0, 122.1, 46.0, 46.1));

    @Test
    void drawsNorthUpAndEastToTheRightInAboutMetres() {
        assertThat(view.x(122.1) - view.x(122.0)).isBetween(7_600L, 7_800L);
        assertThat(view.y(46.0) - view.y(46.1)).isEqualTo(11_120);
        assertThat(view.x(view.degrees().getMinX())).isZero();
        assertThat(view.y(view.degrees().getMaxY())).isZero();
    }

    @Test
    void showsAllOfWhatIsLookedAtWithAMarginAndNeverLessThanABlock() {
        assertThat(view.degrees().contains(new Envelope(122.0, 122.1, 46.0, 46.1))).isTrue();
        MapView spot = new MapView(new Envelope(122.05, 122.05, 46.05, 46.05));
        assertThat(spot.width()).isBetween(300L, 1_000L);
        assertThat(spot.height()).isBetween(300L, 1_000L);
        MapView strip = new MapView(new Envelope(122.0, 122.8, 46.05, 46.05));
        assertThat(strip.width() / (double) strip.height()).isBetween(1.2, 1.4);
    }

    @Test
    void drawsRingsHolesAndLinesAsOnePath() throws ParseException {
        String path =
                view.path(
                        List.of(
                                new WKTReader()
                                        .read(
                                                "POLYGON((122 46,122.1 46,122.1 46.1,122 46.1,122 46),(122.04 46.04,122.06 46.04,122.06 46.06,122.04 46.04))"),
                                new WKTReader().read("LINESTRING(122 46,122.05 46.05)"),
                                new WKTReader().read("POINT(122 46)")),
                        1);

        assertThat(path).matches("M[-\\d lz]+zM[-\\d l]+zM[-\\d l]+");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "9999, 9999", "10000, 10k", "1250000, 1M"})
    void saysLargeNumbersBriefly(long count, String said) {
        assertThat(MapDrawing.brief(count)).isEqualTo(said);
    }
}
