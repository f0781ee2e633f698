package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A layer with an attribute of every type, named for it, and features of it. */
final class Probe {
    static final Layer LAYER =
            new Layer(
                    "probe",
                    LocalText.of("样品", "Probe"),
                    LocalText.of("样品", "Probe"),
                    "code",
                    GeometryKind.GEOMETRY,
                    List.of(
                            attribute("code", AttributeType.TEXT),
                            attribute("text", AttributeType.TEXT),
                            attribute("other_text", AttributeType.TEXT),
                            attribute("whole", AttributeType.INTEGER),
                            attribute("decimal", AttributeType.DECIMAL),
                            attribute("day", AttributeType.DATE),
                            attribute("moment", AttributeType.TIMESTAMP),
                            attribute(Layer.VALID_FROM, AttributeType.DATE),
                            attribute(Layer.VALID_TO, AttributeType.DATE)));

    private Probe() {}

    private static Attribute attribute(String name, AttributeType type) {
        LocalText title = LocalText.of(name, name);
        return new Attribute(name, type, Attribute.Need.OPTIONAL, title, List.of());
    }

    /** A feature with the values of some attributes: name, value, name, value … */
    static Feature with(@Nullable Object... namesAndValues) {
        return shaped(null, namesAndValues);
    }

    /** The same with a shape in WKT. */
    static Feature shaped(@Nullable String wkt, @Nullable Object... namesAndValues) {
        List<String> names = LAYER.attributeNames();
        @Nullable Object[] values = new @Nullable Object[names.size()];
        values[0] = "P";
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values[names.indexOf((String) namesAndValues[i])] = namesAndValues[i + 1];
        }
        String key = (String) Objects.requireNonNull(values[0]);
        return new Feature(LAYER, key, names, values, CityFeatures.shape(wkt));
    }

    /** True, false or null for unknown: a filter that is not true and whose negation is not. */
    static @Nullable Boolean truth(Filter filter, Feature feature) {
        boolean holds = FilterEvaluator.compile(filter, LAYER).test(feature);
        boolean fails = FilterEvaluator.compile(new Filter.Not(filter), LAYER).test(feature);
        if (holds && fails) {
            throw new AssertionError("both true and false: " + filter);
        }
        return holds ? Boolean.TRUE : fails ? Boolean.FALSE : null;
    }

    /** Text as a value of an attribute's class; empty text is absent. */
    static @Nullable Object value(String attribute, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (LAYER.get(attribute).type()) {
            case TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> OffsetDateTime.parse(text);
        };
    }

    /** Keys of features in some order. */
    static List<String> keys(List<Feature> features) {
        List<String> keys = new ArrayList<>();
        features.forEach(f -> keys.add(f.key()));
        return keys;
    }
}
