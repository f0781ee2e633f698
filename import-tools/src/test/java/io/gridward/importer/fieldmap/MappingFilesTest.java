package io.gridward.importer.fieldmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings that people save for the files of one contractor. */
class MappingFilesTest {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");

    @TempDir private Path folder;

    @Test
    void givesBackWhatWasSaved() throws IOException {
        MappingFiles files = new MappingFiles(folder.resolve("mappings"));
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("编号", "code");
        columns.put("East: 1", "x");
        columns.put("照片", "-");
        SavedMapping saved = new SavedMapping("承包商A", "component", columns);

        assertThat(files.list()).isEmpty();
        Path file = files.save(saved);
        assertThat(files.list()).containsExactly("承包商A");
        assertThat(files.has("承包商A")).isTrue();
        assertThat(MappingFiles.read(file)).isEqualTo(saved);
        assertThat(Files.readString(file)).contains("编号: code").contains("name: 承包商A");
    }

    @Test
    void mapsTheColumnsOfAFile() {
        SavedMapping mapping =
                new SavedMapping(
                        "a", "component", Map.of("编号", "code", "东", "x", "北", "y", "name", "-"));
        FieldMap map = map(mapping, "编号", " 北", "东", "name", "grid_code", "其他");

        assertThat(map.preset()).isEqualTo("a");
        assertThat(map.column(COMPONENT.indexOf("code"))).isZero();
        assertThat(map.column(COMPONENT.indexOf("grid_code"))).isEqualTo(4);
        assertThat(map.has("name")).isFalse();
        assertThat(map.place()).contains(new PlaceColumns.Xy(2, 1, "东, 北"));
        assertThat(map.ignored()).containsExactly("name", "其他");
    }

    @Test
    void isNotTakenForAnotherLayer() {
        SavedMapping mapping = new SavedMapping("a", "place", Map.of());

        assertThatThrownBy(() -> map(mapping, "code"))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("for layer place");
    }

    private static FieldMap map(SavedMapping mapping, String... header) {
        return new HeaderReading(COMPONENT, List.of(header), false, false)
                .map(new MappingChoice(Optional.empty(), Optional.of(mapping), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "layer: component",
                "layer: nowhere\ncolumns: {a: code}",
                "layer: component\ncolumns: {a: colour}",
                "layer: component\ncolumns: {a: code, a: name}",
                "layer: component\ncolumns: [a]",
                "layer: component\ncolumns: {a: ",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]",
                "layer: component\ncolumns: {a: !!java.io.File [x]}",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\ne: [*d,*d]",
                "[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void refusesWhatIsNoMapping(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), text);

        assertThatThrownBy(() -> MappingFiles.read(file))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("bad.yaml");
    }

    @Test
    void refusesWhatIsMissingTooLargeOrNoUtf8() throws IOException {
        assertThatThrownBy(() -> MappingFiles.read(folder.resolve("gone.yaml")))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("no such file");
        Path large = Files.writeString(folder.resolve("large.yaml"), "# ".repeat(200_000));
        assertThatThrownBy(() -> MappingFiles.read(large)).hasMessageContaining("too large");
        Path gbk = folder.resolve("gbk.yaml");
        Files.write(gbk, "layer: component # 部件".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> MappingFiles.read(gbk)).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../x", "a/b", "a\\b", ".x", "a b", "names", "GBT30428-2013", "C:x"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> new MappingFiles(folder).file(name))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("is no name for a mapping");
    }
}
