package io.gridward.importer.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.report.ReportOfTest;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The form for machines is what its schema says. */
class FindingsJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RowFinding CODE =
            new RowFinding(3, Fault.BAD_CODE, "code", "<1>", "digits", null);
    private static final RowFinding PLACE =
            new RowFinding(
                    2,
                    Fault.OUTSIDE_CITY,
                    "geom",
                    "1, 2",
                    "",
                    new GeometryFactory().createPoint(new Coordinate(122.5, 46.25)));

    @TempDir private Path folder;

    @Test
    void hasTheNamesOfItsSchemaAndNoOthers() throws IOException {
        JsonNode told = write();
        JsonNode schema;
        try (var in = FindingsJson.class.getResourceAsStream("findings.schema.json")) {
            schema = JSON.readTree(in);
        }

        sameNames(told, schema);
        sameNames(told.get("reading").get(0), schema.at("/properties/reading/items"));
        sameNames(told.get("counts").get(0), schema.at("/properties/counts/items"));
        sameNames(told.get("findings").get(0), schema.at("/properties/findings/items"));
    }

    private static void sameNames(JsonNode object, JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        assertThat(object.fieldNames()).toIterable().containsExactlyElementsOf(required);
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void tellsEveryFindingByRow() throws IOException {
        JsonNode told = write();

        assertThat(told.get("form").asInt()).isEqualTo(1);
        assertThat(told.get("rows").asLong()).isEqualTo(100);
        assertThat(told.get("counts")).hasSize(2);
        JsonNode first = told.get("findings").get(0);
        JsonNode second = told.get("findings").get(1);
        assertThat(first.get("row").asLong()).isEqualTo(2);
        assertThat(first.get("lon").asDouble()).isEqualTo(122.5);
        assertThat(first.get("column").isNull()).isTrue();
        assertThat(second.get("lat").isNull()).isTrue();
        assertThat(second.get("column").asText()).isEqualTo("ObjID");
        assertThat(second.get("value").asText()).isEqualTo("<1>");
        assertThat(second.get("message_zh").asText()).contains("不合规");
        assertThat(second.get("severity").asText()).isEqualTo("ERROR");
    }

    private JsonNode write() throws IOException {
        FieldMap map = FieldMap.of(TestCity.layer("component"), List.of("ObjID"), false, null);
        Path path = folder.resolve("s.json");
        try (NoteSpool notes = new NoteSpool()) {
            notes.add(3, List.of(Note.of(CODE, map)));
            notes.add(2, List.of(Note.of(PLACE, map)));
            FindingsJson.write(path, ReportOfTest.of("s.csv", CODE, PLACE), notes);
        }
        return JSON.readTree(Files.readString(path));
    }
}
