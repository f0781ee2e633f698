package io.gridward.ogc.wfs.query;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How an answer is wanted (OGC 09-025r2 §7.6.3), the same in both encodings.
 *
 * @param format how features are written
 * @param page which of them
 * @param state which state of the data (ours)
 * @param asOf day on which features have to hold (ours); today when empty
 * @param hits whether only their number is asked for
 */
public record Presentation(
        FeatureFormat format,
        FeatureRequest.Page page,
        FeatureRequest.State state,
        Optional<LocalDate> asOf,
        boolean hits) {

    /**
     * Reads it.
     *
     * @param value gives a parameter's value by its name in the standard
     * @param version version of the request
     */
    static Presentation read(
            Function<String, Optional<String>> value,
            WfsSettings settings,
            FeatureFormats formats,
            WfsVersion version) {
        value.apply("resolve").ifPresent(Presentation::checkResolve);
        long count =
                value.apply("count").map(v -> whole("count", v)).orElse((long) Integer.MAX_VALUE);
        long start = value.apply("startIndex").map(v -> whole("startIndex", v)).orElse(0L);
        return new Presentation(
                format(value.apply("outputFormat").orElse(version.defaultFormat()), formats),
                new FeatureRequest.Page(start, Math.min(count, settings.maxFeatures())),
                new FeatureRequest.State(
                        value.apply("resourceVersion").map(v -> whole("resourceVersion", v)),
                        value.apply("cursor")),
                value.apply("asOf").map(Presentation::day),
                value.apply("resultType").map(v -> hits(v, version)).orElse(false));
    }

    /** References between features do not exist: none and local are the same, all is neither. */
    private static void checkResolve(String value) {
        if (!List.of("none", "local").contains(value)) {
            throw OgcFault.invalid("resolve", value, " none 或 local", "none or local");
        }
    }

    private static long whole(String parameter, String value) {
        if (!value.matches("\\+?\\d{1,18}")) {
            throw OgcFault.invalid(parameter, value, "不小于 0 的整数", "a whole number, 0 or more");
        }
        return Long.parseLong(value);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw OgcFault.invalid("asOf", value, "日期 YYYY-MM-DD", "a day, YYYY-MM-DD");
        }
    }

    /** The queries, asked of the day that was named. */
    List<FeatureRequest.Query> onDay(List<FeatureRequest.Query> queries) {
        return asOf.isEmpty() ? queries : queries.stream().map(q -> q.heldOn(asOf.get())).toList();
    }

    /** Parameters that ask of the same state again. */
    Map<String, String> stateAgain() {
        Map<String, String> p = new LinkedHashMap<>();
        asOf.ifPresent(d -> p.put("ASOF", d.toString()));
        state.version().ifPresent(v -> p.put("RESOURCEVERSION", String.valueOf(v)));
        state.cursor().ifPresent(c -> p.put("CURSOR", c));
        return p;
    }

    private static boolean hits(String value, WfsVersion version) {
        if (version == WfsVersion.V1_0_0) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "resultType",
                    "WFS 1.0.0 没有 resultType，请用 1.1.0 或更高版本",
                    "WFS 1.0.0 has no resultType, use 1.1.0 or later");
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "hits" -> true;
            case "results" -> false;
            default ->
                    throw OgcFault.invalid(
                            "resultType", value, " results 或 hits", "results or hits");
        };
    }

    private static FeatureFormat format(String name, FeatureFormats formats) {
        String known = String.join(" | ", formats.names());
        return formats.find(withPlus(name))
                .orElseThrow(
                        () ->
                                OgcFault.invalid(
                                        "outputFormat",
                                        name,
                                        "以下格式之一: " + known,
                                        "one of " + known));
    }

    /** Clients forget that a plus sign in a query string means a blank. */
    static String withPlus(String mediaType) {
        return mediaType.replaceFirst("^application/(gml|geo) (xml|json)", "application/$1+$2");
    }
}
