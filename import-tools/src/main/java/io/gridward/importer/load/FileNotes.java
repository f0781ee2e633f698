package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.FileCrs;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file was read and why so: nothing is found out silently. */
final class FileNotes {
    private FileNotes() {}

    static List<Detection> of(SurveyFile file, FieldMap map, @Nullable FileCrs crs) {
        List<Detection> notes = new ArrayList<>(file.detections());
        notes.add(mapping(map));
        if (crs != null) {
            notes.add(Detection.certain(Aspect.CRS, crs.name().crs().code(), crs.reason()));
        }
        return notes;
    }

    private static Detection mapping(FieldMap map) {
        String ignored = String.join(", ", map.ignored());
        LocalText evidence =
                ignored.isEmpty()
                        ? LocalText.of("所有列均已识别", "every column is known")
                        : LocalText.of("未使用的列: " + ignored, "columns not used: " + ignored);
        return Detection.certain(Aspect.MAPPING, map.preset(), evidence);
    }
}
