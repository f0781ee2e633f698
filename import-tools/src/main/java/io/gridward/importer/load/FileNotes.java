package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.fieldmap.Suggestion;
import io.gridward.importer.position.FileCrs;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file was read and why so, and what it was not asked: nothing happens silently. */
final class FileNotes {
    private FileNotes() {}

    static List<Detection> of(
            SurveyFile file, FieldMap map, @Nullable FileCrs crs, List<Detection> notMade) {
        List<Detection> notes = new ArrayList<>(file.detections());
        notes.add(mapping(map));
        map.applied().forEach(s -> notes.add(applied(s)));
        map.suggested().forEach(s -> notes.add(suggested(s)));
        if (crs != null) {
            notes.addAll(crs.detections());
        }
        notes.addAll(notMade);
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

    private static Detection applied(Suggestion s) {
        return new Detection(
                Aspect.MAPPING,
                pair(s),
                s.exact(),
                s.exact()
                        ? LocalText.of("列名相同或仅被截短", "the same name, or only cut")
                        : LocalText.of("相似度 " + score(s), "likeness " + score(s)));
    }

    private static Detection suggested(Suggestion s) {
        return Detection.inferred(
                Aspect.MAPPING,
                pair(s) + " ?",
                LocalText.of(
                        "相似度 %s，未采用；用 --accept-mapping 采用".formatted(score(s)),
                        "likeness %s, not taken; take it with --accept-mapping"
                                .formatted(score(s))));
    }

    private static String pair(Suggestion s) {
        return s.column().strip() + " → " + s.attribute();
    }

    private static String score(Suggestion s) {
        return String.format(Locale.ROOT, "%.2f", s.score());
    }
}
