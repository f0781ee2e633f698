package io.gridward.web.body;

import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that somebody sent. What is not understood, has a name that is not known, or is no
 * sound text is a {@link BadParameter} that names the member.
 */
public final class RequestJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final String BODY = "body";
    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;

    private final JsonNode node;
    private final String path;

    private RequestJson(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /**
     * Reads the body of a request.
     *
     * @param mostBytes a longer one is answered 413
     * @param known names of the members that there may be
     */
    public static RequestJson read(HttpServletRequest request, int mostBytes, String... known)
            throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return of(bytes, known);
    }

    static RequestJson of(byte[] bytes, String... known) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return object(node, BODY, "").only(known);
        } catch (JacksonException e) {
            throw BadParameter.of(
                    BODY, "", LocalText.of("一个格式正确的 JSON 对象", "one well-formed JSON object"));
        }
    }

    private static RequestJson object(JsonNode node, String name, String path) {
        if (!node.isObject()) {
            throw BadParameter.of(name, node.toString(), LocalText.of("JSON 对象", "a JSON object"));
        }
        return new RequestJson(node, path);
    }

    private RequestJson only(String... known) {
        List<String> names = Arrays.asList(known);
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                String all = String.join(", ", names);
                throw BadParameter.of(
                        path + name,
                        name,
                        LocalText.of("已知的字段：" + all, "one of the known members: " + all));
            }
        }
        return this;
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull());
    }

    private BadParameter wrong(String name, JsonNode value, String zh, String en) {
        return BadParameter.of(path + name, value.toString(), LocalText.of(zh, en));
    }

    /** A text, without space around it; null when it is absent or empty. */
    public @Nullable String text(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, value, "文字", "a text");
        }
        String text = value.stringValue().strip();
        if (!isSound(text)) {
            throw wrong(
                    name,
                    value,
                    "不含控制字符的文字",
                    "text without control characters and halves of characters");
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isSound(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0
                                        || Character.getType(c) == Character.SURROGATE);
    }

    /** A text that has to be there. */
    public String getText(String name) {
        return Optional.ofNullable(text(name)).orElseThrow(() -> BadParameter.missing(path + name));
    }

    /** A text as it was sent, with its space, that has to be there: a password. */
    public String getVerbatim(String name) {
        return findVerbatim(name).orElseThrow(() -> BadParameter.missing(path + name));
    }

    /** The same, if it is there. */
    public Optional<String> findVerbatim(String name) {
        return find(name).isEmpty() ? Optional.empty() : Optional.of(verbatim(name));
    }

    private String verbatim(String name) {
        JsonNode value = find(name).orElseThrow(() -> BadParameter.missing(path + name));
        if (!value.isString()) {
            throw BadParameter.of(path + name, "…", LocalText.of("文字", "a text"));
        }
        return value.stringValue();
    }

    /** Texts of a list; none when it is absent. */
    public List<String> texts(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.valueStream().anyMatch(v -> !v.isString())) {
            throw wrong(name, value, "文字的列表", "a list of texts");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /** A number; null when it is absent. */
    public @Nullable Double number(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return null;
        }
        double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong(name, value, "数", "a number");
        }
        return number;
    }

    /** A whole number; null when it is absent. */
    public @Nullable Long whole(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value, "整数", "a whole number");
        }
        return value.longValue();
    }

    /** A whole number that has to be there. */
    public long getWhole(String name) {
        return Optional.ofNullable(whole(name))
                .orElseThrow(() -> BadParameter.missing(path + name));
    }

    /** True or false; null when it is absent. */
    public @Nullable Boolean flag(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw wrong(name, value, "true 或 false", "true or false");
        }
        return value.booleanValue();
    }

    /** An object within; null when it is absent. */
    public @Nullable RequestJson part(String name, String... known) {
        JsonNode value = find(name).orElse(null);
        return value == null ? null : object(value, path + name, path + name + ".").only(known);
    }

    /** Objects of a list; none when it is absent. */
    public List<RequestJson> parts(String name, String... known) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, value, "对象的列表", "a list of objects");
        }
        List<RequestJson> parts = new ArrayList<>();
        for (JsonNode item : value) {
            String place = path + name + "[" + parts.size() + "]";
            parts.add(object(item, place, place + ".").only(known));
        }
        return parts;
    }

    /** A place {@code [longitude, latitude]} in degrees that has to be there. */
    public Coordinate getPlace(String name) {
        return place(name, find(name).orElseThrow(() -> BadParameter.missing(path + name)));
    }

    /** Places of a list; none when it is absent. */
    public List<Coordinate> places(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, value, "[经度, 纬度] 的列表", "a list of [longitude, latitude]");
        }
        return value.valueStream().map(p -> place(name, p)).toList();
    }

    private Coordinate place(String name, JsonNode value) {
        boolean numbers =
                value.isArray()
                        && value.size() == 2
                        && value.valueStream().allMatch(JsonNode::isNumber);
        double lon = numbers ? value.get(0).asDouble(Double.NaN) : Double.NaN;
        double lat = numbers ? value.get(1).asDouble(Double.NaN) : Double.NaN;
        if (!(Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT)) {
            throw wrong(name, value, "[经度, 纬度]（度）", "[longitude, latitude] in degrees");
        }
        return new Coordinate(lon, lat);
    }

    /** Texts of an object by name; none when it is absent. */
    public Map<String, String> textsByName(String name) {
        JsonNode value = find(name).orElse(null);
        if (value == null) {
            return Map.of();
        }
        RequestJson texts = object(value, path + name, path + name + ".");
        Map<String, String> all = new LinkedHashMap<>();
        for (String member : value.propertyNames()) {
            String text = texts.text(member);
            if (text != null) {
                all.put(member, text);
            }
        }
        return all;
    }
}
