package io.gridward.core.edit.boundary;

import static io.gridward.core.edit.boundary.Mosaic.change;
import static io.gridward.core.edit.boundary.Mosaic.grid;
import static io.gridward.core.edit.boundary.Mosaic.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.edit.boundary.BoundaryStep.Draw;
import io.gridward.core.edit.boundary.BoundaryStep.Merge;
import io.gridward.core.edit.boundary.BoundaryStep.Move;
import io.gridward.core.edit.boundary.BoundaryStep.Split;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Steps on small maps that a person can sketch; lengths are thousandths of a degree. */
@Tag("slow")
class BoundarySketchTest {
    private static final double SAME = 1e-12;

    /** Two squares side by side over one wide strip: a T where they meet it. */
    private static Mosaic three() {
        return new Mosaic()
                .grid(1, "0 1, 1 1, 1 2, 0 2")
                .grid(2, "1 1, 2 1, 2 2, 1 2")
                .grid(3, "0 0, 2 0, 2 1, 0 1");
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(122 + x / 1000, 46 + y / 1000);
    }

    private static Move move(double x, double y, double toX, double toY) {
        return new Move(at(x, y), at(toX, toY), Set.of());
    }

    private static Split split(int grid, double... xy) {
        Coordinate[] line = new Coordinate[xy.length / 2];
        Arrays.setAll(line, i -> at(xy[2 * i], xy[2 * i + 1]));
        return new Split(grid(grid), List.of(line), List.of());
    }

    private static boolean has(Geometry shape, Coordinate c) {
        return Arrays.stream(shape.getCoordinates()).anyMatch(c::equals2D);
    }

    @Test
    void theLargestPieceKeepsTheCodeAndTheOtherGetsTheNextNumber() {
        Mosaic city = three();

        BoundaryChange change = change(city.source(), "unit_grid", split(3, 0.5, -1, 0.5, 1.5));

        Map<String, Geometry> after = city.after(change);
        assertThat(after.get(grid(3)).equalsTopo(shape("0.5 0, 2 0, 2 1, 0.5 1"))).isTrue();
        assertThat(after.get(grid(4)).equalsTopo(shape("0 0, 0.5 0, 0.5 1, 0 1"))).isTrue();
        assertThat(change.origins())
                .containsExactly(new BoundaryChange.Origin("split", grid(3), grid(4)));
        DraftRow piece = change.drafts().get(1);
        assertThat(piece.texts())
                .startsWith(grid(4), "一社区004")
                .contains("2027-01-01")
                .anyMatch(t -> t.contains("split from " + grid(3)));
    }

    @Test
    void theNeighbourGetsTheVertexThatASplitPutsOnItsEdge() {
        Mosaic city = three();

        Map<String, Geometry> after =
                city.after(change(city.source(), "unit_grid", split(3, 0.5, -1, 0.5, 1.5)));

        assertThat(has(after.get(grid(1)), at(0.5, 1))).isTrue();
        assertThat(after.get(grid(1)).equalsTopo(shape("0 1, 1 1, 1 2, 0 2"))).isTrue();
        assertThat(after.get(grid(2)).equalsExact(shape("1 1, 2 1, 2 2, 1 2"))).isTrue();
    }

    @Test
    void numbersOfAllDaysCountAsUsed() {
        Mosaic city =
                three().grid(
                                7,
                                shape("8 8, 9 8, 9 9"),
                                Map.of("valid_to", LocalDate.parse("2020-01-01")));

        BoundaryChange change =
                change(
                        city.source(),
                        "unit_grid",
                        split(1, 0.5, 0, 0.5, 3),
                        split(2, 1.5, 0, 1.5, 3));

        assertThat(change.areas()).extracting(a -> a.key()).contains(grid(8), grid(9));
    }

    @Test
    void piecesAreNumberedFromWestToEastAndMayGetCodesOfTheirOwn() {
        BoundaryStep comb =
                new Split(
                        grid(3),
                        List.of(at(0.4, -1), at(0.4, 2), at(1.7, 2), at(1.7, -1)),
                        List.of(grid(20), grid(10)));

        Map<String, Geometry> after = three().after(change(three().source(), "unit_grid", comb));

        assertThat(after.get(grid(20)).getCentroid().getX()).isLessThan(122.0005);
        assertThat(after.get(grid(10)).getCentroid().getX()).isGreaterThan(122.0015);
    }

