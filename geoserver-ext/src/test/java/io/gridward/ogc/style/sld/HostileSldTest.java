package io.gridward.ogc.style.sld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.gridward.ogc.fault.OgcFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles that mean harm or cannot be drawn: refused in both languages, the element named. */
class HostileSldTest {

    private static void refused(String xml, String named) {
        assertThatThrownBy(() -> Sld.read(xml))
                .asInstanceOf(type(OgcFault.class))
                .satisfies(
                        fault -> {
                            assertThat(fault.locator()).isEqualTo("SLD_BODY");
                            assertThat(fault.status()).isBetween(400, 413);
                            assertThat(fault.text().zh()).containsPattern("\\p{IsHan}");
                            assertThat(fault.text().en()).contains(named);
                        });
    }

    private static String rule(String content) {
        return Sld.old("unit_grid", "<Rule>" + content + "</Rule>");
    }

    @Test
    void entitiesAreRefused() {
        refused(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rule("&x;"),
                "DOCTYPE");
        refused(
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + rule("&b;"),
                "DOCTYPE");
    }

    @Test
    void deepNestingIsRefused() {
        refused(rule("<a>".repeat(70) + "</a>".repeat(70)), "nested deeper");
    }

    @Test
    void greatDocumentsAreRefused() {
        refused(rule("<!--" + "x".repeat(1 << 20) + "-->"), "exceeds");
        refused(Sld.old("unit_grid", "<Rule/>".repeat(1_001)), "1000 rules");
    }

    @Test
    void aFloodOfScalesIsRefused() {
        StringBuilder rules =
                new StringBuilder("<VendorOption name=\"ruleEvaluation\">first</VendorOption>");
        for (int i = 0; i < 900; i++) {
            rules.append(
                    "<Rule><MinScaleDenominator>%d</MinScaleDenominator><MaxScaleDenominator>%d</MaxScaleDenominator></Rule>"
                            .formatted(900 - i, 1_100 + i));
        }
        refused(Sld.old("unit_grid", rules.toString()), "fewer scale ranges");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.svg",
                "https://example.com/a.png",
                "file:///etc/passwd",
                "FTP://example.com/a.png",
                "//example.com/a.svg",
                "jar:file:/a.jar!/b.svg",
                "data:image/png;base64,AAAA"
            })
    void noAddressIsFetched(String address) {
        refused(
                rule(
                        "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"%s\"/><Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer>"
                                .formatted(address)),
                "Rule[1]/PointSymbolizer/Graphic/ExternalGraphic/OnlineResource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.svg",
                "/etc/secret.svg",
                "symbols/../../secret.svg",
                "a.txt",
                ".svg",
                ""
            })
    void noNameLeadsOutOfTheFolder(String name, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("secret.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        Path styles = Files.createDirectory(folder.resolve("styles"));
        String xml =
                rule(
                        "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"%s\"/></ExternalGraphic></Graphic></PointSymbolizer>"
                                .formatted(name));

        assertThatThrownBy(() -> Sld.read(xml, Artworks.in(styles)))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("OnlineResource");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<PointSymbolizer><Graphic><Size>100000</Size></Graphic></PointSymbolizer> | Size",
                "<PointSymbolizer><Graphic><Size>NaN</Size></Graphic></PointSymbolizer> | Size",
                "<PointSymbolizer><Graphic><Size>1e99</Size></Graphic></PointSymbolizer> | Size",
                "<PointSymbolizer><Graphic><Opacity>2</Opacity></Graphic></PointSymbolizer> | Opacity",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'>-1</CssParameter></Stroke></LineSymbolizer> | CssParameter",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'>9999</CssParameter></Stroke></LineSymbolizer> | CssParameter",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>0.0001 0.0001</CssParameter></Stroke></LineSymbolizer> | dashes",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>a b</CssParameter></Stroke></LineSymbolizer> | CssParameter",
                "<LineSymbolizer><Stroke><CssParameter name='stroke'>reddish</CssParameter></Stroke></LineSymbolizer> | #RRGGBB",
                "<LineSymbolizer><Stroke><GraphicFill/></Stroke></LineSymbolizer> | LineSymbolizer/Stroke/GraphicFill",
                "<TextSymbolizer><Label>a</Label><Font><CssParameter name='font-size'>5000</CssParameter></Font></TextSymbolizer> | CssParameter",
                "<TextSymbolizer><Label>a</Label><Halo><Radius>5000</Radius></Halo></TextSymbolizer> | Radius",
                "<TextSymbolizer><Label><ogc:PropertyName>password</ogc:PropertyName></Label></TextSymbolizer> | one of code",
                "<TextSymbolizer><Label><ogc:Function name='env'/></Label></TextSymbolizer> | TextSymbolizer/Label/Function",
                "<RasterSymbolizer/> | Rule[1]/RasterSymbolizer",
                "<PointSymbolizer><Graphic><Size><ogc:PropertyName>area_m2</ogc:PropertyName></Size></Graphic></PointSymbolizer> | Size/PropertyName",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Wingdings#0x41</WellKnownName></Mark></Graphic></PointSymbolizer> | WellKnownName",
                "<PolygonSymbolizer><Geometry><ogc:Function name='buffer'/></Geometry><Fill/></PolygonSymbolizer> | Geometry/Function",
                "<PolygonSymbolizer uom='parsec'><Fill/></PolygonSymbolizer> | PolygonSymbolizer",
                "<MinScaleDenominator>5</MinScaleDenominator><MaxScaleDenominator>5</MaxScaleDenominator> | MaxScaleDenominator",
                "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>password</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter> | password"
            })
    void whatCannotBeDrawnIsNamed(String content, String named) {
        refused(rule(content), named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<StyledLayerDescriptor/>",
                "<StyledLayerDescriptor><UserLayer/></StyledLayerDescriptor>",
                "<StyledLayerDescriptor><NamedLayer/></StyledLayerDescriptor>",
                "<StyledLayerDescriptor><NamedLayer><Name>unit_grid</Name><UserStyle/></NamedLayer></StyledLayerDescriptor>",
                "not xml",
                ""
            })
    void whatIsNoStyleIsRefused(String xml) {
        refused(xml, "");
    }

    @Test
    void anotherChoiceOfGraphicStandsInForOneThatIsNotHad() {
        String xml =
                rule(
                        "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"http://example.com/a.svg\"/></ExternalGraphic>"
                                + "<Mark><WellKnownName>star</WellKnownName></Mark><Size>12</Size></Graphic></PointSymbolizer>");

        assertThat(Sld.style(xml).rules().get(0).symbolizers()).hasSize(1);
    }
}
