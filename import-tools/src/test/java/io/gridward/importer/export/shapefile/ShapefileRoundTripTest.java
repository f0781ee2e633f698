package io.gridward.importer.export.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.importer.geometry.RingSense;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What is written as a shapefile reads back as it was. */
class ShapefileRoundTripTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);
    private static final List<DbfColumn> COLUMNS =
            List.of(
                    new DbfColumn("code", 'C', 17, 0),
                    new DbfColumn("competent_code", 'C', 40, 0),
                    new DbfColumn("competent_name", 'C', 254, 0),
                    new DbfColumn("number", 'N', 24, 15),
                    new DbfColumn("initial_date", 'D', 8, 0));

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}s in {1}")
    @CsvSource({
        "POINT, UTF-8",
        "POINT, GB18030",
        "MULTI_POINT, GBK",
        "LINE, UTF-8",
        "POLYGON, GB18030",
        "POLYGON, UTF-8"
    })
    void readsBackWhatItWrote(ShpKind kind, String charset) throws IOException {
        Random random = new Random(1998);
        List<List<String>> cells = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        Path zip = folder.resolve("lamps.zip");
        try (ShapefileZip out = zip(zip, charset)) {
            for (int i = 0; i < 300; i++) {
                cells.add(cells(random, i));
                shapes.add(i % 50 == 49 ? null : shape(kind, random));
                out.write(cells.get(i), shapes.get(i));
            }
        }
        SurveyFile file = SurveyFiles.open(zip, null, null, "lamps");
        List<RawRow> rows = rows(file);

        assertThat(file.header())
                .containsExactlyElementsOf(COLUMNS.stream().map(DbfColumn::name).toList());
        assertThat(file.textForm().charset()).isEqualTo(Charset.forName(charset));
        assertThat(rows).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(rows.get(i).cells()).as("row %d", i).isEqualTo(cells.get(i));
            Geometry shape = shapes.get(i);
            if (shape == null) {
                assertThat(rows.get(i).geometry()).isNull();
            } else {
                Geometry back = RingSense.ANTICLOCKWISE.of(rows.get(i).geometry());
                assertThat(back.equalsExact(RingSense.ANTICLOCKWISE.of(shape)))
                        .as("%s", shape)
                        .isTrue();
            }
        }
        assertThat(Files.list(folder)).containsExactly(zip);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void declaresItsSystem(Crs crs) throws IOException {
        Path zip = folder.resolve("lamps.zip");
        new ShapefileZip(zip, "lamps", COLUMNS, crs, Charset.forName("UTF-8"), TODAY).close();

        SurveyFile file = SurveyFiles.open(zip, null, null, "lamps");
        assertThat(file.declaredCrs().orElseThrow().crs()).isEqualTo(crs);
        assertThat(rows(file)).isEmpty();
    }

    @Test
    void writesTheDayAndOneShapefileForEachKind() throws IOException {
        Path zip = folder.resolve("lamps.zip");
        Random random = new Random(5);
        ShapefileZip out = zip(zip, "UTF-8");
        for (ShpKind kind : ShpKind.values()) {
            out.write(cells(random, 1), shape(kind, random));
        }
        Geometry[] mixed = {shape(ShpKind.POINT, random), shape(ShpKind.LINE, random)};
        out.write(cells(random, 1), SHAPES.createGeometryCollection(mixed));
        out.close();
        assertThat(out.notes())
                .extracting(n -> n.en())
                .containsExactly("1 shapes of mixed kinds have no place in a shapefile");
        try (ZipFile in = new ZipFile(zip.toFile())) {
            assertThat(Stream.of("point", "multipoint", "line", "polygon"))
                    .allMatch(kind -> in.getEntry("lamps_" + kind + ".shp") != null);
            byte[] table = in.getInputStream(in.getEntry("lamps_line.dbf")).readNBytes(8);
            assertThat(table).containsExactly(3, 126, 7, 3, 1, 0, 0, 0);
        }
    }

    @Test
    void cutsTextBetweenCharactersAndSaysSo() throws IOException {
        Path zip = folder.resolve("lamps.zip");
        List<DbfColumn> narrow = List.of(new DbfColumn("name", 'C', 8, 0));
        ShapefileZip out =
                new ShapefileZip(
                        zip, "lamps", narrow, Crs.CGCS2000, Charset.forName("UTF-8"), TODAY);
        out.write(List.of("路灯路灯"), null);
        out.write(List.of("abcdefg𠮷"), null);
        out.close();

        assertThat(out.notes())
                .extracting(n -> n.zh())
                .containsExactly("2 个单元格超过 DBF 的 254 字节，已截断");
        assertThat(rows(SurveyFiles.open(zip, null, null, "lamps")))
                .extracting(r -> r.cell(0))
                .containsExactly("路灯", "abcdefg");
    }

    @Test
    void keepsCutNamesApart() {
        assertThat(
                        ColumnNames.cut(
                                List.of(
                                        "code",
                                        "competent_code",
                                        "competent_name",
                                        "competent_x",
                                        "competen_1",
                                        "initial_date")))
                .containsExactly(
                        "code",
                        "competent_",
                        "competen_2",
                        "competen_3",
                        "competen_1",
                        "initial_da")
                .doesNotHaveDuplicates();
    }

    private static ShapefileZip zip(Path zip, String charset) throws IOException {
        return new ShapefileZip(
                zip, "lamps", COLUMNS, Crs.CGCS2000, Charset.forName(charset), TODAY);
    }

    private static List<String> cells(Random random, int i) {
        String text = "路灯井盖交通信号abc 12，。";
        StringBuilder name = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            name.append(text.charAt(random.nextInt(text.length())));
        }
        double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
        return List.of(
                "%017d".formatted(i),
                i % 3 == 0 ? "" : "D" + i,
                name.toString().strip(),
                i % 7 == 0 ? "" : new java.math.BigDecimal(String.valueOf(number)).toPlainString(),
                i % 5 == 0 ? "" : "20200102");
    }

    private static Geometry shape(ShpKind kind, Random random) {
        double x = 122 + random.nextDouble();
        double y = 46 + random.nextDouble();
        return switch (kind) {
            case POINT -> SHAPES.createPoint(new Coordinate(x, y));
            case MULTI_POINT ->
                    SHAPES.createMultiPointFromCoords(
                            new Coordinate[] {new Coordinate(x, y), new Coordinate(y, x)});
            case LINE -> {
                LineString one = line(x, y, random);
                yield random.nextBoolean()
                        ? one
                        : SHAPES.createMultiLineString(
                                new LineString[] {one, line(x + 1, y, random)});
            }
            case POLYGON -> {
                Polygon one = polygon(x, y, random);
                yield random.nextBoolean()
                        ? one
                        : SHAPES.createMultiPolygon(new Polygon[] {one, polygon(x + 5, y, random)});
            }
        };
    }

    private static LineString line(double x, double y, Random random) {
        Coordinate[] all = new Coordinate[2 + random.nextInt(5)];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Coordinate(x + i * random.nextDouble(), y + random.nextDouble());
        }
        return SHAPES.createLineString(all);
    }

    private static Polygon polygon(double x, double y, Random random) {
        LinearRing shell = ring(x, y, 1, random.nextBoolean());
        LinearRing[] holes =
                random.nextBoolean()
                        ? new LinearRing[] {ring(x, y, 0.25, random.nextBoolean())}
                        : new LinearRing[0];
        return SHAPES.createPolygon(shell, holes);
    }

    private static LinearRing ring(double x, double y, double radius, boolean turned) {
        Coordinate[] all = new Coordinate[9];
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI * 2 * i / 8 * (turned ? -1 : 1);
            all[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        all[8] = all[0].copy();
        return SHAPES.createLinearRing(all);
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
