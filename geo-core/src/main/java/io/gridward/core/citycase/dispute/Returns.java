package io.gridward.core.citycase.dispute;

import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Returned cases, as the flow log tells of them. */
public final class Returns {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Store store;

    private Returns(Store store) {
        this.store = store;
    }

    /** Those of a store. */
    public static Returns in(Store store) {
        return new Returns(store);
    }

    /**
     * Returns of the cases reported in a period, in the order of these; a case returned twice is
     * there twice.
     *
     * @param from first day
     * @param to first day no longer counted
     */
    public List<Return> list(LocalDate from, LocalDate to) {
        Dialect dialect = store.dialect();
        String sql =
                SqlText.of("citycase/list_returns")
                        .replace(":geom", dialect.selectGeometry("c.geom"));
        return store.read(
                connection -> {
                    try (PreparedStatement question = connection.prepareStatement(sql)) {
                        question.setFetchSize(ROWS_AT_A_TIME);
                        dialect.bindValue(question, 1, midnight(from), OffsetDateTime.class);
                        dialect.bindValue(question, 2, midnight(to), OffsetDateTime.class);
                        try (ResultSet rows = question.executeQuery()) {
                            return read(rows, dialect);
                        }
                    }
                });
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    }

    private static List<Return> read(ResultSet rows, Dialect dialect) throws SQLException {
        List<Return> returns = new ArrayList<>();
        while (rows.next()) {
            String caseNo = rows.getString(1);
            Geometry place = dialect.readGeometry(rows, 6);
            String department = rows.getString(5);
            boolean asked = rows.getString(4).equals(CaseMove.RETURN.name());
            if (asked && place instanceof Point point && department != null) {
                returns.add(
                        new Return(
                                caseNo,
                                point,
                                rows.getString(2),
                                rows.getString(3),
                                department,
                                null));
            } else if (!asked && !returns.isEmpty()) {
                Return last = returns.get(returns.size() - 1);
                if (last.caseNo().equals(caseNo)) { // approved: it went to somebody else
                    returns.set(returns.size() - 1, given(last, department));
                }
            }
        }
        return returns;
    }

    private static Return given(Return r, @Nullable String to) {
        return new Return(r.caseNo(), r.place(), r.kind(), r.type(), r.from(), to);
    }
}
