package io.gridward.core.coverage;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.cell.Categories;
import io.gridward.core.coverage.cell.Conflict;
import io.gridward.core.coverage.cell.FacilityConflicts;
import io.gridward.core.coverage.cell.Gap;
import io.gridward.core.coverage.cell.Gaps;
import io.gridward.core.coverage.cell.LineConflicts;
import io.gridward.core.coverage.cell.Moment;
import io.gridward.core.coverage.cell.Strip;
import io.gridward.core.coverage.cell.TypeKey;
import io.gridward.core.coverage.cell.Zone;
import io.gridward.core.coverage.cell.ZoneConflicts;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The responsibility lists period by period: types and ground without a body, or with several. */
final class ResponsibilityCheck {
    private static final LocalText STEP = LocalText.of("检查责任清单", "checking responsibility lists");
    private static final double COMPONENT_METRES = 2;
    private static final List<String> AREAL = List.of("responsibility_zone", "responsibility_line");

    private final CityRows city;
    private final TypeCatalog types;
    private final CoverageSettings settings;
    private final CoverageProgress progress;
    private final Function<String, @Nullable Geometry> components;
    private final Map<List<Row>, Geometry> grounds = new HashMap<>();

    /**
     * A check.
     *
     * @param components where a component stands, in degrees, by its code
     */
    ResponsibilityCheck(
            CityRows city,
            TypeCatalog types,
            CoverageSettings settings,
            CoverageProgress progress,
            Function<String, @Nullable Geometry> components) {
        this.city = city;
        this.types = types;
        this.settings = settings;
        this.progress = progress;
        this.components = components;
    }

    List<CoverageFinding> run() {
        Map<Row, Zone> zones = new HashMap<>();
        Map<Row, Strip> strips = new HashMap<>();
        Map<Row, FacilityRow> facilities = new HashMap<>();
        for (Row r : city.list("responsibility_zone")) {
            zones.put(r, new Zone(ZoneRow.of(r.feature()), r.ground()));
        }
        for (Row r : city.list("responsibility_line")) {
            Geometry degrees = Objects.requireNonNull(r.feature().geometry());
            strips.put(r, Strip.of(LineRow.of(r.feature()), degrees, city.plane()));
        }
        city.list("facility_rule").forEach(r -> facilities.put(r, FacilityRow.of(r.feature())));
        Categories categories = categories(zones.values(), strips.values(), facilities.values());
        List<Period> periods = periods();
        Merged found = new Merged();
        for (int i = 0; i < periods.size(); i++) {
            progress.at(STEP, i, periods.size());
            Period p = periods.get(i);
            Moment moment =
                    new Moment(
                            ground(p),
                            in("responsibility_zone", p, zones),
                            in("responsibility_line", p, strips),
                            in("facility_rule", p, facilities),
                            spokenOfElsewhere(p));
            new Once(p, moment, categories).run().forEach(found::add);
        }
        progress.at(STEP, periods.size(), periods.size());
        return found.list();
    }

    /** The classes that all rows make, also those elsewhere: the same wherever is looked. */
    private Categories categories(
            Collection<Zone> zones, Collection<Strip> strips, Collection<FacilityRow> facilities) {
        Set<Fit> fits = new LinkedHashSet<>();
        zones.forEach(z -> fits.add(z.row().fit()));
        strips.forEach(s -> fits.add(s.row().fit()));
        for (String layer : AREAL) {
            city.listElsewhere(layer).forEach(r -> fits.add(fitOf(r)));
        }
        return Categories.of(types, fits, facilities);
    }

    private Set<Fit> spokenOfElsewhere(Period period) {
        Set<Fit> fits = new LinkedHashSet<>();
        for (String layer : AREAL) {
            CityRows.in(city.listElsewhere(layer), period).forEach(r -> fits.add(fitOf(r)));
        }
        return fits;
    }

    private static Fit fitOf(Row row) {
        return Fit.of(row.feature());
    }

