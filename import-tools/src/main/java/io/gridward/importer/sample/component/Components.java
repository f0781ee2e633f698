package io.gridward.importer.sample.component;

import io.gridward.importer.sample.city.Degrees;
import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.component.ComponentPlan.Spot;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The component layer: a row for each place of the plan, numbered within its type. */
public final class Components {
    static final String SCHEME = "GB/T 47678.5-2026";

    private static final LocalDate FIRST_SURVEY = LocalDate.of(2021, 5, 10);
    private static final int SURVEY_DAYS = 1500;
    private static final int LATEST_CHANGE_DAYS = 280;

    private final Departments departments;
    private final Dice dice;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Components(Departments departments, Dice dice) {
        this.departments = departments;
        this.dice = dice;
    }

    /** Rows of the layer; in each type numbered from 1. */
    public static List<Row> rows(
            Ground ground, List<UnitGrid> parks, Departments departments, long seed) {
        Components components = new Components(departments, Dice.of(seed, "registers"));
        return ComponentPlan.place(ground, parks, Dice.of(seed, "components")).stream()
                .map(components::row)
                .toList();
    }

    private Row row(Spot spot) {
        ComponentKind kind = spot.kind();
        int number = numbers.merge(kind.code(), 1, Integer::sum);
        Row row =
                Row.of(Degrees.of(spot.metres()))
                        .with("code", "152201%s%06d".formatted(kind.code(), number))
                        .with("scheme", SCHEME)
                        .with("type_code", kind.code())
                        .with("type_name", kind.name())
                        .with("name", kind.name());
        department(row, "competent", kind.competent());
        department(row, "owner", kind.owner());
        department(row, "maintainer", kind.maintainer());
        row.with("grid_code", spot.grid().code());
        life(row);
        row.with("data_source", source()).with("accuracy_class", kind.accuracy());
        return row.with("remark", spot.street() == null ? "" : "沿" + spot.street().name());
    }

    private void department(Row row, String role, String key) {
        if (!key.isEmpty()) {
            Departments.Department d = departments.get(key);
            row.with(role + "_code", d.code()).with(role + "_name", d.name());
        }
    }

    private void life(Row row) {
        String state = state();
        LocalDate initial = FIRST_SURVEY.plusDays(dice.below(SURVEY_DAYS));
        row.with("state", state).with("initial_date", initial);
        if (!state.equals("intact") || dice.chance(0.06)) {
            row.with("change_date", initial.plusDays(1 + dice.below(LATEST_CHANGE_DAYS)));
        }
    }

    private String state() {
        double throwOf = dice.between(0, 1);
        if (throwOf < 0.96) {
            return "intact";
        }
        if (throwOf < 0.985) {
            return "damaged";
        }
        return throwOf < 0.992 ? "lost" : throwOf < 0.998 ? "abandoned" : "removed";
    }

    private String source() {
        double throwOf = dice.between(0, 1);
        if (throwOf < 0.82) {
            return "field_survey";
        }
        return throwOf < 0.95 ? "topographic_map" : throwOf < 0.99 ? "base_geodata" : "other";
    }
}
