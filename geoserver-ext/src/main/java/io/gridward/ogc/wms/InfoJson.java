package io.gridward.ogc.wms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gridward.core.layer.Feature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes what was found as GeoJSON (RFC 7946): longitude before latitude in degrees whatever the
 * picture's system, eight decimals (1 mm).
 */
final class InfoJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DECIMALS = 8;

    private final JsonGenerator out;

    private InfoJson(JsonGenerator out) {
        this.out = out;
    }

    static String encode(List<FeatureInfo.Found> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new InfoJson(out).collection(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void collection(List<FeatureInfo.Found> all) throws IOException {
        int count = 0;
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeArrayFieldStart("features");
        for (FeatureInfo.Found found : all) {
            for (Feature feature : found.features()) {
                feature(feature);
                count++;
            }
        }
        out.writeEndArray();
        out.writeNumberField("numberReturned", count);
        out.writeEndObject();
    }

    private void feature(Feature feature) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeStringField("id", feature.id());
        out.writeFieldName("geometry");
        if (feature.geometry() == null) {
            out.writeNull();
        } else {
            geometry(feature.geometry());
        }
        out.writeObjectFieldStart("properties");
        for (String name : feature.names()) {
            out.writeFieldName(name);
            value(feature.value(name));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", geometry.getGeometryType());
        if (geometry.getClass() == org.locationtech.jts.geom.GeometryCollection.class) {
            out.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            out.writeEndArray();
        } else {
            out.writeFieldName("coordinates");
            coordinates(geometry);
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getCoordinate());
            return;
        }
        out.writeStartArray();
        if (geometry instanceof LineString line) {
            for (Coordinate c : line.getCoordinates()) {
                position(c);
            }
        } else if (geometry instanceof Polygon polygon) {
            coordinates(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                coordinates(polygon.getInteriorRingN(i));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i));
            }
        }
        out.writeEndArray();
    }

    private void position(Coordinate c) throws IOException {
        out.writeStartArray();
        if (c != null) {
            out.writeNumber(rounded(c.x));
            out.writeNumber(rounded(c.y));
        }
        out.writeEndArray();
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
