package io.gridward.core.reassignment;

import io.gridward.core.batch.Batches;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.reassignment.ReassignmentSummary.Flow;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.responsibility.LocatorPair;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Asks the rules for every component before and after a change of boundaries and tells what moved.
 * The layers are held in memory while it is used; nothing is written. Used by one thread.
 */
public final class Reassignment {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final List<Layer> LAYERS =
            LayerCatalog.city().list().stream().filter(l -> !l.name().equals("place")).toList();
    private static final List<String> ENDS =
            Arrays.stream(CaseState.values())
                    .filter(CaseState::isEnd)
                    .map(CaseState::name)
                    .toList();
    private static final int TOLD_EVERY = 1024;

    private final Side before;
    private final Side after;

    private Reassignment(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** What is held of one side, and the day on which it is looked at. */
    private record Side(FeatureSource held, Locator locator, LocalDate day) {
        Side(SnapshotFeatures held, LocalDate day) {
            this(held, Locator.over(held), day);
        }

        Decision decide(Coordinate place, Feature component) {
            return decide(place, "component", component.text("type_code"), component.key());
        }

        Decision decide(
                Coordinate place,
                @Nullable String kind,
                @Nullable String type,
                @Nullable String component) {
            return locator.decide(
                    new LocateQuestion(place.x, place.y, kind, type, component, day, null));
        }
    }

    /** From one day to another, as published now. */
    public static Reassignment between(Store store, LocalDate before, LocalDate after) {
        SnapshotFeatures held = hold(store, StoredFeatures.in(store));
        Locator locator = Locator.over(held);
        return new Reassignment(new Side(held, locator, before), new Side(held, locator, after));
    }

    /**
     * What a batch that waits for its day would move, all else being equal: both sides are looked
     * at on the day.
     *
     * @throws io.gridward.core.batch.BatchConflict when it is not staged
     */
    public static Reassignment whatIf(Store store, long batch, LocalDate day) {
        FeatureSource would = Batches.in(store).whatIf(batch, day);
        return new Reassignment(
                new Side(hold(store, StoredFeatures.in(store)), day),
                new Side(hold(store, would), day));
    }

    /**
     * What a change that is not published would move, looked at on a day.
     *
     * @param now the city as it is; it must not change meanwhile
     * @param would the same city after the change
     * @param ground rectangle around all that changes, EPSG:4490: what is elsewhere is not read
     */
    public static Reassignment near(
            FeatureSource now, FeatureSource would, LocalDate day, Envelope ground) {
        return near(new Near(now, ground), day, new Near(would, ground), day);
    }

    /** From one day to another, of the components in a rectangle; the source must not change. */
    public static Reassignment near(
            FeatureSource source, LocalDate before, LocalDate after, Envelope ground) {
        Near near = new Near(source, ground);
        return near(near, before, near, after);
    }

    private static Reassignment near(Near was, LocalDate before, Near would, LocalDate after) {
        LocatorPair locators = LocatorPair.over(was, would);
        return new Reassignment(
                new Side(was, locators.before(), before), new Side(would, locators.after(), after));
    }

    private static SnapshotFeatures hold(Store store, FeatureSource source) {
        ChangeFeed feed = ChangeFeed.of(store);
        return SnapshotFeatures.load(source, v -> changedAfter(feed, v), LAYERS);
    }

    private static Set<String> changedAfter(ChangeFeed feed, long version) {
        return feed.since(version, Integer.MAX_VALUE).stream()
                .map(Change::layer)
                .collect(Collectors.toSet());
    }

    /** Data version of what is looked at after the change. */
    public long version() {
        return after.held().version();
    }

    /** Day after the change. */
    public LocalDate day() {
        return after.day();
    }

    /** The layers after the change, as they are looked at. */
    FeatureSource held() {
        return after.held();
    }

    /**
     * Compares all components that hold after the change.
     *
     * @param each told those of which grid or body is another, by code
     * @throws ReassignmentCancelled when the progress says so, or the thread is interrupted
     */
    public ReassignmentSummary run(Consumer<Move> each, ReassignmentProgress progress) {
        Counter counter = new Counter(each);
        FeatureQuery all = FeatureQuery.of(COMPONENT, after.day());
        long total = after.held().count(all);
        long done = 0;
        try (FeatureStream components = after.held().read(all)) {
            while (components.hasNext()) {
                if (done % TOLD_EVERY == 0) {
                    if (progress.cancelled()) {
                        throw new ReassignmentCancelled();
                    }
                    progress.at(done, total);
                }
                counter.take(components.next());
                done++;
            }
        }
        progress.at(done, total);
        return counter.summary();
    }

    /**
     * Compares all cases that are not at their end. What is written in a case stays; this tells
     * where it would go if it were reported again.
     *
     * @param cases source that knows the layer {@code case}
     * @param ground rectangle in which they are looked for, EPSG:4490
     * @param each told those of which grid or body would be another
     * @return how many were compared
     */
    public long cases(FeatureSource cases, Envelope ground, Consumer<Move> each) {
        Filter open = new Filter.Not(Filter.in(CaseField.STATE.column(), ENDS));
        FeatureQuery query =
                FeatureQuery.of(CaseLayer.get(), null).where(Filter.and(open, Filter.bbox(ground)));
        long compared = 0;
        try (FeatureStream rows = cases.read(query)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                Coordinate place = placeOf(row.geometry());
                if (place != null) {
                    compared++;
                    Move move =
                            new Move(
                                    row,
                                    place,
                                    decide(before, place, row),
                                    decide(after, place, row));
                    if (move.changesGrid() || move.changesBody()) {
                        each.accept(move);
                    }
                }
            }
        }
        return compared;
    }

