package io.gridward.core.citycase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseFile.Draft;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Tables {@code city_case}, {@code case_work} and {@code case_flow}, on the caller's transaction.
 */
record CaseRows(Connection connection, Dialect dialect) {
    private static final int NUMBERS_AT_ONCE = 100;

    /** Classes of the columns of {@code case_flow}, in their order. */
    private static final List<Class<?>> FLOW_TYPES =
            List.of(
                    String.class,
                    Long.class,
                    OffsetDateTime.class,
                    String.class,
                    String.class,
                    String.class,
                    String.class,
                    String.class,
                    String.class,
                    String.class,
                    Long.class,
                    String.class,
                    Long.class,
                    String.class,
                    OffsetDateTime.class,
                    Long.class,
                    String.class);

    private static final GeometryFactory POINTS = new GeometryFactory(new PrecisionModel(), 4490);

    static void put(Draft draft, CasePlace place) {
        draft.at(POINTS.createPoint(new Coordinate(place.lon(), place.lat())))
                .put(CaseField.ACCURACY_M, place.accuracyMetres())
                .put(CaseField.GRID_CODE, place.gridCode())
                .put(CaseField.COMMUNITY_CODE, place.communityCode())
                .put(CaseField.SUBDISTRICT_CODE, place.subdistrictCode())
                .put(CaseField.ZONE_CLASS, place.zoneClass())
                .put(CaseField.ADVISED_CODE, place.departmentCode())
                .put(CaseField.RULE, place.rule())
                .put(CaseField.RULE_ROW, place.ruleRow())
                .put(CaseField.TRAIL, place.trail())
                .put(CaseField.COMPONENT_CODE, place.componentCode());
    }

    void insert(CaseFile file, long version) throws SQLException {
        try (PreparedStatement rows = prepare("citycase/insert_case");
                PreparedStatement work = prepare("citycase/insert_work")) {
            bindNew(rows, work, file, version);
            rows.executeUpdate();
            work.executeUpdate();
        }
    }

    private void bindNew(
            PreparedStatement rows, PreparedStatement work, CaseFile file, long version)
            throws SQLException {
        int next = bind(rows, 1, file, CaseField.published());
        rows.setLong(next, version);
        dialect.bindGeometry(rows, next + 1, file.place());
        work.setString(1, file.caseNo());
        bind(work, 2, file, CaseField.work());
    }

    /** Inserts cases with their logs, a few statements for all. */
    void insertAll(List<PastCase.Walked> cases, long version) throws SQLException {
        try (PreparedStatement rows = prepare("citycase/insert_case");
                PreparedStatement work = prepare("citycase/insert_work");
                PreparedStatement flow = prepare("citycase/insert_flow")) {
            for (PastCase.Walked one : cases) {
                bindNew(rows, work, one.file(), version);
                rows.addBatch();
                work.addBatch();
                for (FlowEntry entry : one.log()) {
                    bind(flow, one.file().caseNo(), entry);
                    flow.addBatch();
                }
            }
            rows.executeBatch();
            work.executeBatch();
            flow.executeBatch();
        }
    }

    /** Writes a step; false when somebody made another since the case was read. */
    boolean update(CaseFile file, long version) throws SQLException {
        try (PreparedStatement update = prepare("citycase/update_work")) {
            int next = bind(update, 1, file, CaseField.work());
            update.setString(next, file.caseNo());
            update.setLong(next + 1, file.revision() - 1);
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement keep = prepare("citycase/keep_case")) {
            keep.setLong(1, version);
            keep.setString(2, file.caseNo());
            keep.executeUpdate();
        }
        List<CaseField> published = CaseField.published();
        try (PreparedStatement update = prepare("citycase/update_case")) {
            int next = bind(update, 1, file, published.subList(1, published.size()));
            update.setLong(next, version);
            dialect.bindGeometry(update, next + 1, file.place());
            update.setString(next + 2, file.caseNo());
            return update.executeUpdate() == 1;
        }
    }

    private int bind(PreparedStatement statement, int first, CaseFile file, List<CaseField> fields)
            throws SQLException {
        int next = first;
        for (CaseField field : fields) {
            dialect.bindValue(statement, next++, file.value(field), field.type());
        }
        return next;
    }

