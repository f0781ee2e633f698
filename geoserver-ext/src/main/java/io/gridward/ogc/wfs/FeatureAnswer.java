package io.gridward.ogc.wfs;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
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
    private final FeatureSource source;
    private final PageMemory memory;
    private final FeatureRequest request;
    private final LocalDate day;
    private final Instant now;
    private final String address;
    private final Optional<String> lock;

    /** Of features that are not locked. */
    FeatureAnswer(
            FeatureSource source,
            PageMemory memory,
            FeatureRequest request,
            LocalDate day,
            Instant now,
            String address) {
        this(source, memory, request, day, now, address, Optional.empty());
    }

    /**
     * @param memory what earlier answers know of pages
     * @param day features that hold on it are given
     * @param address where the service is reached
     * @param lock lock that was put on the features
     */
    FeatureAnswer(
            FeatureSource source,
            PageMemory memory,
            FeatureRequest request,
            LocalDate day,
            Instant now,
            String address,
            Optional<String> lock) {
        this.source = source;
        this.memory = memory;
        this.request = request;
        this.day = day;
        this.now = now;
        this.address = address;
        this.lock = lock;
    }

    void write(OutputStream out) throws IOException {
        ReadFaults.writing(this::answer, out);
    }

    private void answer(OutputStream out) throws IOException {
        if (request.hits()) {
            request.format().write(hits(), out);
        } else if (request.single() && lock.isEmpty()) {
            writeSingle(out);
        } else {
            writePage(out);
        }
    }

    /**
     * The page that would come, without its features; before 2.0 the number is that of what would
     * come (OGC 04-094 §9.2).
     */
    private FeatureCollection hits() {
        PagePlan plan = PagePlan.of(request, source, day, memory);
        PageLinks links = new PageLinks(address, request.again());
        Optional<String> results = links.results(request.page(), plan.allMatched());
        long told = request.version().earlier() ? plan.allReturned() : plan.allMatched();
        return collection(List.of(), told, 0, results, Optional.empty());
    }

    private void writeSingle(OutputStream out) throws IOException {
        FeatureQuery query =
                request.queries().get(0).on(day).pinned(request.state().version().orElse(null));
        try (OnePart features = new OnePart(source, query.page(0, 1))) {
            if (!features.hasNext()) {
                throw OgcFault.of(
                        OgcFault.NOT_FOUND, "ID", "没有这个标识的要素", "no feature has that identifier");
            }
            FeatureCollection one =
                    collection(
                            List.of(part(0, features, 1, 1)),
                            1,
                            1,
                            Optional.empty(),
                            Optional.empty());
            request.format().write(one, out);
        }
    }

    private void writePage(OutputStream out) throws IOException {
        PagePlan plan = PagePlan.of(request, source, day, memory);
        List<OnePart> parts = new ArrayList<>();
        try {
            for (FeatureQuery query : plan.pages()) {
                parts.add(new OnePart(source, query));
            }
            parts.get(0).hasNext(); // what stands against it is told before the first byte
            request.format().write(page(plan, parts), out);
        } finally {
            parts.forEach(OnePart::close);
        }
    }

    private FeatureCollection page(PagePlan plan, List<OnePart> features) {
        PageLinks links = new PageLinks(address, request.again());
        Optional<String> next = Optional.empty();
        if (links.canBeMade()) {
            Optional<PageToken> token = plan.next(source, request.page().start());
            token.ifPresent(memory::keep);
            next = token.flatMap(t -> links.next(request.page(), t));
        }
        List<FeatureCollection.Part> parts = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            long returned = plan.pages().get(i).limit();
            parts.add(part(i, features.get(i), plan.matched().get(i), returned));
        }
        Optional<String> previous = links.previous(request.page());
        return collection(parts, plan.allMatched(), plan.allReturned(), next, previous);
    }

    private FeatureCollection.Part part(int i, OnePart features, long matched, long returned) {
        FeatureRequest.Query query = request.queries().get(i);
        List<Attribute> attributes = new ArrayList<>();
        query.attributes().forEach(a -> attributes.add(query.layer().get(a)));
        return new FeatureCollection.Part(
                query.layer(),
                attributes,
                query.shape(),
                features,
                features::again,
                matched,
                returned);
    }

    private FeatureCollection collection(
            List<FeatureCollection.Part> parts,
            long matched,
            long returned,
            Optional<String> next,
            Optional<String> previous) {
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
                request.single() && !request.hits() && lock.isEmpty(),
                lock);
    }

    /** What the answer is called when it is saved. */
    String fileName() {
        List<String> layers =
                request.queries().stream().map(q -> q.layer().name()).distinct().toList();
        String name = layers.size() == 1 ? layers.get(0) : "gridward";
        return name + "." + request.format().ending();
    }
}
