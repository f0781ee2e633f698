package io.gridward.importer.pastcase;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.PastCase;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.report.CaseSpots;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.Store;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.load.Importer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Coordinate;

/**
 * Takes the closed cases of another system into a store, by the door of {@link Cases#takeOver}. A
 * case that was taken over before stays as it is, so a file can be brought twice.
 */
public final class PastCases implements Importer.Taker {
    /** What the numbers of a system are kept under begins so; no account is called like that. */
    static final String GIVER = "import:";

    private final boolean dryRun;
    private final Cases cases;
    private final TypeCatalog types;
    private final Set<String> departments = new HashSet<>();
    private final CaseSpots spots;
    private final PastCaseSteps steps;
    private final OffsetDateTime now;
    private final Set<String> numbers = new HashSet<>();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong known = new AtomicLong();

    private PastCases(
            Store store,
            FeatureSource source,
            Locator locator,
            String system,
            LocalDate day,
            boolean dryRun) {
        Clock clock = Clock.systemUTC();
        TimeLimits limits = TimeLimits.ofProgram(TimeLimits.YUNCHENG);
        this.dryRun = dryRun;
        this.cases = Cases.in(store, limits, clock);
        this.types = TypeCatalog.in(store);
        this.now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        this.spots = new CaseSpots(locator, day);
        this.steps = new PastCaseSteps(limits, Calendars.in(store).current(), GIVER + system);
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get("department"), null);
        try (FeatureStream stream = source.read(all.reading(List.of("code"), false))) {
            while (stream.hasNext()) {
                Feature one = stream.next();
                departments.add(one.key());
            }
        }
    }

    /**
     * Into a store.
     *
     * @param source the city's layers; bodies of all days are known
     * @param locator answers over the same layers
     * @param system name of the other system: its numbers are its own
     * @param day the day whose grids and lists tell where a case is and who answers there
     * @param dryRun true to look at the rows and write nothing
     */
    public static PastCases into(
            Store store,
            FeatureSource source,
            Locator locator,
            String system,
            LocalDate day,
            boolean dryRun) {
        return new PastCases(store, source, locator, system, day, dryRun);
    }

    @Override
    public List<RowCheck> checks(FieldMap map) {
        return List.of(new PastCaseCheck(types, departments, now));
    }

    @Override
    public void take(List<CheckedRow> rows) {
        List<PastCase> given = new ArrayList<>();
        List<CheckedRow> of = new ArrayList<>();
        for (CheckedRow row : rows) {
            PastCaseRow told = new PastCaseRow(row);
            String number = told.get(CaseField.CASE_NO);
            if (!numbers.add(number)) {
                row.fault(Fault.DUPLICATE_CODE, CaseField.CASE_NO.column(), number, "");
                continue;
            }
            find(told)
                    .ifPresent(
                            one -> {
                                given.add(one);
                                of.add(row);
                            });
        }
        List<PastCase.Outcome> outcomes =
                dryRun || given.isEmpty() ? List.of() : cases.takeOver(given, steps.giver());
        for (int i = 0; i < outcomes.size(); i++) {
            note(of.get(i), outcomes.get(i));
        }
    }

    private Optional<PastCase> find(PastCaseRow told) {
        CheckedRow row = told.row();
        Coordinate at = row.geometry().getInteriorPoint().getCoordinate();
        Optional<CasePlace> place =
                spots.find(
                        at.x,
                        at.y,
                        told.get(CaseField.KIND),
                        told.get(CaseField.TYPE_CODE),
                        told.text(CaseField.COMPONENT_CODE));
        if (place.isEmpty()) {
            row.fault(Fault.NO_GRID, null, at.x + ", " + at.y, "");
            return Optional.empty();
        }
        Optional<PastCase> one = steps.of(told, place.get());
        if (one.isEmpty()) {
            PastCaseCheck.bad(
                    row,
                    CaseField.DUE_AT,
                    "",
                    "该类型没有立案条件，须给出处置期限",
                    "the type has no filing condition: tell when it was due");
        }
        return one;
    }

    private void note(CheckedRow row, PastCase.Outcome outcome) {
        CaseRefused refusal = outcome.refusal();
        if (refusal == null) {
            (outcome.added() ? added : known).incrementAndGet();
        } else if (refusal.kind() == CaseRefused.Kind.KEY_REUSED) {
            PastCaseCheck.bad(
                    row,
                    CaseField.CASE_NO,
                    new PastCaseRow(row).get(CaseField.CASE_NO),
                    "此前已转入且内容不同；已结案的历史不改写，请核对",
                    "it was taken over before with other content; history is not written anew, look at it");
        } else {
            String[] why = String.valueOf(refusal.getMessage()).split(" / ", 2);
            PastCaseCheck.bad(
                    row,
                    CaseField.CASE_NO,
                    new PastCaseRow(row).get(CaseField.CASE_NO),
                    why[0],
                    why[why.length - 1]);
        }
    }

    /** How many cases came in. */
    public long added() {
        return added.get();
    }

    /** How many were here before. */
    public long known() {
        return known.get();
    }
}
