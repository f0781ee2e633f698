package io.gridward.importer.load;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CellValues;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Registers;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.check.code.CodeCheck;
import io.gridward.importer.check.code.GridDerivation;
import io.gridward.importer.check.code.TypeCheck;
import io.gridward.importer.check.value.DateCheck;
import io.gridward.importer.check.value.DepartmentCheck;
import io.gridward.importer.check.value.RequiredCheck;
import io.gridward.importer.check.value.ResponsibilityCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.CityMap;
import io.gridward.importer.position.FileCrs;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.position.PositionChecks;
import io.gridward.importer.position.nearby.StoredComponents;
import io.gridward.importer.position.shape.AreaDerivation;
import io.gridward.importer.survey.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The checks a layer's rows go through, in order: values, code, type, departments, dates, place.
 */
final class RowChecks {
    private final Layer layer;
    private final Set<RepairKind> accepted;
    private final FieldMap map;
    private final Queue<CellValues> readers = new ConcurrentLinkedQueue<>();
    private final List<RowCheck> checks = new ArrayList<>();

    RowChecks(
            ImportPlan plan,
            FieldMap map,
            Registers registers,
            FileCrs crs,
            FirstReading reading,
            CityMap city,
            FeatureSource source) {
        this.map = map;
        this.layer = plan.layer();
        this.accepted = plan.options().accepted();
        boolean component = layer.name().equals("component");
        checks.add(
                new CodeCheck(
                        layer,
                        registers.countyCode(),
                        plan.options().scheme().map(Scheme::title).orElse(null),
                        reading::repeats));
        if (plan.mode() == BatchRequest.Mode.APPEND) {
            checks.add(new ExistingKeys(source, layer));
        }
        if (component) {
            checks.add(new TypeCheck(registers.types()));
        }
        if (layer.name().equals("unit_grid")) {
            checks.add(new GridDerivation(registers.divisions()));
        }
        checks.add(new DepartmentCheck(layer, registers.departments()));
        if (ResponsibilityCheck.concerns(layer)) {
            checks.add(new ResponsibilityCheck(layer, registers.leads()));
        }
        checks.add(new RequiredCheck(map));
        checks.add(new DateCheck(layer, plan.today()));
        if (layer.published()) {
            Optional<StoredComponents> stored =
                    component
                            ? Optional.of(stored(source, layer, plan.effective()))
                            : Optional.empty();
            checks.add(
                    new PositionChecks(
                            layer,
                            map.place().orElseThrow(),
                            crs,
                            reading,
                            city,
                            stored,
                            plan.options().checks()));
        }
        if (layer.find("area_m2").isPresent()) {
            checks.add(new AreaDerivation());
        }
    }

    private static StoredComponents stored(FeatureSource source, Layer layer, LocalDate day) {
        FeatureQuery query =
                FeatureQuery.of(layer, day).reading(List.of("scheme", "type_code"), true);
        try (FeatureStream stored = source.read(query)) {
            return StoredComponents.of(stored);
        }
    }

    /** Rows with their values, as far as each can be read alone; called by several threads. */
    List<CheckedRow> read(List<RawRow> raw) {
        CellValues reader =
                Optional.ofNullable(readers.poll()).orElseGet(() -> new CellValues(map));
        List<CheckedRow> rows = new ArrayList<>(raw.size());
        for (RawRow r : raw) {
            CheckedRow row = new CheckedRow(r, layer, accepted);
            reader.check(row);
            rows.add(row);
        }
        readers.add(reader);
        return rows;
    }

    /** Completes a row's values and finds its shape and faults; called in the file's order. */
    void check(CheckedRow row) {
        checks.forEach(c -> c.check(row));
    }
}
