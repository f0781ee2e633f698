package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.FileCrs;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file was read and why so, in words: nothing is found out silently. */
final class FileNotes {
    private FileNotes() {}

    static List<LocalText> of(SurveyFile file, FieldMap map, @Nullable FileCrs crs) {
        List<LocalText> notes = new ArrayList<>();
        String charset = file.textForm().charset().name();
        LocalText why = file.textForm().reason();
        notes.add(
                LocalText.of(
                        "编码 %s（%s）".formatted(charset, why.zh()),
                        "encoding %s (%s)".formatted(charset, why.en())));
        notes.add(LocalText.of("字段映射 " + map.preset(), "mapping " + map.preset()));
        if (!map.ignored().isEmpty()) {
            String names = String.join(", ", map.ignored());
            notes.add(LocalText.of("未使用的列: " + names, "columns not used: " + names));
        }
        if (crs != null) {
            String name = crs.name().crs().code();
            notes.add(
                    LocalText.of(
                            "坐标系 %s（%s）".formatted(name, crs.reason().zh()),
                            "coordinate system %s (%s)".formatted(name, crs.reason().en())));
        }
        return notes;
    }
}
