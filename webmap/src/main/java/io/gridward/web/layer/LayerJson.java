package io.gridward.web.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer as {@code GET /api/layers} describes it.
 *
 * @param geometry {@code none}, {@code geometry}, {@code multi_line_string}, {@code multi_polygon}
 * @param count things in force today
 * @param bounds west, south, east, north in degrees, EPSG:4490; null when there are no shapes
 * @param dataVersion data version that was counted, see {@code GET /api/changes}
 */
record LayerJson(
        String name,
        Text title,
        Text summary,
        String geometry,
        String key,
        List<AttributeJson> attributes,
        long count,
        @Nullable List<Double> bounds,
        @JsonProperty("data_version") long dataVersion) {

    static LayerJson of(Layer layer, long count, @Nullable Envelope bounds, long version) {
        return new LayerJson(
                layer.name(),
                Text.of(layer.title()),
                Text.of(layer.summary()),
                lower(layer.geometry()),
                layer.key(),
                layer.attributes().stream().map(AttributeJson::of).toList(),
                count,
                bounds == null
                        ? null
                        : List.of(
                                bounds.getMinX(),
                                bounds.getMinY(),
                                bounds.getMaxX(),
                                bounds.getMaxY()),
                version);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A text in both languages. */
    record Text(String zh, String en) {
        static Text of(LocalText text) {
            return new Text(text.zh(), text.en());
        }
    }

    /**
     * An attribute.
     *
     * @param type {@code text}, {@code integer}, {@code decimal}, {@code date}, {@code timestamp}
     * @param need {@code required}, {@code optional}, {@code derived}
     * @param codes the closed list its values come from; absent when any value may stand
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttributeJson(String name, String type, String need, Text title, List<Code> codes) {
        static AttributeJson of(Attribute a) {
            return new AttributeJson(
                    a.name(),
                    lower(a.type()),
                    lower(a.need()),
                    Text.of(a.title()),
                    a.codes().stream().map(Code::of).toList());
        }
    }

    /** A coded value. */
    record Code(String code, Text title) {
        static Code of(CodedValue value) {
            return new Code(value.code(), Text.of(value.title()));
        }
    }
}
