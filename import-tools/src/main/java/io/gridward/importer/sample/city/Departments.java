package io.gridward.importer.sample.city;

import io.gridward.importer.check.value.CreditCode;
import io.gridward.importer.sample.plan.Division;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies of the city: those of the table, then one for each subdistrict-level division. */
public final class Departments {
    private static final String DIVISION = "152201";

    private final Map<String, Department> byKey = new LinkedHashMap<>();

    /** One body; its code is an invented credit code. */
    public record Department(String code, String name, String parentCode) {}

    Departments(List<Division> divisions) {
        for (String[] row : Tables.read(Departments.class, "departments.csv")) {
            add(row[0], row[1], row[2], row[3]);
        }
        for (Division d : divisions) {
            if (d.level().equals("subdistrict")) {
                add(d.code(), "11", office(d.name()), "city");
            }
        }
    }

    /** The body of a table key or a subdistrict code. */
    public Department get(String key) {
        Department found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no department " + key);
        }
        return found;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Department d : byKey.values()) {
            rows.add(
                    Row.of(null)
                            .with("code", d.code())
                            .with("name", d.name())
                            .with("parent_code", d.parentCode())
                            .with("credit_code", d.code())
                            .with("valid_from", ListDays.setUp(rows.size() + 1)));
        }
        return rows;
    }

    private void add(String key, String kind, String name, String parent) {
        String code = CreditCode.of(kind, DIVISION, byKey.size() + 1);
        String parentCode = parent.isEmpty() ? "" : get(parent).code();
        byKey.put(key, new Department(code, name, parentCode));
    }

    /** True for the body that governs one subdistrict-level division. */
    public static boolean isOffice(String name) {
        return name.endsWith("街道办事处") || name.endsWith("镇人民政府") || name.endsWith("管理委员会");
    }

    private static String office(String division) {
        if (division.endsWith("街道")) {
            return division + "办事处";
        }
        return division + (division.endsWith("镇") ? "人民政府" : "管理委员会");
    }
}
