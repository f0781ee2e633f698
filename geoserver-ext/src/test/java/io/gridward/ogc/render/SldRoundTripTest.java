package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.sld.Sld;
import io.gridward.ogc.style.sld.SldDocument;
import io.gridward.ogc.style.sld.SldWriter;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;

/** A built-in style written as SLD and read again draws the same map. */
@Tag("slow")
class SldRoundTripTest {
    private static final MemoryFeatures CITY = ToyCity.of(7);
    private static final double WEST = 122.078;
    private static final double SOUTH = 46.062;

    static Stream<LayerStyle> styles() {
        return LayerCatalog.city().listPublished().stream()
                .flatMap(l -> Styles.city().list(l).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void drawsTheSame(LayerStyle style) {
        String xml = SldWriter.write(List.of(List.of(style)), Styles.city());
        SldDocument document = Sld.read(xml);

        LayerStyle again = document.layers().get(0).find(style.name()).orElseThrow();

        assertThat(document.notes()).isEmpty();
        assertThat(again.scales()).isEqualTo(style.scales());
        for (double degrees : new double[] {0.0012, 0.004, 0.02, 0.3}) {
            assertThat(Golden.shareOff(draw(style, degrees), draw(again, degrees)))
                    .as("%s over %s degrees", style.name(), degrees)
                    .isLessThan(0.012);
        }
    }

    private static BufferedImage draw(LayerStyle style, double degrees) {
        Envelope box = new Envelope(WEST, WEST + degrees, SOUTH, SOUTH + degrees);
        MapView view = new MapView(Crs.CGCS2000, box, 200, 200);
        MapPainter painter = MapPainter.opaque(view, Tint.WHITE);
        painter.draw(style, CITY.read(FeatureQuery.of(style.layer(), null)));
        return painter.finish();
    }
}
