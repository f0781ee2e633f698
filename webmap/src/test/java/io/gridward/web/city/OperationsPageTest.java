package io.gridward.web.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.tile.TileSettings;
import io.gridward.ogc.tile.kept.TileFiles;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wms.WmsSettings;
import io.gridward.web.changes.ChangesSettings;
import io.gridward.web.citycase.CaseSettings;
import io.gridward.web.consumer.ConsumerSettings;
import io.gridward.web.edit.EditSettings;
import io.gridward.web.imports.ImportSettings;
import io.gridward.web.locate.LocateSettings;
import io.gridward.web.security.SessionSettings;
import io.gridward.web.statistics.StatisticsSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The settings in docs/operations.md are those that there are, with their defaults. */
class OperationsPageTest {
    private static final String MARK = "| `gridward.";

    @Test
    void listsEverySettingWithItsDefaultAndNoOther() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("../docs/operations.md")).stream()
                        .filter(l -> l.startsWith(MARK))
                        .map(l -> l.substring(0, l.indexOf('|', l.indexOf('|', 1) + 1) + 1))
                        .toList();
        assertThat(rows.get(0)).isEqualTo("| `gridward.refresh` | 1s |");
        assertThat(rows.subList(1, rows.size()))
                .containsExactlyElementsOf(
                        List.of(
                                        rowsOf("cases", CaseSettings.defaults()),
                                        rowsOf("changes", ChangesSettings.defaults()),
                                        rowsOf("consumers", ConsumerSettings.defaults()),
                                        rowsOf("edits", EditSettings.defaults()),
                                        rowsOf("imports", ImportSettings.defaults()),
                                        rowsOf("locate", LocateSettings.defaults()),
                                        rowsOf("sessions", SessionSettings.defaults()),
                                        rowsOfReading(),
                                        rowsOf("ogc", OgcSettings.defaults()),
                                        rowsOf("wfs", WfsSettings.defaults()),
                                        List.of(MARK + "wfs.write-patience` | 10s |"),
                                        List.of(MARK + "styles.folder` | `DATA/styles` |"),
                                        rowsOf("wms", WmsSettings.defaults()),
                                        rowsOf("tiles", TileSettings.defaults()),
                                        List.of(
                                                MARK + "tiles.folder` | `DATA/tiles` |",
                                                MARK
                                                        + "tiles.disk-bytes` | "
                                                        + TileFiles.USUAL_BYTES
                                                        + " |"),
                                        rowsOf("statistics", StatisticsSettings.defaults()))
                                .stream()
                                .flatMap(List::stream)
                                .toList());
    }

    private static List<String> rowsOf(String group, Record defaults) {
        return Arrays.stream(defaults.getClass().getRecordComponents())
                .map(c -> MARK + group + "." + kebab(c.getName()) + "` | " + value(c, defaults))
                .map(row -> row + " |")
                .toList();
    }

    /** The limits of files have names of their own. */
    private static List<String> rowsOfReading() {
        List<String> names =
                List.of(
                        "file-bytes",
                        "rows",
                        "columns",
                        "cell-characters",
                        "vertices",
                        "archive-entries",
                        "unpacked-bytes",
                        "archive-ratio",
                        "shared-text-bytes");
        RecordComponent[] components = ReadLimits.class.getRecordComponents();
        return IntStream.range(0, names.size())
                .mapToObj(
                        i ->
                                "%simport.max-%s` | %s |"
                                        .formatted(
                                                MARK,
                                                names.get(i),
                                                value(components[i], ReadLimits.DEFAULT)))
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String value(RecordComponent component, Record of) {
        try {
            return Objects.toString(component.getAccessor().invoke(of), "–");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
