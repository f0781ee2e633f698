package io.gridward.importer.survey.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapefiles as contractors hand them in: in any encoding, with files missing, cut and mended. */
class ShapefileFileTest {
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest(name = "{0} text, language {1}, .cpg {2} is read as {3}")
    @CsvSource({
        "GBK, 0, , GB18030",
        "GBK, 87, , GB18030",
        "GBK, 3, , GB18030",
        "GBK, 77, , GBK",
        "GBK, 122, , GBK",
        "GBK, 0, 936, GBK",
        "GBK, 0, ANSI 936, GBK",
        "GBK, 0, GB18030, GB18030",
        "GBK, 0, nonsense, GB18030",
        "GBK, 0, UTF-8, GB18030",
        "UTF-8, 0, , UTF-8",
        "UTF-8, 87, , UTF-8",
        "UTF-8, 77, 65001, UTF-8",
        "UTF-8, 0, UTF-8, UTF-8",
        "Big5, 120, , Big5",
        "Big5, 0, 950, Big5"
    })
    void findsTheEncodingOfItsText(String written, int language, String cpg, String read) {
        SmallShapefile small =
                new SmallShapefile(Charset.forName(written), language).column("NAME", 'C', 40);
        for (int i = 0; i < 30; i++) {
            small.point(i, i, "交通信號燈及路燈" + i);
        }
        Map<String, String> beside = cpg == null ? Map.of() : Map.of("cpg", cpg);
        SurveyFile file = open(small.parts(beside), null);

        assertThat(rows(file).get(7).cells()).containsExactly("交通信號燈及路燈7");
        assertThat(file.textForm().charset().name()).isEqualTo(read);
    }

    @Test
    void takesTheStatedEncodingBeforeAllOthers() {
        SmallShapefile small =
                new SmallShapefile(GBK, 0x78).column("NAME", 'C', 10).point(1, 2, "路灯");
        SurveyFile file = open(small.parts(Map.of("cpg", "UTF-8")), GBK);

        assertThat(rows(file).get(0).cells()).containsExactly("路灯");
        assertThat(detection(file, Aspect.ENCODING).certain()).isTrue();
    }

    @Test
    void doesNotBelieveUtf8ThatIsNone() {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("NAME", 'C', 10);
        SurveyFile file = open(small.point(1, 2, "路灯").parts(Map.of("cpg", "UTF-8")), null);

        Detection found = detection(file, Aspect.ENCODING);
        assertThat(found.certain()).isFalse();
        assertThat(found.value()).isEqualTo("GB18030");
        assertThat(found.en())
                .contains("stated by the .cpg file as UTF-8, but the text is no UTF-8");
        assertThat(found.zh()).contains("但内容不是 UTF-8").contains("路灯");
    }

    @Test
    void tellsWhenTheDeclaredEncodingIsDoubtful() {
        SmallShapefile small = new SmallShapefile(StandardCharsets.UTF_8, 0x4D);
        SurveyFile file =
                open(small.column("NAME", 'C', 10).point(1, 2, "路灯").parts(Map.of()), null);

        assertThat(detection(file, Aspect.ENCODING).certain()).isFalse();
        assertThat(detection(file, Aspect.ENCODING).en()).contains("state --encoding UTF-8");
    }

