package io.gridward.importer.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gridward.importer.sample.ground.Face.Cover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Neighbours, pieces, joins and numbers on small checkerboards. */
final class MeshPartsTest {
    private static final double DEGREE = 111_150;

    @Test
    void neighboursShareTheirEdgeAndCornersAreNoNeighbours() {
        Neighbours found = Neighbours.of(board(2, 2, 100, Cover.TOWN));
        assertThat(found.of(0)).containsExactly(Map.entry(1, 100.0), Map.entry(2, 100.0));
        assertThat(found.of(3)).containsExactly(Map.entry(1, 100.0), Map.entry(2, 100.0));
    }

    @Test
    void aFaceAloneHasNoNeighbours() {
        assertThat(Neighbours.of(board(1, 1, 100, Cover.TOWN)).of(0)).isEmpty();
    }

    @Test
    void theLargerOfTwoPiecesIsTheMainOne() {
        List<Face> row = board(5, 1, 100, Cover.TOWN);
        String[] label = {"a", "a", "b", "a", "b"};
        Pieces pieces = Pieces.of(label, Neighbours.of(row), row);
        assertThat(pieces.isMain(0)).isTrue();
        assertThat(pieces.isMain(1)).isTrue();
        assertThat(pieces.isMain(3)).isFalse();
        assertThat(List.of(pieces.isMain(2), pieces.isMain(4))).containsOnlyOnce(true);
    }

    @Test
    void whatIsLargeEnoughIsNotJoined() {
        assertThat(new SliverJoin(board(3, 3, 100, Cover.TOWN)).groups())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aSmallFaceJoinsTheNeighbourItSharesMostWith() {
        List<Face> faces =
                List.of(
                        face(0, 0, 100, 100, Cover.TOWN),
                        face(100, 0, 20, 100, Cover.TOWN),
                        face(120, 0, 100, 100, Cover.TOWN));
        int[] group = new SliverJoin(faces).groups();
        assertThat(group[0]).isEqualTo(0);
        assertThat(group[1]).isIn(0, 2);
        assertThat(group[2]).isEqualTo(2);
    }

    @Test
    void aSmallFaceOfTheTownPrefersTheTownToTheWater() {
        List<Face> faces =
                List.of(
                        face(0, 0, 200, 100, Cover.WATER),
                        face(0, 100, 40, 100, Cover.TOWN),
                        face(40, 100, 160, 100, Cover.TOWN));
        assertThat(new SliverJoin(faces).groups()).containsExactly(0, 2, 2);
    }

    @Test
    void smallFacesGrowTogetherUntilTheyAreLargeEnough() {
        int[] group = new SliverJoin(board(6, 1, 40, Cover.TOWN)).groups();
        for (int name : Arrays.stream(group).distinct().toArray()) {
            long size = Arrays.stream(group).filter(g -> g == name).count();
            assertThat(size * 1600).isGreaterThanOrEqualTo(4500L);
        }
    }

    @Test
    void numbersRunFromNorthToSouthAndWithinABandFromWestToEast() {
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            faces.add(face(100 * (i % 3), 130 * (i / 3), 100, 130, Cover.TOWN));
        }
        List<UnitGrid> grids = number(faces, "152201002001");
        assertThat(grids.get(0).code()).isEqualTo("152201002001001");
        assertThat(grids.get(8).code()).isEqualTo("152201002001009");
        for (int i = 0; i < 9; i++) {
            Coordinate at = grids.get(i).inside();
            assertThat(at.x).as("grid %d", i).isCloseTo(50 + 100 * (i % 3), within(1e-6));
            assertThat(at.y).as("grid %d", i).isCloseTo(325 - 130 * (i / 3), within(1e-6));
        }
    }

    @Test
    void gridsALittleApartInNorthingShareABand() {
        List<Face> faces =
                List.of(
                        face(0, 0, 100, 100, Cover.TOWN),
                        face(100, 30, 100, 100, Cover.TOWN),
                        face(200, -40, 100, 100, Cover.TOWN));
        assertThat(number(faces, "1").stream().map(g -> g.inside().x))
                .containsExactly(50.0, 150.0, 250.0);
    }

    @Test
    void everyCommunityBeginsAtOne() {
        List<Face> faces = board(4, 1, 100, Cover.TOWN);
        String[] community = {"152201002002", "152201002001", "152201002002", "152201002001"};
        assertThat(Numbering.number(faces, community))
                .extracting(UnitGrid::code)
                .containsExactly(
                        "152201002001001", "152201002001002", "152201002002001", "152201002002002");
    }

    @Test
    void aThousandGridsDoNotFitACommunity() {
        assertThatThrownBy(() -> number(board(1000, 1, 100, Cover.TOWN), "152201002001"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("152201002001 has 1000 grids");
    }

    @Test
    void coverBecomesBuiltOrWater() {
        assertThat(number(board(1, 1, 100, Cover.TOWN), "1").get(0).built()).isTrue();
        UnitGrid river = number(board(1, 1, 100, Cover.WATER), "1").get(0);
        assertThat(river.water()).isTrue();
        assertThat(river.built()).isFalse();
        UnitGrid land = number(board(1, 1, 100, Cover.LAND), "1").get(0);
        assertThat(land.water() || land.built()).isFalse();
    }

    private static List<UnitGrid> number(List<Face> faces, String community) {
        String[] all = new String[faces.size()];
        Arrays.fill(all, community);
        return Numbering.number(faces, all);
    }

    /** Rows from the south, in each from the west. */
    private static List<Face> board(int columns, int rows, double side, Cover cover) {
        List<Face> faces = new ArrayList<>();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                faces.add(face(i * side, j * side, side, side, cover));
            }
        }
        return faces;
    }

    private static Face face(double x, double y, double width, double height, Cover cover) {
        GeometryFactory shapes = new GeometryFactory();
        Polygon metres = (Polygon) shapes.toGeometry(new Envelope(x, x + width, y, y + height));
        Polygon degrees =
                (Polygon)
                        shapes.toGeometry(
                                new Envelope(
                                        x / DEGREE,
                                        (x + width) / DEGREE,
                                        y / DEGREE,
                                        (y + height) / DEGREE));
        return new Face(degrees, metres, metres.getCentroid().getCoordinate(), cover);
    }
}
