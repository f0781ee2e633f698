package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a GetFeature request is answered with (OGC 09-025r2 §11.3).
 *
 * @param parts one per query, in order; none when only the number of hits was asked for
 * @param matched features that match in all parts together; -1 when unknown
 * @param returned features that will be written; -1 when unknown
 * @param crs system and axis order of shapes; GeoJSON always puts x first
 * @param timeStamp when the answer was made
 * @param next address of the next page
 * @param previous address of the previous page
 * @param schemaUrl address of the schema of the layers (DescribeFeatureType)
 * @param single whether the one feature is the whole document (GetFeatureById)
 */
public record FeatureCollection(
        List<Part> parts,
        long matched,
        long returned,
        CrsName crs,
        Instant timeStamp,
        Optional<String> next,
        Optional<String> previous,
        String schemaUrl,
        boolean single) {

    public FeatureCollection {
        parts = List.copyOf(parts);
    }

    /**
     * The features of one query.
     *
     * @param layer what they are
     * @param attributes which attributes are written, in order
     * @param features the features; with shapes if those are to be written
     */
    public record Part(Layer layer, List<Attribute> attributes, FeatureStream features) {
        public Part {
            attributes = List.copyOf(attributes);
        }
    }
}