    Optional<CaseFile> find(String caseNo) throws SQLException {
        try (PreparedStatement question = prepare("citycase/get_case")) {
            dialect.bindValue(question, 1, caseNo, String.class);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    /** The cases of some numbers, in the order of the numbers; what is not there is left out. */
    List<CaseFile> list(List<String> caseNos) throws SQLException {
        Map<String, CaseFile> found = new HashMap<>();
        String text = sql("citycase/list_some", dialect);
        for (int from = 0; from < caseNos.size(); from += NUMBERS_AT_ONCE) {
            List<String> some =
                    caseNos.subList(from, Math.min(caseNos.size(), from + NUMBERS_AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            try (PreparedStatement question =
                    connection.prepareStatement(text.replace(":numbers", marks))) {
                for (int i = 0; i < some.size(); i++) {
                    dialect.bindValue(question, i + 1, some.get(i), String.class);
                }
                try (ResultSet rows = question.executeQuery()) {
                    while (rows.next()) {
                        CaseFile file = read(rows);
                        found.put(file.caseNo(), file);
                    }
                }
            }
        }
        return caseNos.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<CaseFile> listDue(OffsetDateTime now, int most) throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_due")) {
            dialect.bindValue(question, 1, now, OffsetDateTime.class);
            question.setInt(2, most);
            List<CaseFile> due = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    due.add(read(rows));
                }
            }
            return due;
        }
    }

    CaseFile read(ResultSet rows) throws SQLException {
        EnumMap<CaseField, Object> values = new EnumMap<>(CaseField.class);
        int next = 1;
        for (CaseField field : CaseField.published()) {
            put(values, field, rows, next++);
        }
        long version = rows.getLong(next++);
        for (CaseField field : CaseField.work()) {
            put(values, field, rows, next++);
        }
        Point place = (Point) Objects.requireNonNull(dialect.readGeometry(rows, next));
        return new CaseFile(values, place, version);
    }

    private void put(EnumMap<CaseField, Object> values, CaseField field, ResultSet rows, int column)
            throws SQLException {
        Object value = dialect.readValue(rows, column, field.type());
        if (value != null) {
            values.put(field, value);
        }
    }

    void log(String caseNo, FlowEntry e) throws SQLException {
        try (PreparedStatement insert = prepare("citycase/insert_flow")) {
            bind(insert, caseNo, e);
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, String caseNo, FlowEntry e) throws SQLException {
        @Nullable Object[] values = {
            caseNo,
            e.revision(),
            e.at(),
            e.move().name(),
            e.from() == null ? null : e.from().name(),
            e.to().name(),
            e.actor(),
            e.role() == null ? null : e.role().name(),
            e.departmentCode(),
            e.inspector(),
            number(e.result()),
            e.standardId(),
            e.limitAmount(),
            e.limitClass(),
            e.dueAt(),
            e.calendar(),
            e.reason()
        };
        for (int i = 0; i < values.length; i++) {
            dialect.bindValue(insert, i + 1, values[i], FLOW_TYPES.get(i));
        }
    }

    static @Nullable Long number(@Nullable Boolean value) {
        return value == null ? null : value ? 1L : 0L;
    }

    static @Nullable Boolean truth(@Nullable Long value) {
        return value == null ? null : value == 1;
    }

    List<FlowEntry> flow(String caseNo) throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_flow")) {
            dialect.bindValue(question, 1, caseNo, String.class);
            List<FlowEntry> entries = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    entries.add(readEntry(rows));
                }
            }
            return entries;
        }
    }

    private FlowEntry readEntry(ResultSet rows) throws SQLException {
        String from = rows.getString(5);
        String role = rows.getString(8);
        return new FlowEntry(
                rows.getLong(2),
                Objects.requireNonNull(dialect.readValue(rows, 3, OffsetDateTime.class)),
                CaseMove.valueOf(rows.getString(4)),
                from == null ? null : CaseState.valueOf(from),
                CaseState.valueOf(rows.getString(6)),
                rows.getString(7),
                role == null ? null : Role.valueOf(role),
                rows.getString(9),
                rows.getString(10),
                truth(dialect.readValue(rows, 11, Long.class)),
                rows.getString(12),
                dialect.readValue(rows, 13, Long.class),
                rows.getString(14),
                dialect.readValue(rows, 15, OffsetDateTime.class),
                dialect.readValue(rows, 16, Long.class),
                rows.getString(17));
    }

    PreparedStatement prepare(String question) throws SQLException {
        return connection.prepareStatement(sql(question, dialect));
    }

    /** Places go in and out as each kind of store takes them. */
    private static String sql(String question, Dialect dialect) {
        String text =
                SqlText.of(question).replace(":whole_case", SqlText.of("citycase/whole_case"));
        boolean reads = text.contains("SELECT\n    c.");
        return text.replace(
                ":geom", reads ? dialect.selectGeometry("c.geom") : dialect.geometryParameter());
    }
}