    @Test
    void doesNotTakeACharacterCutByItsCellForAFault() {
        SmallShapefile small = new SmallShapefile(StandardCharsets.UTF_8, 0);
        small.column("管理部件标识码", 'C', 10).point(1, 2, "交通信号灯").point(1, 2, "路灯");
        SurveyFile file = open(small.parts(Map.of()), null);

        assertThat(file.textForm().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(file.header()).containsExactly("管理部");
        assertThat(rows(file).get(1).cells()).containsExactly("路灯");
    }

    @Test
    void leavesOutHalfACharacterAtTheEndOfACutName() {
        SmallShapefile small =
                new SmallShapefile(GBK, 0)
                        .column("管理部件标识码", 'C', 20)
                        .column("a养护单位代码", 'C', 20)
                        .point(1, 2, "1", "路灯路灯路灯");
        SurveyFile file = open(small.parts(Map.of()), null);

        assertThat(file.header()).containsExactly("管理部件标", "a养护单位");
        assertThat(file.cutsNames()).isTrue();
    }

    @Test
    void takesTheFullNamesThatOurExportWroteBeside() {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("competen_1", 'C', 9);
        SurveyFile file =
                open(
                        small.point(1, 2, "D1")
                                .parts(Map.of("fields.csv", "competen_1,competent_name\n")),
                        null);

        assertThat(file.header()).containsExactly("competent_name");
        assertThat(file.cutsNames()).isFalse();
    }

    @Test
    void readsCellsOfEveryType() {
        SmallShapefile small =
                new SmallShapefile(GBK, 0)
                        .column("C", 'C', 6)
                        .column("N", 'N', 19)
                        .column("F", 'F', 24)
                        .column("D", 'D', 8)
                        .column("L", 'L', 1)
                        .column("M", 'M', 10)
                        .point(0, 0, "0403 ", "15220101001000001", "1.5e+003", "20200101", "T", "7")
                        .point(0, 0, "", "****", " ", "00000000", "?", "");
        SurveyFile file = open(small.parts(Map.of()), null);

        assertThat(rows(file).get(0).cells())
                .containsExactly("0403", "15220101001000001", "1500", "20200101", "T", "");
        assertThat(rows(file).get(1).cells()).containsExactly("", "", "", "", "", "");
    }

    @Test
    void passesOverDeletedRowsWithTheirShapes() {
        byte[] gone = SmallShapefile.little(20).putInt(1).putDouble(9).putDouble(9).array();
        SmallShapefile small =
                new SmallShapefile(GBK, 0)
                        .column("N", 'C', 3)
                        .point(1, 1, "a")
                        .record(gone, true, "b")
                        .point(2, 2, "c");
        List<RawRow> rows = rows(open(small.parts(Map.of()), null));

        assertThat(rows).extracting(r -> r.number() + r.cell(0)).containsExactly("1a", "2c");
        assertThat(rows.get(1).geometry()).hasToString("POINT (2 2)");
    }

    @Test
    void readsTheSystemBesideIt() {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("N", 'C', 3);
        for (Crs crs : Crs.list()) {
            SurveyFile file = open(small.parts(Map.of("prj", CrsText.esri(crs))), null);
            assertThat(file.declaredCrs().orElseThrow().crs()).isEqualTo(crs);
            assertThat(file.declaredCrs().orElseThrow().northFirst()).isFalse();
        }
        SurveyFile none = open(small.parts(Map.of()), null);
        assertThat(none.declaredCrs()).isEmpty();
        assertThat(detection(none, Aspect.FORMAT).en()).contains("no .shx").contains("no .prj");
        SurveyFile bad = open(small.parts(Map.of("prj", "LOCAL_CS[\"city 1997\"]")), null);
        assertThatThrownBy(bad::declaredCrs)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("lamps.prj")
                .hasMessageContaining("city 1997")
                .hasMessageContaining("--crs");
    }

    @Test
    void saysPlainlyWhichFileIsMissing() {
        byte[] shp = new SmallShapefile(GBK, 0).column("N", 'C', 3).shp();

        assertThatThrownBy(() -> SmallShapefile.of(Map.of("shp", shp)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("lamps.dbf")
                .hasMessageContaining("缺少");
        assertThatThrownBy(() -> SmallShapefile.of(Map.of("dbf", shp)))
                .hasMessageContaining("lamps.shp");
    }

    @Test
    void readsAFileOfNoRows() {
        SurveyFile file =
                open(new SmallShapefile(GBK, 0).column("N", 'C', 3).parts(Map.of()), null);

        assertThat(file.header()).containsExactly("N");
        assertThat(rows(file)).isEmpty();
    }

    @Test
    void tellsOfEveryPlaceWhereAFileMayBreakOff() {
        SmallShapefile small = new SmallShapefile(GBK, 0).column("N", 'C', 5);
        small.point(1, 1, "路灯").point(2, 2, "b").point(3, 3, "c");
        byte[] shp = small.shp();
        byte[] dbf = small.dbf();
        for (int n = 0; n < shp.length; n++) {
            assertCut(Arrays.copyOf(shp, n), dbf);
        }
        for (int n = 0; n < dbf.length - 1; n++) {
            assertCut(shp, Arrays.copyOf(dbf, n));
        }
    }

    private static void assertCut(byte[] shp, byte[] dbf) {
        Map<String, byte[]> files = new HashMap<>(Map.of("shp", shp, "dbf", dbf));
        assertThatThrownBy(() -> rows(open(SmallShapefile.of(files), null)))
                .as("%d bytes of shapes, %d of rows", shp.length, dbf.length)
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void tellsWhenShapesAndRowsDoNotMatch() {
        SmallShapefile two = new SmallShapefile(GBK, 0).column("N", 'C', 3);
        two.point(1, 1, "a").point(2, 2, "b");
        SmallShapefile one = new SmallShapefile(GBK, 0).column("N", 'C', 3).point(1, 1, "a");

        assertThatThrownBy(
                        () ->
                                rows(
                                        open(
                                                SmallShapefile.of(
                                                        Map.of("shp", two.shp(), "dbf", one.dbf())),
                                                null)))
                .hasMessageContaining("more shapes than rows");
        assertThatThrownBy(
                        () ->
                                rows(
                                        open(
                                                SmallShapefile.of(
                                                        Map.of("shp", one.shp(), "dbf", two.dbf())),
                                                null)))
                .hasMessageContaining("more rows than shapes");
    }

    @Test
    void refusesAShapeOfTooManyVertices() {
        double[] line = new double[2_000];
        SmallShapefile small = new SmallShapefile(GBK, 0).column("N", 'C', 3);
        small.record(SmallShapefile.parts(3, line), false, "a");
        ReadLimits few = new ReadLimits(1 << 20, 10, 10, 100, 100, 10, 1 << 20, 100, 1 << 20);

        assertThatThrownBy(() -> rows(ShapefileFile.open(small.parts(Map.of()), null, few)))
                .hasMessageContaining("too many vertices")
                .hasMessageContaining("gridward.import.max-vertices");
    }

    private static SurveyFile open(ShapefileParts parts, Charset stated) {
        return ShapefileFile.open(parts, stated, ReadLimits.DEFAULT);
    }

    private static Detection detection(SurveyFile file, Aspect aspect) {
        return file.detections().stream().filter(d -> d.aspect() == aspect).findFirst().get();
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
