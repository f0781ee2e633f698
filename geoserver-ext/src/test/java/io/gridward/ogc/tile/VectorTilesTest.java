package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.tile.kept.TileFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

@Tag("slow")
class VectorTilesTest {
    private static final TileMatrixSet MERCATOR = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final Layer GRIDS = LayerCatalog.city().get("unit_grid");

    private static final String SQUARE =
            "POLYGON ((122.08 46.06, 122.10 46.06, 122.10 46.08, 122.08 46.08, 122.08 46.06))";

    private static TileAddress city(int zoom) {
        return Tiles.at(MERCATOR, zoom, 122.0901, 46.0701);
    }

    @Test
    void aTileHasOneLayerOfVersion2() {
        DecodedTile tile = new Tiles(ToyCity.of(7)).decoded("unit_grid", city(14), "code");

        assertThat(tile.name()).isEqualTo("unit_grid");
        assertThat(tile.version()).isEqualTo(2);
        assertThat(tile.extent()).isEqualTo(4096);
        assertThat(tile.features()).isNotEmpty().allMatch(f -> f.type() == 3);
    }

    @Test
    void attributesAreThoseAskedForWithTheirTypes() {
        Map<String, Object> values =
                Map.of(
                        "code",
                        "152201001001001",
                        "name",
                        "网格 <1>",
                        "area_m2",
                        12.5,
                        "initial_date",
                        LocalDate.of(2024, 2, 29));
        MemoryFeatures one = new MemoryFeatures().add("unit_grid", SQUARE, values);

        var grid =
                new Tiles(one)
                        .decoded(
                                "unit_grid",
                                city(12),
                                "code",
                                "name",
                                "area_m2",
                                "initial_date",
                                "remark")
                        .features()
                        .get(0);

        Map<String, Object> written = new HashMap<>(values);
        written.put("initial_date", "2024-02-29");
        assertThat(grid.attributes()).containsExactlyInAnyOrderEntriesOf(written);
    }

    @Test
    void wholeNumbersStayWhole() {
        MemoryFeatures one =
                new MemoryFeatures()
                        .add(
                                "place",
                                "POINT (122.09 46.07)",
                                Map.of("id", "P", "kind", "poi", "name", "n", "name_level", 3L));

        var place = new Tiles(one).decoded("place", city(12), "name_level").features().get(0);

        assertThat(place.attributes()).containsExactly(Map.entry("name_level", 3L));
    }

    /** A quarter from the left and from the top of the tile, in both sets. */
    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void aPlaceFallsOnItsUnit(TileMatrixSet set) {
        TileAddress address = Tiles.at(set, 15, 122.0901, 46.0701);
        var box = address.box();
        double x = box.getMinX() + box.getWidth() / 4;
        double y = box.getMaxY() - box.getHeight() / 4;
        double[] place = {x, y};
        io.gridward.core.crs.Reprojection.between(set.crs(), io.gridward.core.crs.Crs.CGCS2000)
                .apply(place, 1);
        MemoryFeatures one =
                new MemoryFeatures()
                        .add(
                                "component",
                                "POINT (%s %s)".formatted(place[0], place[1]),
                                Map.of("code", "C"));

        var paths = new Tiles(one).decoded("component", address).features().get(0).paths();

        assertThat(paths.get(0).get(0)).containsExactly(1024, 1024);
    }

    @Test
    void shellsTurnOneWayAndHolesTheOther() {
        for (String wkt :
                List.of(
                        "POLYGON ((122.08 46.06, 122.10 46.06, 122.10 46.08, 122.08 46.08, 122.08 46.06), (122.085 46.065, 122.085 46.07, 122.09 46.07, 122.085 46.065))",
                        "POLYGON ((122.08 46.06, 122.08 46.08, 122.10 46.08, 122.10 46.06, 122.08 46.06), (122.085 46.065, 122.09 46.07, 122.085 46.07, 122.085 46.065))")) {
            MemoryFeatures one = new MemoryFeatures().add("unit_grid", wkt, Map.of("code", "1"));
            var rings = new Tiles(one).decoded("unit_grid", city(11)).features().get(0).paths();

            assertThat(area2(rings.get(0))).as("Mapbox Vector Tile 2.1 §4.3.4.4").isPositive();
            assertThat(area2(rings.get(1))).isNegative();
        }
    }

