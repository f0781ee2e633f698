package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class MapViewTest {
    @Test
    void scaleIsThatOfAPixelOf028Millimetres() {
        Envelope kilometre = new Envelope(430_000, 431_000, 5_104_000, 5_105_000);

        assertThat(new MapView(Crs.GK_CM_123E, kilometre, 1000, 1000).scaleDenominator())
                .isCloseTo(1 / 0.00028, within(1e-9));
        // zoom level 0 of the WebMercatorQuad (OGC 17-083r4 annex D)
        Envelope world = new Envelope(-20037508.342789, 20037508.342789, -1, 1);
        assertThat(new MapView(Crs.WEB_MERCATOR, world, 256, 256).scaleDenominator())
                .isCloseTo(559082264.028717, within(1e-3));
        Envelope degree = new Envelope(122, 123, 46, 47);
        assertThat(new MapView(Crs.CGCS2000, degree, 111_319, 10).scaleDenominator())
                .isCloseTo(1 / 0.00028, within(0.1));
    }

    @Test
    void theStorageBoxHoldsThePictureAndAMargin() {
        Envelope box = new Envelope(429_855.54 - 500, 429_855.54 + 500, 5_104_010, 5_105_010);

        Envelope degrees = new MapView(Crs.GK_CM_123E, box, 100, 100).storageBox(0);
        Envelope wider = new MapView(Crs.GK_CM_123E, box, 100, 100).storageBox(10);

        assertThat(degrees.contains(122.0933, 46.0722)).isTrue();
        assertThat(degrees.getWidth()).isBetween(0.0129, 0.0132);
        assertThat(wider.getWidth() / degrees.getWidth()).isCloseTo(1.2, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_MERCATOR,-3e7,3e7,-3e7,3e7",
        "GK_CM_123E,-5e6,5e6,0,1e7",
        "GK_CM_123E,4e5,5e5,0,2e7",
        "GK_ZONE_41,4.0e7,4.3e7,5.0e6,5.1e6",
        "CGCS2000,-1000,1000,-1000,1000"
    })
    void beyondItsSystemThePictureMayShowAnything(
            Crs crs, double minX, double maxX, double minY, double maxY) {
        MapView view = new MapView(crs, new Envelope(minX, maxX, minY, maxY), 10, 10);

        assertThat(view.storageBox(0)).isEqualTo(new Envelope(-180, 180, -90, 90));
    }

    @Test
    void aPictureHasExtent() {
        assertThatThrownBy(() -> new MapView(Crs.CGCS2000, new Envelope(1, 1, 2, 3), 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MapView(Crs.CGCS2000, new Envelope(1, 2, 2, 3), 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
