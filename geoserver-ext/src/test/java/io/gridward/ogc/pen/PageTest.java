package io.gridward.ogc.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@Tag("slow")
class PageTest {
    private static final double SQUARE = 0.0254 / 72; // a pixel is a point

    /** A dot of two points. */
    private record Dot(int argb) implements Drawing {
        @Override
        public double reachPx() {
            return 1;
        }

        @Override
        public void paint(Pen pen) {
            pen.fill(new Rectangle2D.Double(-1, -1, 2, 2), argb);
        }
    }

    static Stream<Supplier<Page>> pages() {
        return Stream.of(() -> new SvgPage(40, 30), () -> new PdfPage(40, 30, SQUARE));
    }

    /** Something of everything. */
    private static byte[] all(Page page) {
        Pen pen = page.pen();
        Path2D curve = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        curve.moveTo(1, 2);
        curve.quadTo(3, 4, 5.125, 6);
        curve.curveTo(1, 1, 2, 2, 3, 3);
        curve.closePath();
        pen.fill(curve, 0x80FF0000);
        pen.stroke(curve, new BasicStroke(2, 1, 2, 10, new float[] {3, 1}, 2), 0xFF00FF00);
        pen.areas(List.of(new double[] {0, 0, 9, 0, 9, 9, 0, 0}), 0xFF0000FF);
        pen.lines(List.of(new double[] {0, 0, 20, 20}), 1.5, 0xFF777777);
        pen.stamp(new Dot(0xFF112233), 10, 11);
        pen.stamp(new Dot(0xFF112233), 20, 21);
        pen.tiled(new Rectangle2D.Double(0, 0, 10, 10), new Tile(new Dot(0xFF445566), 4, 5, 0, 0));
        pen.clipped(
                new Rectangle2D.Double(2, 2, 6, 6),
                within -> within.fill(new Rectangle2D.Double(0, 0, 40, 30), 0xFF000000));
        BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 2, 0xC0FFEE00);
        pen.placed(AffineTransform.getScaleInstance(2, 2))
                .image(image, AffineTransform.getTranslateInstance(3, 4), 0.5);
        return page.toBytes();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSameShapesGiveTheSameBytes(Supplier<Page> page) {
        assertThat(all(page.get())).isEqualTo(all(page.get()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageThatGrowsTooLargeIsGivenUp(Supplier<Page> page) {
        Pen pen = page.get().pen();
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, 0);
        for (int i = 0; i < 3_500_000; i++) {
            path.lineTo(123456.78, 123456.78);
        }

        assertThatThrownBy(() -> pen.fill(path, 0xFF000000)).isInstanceOf(Page.TooLarge.class);
    }

    private static Document svg() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(all(new SvgPage(40, 30))));
    }

    @Test
    void anSvgIsXmlWhoseNamesAreDefinedAndThatFetchesNothing() throws Exception {
        Document svg = svg();
        String text = new String(all(new SvgPage(40, 30)), StandardCharsets.UTF_8);

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 40 30");
        Matcher names = Pattern.compile("(?:url\\(|href=\")#(\\w+)").matcher(text);
        while (names.find()) {
            assertThat(text).containsOnlyOnce("id=\"" + names.group(1) + "\"");
        }
        assertThat(text).doesNotContain("<script", "<style", "href=\"http", "<!DOCTYPE");
        assertThat(svg.getElementsByTagName("use").getLength()).isEqualTo(2);
        NodeList groups = svg.getElementsByTagName("g");
        assertThat(groups.getLength()).as("the dot once, the clipped once").isEqualTo(2);
    }

    @Test
    void anSvgSaysHowShapesArePainted() {
        String text = new String(all(new SvgPage(40, 30)), StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        "d=\"M1 2 Q3 4 5.13 6 C1 1 2 2 3 3 Z\" fill=\"#ff0000\" fill-opacity=\"0.5 \" fill-rule=\"evenodd\"")
                .contains("stroke-width=\"2 \" stroke-linecap=\"round\" stroke-linejoin=\"bevel\"")
                .contains("stroke-dasharray=\"3 1 \" stroke-dashoffset=\"2 \"")
                .contains("M0 0 L9 0 L9 9 Z")
                .contains("matrix(2.0 0.0 0.0 2.0 6.0 8.0 )");
    }

    /** Every object lies where the table says, and every reference leads to one. */
    @Test
    void aPdfHangsTogether() throws IOException {
        byte[] file = all(new PdfPage(40, 30, SQUARE));
        String text = new String(file, StandardCharsets.ISO_8859_1);

        assertThat(text).startsWith("%PDF-1.4\n").endsWith("%%EOF\n");
        assertThat(text).contains("/MediaBox [0 0 40 30 ]");
        assertThat(text).doesNotContain("CreationDate", "/ID");
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(text);
        assertThat(start.find()).isTrue();
        String table = text.substring(Integer.parseInt(start.group(1)));
        assertThat(table).startsWith("xref\n0 ");
        Matcher places = Pattern.compile("(\\d{10}) 00000 n ").matcher(table);
        int objects = 0;
        while (places.find()) {
            objects++;
            assertThat(text.substring(Integer.parseInt(places.group(1))))
                    .startsWith(objects + " 0 obj\n");
        }
        Matcher references = Pattern.compile("(\\d+) 0 R\\b").matcher(text);
        while (references.find()) {
            assertThat(Integer.parseInt(references.group(1))).isBetween(1, objects);
        }
    }

    @Test
    void aPdfSaysHowShapesArePainted() throws IOException {
        String content = streams(all(new PdfPage(40, 30, SQUARE)));

        assertThat(content)
                .contains("1.0 0 0 -1.0 0 30.0 cm")
                .contains("/A128 gs 1.0 0.0 0.0 rg\n1 2 m\n")
                .contains("2 w 1 J 2 j 10 M [3 1 ] 2 d\n")
                .contains("q 1 0 0 1 10 11 cm /X0 Do Q", "q 1 0 0 1 20 21 cm /X0 Do Q")
                .contains("2 2 m\n8 2 l\n8 8 l\n2 8 l\n2 2 l\nh\nW n\n")
                .contains("/A128 gs 4 0 0 -6 6 14 cm");
    }

    private static String streams(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Matcher begin = Pattern.compile("/Length (\\d+) >>\nstream\n").matcher(text);
        while (begin.find()) {
            byte[] packed =
                    text.substring(begin.end(), begin.end() + Integer.parseInt(begin.group(1)))
                            .getBytes(StandardCharsets.ISO_8859_1);
            all.writeBytes(
                    new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.001, 0",
        "1, 1",
        "-1.5, -1.5",
        "0.05, 0.05",
        "12.345, 12.35",
        "-0.01, -0.01",
        "1e300, 1000000",
        "-1e300, -1000000"
    })
    void numbersAreShort(double value, String written) {
        StringBuilder out = new StringBuilder();

        new PathText(out).number(value);

        assertThat(out.toString()).isEqualTo(written + " ");
    }
}