    @Test
    void aLineThatStopsOnTheEdgeWithinTheToleranceIsLongEnough() {
        Mosaic city = three();

        Map<String, Geometry> after =
                city.after(change(city.source(), "unit_grid", split(3, 0.5, 0.0002, 0.5, 0.9998)));

        assertThat(after).containsKey(grid(4));
        assertThat(after.get(grid(4)).getArea()).isCloseTo(0.5e-6, within(SAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ends inside    | 0.5 | -1  | 0.5 | 0.5 | does not part the area",
                "passes by      | 5   | 0   | 5   | 1   | does not part the area",
                "along the edge | -1  | 0   | 3   | 0   | does not part the area",
                "is a point     | 1   | 0.5 | 1   | 0.5 | has two places at least",
            })
    void refusesLinesThatPartNothing(
            String name, double x, double y, double toX, double toY, String why) {
        assertThatThrownBy(() -> change(three().source(), "unit_grid", split(3, x, y, toX, toY)))
                .isInstanceOf(BoundaryRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void aSplitIntoUsedCodesIsRefused() {
        BoundaryStep step = new Split(grid(3), List.of(at(1, -1), at(1, 2)), List.of(grid(1)));

        assertThatThrownBy(() -> change(three().source(), "unit_grid", step))
                .hasMessageContaining("is not given again");
    }

    @Test
    void codesOfDivisionsAreNotMadeUp() {
        FeatureSource city =
                new Mosaic()
                        .add("division", "152201001", shape("0 0, 2 0, 2 1, 0 1"), Map.of())
                        .source();

        assertThatThrownBy(
                        () ->
                                change(
                                        city,
                                        "division",
                                        new Split(
                                                "152201001",
                                                List.of(at(1, -1), at(1, 2)),
                                                List.of())))
                .hasMessageContaining("given by the authority");
    }

    @Test
    void mergingKeepsOneCodeAndTellsWhatBecamePartOfIt() {
        Mosaic city = three();

        BoundaryChange change =
                change(city.source(), "unit_grid", new Merge(List.of(grid(1), grid(3)), grid(3)));

        assertThat(change.withdrawn()).containsExactly(grid(1));
        assertThat(
                        city.after(change)
                                .get(grid(3))
                                .equalsTopo(shape("0 0, 2 0, 2 1, 1 1, 1 2, 0 2")))
                .isTrue();
        assertThat(change.notes().get(0).before()).isEqualTo(grid(1));
        assertThat(change.notes().get(0).after()).isEqualTo(grid(3));
    }

    @Test
    void areasThatTouchInACornerDoNotMerge() {
        FeatureSource city =
                new Mosaic().grid(1, "0 0, 1 0, 1 1, 0 1").grid(2, "1 1, 2 1, 2 2, 1 2").source();

        assertThatThrownBy(
                        () ->
                                change(
                                        city,
                                        "unit_grid",
                                        new Merge(List.of(grid(1), grid(2)), grid(1))))
                .hasMessageContaining("share an edge");
    }

    @Test
    void gridsOfTwoCommunitiesDoNotMerge() {
        FeatureSource city =
                new Mosaic()
                        .grid(1, "0 0, 1 0, 1 1, 0 1")
                        .grid(
                                2,
                                shape("1 0, 2 0, 2 1, 1 1"),
                                Map.of("community_code", "152201001002"))
                        .source();

        assertThatThrownBy(
                        () ->
                                change(
                                        city,
                                        "unit_grid",
                                        new Merge(List.of(grid(1), grid(2)), grid(1))))
                .hasMessageContaining("do not belong to the same whole");
    }

    @Test
    void whatIsSplitAndMergedAgainIsAsItWas() {
        Mosaic city = three();

        BoundaryChange change =
                change(
                        city.source(),
                        "unit_grid",
                        split(3, 1, -1, 1, 2),
                        new Merge(List.of(grid(3), grid(4)), grid(3)));

        assertThat(change.withdrawn()).isEmpty(); // 004 was never published
        assertThat(city.after(change).get(grid(3)).equalsTopo(shape("0 0, 2 0, 2 1, 0 1")))
                .isTrue();
    }

    @Test
    void aDrawnGridGetsTheGroundThatOthersLeave() {
        Mosaic city =
                new Mosaic()
                        .add(
                                "division",
                                Mosaic.COMMUNITY,
                                shape("0 0, 9 0, 9 9, 0 9"),
                                Map.of("level", "community"))
                        .grid(1, "0 0, 1 0, 1 1, 0 1");

        BoundaryChange change =
                change(
                        city.source(),
                        "unit_grid",
                        new Draw(
                                Map.of("name", "新网格"),
                                List.of(at(0.5, 0), at(2, 0), at(2, 1), at(0.5, 1))));

        assertThat(city.after(change).get(grid(2)).equalsTopo(shape("1 0, 2 0, 2 1, 1 1")))
                .isTrue();
        assertThat(change.drafts().get(0).texts()).startsWith(grid(2), "新网格");
    }

    @Test
    void nothingIsDrawnWhereEverythingBelongsToOthers() {
        assertThatThrownBy(
                        () ->
                                change(
                                        three().source(),
                                        "unit_grid",
                                        new Draw(
                                                Map.of("code", grid(9)),
                                                List.of(at(0.2, 0.2), at(1, 0.2), at(1, 0.8)))))
                .hasMessageContaining("all of it belongs to other areas");
    }

    @Test
    void aVersionThatIsToComeIsNotOverwritten() {
        FeatureSource city =
                new Mosaic()
                        .grid(
                                1,
                                shape("0 0, 1 0, 1 1, 0 1"),
                                Map.of("valid_to", LocalDate.parse("2027-06-01")))
                        .grid(
                                1,
                                shape("0 0, 2 0, 2 1, 0 1"),
                                Map.of("valid_from", LocalDate.parse("2027-06-01")))
                        .source();

        assertThatThrownBy(() -> change(city, "unit_grid", move(0, 0, -1, -1)))
                .hasMessageContaining("has another version from 2027-06-01");
    }

    @Test
    void onlyLayersOfAreasAreDrawn() {
        assertThatThrownBy(
                        () ->
                                new BoundarySketch(
                                        three().source(),
                                        LayerCatalog.city().get("component"),
                                        Mosaic.DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groundIsKeptByWhatOnlyPartsItAnew() {
        FeatureSource city = three().source();

        assertThat(change(city, "unit_grid", split(3, 0.5, -1, 0.5, 1.5)).keepsGround()).isTrue();
        assertThat(
                        change(city, "unit_grid", new Merge(List.of(grid(1), grid(2)), grid(2)))
                                .keepsGround())
                .isTrue();
        assertThat(change(city, "unit_grid", move(1, 1, 1.2, 1.3)).keepsGround()).isTrue();
        assertThat(change(city, "unit_grid", move(0, 0, 0.1, 0.1)).keepsGround()).isFalse();
        assertThat(change(city, "unit_grid", move(0, 0, -0.1, 0)).keepsGround()).isFalse();
    }
}
