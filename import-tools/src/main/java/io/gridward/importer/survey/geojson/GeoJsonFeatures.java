package io.gridward.importer.survey.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the features of a file: those of its collections, and those that stand alone, one
 * after another (newline-delimited, or RFC 8142 sequences). Members may come in any order.
 */
final class GeoJsonFeatures implements Closeable {
    private static final int DEPTH = 64;
    private static final char RECORD_SEPARATOR = '\u001E';

    private final String file;
    private final JsonParser json;
    private final GeoJsonShapes shapes;
    private Level level = Level.FILE;
    private @Nullable Found alone; // house: a feature that is a root of its own, in the making
    private @Nullable String crs; // house: known when its member came by

    private GeoJsonFeatures(String file, JsonParser json, ReadLimits limits) {
        this.file = file;
        this.json = json;
        this.shapes = new GeoJsonShapes(limits.vertices());
    }

    /** How deep in the file the next token is. */
    private enum Level {
        FILE,
        ROOT,
        FEATURES
    }

    /** A feature: texts of its properties by name, and its shape or why there is none. */
    record Found(Map<String, String> properties, GeoJsonShapes.Read[] shape) {
        Found() {
            this(new LinkedHashMap<>(), new GeoJsonShapes.Read[] {GeoJsonShapes.NONE});
        }
    }

    static GeoJsonFeatures open(SurveyBytes file, Detected encoding, ReadLimits limits)
            throws IOException {
        StreamReadConstraints bounds =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(limits.cellCharacters())
                        .maxNameLength(Math.min(50_000, limits.cellCharacters()))
                        .maxNumberLength(1_000)
                        .build();
        InputStream in = file.open();
        in.skipNBytes(encoding.markBytes());
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(bounds).build();
        Reader text = new Separated(new InputStreamReader(in, encoding.charset()));
        return new GeoJsonFeatures(file.name(), factory.createParser(text), limits);
    }

    /** The next feature, null behind the last. */
    @Nullable Found next() throws IOException {
        try {
            return advance();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            String where = at.getLineNr() + ":" + at.getColumnNr();
            String why = e.getOriginalMessage();
            throw UnreadableFile.of(
                    file,
                    "第 %s 处不是合法的 JSON 或不完整: %s".formatted(where, why),
                    "no valid JSON, or cut off, at %s: %s".formatted(where, why));
        }
    }

    private @Nullable Found advance() throws IOException {
        while (true) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return null;
            }
            if (level == Level.FEATURES) {
                if (token == JsonToken.END_ARRAY) {
                    level = Level.ROOT;
                } else if (token == JsonToken.START_OBJECT) {
                    return feature();
                } else {
                    json.skipChildren();
                }
            } else if (level == Level.FILE) {
                requireObject(token);
                level = Level.ROOT;
                alone = null;
            } else if (token == JsonToken.END_OBJECT) {
                level = Level.FILE;
                if (alone != null) {
                    return alone;
                }
            } else {
                rootMember(json.currentName());
            }
        }
    }

    private void requireObject(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw UnreadableFile.of(
                    file, "不是 GeoJSON：应为对象", "is no GeoJSON: an object is expected");
        }
    }

    private void rootMember(String name) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
            level = Level.FEATURES;
        } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
            crs = crsName();
        } else if (name.equals("geometry") || name.equals("properties")) {
            Found found = alone == null ? new Found() : alone;
            alone = found;
            member(found, name);
        } else {
            json.skipChildren();
        }
    }

    private Found feature() throws IOException {
        Found found = new Found();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member(found, name);
        }
        return found;
    }

    private void member(Found found, String name) throws IOException {
        if (name.equals("geometry")) {
            found.shape()[0] = shapes.read(json);
        } else if (name.equals("properties") && json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String property = json.currentName();
                json.nextToken();
                found.properties().put(property, text());
            }
        } else {
            json.skipChildren();
        }
    }

    /** A value as text: numbers with all digits as written, objects and lists as JSON. */
    private String text() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        return json.currentToken().isStructStart() ? NestedText.read(json) : json.getText();
    }

    /** Name of the 2008 member {@code crs}, which RFC 7946 has dropped. */
    private @Nullable String crsName() throws IOException {
        String name = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getText();
            }
        }
        return name;
    }

    /** The coordinate system named by the file, known once the member was passed. */
    @Nullable String crs() {
        return crs;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Text without the separators of a sequence. */
    private static final class Separated extends FilterReader {
        Separated(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] text, int from, int length) throws IOException {
            int n = super.read(text, from, length);
            for (int i = from; i < from + n; i++) {
                if (text[i] == RECORD_SEPARATOR) {
                    text[i] = ' ';
                }
            }
            return n;
        }
    }
}
