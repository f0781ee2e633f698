package io.gridward.ogc.style;

import io.gridward.core.layer.Feature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Which features a rule is for. An absent value satisfies none but the negative conditions. */
public sealed interface Condition {

    /** Every feature. */
    Condition ALWAYS = new Always();

    /** Holds for every feature. */
    record Always() implements Condition {}

    /** A text attribute has exactly this value. */
    record Equal(String attribute, String value) implements Condition {}

    /** A text attribute begins with this. */
    record Prefix(String attribute, String prefix) implements Condition {}

    /**
     * The attribute's value falls into one of some equal classes, chosen by a hash that never
     * changes, so that the same body has the same colour in every picture.
     *
     * @param attribute text attribute
     * @param bucket 0 to {@code of} - 1
     * @param of number of classes
     */
    record Bucket(String attribute, int bucket, int of) implements Condition {}

    /** None of the conditions holds. */
    record None(List<Condition> parts) implements Condition {
        public None {
            parts = List.copyOf(parts);
        }
    }

    /** True when the feature, read with at least {@link #attributes}, satisfies the condition. */
    default boolean holds(Feature feature) {
        if (this instanceof Equal equal) {
            return equal.value().equals(text(feature, equal.attribute()));
        }
        if (this instanceof Prefix prefix) {
            String value = text(feature, prefix.attribute());
            return value != null && value.startsWith(prefix.prefix());
        }
        if (this instanceof Bucket bucket) {
            String value = text(feature, bucket.attribute());
            return value != null && bucketOf(value, bucket.of()) == bucket.bucket();
        }
        if (this instanceof None none) {
            return none.parts().stream().noneMatch(c -> c.holds(feature));
        }
        return true;
    }

    /** Attributes the condition looks at. */
    default Set<String> attributes() {
        if (this instanceof Equal equal) {
            return Set.of(equal.attribute());
        }
        if (this instanceof Prefix prefix) {
            return Set.of(prefix.attribute());
        }
        if (this instanceof Bucket bucket) {
            return Set.of(bucket.attribute());
        }
        Set<String> names = new TreeSet<>();
        if (this instanceof None none) {
            none.parts().forEach(c -> names.addAll(c.attributes()));
        }
        return names;
    }

    /** The class a value falls into, 0 to {@code of} - 1 (CRC-32 of its UTF-8 bytes). */
    static int bucketOf(String value, int of) {
        CRC32 crc = new CRC32();
        crc.update(value.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % of);
    }

    private static @Nullable String text(Feature feature, String attribute) {
        Object value = feature.value(attribute);
        return value == null ? null : value.toString();
    }
}
