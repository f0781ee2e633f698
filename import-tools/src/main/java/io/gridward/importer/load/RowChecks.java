package io.gridward.importer.load;

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
import java.util.Set;

/**
 * The checks a layer's rows go through, in order: values, code, type, departments, dates, place.
 */
final class RowChecks {
    private final Layer layer;
    private final Set<RepairKind> accepted;
    private final List<RowCheck> checks = new ArrayList<>();

    RowChecks(
            ImportPlan plan,
            FieldMap map,
            Registers registers,
            FileCrs crs,
            FirstReading reading,
            CityMap city,
            FeatureSource source) {
        this.layer = plan.layer();
        this.accepted = plan.options().accepted();
        boolean component = layer.name().equals("component");
        checks.add(new CellValues(map));
        checks.add(
                new CodeCheck(
                        layer,
                        registers.countyCode(),
                        plan.options().scheme().map(Scheme::title).orElse(null),
                        reading::repeats));
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

    /** A row with its values, shape and findings. */
    CheckedRow check(RawRow raw) {
        CheckedRow row = new CheckedRow(raw, layer, accepted);
        checks.forEach(c -> c.check(row));
        return row;
    }
}
