package io.gridward.web.download;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.importer.export.FeatureFiles;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Comma-separated text of one layer; no cell starts a formula, shapes are well-known text with x
 * before y. Can be imported again.
 *
 * @param names names it is asked for by
 * @param mark whether a byte order mark stands first
 */
record CsvFormat(List<String> names, boolean mark) implements FeatureFormat {

    @Override
    public String mediaType() {
        return "text/csv;header=present;charset=UTF-8";
    }

    @Override
    public String ending() {
        return "csv";
    }

    /** What tells the rows apart. */
    @Override
    public boolean demands(Layer layer, Attribute attribute) {
        return attribute.name().equals(layer.key());
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        FeatureFiles.csv(out, Tables.only("csv", features), features.crs().crs(), mark);
    }
}
