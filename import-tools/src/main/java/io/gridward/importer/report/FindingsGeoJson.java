package io.gridward.importer.report;

import io.gridward.importer.check.RowFinding;
import io.gridward.importer.text.GeoJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as GeoJSON points and shapes, one feature a finding. */
final class FindingsGeoJson implements Closeable {
    private final Writer out;
    private String comma = "";

    FindingsGeoJson(Path path) throws IOException {
        this.out = Files.newBufferedWriter(path);
        out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
    }

    void row(List<RowFinding> findings) throws IOException {
        for (RowFinding finding : findings) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("row", finding.row());
            properties.put("check", finding.check());
            properties.put("fault", finding.fault());
            properties.put("severity", finding.severity());
            finding.attribute().ifPresent(a -> properties.put("attribute", a));
            properties.put("message_zh", finding.message().zh());
            properties.put("message_en", finding.message().en());
            out.write(comma);
            out.write(GeoJson.feature(null, properties, finding.where().orElse(null)));
            comma = ",\n";
        }
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
