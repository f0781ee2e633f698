package io.gridward.importer.survey.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;

/** An object or list inside a property, as JSON text. */
final class NestedText {
    private NestedText() {}

    static String read(JsonParser json) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator copy =
                new com.fasterxml.jackson.core.JsonFactory().createGenerator(out)) {
            copy.copyCurrentStructure(json);
        }
        return out.toString();
    }
}
