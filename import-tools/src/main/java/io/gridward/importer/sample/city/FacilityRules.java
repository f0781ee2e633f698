package io.gridward.importer.sample.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facility list: who answers for named components, and for types of an owner. */
final class FacilityRules {
    /** Types of which each component is in the list by its code: type, department. */
    private static final Map<String, String> NAMED =
            new TreeMap<>(
                    Map.of(
                            "01072", "river",
                            "02009", "transport",
                            "01051", "police",
                            "04001", "forestry",
                            "03009", "emergency",
                            "03010", "ecology",
                            "04010", "greenery",
                            "02028", "railway"));

    /** Name, owner, types, department. */
    private static final String[][] OWNED = {
        {"热力公司管网设施", "heat", "01010,01053,01061", "heat"},
        {"供水公司管网设施", "supply", "01001,01013,01019", "supply"},
        {"排水公司管网设施", "sewage", "01002,01072,01073", "sewage"},
        {"燃气公司管网设施", "gas", "01011,01049", "gas"},
        {"供电公司电力设施", "power", "01005,01017,01028,01029,01030,01047,01048", "power"},
        {"通信公司通信设施", "telecom", "01007,01009,01027,01031,01062", "telecom"},
        {"广电网络井盖", "cable", "01008", "cable"},
        {"路灯所照明设施", "lamps", "01006,01037,01038,01039,01060,01077", "lamps"},
        {"公交公司站点设施", "bus", "01020,01032,02004,02026", "bus"},
        {"园林设施", "greenery", "04", "greenery"},
        {"物业公司小区设施", "property", "01018,01035,01075,02001,03003", "property"},
    };

    private final Departments departments;
    private final List<Row> rows = new ArrayList<>();

    private FacilityRules(Departments departments) {
        this.departments = departments;
    }

    static List<Row> rows(List<Row> components, Departments departments) {
        FacilityRules rules = new FacilityRules(departments);
        for (Row c : components) {
            String department = NAMED.get(c.text("type_code"));
            if (department != null) {
                String code = c.text("code");
                String name = c.text("name") + code.substring(code.length() - 3);
                rules.add(name, department, 50).with("component_code", code);
            }
        }
        for (String[] o : OWNED) {
            rules.add(o[0], o[3], 20)
                    .with("owner_code", departments.get(o[1]).code())
                    .with("type_codes", o[2]);
        }
        return rules.rows;
    }

    private Row add(String name, String department, int priority) {
        Departments.Department d = departments.get(department);
        Row row =
                Row.of(null)
                        .with("id", "SS%05d".formatted(rows.size() + 1))
                        .with("name", name)
                        .with("department_code", d.code())
                        .with("department_name", d.name())
                        .with("priority", priority)
                        .with("source_document", "设施责任清单（2022年版，示例）")
                        .with("valid_from", ListDays.since(rows.size()));
        rows.add(row);
        return row;
    }
}
