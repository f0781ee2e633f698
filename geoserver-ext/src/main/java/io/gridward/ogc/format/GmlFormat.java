package io.gridward.ogc.format;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * GML 3.2 in a WFS 2.0 collection, GML 3.1 in one of WFS 1.1.0, GML 2 in one of WFS 1.0.0.
 *
 * @param names names it is asked for by
 * @param mediaType content type they stand for
 */
record GmlFormat(List<String> names, String mediaType, GmlVersion version)
        implements FeatureFormat {

    @Override
    public String ending() {
        return "gml";
    }

    @Override
    public boolean saved() {
        return false;
    }

    @Override
    public boolean tellsCounts() {
        return version != GmlVersion.V2;
    }

    @Override
    public boolean tellsLock() {
        return version == GmlVersion.V3_2;
    }

    /** What its schema demands. */
    @Override
    public boolean demands(Layer layer, Attribute attribute) {
        return attribute.required();
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        if (version == GmlVersion.V3_2) {
            new GmlWriter(text, features).write();
        } else {
            new EarlierGmlWriter(text, features, version).write();
        }
        text.flush();
    }
}
