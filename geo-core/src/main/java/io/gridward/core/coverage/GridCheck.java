package io.gridward.core.coverage;

import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Neighbours;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Unit grids period by period: gaps, overlaps, edges that do not match, shapes of no use. */
final class GridCheck {
    private static final LocalText STEP = LocalText.of("检查网格", "checking grids");
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double DRAWN_METRES = 0.5;
    private static final double EDGE_METRES = 0.01;

    private final CityRows city;
    private final CoverageSettings settings;
    private final CoverageProgress progress;
    private final Consumer<CoverageFinding> open;

    /**
     * A check.
     *
     * @param open told ground outside of the communities that goes on beyond what is looked at
     */
    GridCheck(
            CityRows city,
            CoverageSettings settings,
            CoverageProgress progress,
            Consumer<CoverageFinding> open) {
        this.city = city;
        this.settings = settings;
        this.progress = progress;
        this.open = open;
    }

    List<CoverageFinding> run() {
        List<Row> grids = city.list("unit_grid");
        List<Row> communities = city.list("division");
        Set<LocalDate> days = new HashSet<>(CityRows.changes(city.listAll("unit_grid")));
        days.addAll(CityRows.changes(city.listAll("division")));
        List<Period> periods = Period.between(days, settings.day(), settings.gridsLater());
        Merged found = new Merged();
        for (int i = 0; i < periods.size(); i++) {
            progress.at(STEP, i, periods.size());
            Period p = periods.get(i);
            new Once(p, CityRows.in(grids, p), CityRows.in(communities, p))
                    .run()
                    .forEach(found::add);
        }
        progress.at(STEP, periods.size(), periods.size());
        return found.list();
    }

    private void stopIfCancelled() {
        if (progress.cancelled()) {
            throw new CoverageCancelled();
        }
    }

    /** One period, in which nothing changes. */
    private final class Once {
        private final Period period;
        private final List<Row> grids;
        private final List<Row> communities;
        private final List<Geometry> shapes;
        private final List<CoverageFinding> found = new ArrayList<>();
        private final STRtree told = new STRtree();

        Once(Period period, List<Row> grids, List<Row> communities) {
            this.period = period;
            this.grids = grids;
            this.communities = communities;
            this.shapes = grids.stream().map(Row::ground).toList();
        }

        List<CoverageFinding> run() {
            bad();
            Fit fit = Fit.of(shapes, settings.snapMetres());
            stopIfCancelled();
            gaps(fit.union());
            stopIfCancelled();
            fit.overlaps(Fit.Pairs.ALL, progress::cancelled).forEach(this::overlap);
            stopIfCancelled();
            fit.mismatches(settings.snapMetres()).forEach(this::mismatch);
            return found;
        }

        private void bad() {
            for (Row row : CityRows.in(city.listBad("unit_grid"), period)) {
                found.add(CoverageFinding.badShape(Coverage.UNIT_GRID, row.key(), period));
            }
        }

        private void gaps(Geometry covered) {
            Polygon window = city.window();
            Collection<Geometry> missing =
                    window == null ? missing(covered) : missing(covered, window);
            if (missing.isEmpty()) {
                return;
            }
            Neighbours neighbours = Neighbours.among(shapes);
            for (Polygon gap : Overlays.pieces(Overlays.union(missing))) {
                List<String> beside =
                        neighbours.of(gap, EDGE_METRES).stream()
                                .map(b -> grids.get(b.position()).key())
                                .toList();
                add(CoverageFault.GRID_GAP, beside, gap);
            }
        }

        private Collection<Geometry> missing(Geometry covered) {
            Collection<Geometry> missing = new ArrayList<>(Fit.holes(covered));
            missing.addAll(Overlays.pieces(Overlays.difference(communityGround(), covered)));
            return missing;
        }

        /** The same in a rectangle: what goes on beyond it is missing where a community is. */
        private Collection<Geometry> missing(Geometry covered, Polygon window) {
            Geometry ground = communityGround();
            Envelope inner = new Envelope(window.getEnvelopeInternal());
            inner.expandBy(-settings.snapMetres());
            Collection<Geometry> missing = new ArrayList<>();
            for (Polygon piece : Overlays.pieces(Overlays.difference(window, covered))) {
                if (inner.contains(piece.getEnvelopeInternal())) {
                    missing.add(piece);
                } else {
                    missing.addAll(Overlays.pieces(Overlays.intersection(piece, ground)));
                    Overlays.pieces(Overlays.difference(piece, ground))
                            .forEach(p -> open.accept(gap(List.of(), p)));
                }
            }
            return missing;
        }

        private CoverageFinding gap(List<String> beside, Polygon ground) {
            return city.finding(
                    Coverage.UNIT_GRID, CoverageFault.GRID_GAP, beside, period, ground, settings);
        }

        /** Ground of the communities that have a grid. */
        private Geometry communityGround() {
            Set<String> with =
                    CityRows.in(city.listAll("unit_grid"), period).stream()
                            .map(g -> g.text("community_code"))
                            .collect(Collectors.toSet());
            return Overlays.union(
                    communities.stream()
                            .filter(c -> with.contains(c.key()))
                            .map(Row::ground)
                            .toList());
        }

        private void overlap(Overlap overlap) {
            add(
                    CoverageFault.GRID_OVERLAP,
                    List.of(grids.get(overlap.first()).key(), grids.get(overlap.second()).key()),
                    overlap.ground());
        }

        private void add(CoverageFault fault, List<String> rows, Polygon ground) {
            Envelope near = new Envelope(ground.getEnvelopeInternal());
            near.expandBy(settings.snapMetres());
            told.insert(near, ground);
            found.add(
                    Repairs.proposed(
                            city.finding(
                                    Coverage.UNIT_GRID, fault, rows, period, ground, settings)));
        }

        /** Vertices beside a gap or overlap that is told already are part of that. */
        private void mismatch(Mismatch mismatch) {
            List<Coordinate> places = mismatch.places().stream().filter(c -> !isTold(c)).toList();
            if (places.isEmpty()) {
                return;
            }
            Geometry around =
                    city.plane()
                            .toDegrees(
                                    SHAPES.createMultiPointFromCoords(
                                                    places.toArray(Coordinate[]::new))
                                            .buffer(DRAWN_METRES, 2));
            found.add(
                    Repairs.proposed(
                            new CoverageFinding(
                                    Coverage.UNIT_GRID,
                                    CoverageFault.GRID_EDGE,
                                    List.of(
                                            grids.get(mismatch.first()).key(),
                                            grids.get(mismatch.second()).key()),
                                    List.of(),
                                    Set.of(),
                                    null,
                                    period,
                                    around,
                                    new GroundMeasure(0, mismatch.metres()),
                                    true,
                                    null)));
        }

        private boolean isTold(Coordinate c) {
            for (Object o : told.query(new Envelope(c))) {
                if (SHAPES.createPoint(c).isWithinDistance((Geometry) o, settings.snapMetres())) {
                    return true;
                }
            }
            return false;
        }
    }
}
