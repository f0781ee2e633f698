package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.SortOrder;
import io.gridward.core.responsibility.border.NearCells;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Departments;
import io.gridward.core.responsibility.lists.FacilityRules;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.responsibility.lists.ZoneRow;
import io.gridward.core.snapshot.ShapeIndex;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * All that the rules look at but components, of all days at one data version. The shapes of all
 * layers lie in one index, layer after layer and by key within a layer, so that a point is looked
 * up once. Immutable.
 */
public final class CityModel {
    /** Layers it is made of. */
    public static final Set<String> LAYERS =
            Set.of(
                    "unit_grid",
                    "responsibility_zone",
                    "responsibility_line",
                    "management_zone",
                    "division",
                    "department",
                    "facility_rule");

    private final ShapeIndex shapes;
    private final Outline[] outlines;
    private final GridRow[] grids;
    private final ZoneRow[] zones;
    private final LineRow[] lines;
    private final ManagedRow[] managed;
    private final Place[] divisions;
    private final Place.ByCode divisionsByCode;
    private final FacilityRules facilities;
    private final Departments departments;
    private final double widestStripMetres;
    private final double beyondStripMetres;
    private final Topics topics;
    private final boolean collects;
    private final NearCells nearCells;

    private CityModel(Builder b, @Nullable CityModel before, boolean collects) {
        this.collects = collects;
        this.divisionsByCode = b.byCode;
        this.outlines = b.outlines.toArray(Outline[]::new);
        this.grids = b.grids.toArray(GridRow[]::new);
        this.zones = b.zones.toArray(ZoneRow[]::new);
        this.lines = b.lines.toArray(LineRow[]::new);
        this.managed = b.managed.toArray(ManagedRow[]::new);
        this.divisions = b.divisions.toArray(Place[]::new);
        this.facilities = b.facilities;
        this.departments = b.departments;
        this.beyondStripMetres = b.beyondStripMetres;
        this.shapes =
                before == null ? ShapeIndex.of(b.items) : ShapeIndex.of(b.items, before.shapes);
        this.topics = new Topics(zones, lines);
        this.nearCells =
                collects
                        ? NearCells.of(new ModelBorders(this), beyondStripMetres)
                        : NearCells.none();
        this.widestStripMetres =
                b.lines.stream().mapToDouble(LineRow::bufferMetres).max().orElse(0);
    }

    /**
     * Reads the layers of a source.
     *
     * @param beyondStripMetres how far beyond its strip a line is looked for
     */
    public static CityModel load(FeatureSource source, double beyondStripMetres) {
        return new CityModel(new Builder(source, beyondStripMetres, null), null, true);
    }

    /**
     * The same for some thousand questions: cells near edges, which repay only after more, are not
     * collected, nor in what it is {@link #renewed} to.
     */
    public static CityModel loadForFew(FeatureSource source, double beyondStripMetres) {
        return new CityModel(new Builder(source, beyondStripMetres, null), null, false);
    }

    /**
     * The model of the same layers after something changed. Shapes that are the very same are not
     * indexed anew while the others are few.
     */
    public CityModel renewed(FeatureSource source) {
        return new CityModel(new Builder(source, beyondStripMetres, this), this, collects);
    }

    /** A grid with what it says of its divisions. */
    public record GridRow(String code, @Nullable String name, ValidDays days, Said said) {
        public @Nullable Place saidCommunity() {
            return said.community;
        }

        public @Nullable Place saidSubdistrict() {
            return said.subdistrict;
        }

        public List<Place> communities() {
            return said.communities;
        }

        public List<Place> subdistricts() {
            return said.subdistricts;
        }
    }

    /** What a grid says of its divisions, and these of all days as far as they are known. */
    record Said(
            @Nullable Place community,
            @Nullable Place subdistrict,
            List<Place> communities,
            List<Place> subdistricts) {}

    /** A zone of management requirements. */
    public record ManagedRow(Body named, String zoneClass, ValidDays days, long squareCentimetres) {

        /** The smaller class number first, then the smaller area, then the identifier. */
        public boolean isStricterThan(ManagedRow other) {
            int byClass = zoneClass.compareTo(other.zoneClass);
            int byArea = Long.compare(squareCentimetres, other.squareCentimetres);
            int byId = named.code().compareTo(other.named.code());
            return byClass != 0 ? byClass < 0 : byArea != 0 ? byArea < 0 : byId < 0;
        }
    }

    public ShapeIndex shapes() {
        return shapes;
    }

    /** Where the answer can change along the line at a position. */
    public Outline outline(int position) {
        return outlines[position - linesFrom()];
    }

    /**
     * Adds the edges at which the answer can change along the shape at a position and that meet the
     * square of some metres around a point.
     */
    public void collect(
            int position,
            double lon,
            double lat,
            GroundMetric metric,
            double metres,
            Segments out) {
        if (isLine(position)) {
            outline(position).collect(lon, lat, metric, metres, out);
            return;
        }
        double east = metric.lonMetres();
        double north = metric.latMetres();
        shapes.edges(
                position,
                lon - metres / east,
                lat - metres / north,
                lon + metres / east,
                lat + metres / north,
                (x0, y0, x1, y1) ->
                        out.add(
                                (x0 - lon) * east,
                                (y0 - lat) * north,
                                (x1 - lon) * east,
                                (y1 - lat) * north));
    }

    public int zonesFrom() {
        return grids.length;
    }

    public int linesFrom() {
        return grids.length + zones.length;
    }

    public int managedFrom() {
        return linesFrom() + lines.length;
    }

    public int divisionsFrom() {
        return managedFrom() + managed.length;
    }

