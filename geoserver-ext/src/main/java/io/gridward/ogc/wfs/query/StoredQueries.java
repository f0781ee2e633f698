package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.storedquery.StoredQueryText;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.wfs.stored.Definition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored queries that are offered: {@link StoredQuery#RESPONSIBLE_AT} where there is a locator
 * to ask, and those that clients defined where these are kept.
 */
final class StoredQueries {
    private static final double LON = 180;
    private static final double LAT = 90;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?");
    private static final Pattern KIND = Pattern.compile("component|matter");
    private static final Pattern TYPE = Pattern.compile("[0-9A-Za-z]{1,20}");
    private static final Pattern COMPONENT = Pattern.compile("\\d{16,17}");

    private final Names names;
    private final QueryBuilder builder;
    private final @Nullable Locator locator;
    private final Supplier<LocalDate> today;
    private final @Nullable StoredQueryTexts texts;

    StoredQueries(
            Names names,
            QueryBuilder builder,
            @Nullable Locator locator,
            Supplier<LocalDate> today,
            @Nullable StoredQueryTexts texts) {
        this.texts = texts;
        this.names = names;
        this.builder = builder;
        this.locator = locator;
        this.today = today;
    }

    /** Those that are offered. */
    Set<StoredQuery> offered() {
        return locator == null
                ? EnumSet.of(StoredQuery.GET_FEATURE_BY_ID)
                : EnumSet.allOf(StoredQuery.class);
    }

    /** Those that clients defined. */
    List<Definition> defined() {
        return texts == null ? List.of() : texts.list().stream().map(Definition::of).toList();
    }

    /** Those of some names, all when there are none; refuses a name that is not offered. */
    WfsRequest.DescribeStoredQueries named(List<String> ids) {
        if (ids.isEmpty()) {
            return new WfsRequest.DescribeStoredQueries(offered(), defined());
        }
        Set<StoredQuery> own = EnumSet.noneOf(StoredQuery.class);
        List<Definition> defined = new ArrayList<>();
        for (String id : ids) {
            Optional<StoredQuery> found = find(id);
            found.ifPresent(own::add);
            if (found.isEmpty()) {
                defined.add(definition(id));
            }
        }
        return new WfsRequest.DescribeStoredQueries(own, defined);
    }

    /** The one of ours that has a name; empty when a client defined it, or nobody did. */
    Optional<StoredQuery> find(String id) {
        Set<StoredQuery> offered = offered();
        return Arrays.stream(StoredQuery.values())
                .filter(q -> offered.contains(q) && q.isNamed(id))
                .findFirst();
    }

    /** The one that a client defined; refuses a name that nobody gave. */
    Definition definition(String id) {
        Optional<StoredQueryText> kept = texts == null ? Optional.empty() : texts.find(id);
        return kept.map(Definition::of)
                .orElseThrow(
                        () -> {
                            String known =
                                    offered().stream()
                                            .map(StoredQuery::id)
                                            .collect(Collectors.joining(", "));
                            return OgcFault.invalid("STOREDQUERY_ID", id, " " + known, known);
                        });
    }

    /** What a stored query asks for; parameters are those of its description. */
    FeatureRequest.Query query(
            StoredQuery stored, Map<String, String> arguments, FeatureFormat format) {
        return stored == StoredQuery.GET_FEATURE_BY_ID
                ? byId(arguments.get("id"), format)
                : responsibleAt(arguments, format);
    }

    private FeatureRequest.Query byId(@Nullable String id, FeatureFormat format) {
        if (id == null || id.isBlank()) {
            throw OgcFault.missing("ID");
        }
        Layer layer = names.layerOfId(id).orElseThrow(() -> notFound(id));
        return all(layer, List.of(id), format);
    }

    private FeatureRequest.Query all(Layer layer, List<String> ids, FeatureFormat format) {
        return builder.query(
                layer, FesFilter.ofResourceIds(ids, layer), Set.of(), List.of(), format);
    }

    private static OgcFault notFound(String id) {
        String shown = OgcFault.quoted(id);
        return OgcFault.of(
                OgcFault.NOT_FOUND,
                "ID",
                "没有标识为 “%s” 的要素".formatted(shown),
                "no feature has the identifier '%s'".formatted(shown));
    }

    private FeatureRequest.Query responsibleAt(
            Map<String, String> arguments, FeatureFormat format) {
        LocateQuestion question =
                new LocateQuestion(
                        number(arguments, "lon", LON),
                        number(arguments, "lat", LAT),
                        word(arguments, "kind", KIND, " component 或 matter", "component or matter"),
                        word(arguments, "type", TYPE, "类型代码", "a type code"),
                        word(
                                arguments,
                                "component",
                                COMPONENT,
                                " 16 或 17 位部件标识码",
                                "a component code of 16 or 17 digits"),
                        day(arguments),
                        null);
        Decision decision = java.util.Objects.requireNonNull(locator).decide(question);
        Layer layer = layer(decision);
        List<String> row =
                key(decision, question).map(k -> List.of(layer.name() + "." + k)).orElse(List.of());
        return all(layer, row, format).heldOn(question.at());
    }

    private Layer layer(Decision decision) {
        String name =
                decision.rule() == null
                        ? "responsibility_zone"
                        : switch (decision.rule()) {
                            case FACILITY, COMPONENT, FACILITY_TYPE -> "component";
                            case BOUNDARY -> "responsibility_line";
                            case TERRITORIAL -> "responsibility_zone";
                            case FALLBACK -> "division";
                        };
        return names.layer("typeNames", name, prefix -> null);
    }

    /** Rows of the facility list have no shape: the component stands for them. */
    private static Optional<String> key(Decision decision, LocateQuestion question) {
        if (decision.rule() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (decision.rule()) {
                    case FACILITY, COMPONENT, FACILITY_TYPE -> question.component();
                    case BOUNDARY, TERRITORIAL, FALLBACK -> decision.rowId();
                });
    }

    private static Optional<String> value(Map<String, String> arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static double number(Map<String, String> arguments, String name, double most) {
        String text = value(arguments, name).orElseThrow(() -> OgcFault.missing(name));
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Math.abs(number) <= most) {
            return number;
        }
        throw OgcFault.invalid(
                name,
                text,
                " %.0f 到 %.0f 的数".formatted(-most, most),
                "a number from %.0f to %.0f".formatted(-most, most));
    }

    private static @Nullable String word(
            Map<String, String> arguments, String name, Pattern form, String zh, String en) {
        Optional<String> text = value(arguments, name);
        text.filter(t -> !form.matcher(t).matches())
                .ifPresent(
                        t -> {
                            throw OgcFault.invalid(name, t, zh, en);
                        });
        return text.orElse(null);
    }

    private LocalDate day(Map<String, String> arguments) {
        Optional<String> text = value(arguments, "at");
        if (text.isEmpty()) {
            return today.get();
        }
        try {
            LocalDate day = LocalDate.parse(text.get());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw OgcFault.invalid(
                "at",
                text.get(),
                " %d 至 %d 年间的日期 YYYY-MM-DD".formatted(FIRST_YEAR, LAST_YEAR),
                "a date written YYYY-MM-DD, from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
}
