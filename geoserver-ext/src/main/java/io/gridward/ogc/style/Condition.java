package io.gridward.ogc.style;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.filter.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Which features a rule is for. An absent value satisfies none but the negative conditions. */
public sealed interface Condition {

    /** Every feature. */
    Condition ALWAYS = new All(List.of());

    /** True when the feature, read with at least {@link #attributes}, satisfies the condition. */
    boolean holds(Feature feature);

    /** Attributes the condition looks at. */
    Set<String> attributes();

    /** A value that an attribute must have for the condition to hold, if there is one. */
    default Optional<Equal> demanded() {
        return Optional.empty();
    }

    /** A condition on the value of one text attribute. */
    sealed interface OnValue extends Condition {
        /** The attribute. */
        String attribute();

        /** True when the value satisfies the condition. */
        boolean holdsFor(String value);

        @Override
        default boolean holds(Feature feature) {
            Object value = feature.value(attribute());
            return value != null && holdsFor(value.toString());
        }

        @Override
        default Set<String> attributes() {
            return Set.of(attribute());
        }
    }

    /** The attribute has exactly this value. */
    record Equal(String attribute, String value) implements OnValue {
        @Override
        public boolean holdsFor(String actual) {
            return value.equals(actual);
        }

        @Override
        public Optional<Equal> demanded() {
            return Optional.of(this);
        }
    }

    /** The value begins with this; an empty prefix asks only that there is a value. */
    record Prefix(String attribute, String prefix) implements OnValue {
        @Override
        public boolean holdsFor(String value) {
            return value.startsWith(prefix);
        }
    }

    /** The value ends with one of these. */
    record Suffix(String attribute, List<String> suffixes) implements OnValue {
        public Suffix {
            suffixes = List.copyOf(suffixes);
        }

        @Override
        public boolean holdsFor(String value) {
            return suffixes.stream().anyMatch(value::endsWith);
        }
    }

    /**
     * The attribute's value falls into one of some equal classes, chosen by a hash that never
     * changes, so that the same body has the same colour in every picture.
     *
     * @param attribute text attribute
     * @param bucket 0 to {@code of} - 1
     * @param of number of classes
     */
    record Bucket(String attribute, int bucket, int of) implements OnValue {
        @Override
        public boolean holdsFor(String value) {
            return bucketOf(value, of) == bucket;
        }
    }

    /** The value is one of these. */
    record OneOf(String attribute, Set<String> values) implements OnValue {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holdsFor(String value) {
            return values.contains(value);
        }
    }

    /**
     * A number is within two others, the greater one included.
     *
     * @param attribute numeric attribute
     * @param lowIncluded whether it may be the lesser one itself
     */
    record Range(String attribute, double low, boolean lowIncluded, double high)
            implements Condition {
        @Override
        public boolean holds(Feature feature) {
            return feature.value(attribute) instanceof Number number
                    && number.doubleValue() <= high
                    && (number.doubleValue() > low || lowIncluded && number.doubleValue() == low);
        }

        @Override
        public Set<String> attributes() {
            return Set.of(attribute);
        }
    }

    /**
     * A filter as requests have it holds.
     *
     * @param filter the filter, checked against the layer
     * @param test the same, compiled
     */
    record Matches(Filter filter, Predicate<Feature> test) implements Condition {
        /** The condition that a filter of a layer is. */
        public static Matches of(Filter filter, Layer layer) {
            return new Matches(filter, FilterEvaluator.compile(filter, layer));
        }

        @Override
        public boolean holds(Feature feature) {
            return test.test(feature);
        }

        @Override
        public Set<String> attributes() {
            Set<String> names = new TreeSet<>(filter.properties());
            names.remove(Layer.GEOMETRY);
            return names;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Matches o && o.filter.equals(filter);
        }

        @Override
        public int hashCode() {
            return filter.hashCode();
        }
    }

    /** Every one of the conditions holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        static All of(Condition... parts) {
            return new All(List.of(parts));
        }

        @Override
        public boolean holds(Feature feature) {
            for (Condition part : parts) {
                if (!part.holds(feature)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<String> attributes() {
            return attributesOf(parts);
        }

        @Override
        public Optional<Equal> demanded() {
            return parts.stream().flatMap(c -> c.demanded().stream()).findFirst();
        }
    }

    /** None of the conditions holds. */
    record None(List<Condition> parts) implements Condition {
        public None {
            parts = List.copyOf(parts);
        }

        static None of(Condition... parts) {
            return new None(List.of(parts));
        }

        @Override
        public boolean holds(Feature feature) {
            return parts.stream().noneMatch(c -> c.holds(feature));
        }

        @Override
        public Set<String> attributes() {
            return attributesOf(parts);
        }
    }

    private static Set<String> attributesOf(List<Condition> parts) {
        Set<String> names = new TreeSet<>();
        parts.forEach(c -> names.addAll(c.attributes()));
        return names;
    }

    /** The class a value falls into, 0 to {@code of} - 1 (CRC-32 of its UTF-8 bytes). */
    static int bucketOf(String value, int of) {
        CRC32 crc = new CRC32();
        crc.update(value.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % of);
    }
}
