package io.gridward.importer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.edit.RowJudge.Judgement;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Rows that come one by one are judged as rows of a file are, on every kind of store. */
abstract class RowJudgeContract {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");

    @TempDir private Path folder;
    private TestStores stores;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        new TestCity(stores.store(), folder).found();
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private Judgement judge(Layer layer, DraftRow... rows) {
        return new ImportedRowJudge(stores.store())
                .judge(layer, List.of(rows), StoredFeatures.in(stores.store()), TestCity.TODAY);
    }

    private static DraftRow row(
            Layer layer, int number, @Nullable String wkt, Map<String, String> values) {
        List<String> texts = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            texts.add(values.getOrDefault(attribute.name(), ""));
        }
        return new DraftRow(number, texts, wkt == null ? null : shape(wkt));
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Map<String, String> cover(String... changes) {
        Map<String, String> values =
                new TreeMap<>(
                        Map.of(
                                "code", "15220101001000001",
                                "name", "供水井盖",
                                "competent_code", "D1",
                                "competent_name", "市水务局",
                                "state", "完好",
                                "initial_date", "2020-01-01"));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return values;
    }

    private static List<String> told(Judgement judged) {
        return judged.objections().stream()
                .map(o -> "%d %s".formatted(o.row(), o.finding().check()))
                .distinct()
                .toList();
    }

    @Test
    void whatFollowsFromOthersIsWorkedOut() {
        Judgement judged = judge(COMPONENT, row(COMPONENT, 1, "POINT (122.042 46.042)", cover()));

        assertThat(told(judged)).isEmpty();
        Object[] values = judged.rows().get(0).values();
        assertThat(values[COMPONENT.indexOf("grid_code")]).isEqualTo(TestCity.grid(1));
        assertThat(values[COMPONENT.indexOf("type_code")]).isNotNull();
        assertThat(values[COMPONENT.indexOf("state")]).isEqualTo("intact");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "code, 123, POINT (122.042 46.042), Q04",
        "state, 尚可, POINT (122.042 46.042), Q10",
        "competent_code, D9, POINT (122.042 46.042), Q08",
        "name, '', POINT (122.042 46.042), Q07",
        "remark, '', POINT (123.042 46.042), Q12",
        "remark, '', POINT (46.042 122.042), Q02"
    })
    void aFaultThatKeepsARowOutOfAnImportKeepsItOutHere(
            String attribute, String value, String place, String check) {
        Judgement judged =
                judge(
                        COMPONENT,
                        row(
                                COMPONENT,
                                1,
                                "POINT (122.047 46.047)",
                                cover("code", "15220101001000002")),
                        row(COMPONENT, 2, place, cover(attribute, value)));

        assertThat(told(judged)).as(judged.objections().toString()).hasSize(1);
        assertThat(told(judged).get(0)).startsWith("2 ");
        assertThat(told(judged)).as("check").isEqualTo(List.of("2 " + check));
    }

    @Test
    void aGridThatOverlapsAPublishedOneIsRefused() {
        String code = TestCity.grid(17);
        Judgement judged =
                judge(
                        GRID,
                        row(
                                GRID,
                                1,
                                "POLYGON ((122.058 46.045, 122.064 46.045, 122.064 46.05, 122.058 46.05, 122.058 46.045))",
                                Map.of("code", code)));

        assertThat(judged.objections()).isNotEmpty();
    }

    @Test
    void aGridBesideThePublishedOnesIsTaken() {
        Judgement judged =
                judge(
                        GRID,
                        row(
                                GRID,
                                1,
                                "POLYGON ((122.06 46.045, 122.065 46.045, 122.065 46.05, 122.06 46.05, 122.06 46.045))",
                                Map.of("code", TestCity.grid(17))));

        assertThat(told(judged)).as(judged.objections().toString()).isEmpty();
        assertThat(judged.rows().get(0).values()[GRID.indexOf("area_m2")]).isNotNull();
    }

    @Test
    void registersHaveNoShapeAndNeedNone() {
        Layer layer = LayerCatalog.city().get("department");
        Judgement judged = judge(layer, row(layer, 1, null, Map.of("code", "D4", "name", "市园林局")));

        assertThat(told(judged)).isEmpty();
        assertThat(judged.rows()).hasSize(1);
    }
}
