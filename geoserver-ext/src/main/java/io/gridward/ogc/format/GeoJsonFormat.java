package io.gridward.ogc.format;

import io.gridward.core.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * GeoJSON.
 *
 * @param mediaType the content type that was asked for
 */
record GeoJsonFormat(String mediaType) implements FeatureFormat {

    @Override
    public String fileName(Layer layer) {
        return layer.name() + ".geojson";
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        new GeoJsonWriter(text, features).write();
        text.flush();
    }
}
