package io.gridward.ogc.wfs;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.GmlMembers;
import io.gridward.ogc.wfs.query.FeatureRequest;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.value.ValueReference;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers one GetPropertyValue request (OGC 09-025r2 §10): the values of one property of the
 * features of one query, read as its features are. Features without the property count as absent.
 */
final class ValueAnswer {
    private static final String PARAMETER = "valueReference";

    private final FeatureSource source;
    private final PageMemory memory;
    private final FeatureRequest request;
    private final ValueReference reference;

    private ValueAnswer(
            FeatureSource source,
            PageMemory memory,
            FeatureRequest request,
            ValueReference reference) {
        this.source = source;
        this.memory = memory;
        this.request = request;
        this.reference = reference;
    }

    /**
     * The answer to a request.
     *
     * @param asked what it says besides its queries
     * @param features its queries
     * @throws OgcFault when it does not ask for one property of one layer
     */
    static ValueAnswer of(
            Asked asked, FeatureRequest features, FeatureSource source, PageMemory memory) {
        String text = asked.value(PARAMETER).orElseThrow(() -> absent(asked));
        if (features.queries().size() != 1) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "typeNames",
                    "GetPropertyValue 一次只能有一个查询",
                    "GetPropertyValue takes one query");
        }
        if (!features.format().mediaType().contains("3.2")) {
            String gml = WfsVersion.V2_0_2.defaultFormat();
            throw OgcFault.invalid("outputFormat", features.format().mediaType(), " " + gml, gml);
        }
        FeatureRequest.Query query = features.queries().get(0);
        ValueReference reference = ValueReference.parse(text, query.layer(), asked::namespace);
        return new ValueAnswer(source, memory, narrowed(features, reference, text), reference);
    }

    private static OgcFault absent(Asked asked) {
        return asked.has(PARAMETER)
                ? OgcFault.invalid(PARAMETER, "", "属性名", "the name of a property")
                : OgcFault.missing(PARAMETER);
    }

    /** The same request of the features that have the value, reading nothing else of them. */
    private static FeatureRequest narrowed(
            FeatureRequest all, ValueReference reference, String text) {
        FeatureRequest.Query q = all.queries().get(0);
        FeatureRequest.Query own =
                new FeatureRequest.Query(
                        q.layer(),
                        Filter.and(q.filter(), reference.present()),
                        reference.attribute().map(List::of).orElse(List.of()),
                        reference.kind() == ValueReference.Kind.SHAPE,
                        q.sort(),
                        q.at());
        Map<String, String> again = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        again.putAll(all.again());
        if (!again.isEmpty()) {
            again.put("REQUEST", "GetPropertyValue");
            again.put("VALUEREFERENCE", text);
        }
        return new FeatureRequest(
                List.of(own),
                all.format(),
                all.crs(),
                all.page(),
                all.state(),
                all.hits(),
                false,
                all.version(),
                again);
    }

    void write(OutputStream out, LocalDate day, Instant now, String address) throws IOException {
        ReadFaults.writing(stream -> answer(stream, day, now, address), out);
    }

    private void answer(OutputStream out, LocalDate day, Instant now, String address)
            throws IOException {
        PagePlan plan = PagePlan.of(request, source, day, memory);
        PageLinks links = new PageLinks(address, request.again());
        FeatureQuery page = plan.pages().get(0);
        FeatureQuery read = request.hits() ? page.page(0, 0) : page;
        Optional<String> next =
                request.hits()
                        ? links.results(request.page(), plan.allMatched())
                        : next(plan, links);
        Optional<String> previous =
                request.hits() ? Optional.empty() : links.previous(request.page());
        GmlMembers answer =
                new GmlMembers(
                        plan.allMatched(),
                        read.limit(),
                        request.crs(),
                        now,
                        next,
                        previous,
                        TypeSchema.address(address, List.of(page.layer())));
        try (OnePart features = new OnePart(source, read)) {
            features.hasNext(); // what stands against it is told before the first byte
            answer.writeValues(features, reference::of, out);
        }
    }

    private Optional<String> next(PagePlan plan, PageLinks links) {
        if (!links.canBeMade()) {
            return Optional.empty();
        }
        Optional<PageToken> token = plan.next(source, request.page().start());
        token.ifPresent(memory::keep);
        return token.flatMap(t -> links.next(request.page(), t));
    }
}
