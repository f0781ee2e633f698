package io.gridward.ogc.style.sld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.LabelSetting;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What styles of other programs mean, in both versions. */
class SldReaderTest {
    private static final String FILL =
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#112233</CssParameter>"
                    + "<CssParameter name=\"fill-opacity\">0.5</CssParameter></Fill></PolygonSymbolizer>";

    @Test
    void bothVersionsMeanTheSame() {
        String se =
                "<se:Rule><se:PolygonSymbolizer><se:Fill><se:SvgParameter name=\"fill\">#112233</se:SvgParameter>"
                        + "<se:SvgParameter name=\"fill-opacity\">0.5</se:SvgParameter></se:Fill></se:PolygonSymbolizer></se:Rule>";

        List<Rule> old = Sld.rules(Sld.old("unit_grid", "<Rule>" + FILL + "</Rule>"));

        assertThat(Sld.rules(Sld.se("unit_grid", se))).isEqualTo(old);
        assertThat(old.get(0).symbolizers())
                .containsExactly(new Symbolizer.Fill(Tint.of(0x112233).at(0.5)));
    }

    @Test
    void strokesHaveDashesEndsAndCorners() {
        Symbolizer.Line line =
                (Symbolizer.Line)
                        Sld.drawn(
                                        "unit_grid",
                                        "<LineSymbolizer><Stroke>"
                                                + css("stroke", "#FF0000")
                                                + css("stroke-width", "2.5")
                                                + css("stroke-opacity", "0.25")
                                                + css("stroke-linecap", "round")
                                                + css("stroke-linejoin", "bevel")
                                                + css("stroke-dasharray", "4 2 1")
                                                + css("stroke-dashoffset", "3")
                                                + "</Stroke><PerpendicularOffset>-4</PerpendicularOffset></LineSymbolizer>")
                                .get(0);

        assertThat(line.tint()).isEqualTo(Tint.of(0xFF0000).at(0.25));
        assertThat(line.widthPx()).isEqualTo(2.5);
        assertThat(line.ends()).isEqualTo(Symbolizer.Ends.ROUND_BEVEL);
        assertThat(line.dashPx())
                .as("an odd list is doubled")
                .containsExactly(4.0, 2.0, 1.0, 4.0, 2.0, 1.0);
        assertThat(line.dashStartPx()).isEqualTo(3);
        assertThat(line.asidePx()).isEqualTo(-4);
    }

    private static String css(String name, String value) {
        return "<CssParameter name=\"%s\">%s</CssParameter>".formatted(name, value);
    }

    @Test
    void whatIsNotSaidIsAsTheStandardSays() {
        assertThat(Sld.drawn("unit_grid", "<LineSymbolizer><Stroke/></LineSymbolizer>"))
                .containsExactly(new Symbolizer.Line(Tint.of(0), 1, List.of()));
        assertThat(Sld.drawn("unit_grid", "<PolygonSymbolizer><Fill/></PolygonSymbolizer>"))
                .containsExactly(new Symbolizer.Fill(Tint.of(0x808080)));
        assertThat(Sld.drawn("unit_grid", "<PolygonSymbolizer/>")).isEmpty();
        Symbolizer.Icon icon =
                (Symbolizer.Icon)
                        Sld.drawn("component", "<PointSymbolizer><Graphic/></PointSymbolizer>")
                                .get(0);
        assertThat(icon.art().bounds().getWidth()).isEqualTo(6);
    }

    private static Feature grid(String code) {
        Layer layer = LayerCatalog.city().get("unit_grid");
        Object[] values = new Object[layer.attributes().size()];
        Arrays.fill(values, null);
        values[0] = code;
        return new Feature(layer, code, layer.attributeNames(), values, null);
    }

    private static List<String> titles(LayerStyle style, double scale, String code) {
        return style.listRulesAt(scale).stream()
                .filter(r -> r.condition().holds(grid(code)))
                .map(r -> r.title().zh())
                .toList();
    }

    private static String rule(String title, String more) {
        return "<Rule><Title>" + title + "</Title>" + more + FILL + "</Rule>";
    }

    private static String is(String code) {
        return "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>"
                + code
                + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
    }

