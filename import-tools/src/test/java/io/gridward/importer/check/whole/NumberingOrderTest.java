package io.gridward.importer.check.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LayerCatalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class NumberingOrderTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Squares in a block of three by three, numbered as told: rows from north to south. */
    private static List<AreaRow> block(int... numbers) {
        List<AreaRow> grids = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            double x = 122 + i % 3 * 0.001;
            double y = 46 - i / 3 * 0.001;
            Envelope box = new Envelope(x, x + 0.001, y, y + 0.001);
            grids.add(
                    new AreaRow(
                            i + 1L,
                            new Feature(
                                    LayerCatalog.city().get("unit_grid"),
                                    "152201003001%03d".formatted(numbers[i]),
                                    List.of(),
                                    new Object[0],
                                    SHAPES.toGeometry(box))));
        }
        return grids;
    }

    @Test
    void takesNumbersFromWestToEastAndNorthToSouth() {
        assertThat(new NumberingOrder(block(1, 2, 3, 4, 5, 6, 7, 8, 9)).find()).isEmpty();
        assertThat(new NumberingOrder(block(1, 2, 5, 7, 8, 9, 20, 21, 30)).find()).isEmpty();
    }

    @Test
    void tellsOnceForACommunityThatTheyRunAnotherWay() {
        assertThat(new NumberingOrder(block(7, 8, 9, 4, 5, 6, 1, 2, 3)).find())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.message().en())
                                        .contains("152201003001", "at 2 places", "003 → "));
    }

    @Test
    void isSilentAboutCommunitiesThatTheFileDoesNotTouch() {
        List<AreaRow> stored =
                block(7, 8, 9, 4, 5, 6, 1, 2, 3).stream()
                        .map(g -> new AreaRow(0, g.feature()))
                        .toList();

        assertThat(new NumberingOrder(stored).find()).isEmpty();
    }
}
