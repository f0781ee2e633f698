package io.gridward.ogc.wfs;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.wfs.history.VersionRequest;
import io.gridward.ogc.wfs.history.VersionRequest.Version;
import io.gridward.ogc.wfs.query.FeatureRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers one request for versions of features. */
record VersionAnswer(FeatureSource source, VersionRequest asked) {

    void write(OutputStream out, LocalDate today, Instant now, String address) throws IOException {
        ReadFaults.writing(stream -> answer(stream, today, now, address), out);
    }

    private void answer(OutputStream out, LocalDate today, Instant now, String address)
            throws IOException {
        FeatureRequest request = asked.request();
        List<Version> all = asked.read(source, today);
        List<Version> page =
                request.hits()
                        ? List.of()
                        : all.stream()
                                .skip(request.page().start())
                                .limit(request.page().count())
                                .toList();
        FeatureRequest.Query query = request.queries().get(0);
        FeatureCollection found =
                new FeatureCollection(
                        request.hits() ? List.of() : List.of(part(query, page)),
                        all.size(),
                        page.size(),
                        request.crs(),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        TypeSchema.address(address, List.of(query.layer())),
                        false);
        request.format().write(found, out);
    }

    private static FeatureCollection.Part part(FeatureRequest.Query query, List<Version> page) {
        List<Attribute> attributes = new ArrayList<>();
        query.attributes().forEach(a -> attributes.add(query.layer().get(a)));
        Map<String, String> states = new HashMap<>();
        page.forEach(v -> states.put(v.feature().id(), v.state()));
        List<Feature> features = page.stream().map(Version::feature).toList();
        return new FeatureCollection.Part(
                query.layer(),
                attributes,
                query.shape(),
                new Listed(features.iterator()),
                () -> new Listed(features.iterator()),
                features.size(),
                features.size(),
                states);
    }

    /** Features that are at hand. */
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
        public void close() {} // nothing is held open
    }
}
