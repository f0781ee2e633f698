package io.gridward.importer.export;

import io.gridward.core.layer.LocalText;
import java.util.List;

/**
 * What was written.
 *
 * @param features number of features
 * @param notes what the format could not hold, for the person who uses the file
 */
public record ExportResult(long features, List<LocalText> notes) {
    public ExportResult {
        notes = List.copyOf(notes);
    }
}
