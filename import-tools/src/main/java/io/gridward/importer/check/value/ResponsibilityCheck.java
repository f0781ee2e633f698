package io.gridward.importer.check.value;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.lists.TypeCodes;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Registers;
import io.gridward.importer.check.RowCheck;
import java.util.Map;
import java.util.Set;

/**
 * Rows of the responsibility lists: types are known ones or leading digits of such (Q06), a buffer
 * is wider than 0 and at most 500 m, and a line that two bodies share names both (Q10). Of a kind
 * that the file does not name, types of components and of matters will do; facility rules speak of
 * components only.
 */
public final class ResponsibilityCheck implements RowCheck {
    /** The widest buffer that is not taken for a mistake in the unit. */
    private static final double WIDEST_METRES = 500;

    private static final Map<String, LocalText> KINDS =
            Map.of(
                    "component", LocalText.of("部件类型", "component type"),
                    "matter", LocalText.of("事项类型", "matter type"),
                    "any", LocalText.of("部件或事项类型", "component or matter type"));
    private static final Set<String> SHARED = Set.of("centre", "midpoint");

    private final Layer layer;
    private final Registers.TypeLeads types;

    /** Checks rows of a layer against the known types. */
    public ResponsibilityCheck(Layer layer, Registers.TypeLeads types) {
        this.layer = layer;
        this.types = types;
    }

    /** True for layers that have what is checked. */
    public static boolean concerns(Layer layer) {
        return layer.find("type_codes").isPresent();
    }

    @Override
    public void check(CheckedRow row) {
        types(row);
        buffer(row);
        split(row);
    }

    private void types(CheckedRow row) {
        String kind = row.text("kind");
        if (kind == null) {
            kind = layer.find("kind").isPresent() ? "any" : "component";
        }
        for (String entry : TypeCodes.parse(row.text("type_codes")).prefixes()) {
            boolean known =
                    kind.equals("any")
                            ? types.begin("component", entry) || types.begin("matter", entry)
                            : types.begin(kind, entry);
            if (!known) {
                row.fault(Fault.UNKNOWN_TYPES, "type_codes", entry, KINDS.get(kind));
            }
        }
    }

    private static void buffer(CheckedRow row) {
        Double metres = (Double) row.value("buffer_m");
        if (metres != null && !(metres > 0 && metres <= WIDEST_METRES)) {
            row.fault(
                    Fault.OUT_OF_RANGE,
                    "buffer_m",
                    metres,
                    LocalText.of("大于 0、不超过 500 的米数", "more than 0 and at most 500 metres"));
        }
    }

    private static void split(CheckedRow row) {
        String rule = row.text("split_rule");
        if (rule != null && SHARED.contains(rule) && row.text("opposite_code") == null) {
            row.fault(
                    Fault.LINE_MISMATCH,
                    "split_rule",
                    rule,
                    LocalText.of(
                            "由两个单位分担，须填写 opposite_code",
                            "two bodies share the line: opposite_code has to name the other"));
        }
    }
}
