package io.gridward.web.statistics;

import io.gridward.core.account.Role;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.Store;
import io.gridward.web.TestCity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Cases in a store that were really worked on, all on 6 January 2026. */
final class WorkedCases {
    static final String LITTER = "06010";
    static final String TREE = "04001";

    private static final Clock THEN =
            Clock.fixed(Instant.parse("2026-01-06T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Mover INSPECTOR = new Mover("inspector1", Set.of(Role.INSPECTOR), null);
    private static final Mover ACCEPTOR = new Mover("acceptor1", Set.of(Role.ACCEPTOR), null);
    private static final Mover LEADER = new Mover("leader1", Set.of(Role.SHIFT_LEADER), null);
    private static final Mover DISPATCHER = new Mover("dispatcher1", Set.of(Role.DISPATCHER), null);
    private static final Mover UNIT = new Mover("unit1", Set.of(Role.DEPARTMENT), "D1");

    private final TimeLimits limits = TimeLimits.ofProgram(TimeLimits.YUNCHENG);
    private final Cases cases;

    WorkedCases(Store store) {
        this.cases = Cases.in(store, limits, THEN);
    }

    /** The grid in the east takes in the gap above it from a day on. */
    static void enlargeEastGrid(Store store, LocalDate from) {
        Layer layer = LayerCatalog.city().get("unit_grid");
        @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
        values[layer.indexOf("code")] = "152201002001001";
        values[layer.indexOf("community_code")] = "152201002001";
        values[layer.indexOf("subdistrict_code")] = "152201002";
        BatchRequest request = new BatchRequest(layer, "test.csv", "tester", from);
        try (OpenBatch batch = Batches.in(store).open(request)) {
            batch.stage(
                    new StagedRow(1L, values, new WKTReader().read(TestCity.square(2, 4, 0, 2))));
            batch.publish();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    CaseFile report(String kind, String type, double lon, double lat, String grid) {
        CasePlace place =
                new CasePlace(
                        lon,
                        lat,
                        5.0,
                        grid,
                        grid.substring(0, 12),
                        grid.substring(0, 9),
                        "1",
                        "D1",
                        "territorial",
                        "Z1",
                        "地域清单 / territorial list",
                        null);
        CaseReport report =
                new CaseReport(
                        CaseSource.INSPECTOR,
                        TypeCatalog.GBT_47678_5_2026,
                        kind,
                        type,
                        "=1+1",
                        "测试",
                        Set.of(),
                        null,
                        null,
                        null);
        return cases.report(report, place, INSPECTOR);
    }

    /** Sent to D1. */
    CaseFile dispatched(CaseFile file) {
        make(file, ACCEPTOR, step(CaseMove.ACCEPT));
        make(file, LEADER, filing(file));
        return make(file, DISPATCHER, step(CaseMove.DISPATCH).to("D1"));
    }

    void close(CaseFile file) {
        dispatched(file);
        make(file, UNIT, step(CaseMove.TAKE));
        make(file, UNIT, step(CaseMove.HANDLE));
        make(file, ACCEPTOR, step(CaseMove.CHECK).by(INSPECTOR.name()));
        make(file, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(true));
        make(file, LEADER, step(CaseMove.CLOSE));
    }

    void giveTo(CaseFile file, String department) {
        dispatched(file);
        make(file, UNIT, step(CaseMove.RETURN).because("不属我单位"));
        make(file, DISPATCHER, step(CaseMove.APPROVE_RETURN).to(department));
    }

    private static CaseStep step(CaseMove move) {
        return CaseStep.of(move, 0);
    }

    private CaseStep filing(CaseFile file) {
        List<FilingCondition> conditions =
                limits.list(
                        TypeCatalog.GBT_47678_5_2026,
                        file.text(CaseField.KIND),
                        file.text(CaseField.TYPE_CODE),
                        "1",
                        LocalDate.of(2026, 1, 1));
        return conditions.isEmpty()
                ? new CaseStep(
                        CaseMove.FILE,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new TimeLimit(1, LimitClass.WORK_DAY, null),
                        null,
                        null,
                        null)
                : step(CaseMove.FILE).under(conditions.get(0).id());
    }

    private CaseFile make(CaseFile file, Mover mover, CaseStep s) {
        CaseStep now =
                new CaseStep(
                        s.move(),
                        cases.get(file.caseNo()).revision(),
                        s.reason(),
                        s.department(),
                        s.inspector(),
                        s.result(),
                        s.condition(),
                        s.limit(),
                        s.extension(),
                        s.place(),
                        s.key());
        return cases.make(file.caseNo(), now, mover);
    }
}
