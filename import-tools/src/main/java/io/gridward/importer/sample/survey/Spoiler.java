package io.gridward.importer.sample.survey;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Plants faults, one in a row. Rows at the beginning stay good, so that every repetition has an
 * earlier row to repeat.
 */
final class Spoiler {
    private static final int FIRST_SPOILT = 40;
    private static final int STEP = 4;
    private static final int SHIFTED_ROWS = 14;
    private static final double FAR_METRES = 60;
    private static final Reprojection TO_DEGREES =
            Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000);
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    private final Ground ground;
    private final List<SurveyRow> rows;
    private final Dice dice;
    private final Set<SurveyRow> repeated = new HashSet<>();
    private int next = FIRST_SPOILT;

    Spoiler(Ground ground, List<SurveyRow> rows, Dice dice) {
        this.ground = ground;
        this.rows = rows;
        this.dice = dice;
    }

    void spoil() {
        codes();
        values();
        dates();
        departments();
        coordinates();
        positions();
        for (int i = 0; i < SHIFTED_ROWS; i++) {
            plant(1, "Q03", "gcj02-shift", "geom", Spoiler::shift);
        }
    }

    private void codes() {
        plant(1, "Q04", "bad-code", "code", r -> r.with("ObjID", r.get("ObjID").substring(0, 15)));
        plant(1, "Q04", "bad-code", "code", r -> r.with("ObjID", r.get("ObjID") + "00"));
        plant(1, "Q04", "bad-code", "code", r -> prefix(r, "152202"));
        plant(1, "Q04", "bad-code", "code", r -> r.with("ObjID", "15220101O1" + tail(r)));
        plant(3, "Q04", "duplicate-code", "code", r -> r.with("ObjID", earlier(r).get("ObjID")));
        plant(2, "Q06", "unknown-type", "type_code", r -> type(r, "0188"));
        plant(1, "Q06", "unknown-type", "type_code", r -> type(r, "0799"));
        plant(3, "Q06", "type-mismatch", "type_code", this::otherName);
    }

    private void values() {
        plant(1, "Q07", "missing-value", "name", r -> r.with("ObjName", ""));
        plant(1, "Q07", "missing-value", "state", r -> r.with("ObjState", ""));
        plant(1, "Q07", "missing-value", "competent_code", r -> r.with("DeptCode1", ""));
        plant(1, "Q07", "missing-value", "code", r -> r.with("ObjID", ""));
        plant(1, "Q10", "unknown-value", "state", r -> r.with("ObjState", "良好"));
        plant(1, "Q10", "unknown-value", "state", r -> r.with("ObjState", "9"));
        plant(1, "Q10", "unknown-value", "data_source", r -> r.with("DataSource", "目测"));
    }

    private void dates() {
        plant(1, "Q07", "missing-value", "initial_date", r -> r.with("ORDate", ""));
        plant(1, "Q09", "bad-date", "initial_date", r -> r.with("ORDate", "20230231"));
        plant(1, "Q09", "bad-date", "initial_date", r -> r.with("ORDate", "2022年5月"));
        plant(1, "Q09", "bad-date", "change_date", r -> r.with("CHDate", "待定"));
        plant(3, "Q09", "date-order", "change_date", r -> r.with("CHDate", "20190401"));
        plant(
                2,
                "Q09",
                "future-date",
                "initial_date",
                r -> r.with("ORDate", "20990101").with("CHDate", ""));
        plant(1, "Q09", "future-date", "change_date", r -> r.with("CHDate", "20991231"));
    }

    private void departments() {
        String fault = "unknown-department";
        String nobody = "11152201GW999999";
        plant(2, "Q08", fault, "competent_code", r -> r.with("DeptCode1", nobody + "XX"));
        plant(2, "Q08", fault, "owner_code", r -> r.with("DeptCode2", nobody + "YY"));
        plant(1, "Q08", fault, "maintainer_code", r -> r.with("DeptCode3", "0417"));
    }

    private void coordinates() {
        plant(1, "Q02", "missing-coordinates", "geom", r -> r.with("x", "").with("y", ""));
        plant(1, "Q02", "missing-coordinates", "geom", r -> r.with("y", ""));
        plant(1, "Q02", "missing-coordinates", "geom", r -> r.with("x", "0").with("y", "0"));
        plant(1, "Q01", "bad-number", "x", r -> r.with("x", r.get("x").replace(".", "．")));
        plant(1, "Q01", "bad-number", "y", r -> r.with("y", "未测"));
        plant(3, "Q02", "swapped-axes", "geom", r -> r.at(r.north(), r.east()));
    }

    private void positions() {
        plant(1, "Q12", "outside-city", "geom", r -> r.at(r.east() + 90_000, r.north()));
        plant(1, "Q12", "outside-city", "geom", r -> r.at(r.east(), r.north() - 80_000));
        plant(1, "Q12", "outside-city", "geom", r -> r.at(r.east() - 60_000, r.north() + 700));
        plant(4, "Q11", "grid-mismatch", "grid_code", this::otherGrid);
        twins("duplicate-position", 0.14);
        twins("near-duplicate-position", 0.6);
    }

    /** Three rows, each moved beside an earlier one; a row that has none of its type stays good. */
    private void twins(String fault, double metres) {
        for (int i = 0; i < 3; i++) {
            Optional<SurveyRow> first = earlierOfItsType(rows.get(next));
            while (first.isEmpty()) {
                next += STEP;
                first = earlierOfItsType(rows.get(next));
            }
            SurveyRow twin = first.get();
            plant(1, "Q13", fault, "geom", r -> beside(r, twin, metres));
        }
    }

    private void plant(
            int times, String check, String fault, String attribute, Consumer<SurveyRow> how) {
        for (int i = 0; i < times; i++) {
            SurveyRow row = rows.get(next);
            next += STEP;
            how.accept(row);
            row.planted(check, fault, attribute);
        }
    }

    private static String tail(SurveyRow row) {
        return row.get("ObjID").substring(10);
    }

    private static void prefix(SurveyRow row, String division) {
        row.with("ObjID", division + row.get("ObjID").substring(6));
    }

    private static void type(SurveyRow row, String type) {
        row.with(
                "ObjID",
                "152201" + type + "9" + tail(row).substring(3) + row.get("ObjID").substring(8, 10));
    }

    /** A good row of the beginning, of another type. */
    private SurveyRow earlier(SurveyRow row) {
        int i = dice.below(FIRST_SPOILT);
        while (rows.get(i).get("ObjName").equals(row.get("ObjName"))) {
            i = (i + 1) % FIRST_SPOILT;
        }
        return rows.get(i);
    }

    private void otherName(SurveyRow row) {
        row.with("ObjName", earlier(row).get("ObjName"));
    }

    /** States a grid that is not near the place, nor where a shift would have put it. */
    private void otherGrid(SurveyRow row) {
        Coordinate here = new Coordinate(row.east(), row.north());
        Geometry at = new GeometryFactory().createPoint(here);
        Optional<UnitGrid> back = ground.findGrid(moved(row, false));
        List<UnitGrid> wrong =
                ground.grids().stream()
                        .filter(g -> g.subdistrict().equals(row.get("BGID").substring(0, 9)))
                        .filter(g -> g.metres().distance(at) > FAR_METRES)
                        .filter(g -> back.isEmpty() || !back.get().code().equals(g.code()))
                        .toList();
        row.with("BGID", dice.pick(wrong).code());
    }

    /** Moves the row so near to an earlier one of another number that both seem the same thing. */
    private void beside(SurveyRow row, SurveyRow first, double metres) {
        double turn = dice.between(0, 2 * Math.PI);
        row.at(first.east() + metres * Math.cos(turn), first.north() + metres * Math.sin(turn))
                .with("BGID", first.get("BGID"));
    }

    private Optional<SurveyRow> earlierOfItsType(SurveyRow row) {
        String type = row.get("ObjID").substring(6, 10);
        return rows.subList(0, rows.indexOf(row)).stream()
                .filter(r -> r.fault().isEmpty())
                .filter(r -> r.get("ObjID").startsWith(type, 6))
                .filter(repeated::add)
                .findFirst();
    }

    private static void shift(SurveyRow row) {
        Coordinate there = moved(row, true);
        row.at(there.x, there.y);
    }

    /** The place in GCJ-02, or the place that is here in GCJ-02. EPSG:4550. */
    private static Coordinate moved(SurveyRow row, boolean forward) {
        double[] xy = {row.east(), row.north()};
        TO_DEGREES.apply(xy, 1);
        double[] there = forward ? Gcj02.shift(xy[0], xy[1]) : Gcj02.unshift(xy[0], xy[1]);
        TO_METRES.apply(there, 1);
        return new Coordinate(there[0], there[1]);
    }
}
