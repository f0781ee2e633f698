package io.gridward.importer.load;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.whole.AreaCoverage;
import io.gridward.importer.check.whole.AreaRow;
import io.gridward.importer.check.whole.AreaRules;
import io.gridward.importer.check.whole.InsideCheck;
import io.gridward.importer.check.whole.ManagementRules;
import io.gridward.importer.check.whole.NumberingOrder;
import io.gridward.importer.check.whole.ZoneRules;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.reference.StoredThings;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Q20: how the areas of a file fit to each other, to those of the store and into what they are part
 * of. The file is read once more for their shapes.
 */
final class AreaChecks {
    private static final Set<String> LAYERS =
            Set.of("division", "unit_grid", "responsibility_zone", "management_zone");

    private final ImportPlan plan;
    private final CheckOptions options;
    private final StoredThings stored;
    private final List<AreaRow> delivered;
    private final List<AreaRow> others;
    private final List<RowCheck> ofRows = new ArrayList<>();
    private final List<FileCheck> ofFile = new ArrayList<>();

    /**
     * Reads the areas.
     *
     * @param before checks that give a row its values and its shape
     */
    AreaChecks(
            ImportPlan plan,
            FirstReading reading,
            StoredThings stored,
            SurveyFile file,
            List<RowCheck> before) {
        this.plan = plan;
        this.options = plan.options().checks();
        this.stored = stored;
        this.delivered = read(plan.layer(), file, before);
        // of a file that is complete, no stored area stays beside those it delivers
        boolean complete = plan.mode() == BatchRequest.Mode.REPLACE;
        this.others =
                complete || delivered.isEmpty()
                        ? List.of()
                        : stored.list(plan.layer()).stream()
                                .filter(f -> !reading.hasCode(f.key()))
                                .filter(AreaChecks::usable)
                                .map(f -> new AreaRow(0, f))
                                .toList();
        switch (plan.layer().name()) {
            case "division" -> divisions();
            case "unit_grid" -> grids();
            case "responsibility_zone" -> zones();
            default -> cover(new ManagementRules(all()));
        }
    }

    /** True for layers whose areas are compared. */
    static boolean concern(Layer layer) {
        return LAYERS.contains(layer.name());
    }

    List<RowCheck> ofRows() {
        return ofRows;
    }

    List<FileCheck> ofFile() {
        return ofFile;
    }

    private List<AreaRow> read(Layer layer, SurveyFile file, List<RowCheck> before) {
        List<String> names = layer.attributes().stream().map(Attribute::name).toList();
        List<AreaRow> areas = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                CheckedRow row = new CheckedRow(rows.next(), layer, options.accepted());
                before.forEach(c -> c.check(row));
                String code = row.text(layer.key());
                if (code == null || row.has(Fault.DUPLICATE_CODE, layer.key()) || row.settled()) {
                    continue;
                }
                Feature f = new Feature(layer, code, names, row.values(), row.geometry());
                if (usable(f)) {
                    areas.add(new AreaRow(row.raw().number(), f));
                }
            }
        }
        return areas;
    }

    private static boolean usable(Feature area) {
        Geometry shape = area.geometry();
        return shape != null && !shape.isEmpty() && shape.isValid();
    }

    private List<AreaRow> all() {
        List<AreaRow> all = new ArrayList<>(delivered);
        all.addAll(others);
        return all;
    }

    private void cover(AreaRules rules) {
        cover(delivered, others, rules);
    }

    private void cover(List<AreaRow> file, List<AreaRow> beside, AreaRules rules) {
        AreaCoverage coverage = new AreaCoverage(file, beside, rules, options);
        ofRows.add(coverage);
        ofFile.add(coverage);
    }

    private void grids() {
        cover(AreaRules.once(Fault.GRID_OVERLAP, Fault.GRID_GAP));
        ofRows.add(InsideCheck.community(stored.communities(), options));
        ofFile.add(new NumberingOrder(all()));
    }

    /** Divisions of each level for themselves. */
    private void divisions() {
        Set<String> levels = new TreeSet<>();
        delivered.forEach(r -> levels.add(level(r)));
        for (String level : levels) {
            cover(
                    of(level, delivered),
                    of(level, others),
                    AreaRules.once(Fault.DIVISION_OVERLAP, Fault.DIVISION_GAP));
        }
        Map<String, Geometry> shapes = new HashMap<>();
        all().forEach(r -> shapes.putIfAbsent(r.code(), r.shape()));
        ofRows.add(InsideCheck.parent(shapes, options));
    }

    private static List<AreaRow> of(String level, List<AreaRow> rows) {
        return rows.stream().filter(r -> level(r).equals(level)).toList();
    }

    private static String level(AreaRow division) {
        String level = division.feature().text("level");
        return level == null ? "" : level;
    }

    private void zones() {
        List<Feature> lines =
                stored.list("responsibility_line").stream()
                        .filter(f -> f.geometry() != null)
                        .toList();
        cover(
                new ZoneRules(
                        all(),
                        lines,
                        stored.list("facility_rule"),
                        TypeCatalog.ofProgram(),
                        plan.effective()));
    }
}