    private static String scales(int from, int to) {
        return "<MinScaleDenominator>%d</MinScaleDenominator><MaxScaleDenominator>%d</MaxScaleDenominator>"
                .formatted(from, to);
    }

    @ParameterizedTest
    @CsvSource({"1000, a, A", "1000, b, else", "3000, a, else", "3000, b, B else", "9000, b, else"})
    void elseIsWhatNoOtherRuleOfTheScaleTakes(double scale, String code, String titles) {
        LayerStyle style =
                Sld.style(
                        Sld.old(
                                "unit_grid",
                                rule("A", is("a") + scales(0, 2000))
                                        + rule("B", is("b") + scales(2500, 5000))
                                        + rule("else", "<ElseFilter/>")));

        String expected = titles.equals("B else") ? "B" : titles;
        assertThat(titles(style, scale, code)).containsExactly(expected.split(" "));
    }

    @Test
    void scalesIncludeTheirCloseEndOnly() {
        LayerStyle style = Sld.style(Sld.old("unit_grid", rule("A", scales(1000, 2000))));

        assertThat(titles(style, 1000, "a")).containsExactly("A");
        assertThat(titles(style, 1999, "a")).containsExactly("A");
        assertThat(titles(style, 2000, "a")).isEmpty();
    }

    @Test
    void onlyTheFirstRuleDrawsWhenTheOptionSaysSo() {
        LayerStyle style =
                Sld.style(
                        Sld.old(
                                "unit_grid",
                                "<VendorOption name=\"ruleEvaluation\">first</VendorOption>"
                                        + rule("A", is("a"))
                                        + rule("all", "")));

        assertThat(titles(style, 1000, "a")).containsExactly("A");
        assertThat(titles(style, 1000, "b")).containsExactly("all");
    }

    @Test
    void namedColourClassesOfOurOwnAreRead() {
        String filter =
                "<ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:Function name=\"gridwardBucket\">"
                        + "<ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Function>"
                        + "<ogc:Literal>%d</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>";
        LayerStyle style =
                Sld.style(
                        Sld.old(
                                "unit_grid",
                                rule("0", filter.formatted(0)) + rule("1", filter.formatted(1))));

        for (String code : List.of("a", "b", "c", "d")) {
            assertThat(titles(style, 1000, code)).hasSize(1);
        }
    }

    @Test
    void lengthsOnTheGroundFollowTheScale() {
        String metre = "uom=\"http://www.opengeospatial.org/se/units/metre\"";
        LayerStyle style =
                Sld.style(
                        Sld.se(
                                "unit_grid",
                                "<se:Rule><se:LineSymbolizer %s><se:Stroke><se:SvgParameter name=\"stroke-width\">5</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule>"
                                        .formatted(metre)));

        assertThat(width(style.listRulesAt(1000).get(0))).isCloseTo(5 / 0.28, within(1e-6));
        assertThat(width(style.listRulesAt(4000).get(0))).isCloseTo(5 / 1.12, within(1e-6));
        assertThat(width(style.scaledBy(2).listRulesAt(1000).get(0)))
                .isCloseTo(10 / 0.28, within(1e-6));
    }

    private static double width(Rule rule) {
        return ((Symbolizer.Line) rule.symbolizers().get(0)).widthPx();
    }

