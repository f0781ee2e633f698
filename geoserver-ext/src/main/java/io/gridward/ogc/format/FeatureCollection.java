package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a GetFeature request is answered with (OGC 09-025r2 §11.3).
 *
 * @param parts one per query, in order; none when only the number of hits was asked for
 * @param matched features that match in all parts together; -1 when unknown
 * @param returned features that will be written; -1 when unknown: then GML leaves the number out,
 *     which its schema does not allow but every client bears; GeoJSON counts for itself
 * @param crs system and axis order of shapes; GeoJSON always puts x first
 * @param timeStamp when the answer was made, to the millisecond
 * @param next address of the next page
 * @param previous address of the previous page
 * @param schemaUrl address of the schema of the layers (DescribeFeatureType)
 * @param single whether the one feature is the whole document (GetFeatureById)
 * @param lock the lock that the features have, for formats that can tell it
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
        boolean single,
        Optional<String> lock) {

    /** Features that are not locked. */
    public FeatureCollection(
            List<Part> parts,
            long matched,
            long returned,
            CrsName crs,
            Instant timeStamp,
            Optional<String> next,
            Optional<String> previous,
            String schemaUrl,
            boolean single) {
        this(
                parts,
                matched,
                returned,
                crs,
                timeStamp,
                next,
                previous,
                schemaUrl,
                single,
                Optional.empty());
    }

    public FeatureCollection {
        parts = List.copyOf(parts);
        timeStamp = timeStamp.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The features of one query.
     *
     * @param layer what they are
     * @param attributes which attributes are written, in order; the shape comes after them
     * @param shapes whether shapes are written
     * @param features the features; with shapes if those are to be written
     * @param again opens the same features once more, for formats that have to know all of them
     *     before they write the first
     * @param matched features that match this query; -1 when unknown
     * @param returned features of this query that will be written; -1 when unknown. WFS 2.0 wants
     *     the number for each of several queries
     * @param states state of each version by its identifier, where versions were asked for (OGC
     *     09-025r2 §11.3.3.2)
     */
    public record Part(
            Layer layer,
            List<Attribute> attributes,
            boolean shapes,
            FeatureStream features,
            Supplier<FeatureStream> again,
            long matched,
            long returned,
            Map<String, String> states) {
        public Part {
            attributes = List.copyOf(attributes);
            states = Map.copyOf(states);
        }

        /** Features of which no versions were asked for. */
        public Part(
                Layer layer,
                List<Attribute> attributes,
                boolean shapes,
                FeatureStream features,
                Supplier<FeatureStream> again,
                long matched,
                long returned) {
            this(layer, attributes, shapes, features, again, matched, returned, Map.of());
        }

        /** Features that can be read once, with shapes if the layer has any. */
        public Part(
                Layer layer,
                List<Attribute> attributes,
                FeatureStream features,
                long matched,
                long returned) {
            this(layer, attributes, layer.published(), features, Part::gone, matched, returned);
        }

        /** The features of the only query, whose numbers are those of the collection. */
        public Part(Layer layer, List<Attribute> attributes, FeatureStream features) {
            this(layer, attributes, features, -1, -1);
        }

        private static FeatureStream gone() {
            throw new IllegalStateException("these features can be read once");
        }

        /**
         * The feature of a {@link FeatureCollection#single} answer.
         *
         * @throws OgcFault when there is none
         */
        Feature only() {
            if (!features.hasNext()) {
                throw OgcFault.of(
                        OgcFault.NOT_FOUND,
                        "id",
                        "图层 %s 没有这个要素".formatted(layer.name()),
                        "%s has no such feature".formatted(layer.name()));
            }
            return features.next();
        }
    }
}
