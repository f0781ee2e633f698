package io.gridward.importer.load;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.snapshot.AreaIndex;
import io.gridward.core.snapshot.AreaIndexes;
import io.gridward.importer.position.CityMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** The city's outline and unit grids on one day, read from the store once for a run. */
final class StoredCity implements CityMap {
    /** Ulanhot with a margin, while its own outline is not in the store. */
    private static final Envelope ULANHOT = new Envelope(121.87, 122.83, 45.69, 46.30);

    private static final double BESIDE_DEGREES = 1e-6;
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final @Nullable IndexedPointInAreaLocator county;
    private final Envelope range;
    private final AreaIndex grids;
    private final STRtree gridTree = new STRtree();
    private final Map<String, Geometry> gridShapes = new HashMap<>();

    private StoredCity(@Nullable Geometry outline, List<Feature> gridFeatures) {
        this.county = outline == null ? null : new IndexedPointInAreaLocator(outline);
        this.range = outline == null ? ULANHOT : outline.getEnvelopeInternal();
        this.grids = AreaIndexes.of(gridFeatures);
        for (Feature grid : gridFeatures) {
            Geometry shape = grid.geometry();
            gridShapes.put(grid.key(), shape);
            if (shape != null) {
                gridTree.insert(shape.getEnvelopeInternal(), grid.key());
            }
        }
        gridTree.build();
    }

    /** Reads the outline, and the grids if the layer is located by them. */
    static StoredCity load(FeatureSource source, Layer layer, LocalDate day) {
        LayerCatalog catalog = LayerCatalog.city();
        FeatureQuery counties =
                FeatureQuery.of(catalog.get("division"), day)
                        .where(Filter.equal("level", "county"))
                        .page(0, 1);
        List<Feature> county = list(source, counties);
        List<Feature> grids = new ArrayList<>();
        if (layer.find("grid_code").isPresent()) {
            FeatureQuery all = FeatureQuery.of(catalog.get("unit_grid"), day);
            grids = list(source, all.reading(List.of("code"), true));
        }
        return new StoredCity(county.isEmpty() ? null : county.get(0).geometry(), grids);
    }

    private static List<Feature> list(FeatureSource source, FeatureQuery query) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream stream = source.read(query)) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    @Override
    public boolean hasCounty() {
        return county != null;
    }

    @Override
    public Envelope range() {
        return range;
    }

    @Override
    public boolean inside(double lon, double lat) {
        return range.contains(lon, lat)
                && (county == null || county.locate(new Coordinate(lon, lat)) != Location.EXTERIOR);
    }

    @Override
    public boolean hasGrids() {
        return !gridShapes.isEmpty();
    }

    @Override
    public @Nullable String gridAt(double lon, double lat) {
        return grids.findAt(lon, lat).map(Feature::key).orElse(null);
    }

    /** Middle of the unit grid of a code; null when there is none. */
    @Nullable Point gridMiddle(String gridCode) {
        Geometry grid = gridShapes.get(gridCode);
        return grid == null ? null : grid.getCentroid();
    }

    @Override
    public @Nullable Geometry gridShape(String gridCode) {
        return gridShapes.get(gridCode);
    }

    @Override
    public List<String> gridsBeside(String gridCode) {
        Geometry grid = gridShapes.get(gridCode);
        if (grid == null) {
            return List.of();
        }
        Envelope box = new Envelope(grid.getEnvelopeInternal());
        box.expandBy(BESIDE_DEGREES);
        List<String> beside = new ArrayList<>();
        for (Object code : gridTree.query(box)) {
            if (!code.equals(gridCode)) {
                beside.add((String) code);
            }
        }
        return beside;
    }

    @Override
    public boolean isGridNear(String gridCode, double lon, double lat, double metres) {
        Geometry grid = gridShapes.get(gridCode);
        if (grid == null) {
            return false;
        }
        Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        double[] xy = {lon, lat};
        toMetres.apply(xy, 1);
        return toMetres.apply(grid)
                .isWithinDistance(POINTS.createPoint(new Coordinate(xy[0], xy[1])), metres);
    }
}
