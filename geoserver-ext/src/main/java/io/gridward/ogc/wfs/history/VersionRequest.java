package io.gridward.ogc.wfs.history;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.wfs.history.WantedVersion.Span;
import io.gridward.ogc.wfs.query.FeatureRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Versions that are asked for by identifiers of one layer.
 *
 * @param request the request as if it spoke of no version
 * @param wanted what is wanted, in order
 */
public record VersionRequest(FeatureRequest request, List<WantedVersion> wanted) {
    public VersionRequest {
        wanted = List.copyOf(wanted);
    }

    /**
     * A version of a feature.
     *
     * @param feature it, under the identifier {@code layer.key@number}
     * @param state {@code valid}, {@code superseded}, {@code retired} or {@code future}
     */
    public record Version(Feature feature, String state) {}

    /** The versions, read from a source. */
    public List<Version> read(FeatureSource source, LocalDate today) {
        Map<String, List<Feature>> chains = chains(source);
        Set<String> given = new LinkedHashSet<>();
        List<Version> found = new ArrayList<>();
        for (WantedVersion one : wanted) {
            List<Feature> chain = chains.getOrDefault(one.id(), List.of());
            List<Span> spans = chain.stream().map(VersionRequest::span).toList();
            for (int i : spans.isEmpty() ? List.<Integer>of() : one.choose(spans, today)) {
                if (given.add(one.id() + "@" + i)) {
                    found.add(new Version(numbered(chain.get(i), i + 1), state(spans, i, today)));
                }
            }
        }
        return found;
    }

    private Map<String, List<Feature>> chains(FeatureSource source) {
        FeatureRequest.Query query = request.queries().get(0);
        Layer layer = query.layer();
        String prefix = layer.name() + ".";
        List<String> keys =
                wanted.stream()
                        .map(WantedVersion::id)
                        .filter(id -> id.startsWith(prefix))
                        .map(id -> id.substring(prefix.length()))
                        .distinct()
                        .toList();
        Set<String> attributes = new LinkedHashSet<>(query.attributes());
        attributes.addAll(List.of(Layer.VALID_FROM, Layer.VALID_TO));
        FeatureQuery all =
                FeatureQuery.of(layer, null)
                        .where(Filter.in(layer.key(), keys))
                        .reading(List.copyOf(attributes), query.shape())
                        .pinned(request.state().version().orElse(null));
        Map<String, List<Feature>> chains = new LinkedHashMap<>();
        try (FeatureStream versions = source.read(all)) {
            versions.forEachRemaining(
                    f -> chains.computeIfAbsent(f.id(), k -> new ArrayList<>()).add(f));
        }
        chains.values().forEach(c -> c.sort(Comparator.comparing(f -> span(f).from())));
        return chains;
    }

    private static Span span(Feature version) {
        @Nullable LocalDate from = (LocalDate) version.value(Layer.VALID_FROM);
        return new Span(
                from == null ? LocalDate.MIN : from,
                Optional.ofNullable((LocalDate) version.value(Layer.VALID_TO)));
    }

    private static String state(List<Span> spans, int i, LocalDate today) {
        Span span = spans.get(i);
        if (span.holdsOn(today)) {
            return "valid";
        }
        if (span.from().isAfter(today)) {
            return "future";
        }
        return i + 1 < spans.size() ? "superseded" : "retired";
    }

    /** A version under its own identifier, with what was asked for. */
    private Feature numbered(Feature version, int number) {
        List<String> names = request.queries().get(0).attributes();
        return new Feature(
                version.layer(),
                version.key() + "@" + number,
                names,
                Arrays.copyOf(version.values(), names.size()),
                version.geometry());
    }
}
