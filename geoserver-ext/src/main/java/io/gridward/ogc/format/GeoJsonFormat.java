package io.gridward.ogc.format;

import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * GeoJSON.
 *
 * @param name name it is asked for by
 * @param mediaType content type that name stands for
 */
record GeoJsonFormat(String name, String mediaType) implements FeatureFormat {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public String ending() {
        return "geojson";
    }

    @Override
    public boolean saved() {
        return false;
    }

    @Override
    public boolean tellsCounts() {
        return true;
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        new GeoJsonWriter(text, features).write();
        text.flush();
    }
}
