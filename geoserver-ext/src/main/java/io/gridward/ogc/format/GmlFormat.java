package io.gridward.ogc.format;

import io.gridward.core.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * GML 3.2 in a WFS 2.0 collection.
 *
 * @param mediaType the content type that was asked for
 */
record GmlFormat(String mediaType) implements FeatureFormat {

    @Override
    public String fileName(Layer layer) {
        return layer.name() + ".gml";
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        new GmlWriter(text, features).write();
        text.flush();
    }
}
