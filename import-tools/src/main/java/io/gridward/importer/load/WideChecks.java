package io.gridward.importer.load;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.StoredKeys;
import io.gridward.importer.check.change.ChangeCheck;
import io.gridward.importer.check.code.ClassColumns;
import io.gridward.importer.check.code.RetiredCheck;
import io.gridward.importer.check.code.SequenceGaps;
import io.gridward.importer.check.place.ContextCheck;
import io.gridward.importer.check.place.ContextMissing;
import io.gridward.importer.check.place.SecondPlace;
import io.gridward.importer.check.value.PhotoCheck;
import io.gridward.importer.check.whole.CommunityCheck;
import io.gridward.importer.check.whole.DensityCheck;
import io.gridward.importer.check.whole.GridCoverage;
import io.gridward.importer.check.whole.GridRow;
import io.gridward.importer.check.whole.NumberingOrder;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.CityMap;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.position.PositionChecks;
import io.gridward.importer.reference.ContextFile;
import io.gridward.importer.reference.StoredThings;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks that look beyond one row: at the file as a whole, at the history of the store, at
 * files beside the survey. Given in three lots by what of a row they need to know.
 */
final class WideChecks {
    private final List<RowCheck> onValues = new ArrayList<>();
    private final List<RowCheck> onTypes = new ArrayList<>();
    private final List<RowCheck> onPlaces = new ArrayList<>();
    private final List<FileCheck> ofFile = new ArrayList<>();

    private final Layer layer;
    private final FirstReading reading;
    private final CheckOptions options;
    private final StoredThings stored;
    private final boolean complete;
    private final ContextMissing unasked = new ContextMissing();

    WideChecks(ImportPlan plan, FieldMap map, FirstReading reading, FeatureSource source) {
        this.layer = plan.layer();
        this.reading = reading;
        this.options = plan.options().checks();
        this.stored = new StoredThings(source, plan.effective());
        this.complete = plan.mode() == BatchRequest.Mode.REPLACE;
        boolean numbered = RetiredCheck.concerns(layer);
        StoredKeys keys =
                numbered || ChangeCheck.concerns(map) ? stored.keys(layer) : StoredKeys.none();
        ChangeCheck.of(map, keys, key -> stored.find(layer, key), plan.effective())
                .ifPresent(onValues::add);
        if (numbered) {
            onTypes.add(new RetiredCheck(layer, keys));
            ofFile.add(new SequenceGaps(layer, reading.codes(), keys));
        }
        ClassColumns.of(map)
                .filter(c -> layer.find("type_name").isPresent())
                .ifPresent(onTypes::add);
        options.photos().flatMap(folder -> PhotoCheck.of(map, folder)).ifPresent(onTypes::add);
        SecondPlace.of(map).ifPresent(onPlaces::add);
    }

    /** What components stand among; where they lie is known now. */
    void components(PositionChecks positions, CityMap city) {
        onPlaces.add(
                options.context()
                        .map(ContextFile::read)
                        .<RowCheck>map(layers -> new ContextCheck(layers, options))
                        .orElse(unasked));
        ofFile.add(new DensityCheck(positions.count(), city::gridsBeside, options));
    }

    /** Grids as a coverage; the file is read once more for their shapes. */
    void grids(SurveyFile file, List<RowCheck> before) {
        List<GridRow> delivered = read(file, before);
        // of a file that is complete, no stored grid stays beside those it delivers
        List<GridRow> others = complete ? List.of() : stored.grids(reading::hasCode);
        GridCoverage coverage = new GridCoverage(delivered, others, options);
        onPlaces.add(coverage);
        ofFile.add(coverage);
        onPlaces.add(new CommunityCheck(stored.communities(), options));
        List<GridRow> all = new ArrayList<>(delivered);
        all.addAll(others);
        ofFile.add(new NumberingOrder(all));
    }

    private List<GridRow> read(SurveyFile file, List<RowCheck> before) {
        List<GridRow> grids = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                CheckedRow row = new CheckedRow(rows.next(), layer, options.accepted());
                before.forEach(c -> c.check(row));
                String code = row.text(layer.key());
                boolean counts = code != null && !row.has(Fault.DUPLICATE_CODE, layer.key());
                if (counts && row.geometry() != null && !row.settled()) {
                    grids.add(new GridRow(row.raw().number(), code, row.geometry()));
                }
            }
        }
        return grids;
    }

    /** Checks that were not made, once all rows were asked. */
    List<Detection> notMade() {
        return unasked.note().stream().toList();
    }

    List<RowCheck> onValues() {
        return onValues;
    }

    List<RowCheck> onTypes() {
        return onTypes;
    }

    List<RowCheck> onPlaces() {
        return onPlaces;
    }

    List<RowFinding> ofFile() {
        return ofFile.stream().flatMap(c -> c.find().stream()).toList();
    }
}
