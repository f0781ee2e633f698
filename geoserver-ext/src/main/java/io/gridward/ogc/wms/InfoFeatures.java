package io.gridward.ogc.wms;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.FeatureFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes what was found as the feature service does, GeoJSON or GML 3.2: degrees whatever the
 * picture's system, longitude first in GeoJSON and latitude first in GML.
 */
final class InfoFeatures {
    private static final CrsName REGISTRY = CrsName.parse(Crs.CGCS2000.urn());

    private InfoFeatures() {}

    /**
     * The document.
     *
     * @param mediaType one that {@link FeatureFormats} knows
     * @param base where the server is reached, for the address of the schema
     */
    static String encode(List<FeatureInfo.Found> all, String mediaType, String base) {
        List<FeatureCollection.Part> parts = all.stream().map(InfoFeatures::part).toList();
        long count = all.stream().mapToLong(f -> f.features().size()).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeatureFormat format = FeatureFormats.own().find(mediaType).orElseThrow();
        try {
            format.write(
                    new FeatureCollection(
                            parts,
                            -1,
                            count,
                            REGISTRY,
                            Instant.now(),
                            Optional.empty(),
                            Optional.empty(),
                            schema(all, base),
                            false),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FeatureCollection.Part part(FeatureInfo.Found found) {
        return new FeatureCollection.Part(
                found.layer(),
                found.layer().attributes(),
                new Listed(found.features().iterator()),
                -1,
                found.features().size());
    }

    private static String schema(List<FeatureInfo.Found> all, String base) {
        List<String> names = all.stream().map(f -> "gw:" + f.layer().name()).distinct().toList();
        return base
                + "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES="
                + String.join(",", names);
    }

    /** Features that are in memory already. */
    private record Listed(Iterator<Feature> features) implements FeatureStream {
        @Override
        public boolean hasNext() {
            return features.hasNext();
        }

        @Override
        public Feature next() {
            return features.next();
        }

        @Override
        public void close() {}
    }
}
