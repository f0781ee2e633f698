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
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.check.code.CodeCheck;
import io.gridward.importer.check.code.GridDerivation;
import io.gridward.importer.check.code.RecodeCheck;
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
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
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
    private final WideChecks wide;
    private final List<RowCheck> checks = new ArrayList<>();

    RowChecks(
            ImportPlan plan,
            FieldMap map,
            Registers registers,
            FileCrs crs,
            FirstReading reading,
            CityMap city,
            FeatureSource source,
            SurveyFile file,
            List<RowCheck> own) {
        this.layer = plan.layer();
        this.accepted = plan.options().accepted();
        this.wide = new WideChecks(plan, map, reading, source);
        if (own.isEmpty()) {
            values(plan, map, registers, reading, source);
        } else {
            checks.add(new CellValues(map));
            checks.addAll(own);
        }
        checks.add(new RequiredCheck(map));
        checks.add(new DateCheck(layer, plan.today()));
        if (layer.published()) {
            Optional<StoredComponents> stored =
                    component()
                            ? Optional.of(stored(source, layer, plan.effective()))
                            : Optional.empty();
            PositionChecks positions =
                    new PositionChecks(
                            layer,
                            map.place().orElseThrow(),
                            crs,
                            reading,
                            city,
                            stored,
                            plan.options().checks());
            checks.add(positions);
            around(plan, positions, city, file);
        }
        if (layer.find("area_m2").isPresent()) {
            checks.add(new AreaDerivation());
        }
    }

    private boolean component() {
        return layer.name().equals("component");
    }

    private void values(
            ImportPlan plan,
            FieldMap map,
            Registers registers,
            FirstReading reading,
            FeatureSource source) {
        checks.add(new CellValues(map));
        checks.addAll(wide.onValues());
        String scheme = plan.options().scheme().map(Scheme::title).orElse(null);
        if (component()) {
            checks.add(new RecodeCheck(registers.types(), scheme, reading::hasNumber));
        }
        checks.add(new CodeCheck(layer, registers.countyCode(), scheme, reading::repeats));
        if (plan.mode() == BatchRequest.Mode.APPEND) {
            checks.add(new ExistingKeys(source, layer));
        }
        if (component()) {
            checks.add(new TypeCheck(registers.types()));
        }
        if (layer.name().equals("unit_grid")) {
            checks.add(new GridDerivation(registers.divisions()));
        }
        checks.addAll(wide.onTypes());
        checks.add(new DepartmentCheck(layer, registers.departments()));
        if (ResponsibilityCheck.concerns(layer)) {
            checks.add(new ResponsibilityCheck(layer, registers.leads()));
        }
    }

    private void around(ImportPlan plan, PositionChecks positions, CityMap city, SurveyFile file) {
        if (component()) {
            wide.components(positions, city);
        }
        if (AreaChecks.concern(layer)) {
            wide.areas(plan, file, List.copyOf(checks));
        }
        checks.addAll(wide.onPlaces());
    }

    private static StoredComponents stored(FeatureSource source, Layer layer, LocalDate day) {
        FeatureQuery query =
                FeatureQuery.of(layer, day).reading(List.of("scheme", "type_code"), true);
        try (FeatureStream stored = source.read(query)) {
            return StoredComponents.of(stored);
        }
    }

    /** Rows with their values, shapes and faults; called by several threads. */
    List<CheckedRow> read(List<RawRow> raw) {
        List<CheckedRow> rows = new ArrayList<>(raw.size());
        for (RawRow r : raw) {
            CheckedRow row = new CheckedRow(r, layer, accepted);
            for (int i = 0; i < checks.size() && !row.settled(); i++) {
                checks.get(i).check(row);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Checks that were not made, once all rows were asked. */
    List<Detection> notMade() {
        return wide.notMade();
    }

    /** What is to be told of the file as a whole. */
    List<RowFinding> ofFile() {
        return wide.ofFile();
    }
}