    private static long area2(List<int[]> ring) {
        long sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            int[] a = ring.get(i);
            int[] b = ring.get((i + 1) % ring.size());
            sum += (long) a[0] * b[1] - (long) b[0] * a[1];
        }
        return sum;
    }

    @Test
    void pointsOfACloserZoomHoldThoseOfTheOneBefore() {
        Tiles tiles = new Tiles(ToyCity.of(7));
        Set<Object> before = Set.of();
        int last = 0;
        for (int zoom = 8; zoom <= TileFeatures.WHOLE_FROM_ZOOM; zoom++) {
            Set<Object> shown = codesOfTheCity(tiles, zoom);
            assertThat(shown).as("zoom %d", zoom).containsAll(before);
            assertThat(shown.size()).isGreaterThanOrEqualTo(last);
            before = shown;
            last = shown.size();
        }
        assertThat(codesOfTheCity(tiles, 8).size()).isLessThan(30);
        assertThat(last).isEqualTo(2500);
    }

    private static Set<Object> codesOfTheCity(Tiles tiles, int zoom) {
        TileAddress first = Tiles.at(MERCATOR, zoom, 122.07, 46.0814);
        TileAddress last = Tiles.at(MERCATOR, zoom, 122.1084, 46.055);
        Set<Object> codes = new HashSet<>();
        for (long column = first.column(); column <= last.column(); column++) {
            for (long row = first.row(); row <= last.row(); row++) {
                tiles.decoded("component", new TileAddress(MERCATOR, zoom, column, row), "code")
                        .features()
                        .forEach(f -> codes.add(f.attributes().get("code")));
            }
        }
        return codes;
    }

    /** The buffers of neighbours show the same points, thinned or not. */
    @Test
    void neighboursAgreeOnThePointsAlongTheirBorder() {
        Tiles tiles = new Tiles(ToyCity.of(7));
        TileAddress west = city(13);
        TileAddress east = new TileAddress(MERCATOR, 13, west.column() + 1, west.row());

        assertThat(along(tiles.decoded("component", west, "code"), 4096))
                .isEqualTo(along(tiles.decoded("component", east, "code"), 0));
    }

    private static Set<Object> along(DecodedTile tile, int border) {
        Set<Object> codes = new HashSet<>();
        for (DecodedTile.Feature f : tile.features()) {
            int x = f.paths().get(0).get(0)[0] - border;
            // a place on the edge of a cell is rounded to a unit of the next
            if (x > -UnitProjector.BUFFER && x < UnitProjector.BUFFER) {
                codes.add(f.attributes().get("code"));
            }
        }
        return codes;
    }

    @Test
    void whatHoldsOnTheDayIsShown() {
        MemoryFeatures past =
                new MemoryFeatures()
                        .add(
                                "component",
                                "POINT (122.09 46.07)",
                                Map.of("code", "1", "valid_to", LocalDate.of(2022, 1, 1)));
        Layer components = LayerCatalog.city().get("component");
        VectorTiles tiles = new VectorTiles(past, TileSettings.defaults());

        assertThat(
                        Tiles.plain(
                                tiles.make(
                                        components,
                                        city(12),
                                        List.of(),
                                        LocalDate.of(2021, 12, 31))))
                .isNotEmpty();
        assertThat(
                        Tiles.plain(
                                tiles.make(
                                        components, city(12), List.of(), LocalDate.of(2022, 1, 1))))
                .isEmpty();
    }

    @Test
    void theSameDataGiveTheSameBytesAndNewDataAreSeen() {
        MemoryFeatures city = ToyCity.of(7);
        VectorTiles tiles = new VectorTiles(city, TileSettings.defaults());
        VectorTile first = tiles.make(GRIDS, city(13), List.of("code"), Tiles.TODAY);
        int reads = city.queries().size();

        VectorTile again = tiles.make(GRIDS, city(13), List.of("code"), Tiles.TODAY);

        assertThat(city.queries()).as("a tile is kept").hasSize(reads);
        assertThat(again.gzip()).isEqualTo(first.gzip());
        assertThat(new Tiles(ToyCity.of(7)).bytes("unit_grid", city(13), "code"))
                .isEqualTo(Tiles.plain(first));
        city.add(
                "unit_grid",
                "POLYGON ((122.09 46.07, 122.091 46.07, 122.09 46.071, 122.09 46.07))",
                Map.of("code", "X"));
        VectorTile changed = tiles.make(GRIDS, city(13), List.of("code"), Tiles.TODAY);
        assertThat(changed.stamp()).isNotEqualTo(first.stamp());
        assertThat(changed.gzip()).isNotEqualTo(first.gzip());
    }

    @Test
    void theWholeWorldIsATileAndFarFromTheCityIsNothing() {
        Tiles tiles = new Tiles(ToyCity.of(7));

        for (TileMatrixSet set : TileMatrixSet.list()) {
            TileAddress east = Tiles.at(set, 0, 122, 46);
            assertThat(tiles.decoded("component", east, "code").features()).isNotEmpty();
            assertThat(tiles.bytes("unit_grid", new TileAddress(set, 10, 0, 0), "code")).isEmpty();
        }
    }

    @Test
    void aTileOfTooManyFeaturesIsAFaultOfTheRequest() {
        VectorTiles few = new VectorTiles(ToyCity.of(7), new TileSettings(100, 1, 1, 0));

        assertThatThrownBy(() -> few.make(GRIDS, city(10), List.of(), Tiles.TODAY))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("100");
        // the turn was given back
        assertThatThrownBy(() -> few.make(GRIDS, city(10), List.of(), Tiles.TODAY))
                .hasMessageContaining("100");
    }

    @Test
    void aTileIsTheSameInBothCodingsAndMadeOnce() {
        for (VectorTile.Coding first : VectorTile.Coding.values()) {
            MemoryFeatures city = ToyCity.of(7);
            VectorTiles tiles = new VectorTiles(city, TileSettings.defaults());
            List<String> names = List.of("code");
            VectorTile made = tiles.make(GRIDS, city(13), names, Tiles.TODAY, first);
            int reads = city.queries().size();

            VectorTile plain =
                    tiles.make(GRIDS, city(13), names, Tiles.TODAY, VectorTile.Coding.PLAIN);
            VectorTile gzip =
                    tiles.make(GRIDS, city(13), names, Tiles.TODAY, VectorTile.Coding.GZIP);

            assertThat(made.coding()).as("nobody compresses in vain").isEqualTo(first);
            assertThat(city.queries()).hasSize(reads);
            assertThat(gzip.coding()).isEqualTo(VectorTile.Coding.GZIP);
            assertThat(gzip.bytes()).isNotEqualTo(plain.plain());
            assertThat(Tiles.plain(gzip)).isEqualTo(plain.plain()).isEqualTo(made.plain());
            assertThat(plain.stamp()).isEqualTo(gzip.stamp()).isEqualTo(made.stamp());
            assertThat(tiles.make(GRIDS, city(13), names, Tiles.TODAY).bytes())
                    .as("and compresses once")
                    .isSameAs(gzip.bytes());
        }
    }

    /** The data of a city, which are as they were but cannot be read. */
    private record Locked(FeatureSource city) implements FeatureSource {
        @Override
        public FeatureStream read(FeatureQuery query) {
            throw new AssertionError("read for " + query.layer().name());
        }

        @Override
        public long count(FeatureQuery query) {
            return city.count(query);
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return city.bounds(layer);
        }

        @Override
        public long version() {
            return city.version();
        }
    }

    @Test
    void aTileIsTakenOverFromItsFileAfterARestart(@TempDir Path folder) throws IOException {
        MemoryFeatures city = ToyCity.of(7);
        LayerCatalog catalog = LayerCatalog.city();
        LocalDate day = LocalDate.of(2026, 3, 1);
        VectorTile made;
        try (TileFiles files = TileFiles.in(folder, 1 << 24, city, catalog, "store")) {
            made =
                    new VectorTiles(city, TileSettings.defaults(), files)
                            .make(GRIDS, city(14), List.of("code", "name"), day);
        }
        FeatureSource locked = new Locked(city);
        try (TileFiles files = TileFiles.in(folder, 1 << 24, locked, catalog, "store")) {
            VectorTiles later = new VectorTiles(locked, TileSettings.defaults(), files);
            VectorTile found = later.make(GRIDS, city(14), List.of("code", "name"), day);

            assertThat(found.gzip()).isEqualTo(made.gzip());
            assertThat(found.stamp()).isEqualTo(made.stamp());
            for (LocalDate other : List.of(day, day.plusDays(1))) {
                List<String> names = other.equals(day) ? List.of("code") : List.of("code", "name");
                assertThatThrownBy(() -> later.make(GRIDS, city(14), names, other))
                        .isInstanceOf(AssertionError.class);
            }
        }
    }
}
