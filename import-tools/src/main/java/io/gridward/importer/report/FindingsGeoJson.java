package io.gridward.importer.report;

import io.gridward.importer.check.RowFinding;
import io.gridward.importer.text.GeoJsonFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as GeoJSON points and shapes, one feature a finding. */
final class FindingsGeoJson implements Closeable {
    private final GeoJsonFile out;

    FindingsGeoJson(Path path) throws IOException {
        this.out = new GeoJsonFile(path);
    }

    void write(List<RowFinding> findings) throws IOException {
        for (RowFinding finding : findings) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("row", finding.row());
            properties.put("check", finding.check());
            properties.put("fault", finding.fault());
            properties.put("severity", finding.severity());
            finding.attribute().ifPresent(a -> properties.put("attribute", a));
            properties.put("message_zh", finding.message().zh());
            properties.put("message_en", finding.message().en());
            out.write(null, properties, finding.where().orElse(null));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