    public GridRow grid(int position) {
        return grids[position];
    }

    public ZoneRow zone(int position) {
        return zones[position - zonesFrom()];
    }

    public LineRow line(int position) {
        return lines[position - linesFrom()];
    }

    public ManagedRow managed(int position) {
        return managed[position - managedFrom()];
    }

    public Place division(int position) {
        return divisions[position - divisionsFrom()];
    }

    public Place.ByCode divisions() {
        return divisionsByCode;
    }

    public FacilityRules facilities() {
        return facilities;
    }

    public Departments departments() {
        return departments;
    }

    /** True when a line is at a position. */
    public boolean isLine(int position) {
        return position >= linesFrom() && position < managedFrom();
    }

    Topics topics() {
        return topics;
    }

    /** Cells near to where the answer can change. */
    NearCells nearCells() {
        return nearCells;
    }

    /**
     * Lists of positions, ascending, of which the one at {@link Spot#nearList} names the shapes
     * with an edge at which the answer can change within {@link Spot#nearMetres} of the point, and
     * some that are a little farther; each begins with its length.
     */
    public int[] nearPool() {
        return nearCells.pool();
    }

    /** How far beyond its strip the index still finds a line. */
    public double beyondStripMetres() {
        return beyondStripMetres;
    }

    /** The largest buffer of a line. */
    public double widestStripMetres() {
        return widestStripMetres;
    }

    /** Reads the layers in the order of the index. */
    private static final class Builder {
        private final FeatureSource source;
        private final double beyondStripMetres;
        private final Shared shared = new Shared();
        private final List<ShapeIndex.Item> items = new ArrayList<>();
        private final List<Outline> outlines = new ArrayList<>();
        private final List<GridRow> grids = new ArrayList<>();
        private final List<ZoneRow> zones = new ArrayList<>();
        private final List<LineRow> lines = new ArrayList<>();
        private final List<ManagedRow> managed = new ArrayList<>();
        private final List<Place> divisions = new ArrayList<>();
        private final Place.ByCode byCode;
        private final FacilityRules facilities;
        private final Departments departments;

        private final Map<Geometry, Integer> linesBefore = new IdentityHashMap<>();
        private final @Nullable CityModel before;

        Builder(FeatureSource source, double beyondStripMetres, @Nullable CityModel before) {
            this.source = source;
            this.before = before;
            for (int i = 0; before != null && i < before.lines.length; i++) {
                linesBefore.put(before.shapes.shape(before.linesFrom() + i), i);
            }
            this.beyondStripMetres = beyondStripMetres;
            List<Feature> allDivisions = rows("division");
            this.byCode = new Place.ByCode(allDivisions.stream().map(Place::of).toList());
            areas(rows("unit_grid"), f -> grids.add(grid(f)));
            areas(rows("responsibility_zone"), f -> zones.add(shared.zone(ZoneRow.of(f))));
            rows("responsibility_line").stream().filter(Builder::isLine).forEach(this::line);
            areas(rows("management_zone"), f -> managed.add(managed(f)));
            areas(allDivisions, f -> divisions.add(Place.of(f)));
            this.facilities = new FacilityRules(rows("facility_rule"));
            this.departments = new Departments(rows("department"));
        }

        /** All versions of a layer's rows, by key, since-ever first. */
        private List<Feature> rows(String layer) {
            List<Feature> all = new ArrayList<>();
            FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get(layer), null);
            try (FeatureStream stream = source.read(query)) {
                stream.forEachRemaining(all::add);
            }
            all.sort(SortOrder.by(List.of()));
            return all;
        }

        private void areas(List<Feature> rows, Consumer<Feature> take) {
            for (Feature f : rows) {
                if (f.geometry() != null && f.geometry().getDimension() == 2) {
                    take.accept(f);
                    items.add(ShapeIndex.Item.area(f.geometry()));
                }
            }
        }

        private static boolean isLine(Feature f) {
            return f.geometry() != null && f.geometry().getDimension() == 1;
        }

        private void line(Feature f) {
            LineRow row = LineRow.of(f);
            lines.add(row);
            double reach = row.bufferMetres() + beyondStripMetres;
            Geometry line = Objects.requireNonNull(f.geometry());
            items.add(new ShapeIndex.Item(line, reach));
            outlines.add(outline(row, line));
        }

        /** That of the model before where the strip is the very same. */
        private Outline outline(LineRow row, Geometry line) {
            Integer known = before == null ? null : linesBefore.get(line);
            return known != null && isSameStrip(before.lines[known], row)
                    ? before.outlines[known]
                    : StripCuts.of(row, line);
        }

        private static boolean isSameStrip(LineRow a, LineRow b) {
            return a.bufferMetres() == b.bufferMetres() && a.isUniform() == b.isUniform();
        }

        private GridRow grid(Feature f) {
            Place community = Place.saidBy(f, Place.COMMUNITY);
            Place subdistrict = Place.saidBy(f, Place.SUBDISTRICT);
            Said said =
                    new Said(
                            community,
                            subdistrict,
                            byCode.list(f.text("community_code")),
                            byCode.list(f.text("subdistrict_code")));
            return shared.grid(new GridRow(f.key(), f.text("name"), ValidDays.of(f), said));
        }

        private static ManagedRow managed(Feature f) {
            return new ManagedRow(
                    new Body(f.key(), f.text("name")),
                    Objects.requireNonNullElse(f.text("zone_class"), ""),
                    ValidDays.of(f),
                    ZoneRow.squareCentimetres(Objects.requireNonNull(f.geometry())));
        }
    }
}
