package io.gridward.ogc.style.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgArtworkTest {
    private static final String HEAD =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">";

    private static Artwork read(String content) {
        return read(content, Map.of());
    }

    private static Artwork read(String content, Map<String, String> chosen) {
        byte[] svg = (HEAD + content + "</svg>").getBytes(StandardCharsets.UTF_8);
        return SvgArtwork.read(svg, 20, chosen);
    }

    private static Artwork.Outline first(Artwork art) {
        return (Artwork.Outline) art.pieces().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rect x='0' y='0' width='20' height='10'/> | -20 -10 40 20",
                "<circle cx='10' cy='5' r='2'/> | -4 -4 8 8",
                "<path d='M0 0h4v2H0z'/> | -20 -10 8 4",
                "<path d='m10 5 2 0 0 2'/> | 0 0 4 4",
                "<path d='M10 5 C12 5 12 7 10 7 S8 9 10 9'/> | -4 0 8 8",
                "<path d='M8 5a2 2 0 0 1 4 0'/> | -4 -4 8 4",
                "<path d='M8 5a2 2 0 014 0'/> | -4 -4 8 4",
                "<g transform='translate(2,1) scale(2)'><rect width='1' height='1'/></g> | -16 -8 4 4",
                "<polygon points='10,5 12,5 12,7'/> | 0 0 4 4",
                "<line x1='10' y1='5' x2='12' y2='5' style='stroke:#f00;stroke-width:1'/> | -1 -1 6 2"
            })
    void shapesLieInTheMiddleOfTheViewBox(String shape, String box) {
        Rectangle2D bounds = read(shape).bounds();

        String[] n = box.split(" ");
        assertThat(bounds.getX()).isCloseTo(Double.parseDouble(n[0]), within(0.8));
        assertThat(bounds.getY()).isCloseTo(Double.parseDouble(n[1]), within(0.8));
        assertThat(bounds.getWidth()).isCloseTo(Double.parseDouble(n[2]), within(0.8));
        assertThat(bounds.getHeight()).isCloseTo(Double.parseDouble(n[3]), within(0.8));
    }

    @Test
    void colourAndOpacityAreHandedDown() {
        Artwork.Outline piece =
                first(
                        read(
                                "<g fill='#f00' fill-opacity='0.5' stroke='rgb(0,0,255)'>"
                                        + "<rect width='4' height='4' stroke-width='3'/></g>"));

        assertThat(piece.fillArgb()).isEqualTo(0x80FF0000);
        assertThat(piece.strokeArgb()).isEqualTo(0xFF0000FF);
        assertThat(piece.pen().getLineWidth()).isEqualTo(6);
    }

    @Test
    void parametersOfQgisTakeTheChosenColourElseTheirOwn() {
        String svg = "<rect width='4' height='4' fill='param(fill) #00FF00'/>";

        assertThat(first(read(svg)).fillArgb()).isEqualTo(0xFF00FF00);
        assertThat(first(read(svg, Map.of("fill", "#123456"))).fillArgb()).isEqualTo(0xFF123456);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text>a</text>",
                "<image href='http://example.com/a.png'/>",
                "<use href='#a'/>",
                "<style>*{fill:red}</style>",
                "<script>1</script>",
                "<foreignObject/>"
            })
    void whatCannotBeDrawnIsNamed(String content) {
        String name = content.substring(1).split("[ >/]")[0];
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(BadArtwork.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='L1 1'/>",
                "<path d='M1'/>",
                "<path d='M0 0 X'/>",
                "<path d='hello'/>",
                "<rect width='1e9' height='1'/>",
                "<rect width='1' height='1' fill='url(#a)'/>",
                "<g transform='spin(3)'/>",
                "<g transform='rotate(a)'/>"
            })
    void brokenDrawingsAreRefused(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(BadArtwork.class);
    }

    @Test
    void entitiesAndGiantsAreRefused() {
        byte[] entity =
                ("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + HEAD + "&a;</svg>")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] giant = (HEAD + "<g/>".repeat(100_000) + "</svg>").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SvgArtwork.read(entity, 8, Map.of()))
                .isInstanceOf(BadArtwork.class);
        assertThatThrownBy(() -> SvgArtwork.read(giant, 8, Map.of()))
                .isInstanceOf(BadArtwork.class)
                .hasMessageContaining("256 KiB");
        assertThatThrownBy(() -> read("<path d='M0 0" + " 1 1".repeat(20_000) + "'/>"))
                .isInstanceOf(BadArtwork.class);
        assertThatThrownBy(() -> read("<rect width='1' height='1'/>".repeat(2_001)))
                .isInstanceOf(BadArtwork.class)
                .hasMessageContaining("2,000");
    }
}
