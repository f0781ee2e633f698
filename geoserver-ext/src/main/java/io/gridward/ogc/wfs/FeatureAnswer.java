package io.gridward.ogc.wfs;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.wfs.query.FeatureRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers one GetFeature request: counts, then writes features as they are read. What the answer
 * says of its numbers holds for what it contains: all of it is read from one version of the data.
 */
final class FeatureAnswer {
    private static final int TRIES = 5;

    private final FeatureSource source;
    private final FeatureRequest request;
    private final LocalDate day;
    private final Instant now;
    private final String address;

    /**
     * @param day features that hold on it are given
     * @param address where the service is reached
     */
    FeatureAnswer(
            FeatureSource source,
            FeatureRequest request,
            LocalDate day,
            Instant now,
            String address) {
        this.source = source;
        this.request = request;
        this.day = day;
        this.now = now;
        this.address = address;
    }

    void write(OutputStream out) throws IOException {
        try {
            if (request.hits()) {
                request.format().write(hits(), out);
            } else if (request.single()) {
                writeSingle(out);
            } else {
                writePage(out);
            }
        } catch (BadFilter e) {
            String[] texts = e.getMessage().split(" / ", 2);
            throw OgcFault.of(OgcFault.INVALID, "FILTER", texts[0], texts[texts.length - 1]);
        } catch (OutsideCrs e) {
            String[] texts = e.getMessage().split(" / ", 2);
            throw OgcFault.of(OgcFault.PROCESSING, "srsName", texts[0], texts[texts.length - 1]);
        }
    }

    private FeatureCollection hits() {
        long matched = 0;
        for (FeatureRequest.Query query : request.queries()) {
            matched += source.count(query.on(day));
        }
        return collection(List.of(), matched, 0);
    }

    private void writeSingle(OutputStream out) throws IOException {
        FeatureQuery query = request.queries().get(0).on(day);
        try (OnePart features = new OnePart(source, query.page(0, 1), source.version())) {
            if (!features.hasNext()) {
                throw OgcFault.of(
                        OgcFault.NOT_FOUND, "ID", "没有这个标识的要素", "no feature has that identifier");
            }
            request.format().write(collection(List.of(part(0, features, 1, 1)), 1, 1), out);
        }
    }

    private void writePage(OutputStream out) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            long version = source.version();
            Counts counts = count();
            List<OnePart> parts = new ArrayList<>();
            try {
                for (FeatureQuery query : counts.pages) {
                    parts.add(new OnePart(source, query, version));
                }
                if (parts.isEmpty() || parts.get(0).open()) {
                    request.format().write(collection(parts, counts), out);
                    return;
                }
            } finally {
                parts.forEach(OnePart::close);
            }
        }
        throw OnePart.changed();
    }

    /** How many features match, and what to read of each layer for the page that is wanted. */
    private Counts count() {
        long skip = request.page().start();
        long left = request.page().count();
        Counts counts = new Counts(new ArrayList<>(), new ArrayList<>());
        for (FeatureRequest.Query query : request.queries()) {
            long own = source.count(query.on(day));
            long from = Math.min(skip, own);
            long most = Math.min(own - from, left);
            counts.pages.add(query.on(day).page(from, most));
            counts.matched.add(own);
            skip -= from;
            left -= most;
        }
        return counts;
    }

    /**
     * Numbers and pages, one for each query.
     *
     * @param matched features that match
     * @param pages what to read; its limit is the number of features that will come
     */
    private record Counts(List<Long> matched, List<FeatureQuery> pages) {
        long allMatched() {
            return matched.stream().mapToLong(n -> n).sum();
        }

        long allReturned() {
            return pages.stream().mapToLong(FeatureQuery::limit).sum();
        }
    }

    private FeatureCollection collection(List<OnePart> features, Counts counts) {
        List<FeatureCollection.Part> parts = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            long returned = counts.pages.get(i).limit();
            parts.add(part(i, features.get(i), counts.matched.get(i), returned));
        }
        return collection(parts, counts.allMatched(), counts.allReturned());
    }

    private FeatureCollection.Part part(int i, OnePart features, long matched, long returned) {
        FeatureRequest.Query query = request.queries().get(i);
        List<Attribute> attributes = new ArrayList<>();
        query.attributes().forEach(a -> attributes.add(query.layer().get(a)));
        return new FeatureCollection.Part(query.layer(), attributes, features, matched, returned);
    }

    private FeatureCollection collection(
            List<FeatureCollection.Part> parts, long matched, long returned) {
        PageLinks links = new PageLinks(address, request.again());
        FeatureRequest.Page page = request.page();
        Optional<String> next = links.next(page, returned, matched);
        Optional<String> previous = links.previous(page);
        boolean single = request.single() && !request.hits();
        if (request.single()) {
            next = Optional.empty();
            previous = Optional.empty();
        } else if (request.hits()) {
            next = links.results(page, matched);
            previous = Optional.empty();
        }
        return new FeatureCollection(
                parts,
                matched,
                returned,
                request.crs(),
                now,
                next,
                previous,
                TypeSchema.address(
                        address, request.queries().stream().map(q -> q.layer()).toList()),
                single);
    }
}