    private List<Period> periods() {
        Set<LocalDate> days = new HashSet<>();
        for (String layer :
                List.of(
                        "unit_grid",
                        "responsibility_zone",
                        "responsibility_line",
                        "facility_rule")) {
            days.addAll(CityRows.changes(city.listAll(layer)));
        }
        if (city.listAll("unit_grid").isEmpty()) {
            days.addAll(CityRows.changes(city.listAll("division")));
        }
        return Period.between(days, settings.day(), true);
    }

    private <T> List<T> in(String layer, Period period, Map<Row, T> of) {
        return CityRows.in(city.list(layer), period).stream().map(of::get).toList();
    }

    /** Ground of the grids in force, of the communities while there are none. */
    private Geometry ground(Period period) {
        List<Row> grids = CityRows.in(city.list("unit_grid"), period);
        boolean none = CityRows.in(city.listAll("unit_grid"), period).isEmpty();
        List<Row> rows = none ? CityRows.in(city.list("division"), period) : grids;
        return grounds.computeIfAbsent(rows, this::groundOf);
    }

    private Geometry groundOf(List<Row> rows) {
        Geometry all =
                io.gridward.core.coverage.shape.Fit.of(rows.stream().map(Row::ground).toList())
                        .union();
        Geometry window = city.window();
        return window == null ? all : Overlays.intersection(all, window);
    }

    /** One period, in which nothing changes. */
    private final class Once {
        private final Period period;
        private final Moment moment;
        private final Categories categories;
        private final List<CoverageFinding> found = new ArrayList<>();

        Once(Period period, Moment moment, Categories categories) {
            this.period = period;
            this.moment = moment;
            this.categories = categories;
        }

        List<CoverageFinding> run() {
            bad();
            stopIfCancelled();
            Gaps.in(moment, categories, progress::cancelled).forEach(this::gap);
            stopIfCancelled();
            ZoneConflicts.in(moment, categories, progress::cancelled).forEach(this::conflict);
            stopIfCancelled();
            LineConflicts.in(moment, categories, settings.snapMetres(), progress::cancelled)
                    .forEach(this::conflict);
            FacilityConflicts.in(moment, categories).forEach(this::conflict);
            stopIfCancelled();
            return found;
        }

        private void stopIfCancelled() {
            if (progress.cancelled()) {
                throw new CoverageCancelled();
            }
        }

        private void bad() {
            for (String layer : AREAL) {
                for (Row row : CityRows.in(city.listBad(layer), period)) {
                    found.add(CoverageFinding.badShape(Coverage.RESPONSIBILITY, row.key(), period));
                }
            }
        }

        private void gap(Gap gap) {
            CoverageFault fault = gap.noList() ? CoverageFault.NO_LIST : CoverageFault.NOBODY;
            add(fault, gap.beside(), List.of(), gap.types(), gap.ground());
        }

        private void conflict(Conflict conflict) {
            CoverageFault fault =
                    switch (conflict.source()) {
                        case ZONES -> CoverageFault.TWO_ZONES;
                        case LINES -> CoverageFault.TWO_LINES;
                        case FACILITIES -> CoverageFault.TWO_FACILITY_RULES;
                    };
            add(
                    fault,
                    conflict.rows(),
                    conflict.departments(),
                    conflict.types(),
                    conflict.component() == null
                            ? conflict.ground()
                            : around(conflict.component()));
        }

        private void add(
                CoverageFault fault,
                List<String> rows,
                List<String> departments,
                Collection<TypeKey> about,
                @Nullable Geometry ground) {
            CoverageFinding bare =
                    ground == null
                            ? CoverageFinding.placeless(
                                    Coverage.RESPONSIBILITY, fault, rows, period)
                            : city.finding(
                                    Coverage.RESPONSIBILITY, fault, rows, period, ground, settings);
            found.add(
                    Repairs.proposed(
                            bare.about(
                                    departments,
                                    about.stream()
                                            .map(TypeKey::toString)
                                            .collect(Collectors.toSet()),
                                    about.isEmpty() ? null : categories.compact(about))));
        }

        /** Two metres around a component, when it is known where it stands. */
        private @Nullable Geometry around(String code) {
            Geometry place = components.apply(code);
            return place == null || !GroundMeasure.measurable(place)
                    ? null
                    : city.plane().toPlane(place).buffer(COMPONENT_METRES);
        }
    }
}