    private static Decision decide(Side side, Coordinate place, Feature row) {
        return side.decide(
                place,
                row.text(CaseField.KIND.column()),
                row.text(CaseField.TYPE_CODE.column()),
                row.text(CaseField.COMPONENT_CODE.column()));
    }

    /** Where a component is asked for: at its point, or inside its shape. */
    private static @Nullable Coordinate placeOf(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return null;
        }
        return shape instanceof Point point
                ? point.getCoordinate()
                : shape.getInteriorPoint().getCoordinate();
    }

    /** What a change means for a component that has a place. */
    private enum Fate {
        NEWCOMER,
        STAYED,
        MOVED
    }

    /** Counts what moved while it goes. */
    private final class Counter {
        private final Consumer<Move> each;
        private final Map<Flow, Long> grids = new HashMap<>();
        private final Map<Flow, Long> bodies = new HashMap<>();
        private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);

        Counter(Consumer<Move> each) {
            this.each = each;
        }

        void take(Feature component) {
            Coordinate place = placeOf(component.geometry());
            if (place == null) {
                return;
            }
            fates.merge(fate(component, place), 1L, Long::sum);
        }

        private Fate fate(Feature component, Coordinate place) {
            Decision was = before.decide(place, component);
            if (was.flags().contains("no-component")) {
                return Fate.NEWCOMER;
            }
            Move move = new Move(component, place, was, after.decide(place, component));
            if (move.changesGrid()) {
                grids.merge(new Flow(move.gridBefore(), move.gridAfter(), 0), 1L, Long::sum);
            }
            if (move.changesBody()) {
                bodies.merge(
                        new Flow(was.departmentCode(), move.after().departmentCode(), 0),
                        1L,
                        Long::sum);
            }
            if (!move.changesGrid() && !move.changesBody()) {
                return Fate.STAYED;
            }
            each.accept(move);
            return Fate.MOVED;
        }

        private long count(Fate fate) {
            return fates.getOrDefault(fate, 0L);
        }

        ReassignmentSummary summary() {
            long moved = count(Fate.MOVED);
            return new ReassignmentSummary(
                    count(Fate.STAYED) + moved,
                    count(Fate.NEWCOMER),
                    moved,
                    ReassignmentSummary.sorted(grids),
                    ReassignmentSummary.sorted(bodies));
        }
    }
}
