package io.gridward.importer.sample.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A row of the delivery in the making: its cells by column name, and the fault it was given. Not
 * shared between threads.
 */
final class SurveyRow {
    static final List<String> HEADER =
            List.of(
                    "ObjID",
                    "ObjName",
                    "DeptCode1",
                    "DeptName1",
                    "DeptCode2",
                    "DeptName2",
                    "DeptCode3",
                    "DeptName3",
                    "BGID",
                    "ObjState",
                    "ORDate",
                    "CHDate",
                    "DataSource",
                    "Note",
                    "x",
                    "y");

    private final String[] cells = new String[HEADER.size()];
    private final List<String> fault = new ArrayList<>();

    SurveyRow() {
        Arrays.fill(cells, "");
    }

    SurveyRow with(String column, String value) {
        cells[HEADER.indexOf(column)] = value;
        return this;
    }

    String get(String column) {
        return cells[HEADER.indexOf(column)];
    }

    /** Easting and northing, EPSG:4550, written to the millimetre. */
    SurveyRow at(double east, double north) {
        return with("x", text(east)).with("y", text(north));
    }

    private static String text(double metres) {
        return String.format(Locale.ROOT, "%.3f", metres);
    }

    double east() {
        return Double.parseDouble(get("x"));
    }

    double north() {
        return Double.parseDouble(get("y"));
    }

    /** Says what was planted: check, fault, attribute. */
    void planted(String check, String name, String attribute) {
        fault.addAll(List.of(check, name, attribute));
    }

    /** Check, fault and attribute; empty for a good row. */
    List<String> fault() {
        return List.copyOf(fault);
    }

    List<String> cells() {
        return List.of(cells);
    }
}