    @Test
    void textsHaveWordsLettersHaloAndPlace() {
        String text =
                "<TextSymbolizer><Label>网格 <ogc:PropertyName>name</ogc:PropertyName></Label>"
                        + "<Font>"
                        + css("font-family", "Noto Sans CJK SC")
                        + css("font-size", "13")
                        + css("font-weight", "bold")
                        + css("font-style", "italic")
                        + "</Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>1</AnchorPointY></AnchorPoint>"
                        + "<Displacement><DisplacementX>4</DisplacementX><DisplacementY>5</DisplacementY></Displacement><Rotation>30</Rotation></PointPlacement></LabelPlacement>"
                        + "<Halo><Radius>2</Radius><Fill>"
                        + css("fill", "#FFFF00")
                        + "</Fill></Halo><Fill>"
                        + css("fill", "#0000FF")
                        + "</Fill><Priority>900</Priority>"
                        + "<VendorOption name=\"spaceAround\">6</VendorOption><VendorOption name=\"autoWrap\">60</VendorOption></TextSymbolizer>";
        SldDocument document = Sld.read(Sld.old("unit_grid", "<Rule>" + text + "</Rule>"));
        LayerStyle style = document.layers().get(0).find("").orElseThrow();
        Symbolizer.Label label = (Symbolizer.Label) style.rules().get(0).symbolizers().get(0);

        assertThat(label.sizePx()).isEqualTo(13);
        assertThat(label.bold()).isTrue();
        assertThat(label.haloPx()).isEqualTo(2);
        assertThat(label.halo()).isEqualTo(Tint.of(0xFFFF00));
        assertThat(label.tint()).isEqualTo(Tint.of(0x0000FF));
        assertThat(label.priority()).isEqualTo(900);
        assertThat(label.setting().family()).isEqualTo("Noto Sans CJK SC");
        assertThat(label.setting().italic()).isTrue();
        assertThat(label.setting().spacePx()).isEqualTo(6);
        assertThat(label.setting().place())
                .isEqualTo(new LabelSetting.Place(LabelSetting.Kind.FIXED, 0, 1, 4, 5, 30));
        assertThat(style.attributes()).containsExactly("name");
        assertThat(document.notes()).hasSize(1);
        assertThat(document.notes().get(0).en()).contains("autoWrap").contains("Rule[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "'<LabelPlacement><LinePlacement/></LabelPlacement>', ALONG",
        "'<VendorOption name=\"followLine\">true</VendorOption>', FOLLOWING",
        "'<LabelPlacement><LinePlacement/></LabelPlacement><VendorOption name=\"followLine\">true</VendorOption>', FOLLOWING",
        "'<VendorOption name=\"followLine\">false</VendorOption>', FREE"
    })
    void aTextStandsAlongALineOrFollowsIt(String placement, LabelSetting.Kind kind) {
        String text =
                "<TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>"
                        + placement
                        + "</TextSymbolizer>";
        LayerStyle style = Sld.style(Sld.old("place", "<Rule>" + text + "</Rule>"));
        Symbolizer.Label label = (Symbolizer.Label) style.rules().get(0).symbolizers().get(0);

        assertThat(label.setting().place().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "horline, 0, 10, 1, 0, 10",
        "horline, 30, 10, 1, 30, 10",
        "shape://horline, 30, 10, 1, -30, 10",
        "shape://slash, 0, 10, 1, 45, 7.07",
        "backslash, 0, 8, 1, 135, 5.66",
        "x, 0, 10, 2, 45, 7.07",
        "cross, 0, 9, 2, 0, 9"
    })
    void linesAsFillsAreHatches(
            String mark, int rotation, int size, int hatches, double degrees, double gap) {
        List<Symbolizer> drawn =
                Sld.drawn(
                        "unit_grid",
                        "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>%s</WellKnownName><Stroke/></Mark><Size>%d</Size><Rotation>%d</Rotation></Graphic></GraphicFill></Fill></PolygonSymbolizer>"
                                .formatted(mark, size, rotation));

        assertThat(drawn).hasSize(hatches);
        Symbolizer.Hatch hatch = (Symbolizer.Hatch) drawn.get(0);
        assertThat(hatch.degrees()).isEqualTo(degrees);
        assertThat(hatch.gapPx()).isCloseTo(gap, within(0.01));
    }

    @Test
    void titlesComeInBothLanguagesWhereTheyAreGiven() {
        LayerStyle style =
                Sld.style(
                        Sld.se(
                                "unit_grid",
                                "<se:Rule><se:Name>r</se:Name><se:Description><se:Title>网格<se:Localized lang=\"en\">Grids</se:Localized></se:Title></se:Description><se:PolygonSymbolizer><se:Fill/></se:PolygonSymbolizer></se:Rule>"));

        assertThat(style.rules().get(0).title().zh()).isEqualTo("网格");
        assertThat(style.rules().get(0).title().en()).isEqualTo("Grids");
    }

    @Test
    void aStyleWithoutTitlesHasALegendAllTheSame() {
        LayerStyle style = Sld.style(Sld.old("unit_grid", "<Rule>" + FILL + "</Rule>"));

        assertThat(style.rules().get(0).title().zh()).isEqualTo("s");
    }
}
