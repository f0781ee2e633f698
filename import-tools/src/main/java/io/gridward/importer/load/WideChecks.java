package io.gridward.importer.load;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckOptions;
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
import io.gridward.importer.check.whole.DensityCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.CityMap;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.position.PositionChecks;
import io.gridward.importer.reference.ContextFile;
import io.gridward.importer.reference.StoredThings;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checks that look beyond one row: at the file as a whole, at the history of the store, at
 * files beside the survey. Given in three lots by what of a row they need to know.
 */
final class WideChecks {
    private final List<RowCheck> onValues = new ArrayList<>();
    private final List<RowCheck> onTypes = new ArrayList<>();
    private final List<RowCheck> onPlaces = new ArrayList<>();
    private final List<FileCheck> ofFile = new ArrayList<>();
    private final List<ContextCheck> contexts = new ArrayList<>();

    private final Layer layer;
    private final FirstReading reading;
    private final CheckOptions options;
    private final StoredThings stored;
    private final ContextMissing unasked = new ContextMissing();

    WideChecks(ImportPlan plan, FieldMap map, FirstReading reading, FeatureSource source) {
        this.layer = plan.layer();
        this.reading = reading;
        this.options = plan.options().checks();
        this.stored = new StoredThings(source, plan.effective());
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
        Optional<ContextCheck> around =
                options.context()
                        .map(ContextFile::read)
                        .map(layers -> new ContextCheck(layers, options));
        around.ifPresent(contexts::add);
        onPlaces.add(around.<RowCheck>map(check -> check).orElse(unasked));
        ofFile.add(
                new DensityCheck(positions.count(), city::gridsBeside, city::gridShape, options));
    }

    /** Areas among each other; the file is read once more for their shapes. */
    void areas(ImportPlan plan, SurveyFile file, List<RowCheck> before) {
        AreaChecks areas = new AreaChecks(plan, reading, stored, file, before);
        onPlaces.addAll(areas.ofRows());
        ofFile.addAll(areas.ofFile());
    }

    /** Checks that were not made, once all rows were asked. */
    List<Detection> notMade() {
        return Stream.concat(
                        unasked.note().stream(), contexts.stream().flatMap(c -> c.notes().stream()))
                .toList();
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
