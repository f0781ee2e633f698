package io.gridward.ogc.format.kml;

import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * KML 2.2: longitude before latitude of WGS 84, whatever system is asked for (OGC 07-147r2 §7). A
 * folder for each query; attributes as extended data with their Chinese names.
 */
public final class KmlFormat implements FeatureFormat {
    private static final String MEDIA_TYPE = "application/vnd.google-earth.kml+xml";

    @Override
    public List<String> names() {
        return List.of(MEDIA_TYPE, "kml");
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String ending() {
        return "kml";
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        new KmlWriter(text).write(features);
        text.flush();
    }
}
