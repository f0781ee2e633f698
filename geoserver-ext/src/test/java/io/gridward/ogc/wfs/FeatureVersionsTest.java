package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Versions of features by their identifiers: OGC 09-026r2 §7.11. */
@Tag("slow")
class FeatureVersionsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);
    private static final LocalDate FUTURE = LocalDate.of(2027, 1, 1);
    private static final Pattern MEMBER =
            Pattern.compile("<wfs:member state=\"(\\w+)\"><gw:place gml:id=\"([^\"]+)\"");

    @TempDir private Path folder;
    private CityStore city;
    private Wfs wfs;

    /** The place V has three versions: two that are past or present, one still to come. */
    @BeforeEach
    void open() {
        city = new CityStore(folder);
        publish(FIRST, "一");
        publish(SECOND, "二");
        publish(FUTURE, "三");
        wfs = new Wfs(city.features());
    }

    private void publish(LocalDate from, String name) {
        Layer place = LayerCatalog.city().get("place");
        Object[] values = new Object[place.attributes().size()];
        values[place.indexOf("id")] = "V";
        values[place.indexOf("kind")] = "poi";
        values[place.indexOf("name")] = name;
        values[place.indexOf(Layer.VALID_FROM)] = from;
        BatchRequest request = new BatchRequest(place, "f", "t", from);
        try (OpenBatch batch = Batches.in(city.store()).open(request)) {
            batch.stage(
                    new StagedRow(
                            1,
                            values,
                            new GeometryFactory().createPoint(new Coordinate(122.09, 46.07))));
            batch.publish();
        }
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Answer asked(String resourceIds) {
        return wfs.postGetFeature(
                "",
                "<wfs:Query typeNames=\"gw:place\"><fes:Filter>%s</fes:Filter></wfs:Query>"
                        .formatted(resourceIds));
    }

    private static String found(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        StringBuilder found = new StringBuilder();
        Matcher member = MEMBER.matcher(answer.text());
        while (member.find()) {
            found.append(member.group(2).replace("place.V_x0040_", ""));
            found.append(member.group(1).charAt(0)).append(' ');
        }
        return found.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "version=\"FIRST\", 1s",
        "version=\"LAST\", 3f",
        "version=\"PREVIOUS\", 1s",
        "version=\"NEXT\", 3f",
        "version=\"ALL\", 1s 2v 3f",
        "version=\"2\", 2v",
        "version=\"7\", ''",
        "version=\"2024-06-01\", 1s",
        "version=\"2023-06-01\", 1s",
        "version=\"2024-12-31T20:00:00Z\", 2v",
        "version=\"2030-01-01\", 3f",
        "startDate=\"2024-12-31\", 1s 2v 3f",
        "startDate=\"2025-01-01\" endDate=\"2026-12-31\", 2v",
        "endDate=\"2024-05-05\", 1s"
    })
    void versionsAreSeenFromTheOneThatHolds(String wanted, String versions) {
        assertThat(found(asked("<fes:ResourceId rid=\"place.V\" " + wanted + "/>")))
                .isEqualTo(versions);
    }

    @ParameterizedTest
    @CsvSource({
        "place.V@1, '', 1s",
        "place.V_x0040_1, '', 1s",
        "place.V@3, version=\"PREVIOUS\", 2v",
        "place.V@1, version=\"NEXT\", 2v",
        "place.V@1, version=\"PREVIOUS\", ''",
        "place.V@3, version=\"NEXT\", ''",
        "place.V@9, '', ''",
        "place.W@1, '', ''"
    })
    void anIdentifierNamesAVersion(String rid, String wanted, String versions) {
        String id = "<fes:ResourceId rid=\"%s\" %s/>".formatted(rid, wanted);

        assertThat(found(asked(id))).isEqualTo(versions);
    }

    @Test
    void severalAreGivenOnceEach() {
        Answer answer =
                asked(
                        "<fes:ResourceId rid=\"place.V@2\"/><fes:ResourceId rid=\"place.V\" version=\"ALL\"/>"
                                + "<fes:ResourceId rid=\"place.P1\" version=\"LAST\"/>");

        assertThat(found(answer)).startsWith("2v 1s 3f place.P1_x0040_1");
        assertThat(answer.text()).contains("numberMatched=\"4\" numberReturned=\"4\"", "一", "三");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(answer.text()))
                .allMatch(f -> f.contains("gw:"));
    }

    @Test
    void parametersAskTheSame() {
        String ask = "VERSION=2.0.2&REQUEST=GetFeature&TYPENAMES=gw:place&";
        String filter =
                "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"><fes:ResourceId rid=\"place.V\" version=\"ALL\"/></fes:Filter>";

        assertThat(found(wfs.get(ask + "RESOURCEID=place.V@1,place.V@2"))).isEqualTo("1s 2v");
        assertThat(found(wfs.get(ask + "FILTER=" + filter))).isEqualTo("1s 2v 3f");
        assertThat(found(wfs.get(ask + "STARTINDEX=1&COUNT=1&FILTER=" + filter))).isEqualTo("2v");
        assertThat(wfs.get(ask + "RESULTTYPE=hits&FILTER=" + filter).text())
                .contains("numberMatched=\"3\"", "numberReturned=\"0\"");
        assertThat(wfs.get(ask + "OUTPUTFORMAT=json&RESOURCEID=place.V@1").text())
                .contains("\"place.V@1\"", "一");
    }

    @Test
    void anIdentifierAloneIsStillWhatHoldsToday() {
        assertThat(asked("<fes:ResourceId rid=\"place.V\"/>").text())
                .contains("gml:id=\"place.V\"", "二")
                .doesNotContain("state=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<fes:ResourceId rid='place.V' version='OLDEST'/>|InvalidParameterValue|version",
                "<fes:ResourceId rid='place.V' startDate='soon'/>|InvalidParameterValue|startDate",
                "<fes:ResourceId version='ALL'/>|MissingParameterValue|rid",
                "<fes:ResourceId rid='place.V' previousRid='place.V'/>|OptionNotSupported|previousRid",
                "<fes:Not><fes:ResourceId rid='place.V@1'/></fes:Not>|OptionNotSupported|version"
            })
    void whatCannotBeAskedIsNamed(String filter, String code, String locator) {
        assertThat(asked(filter).text())
                .contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
    }
}
