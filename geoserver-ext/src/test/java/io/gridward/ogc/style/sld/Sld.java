package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short documents of styles, and what they become. */
public final class Sld {
    private static final String OLD =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml">
            <NamedLayer><Name>%s</Name><UserStyle><Name>s</Name><FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>""";
    private static final String NEW =
            """
            <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
            <NamedLayer><se:Name>%s</se:Name><UserStyle><se:Name>s</se:Name><se:FeatureTypeStyle>%s</se:FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>""";

    private Sld() {}

    /** SLD 1.0 around rules. */
    public static String old(String layer, String rules) {
        return OLD.formatted(layer, rules);
    }

    /** SLD 1.1 around rules. */
    public static String se(String layer, String rules) {
        return NEW.formatted(layer, rules);
    }

    /** Reads without drawings. */
    public static SldDocument read(String xml) {
        return read(xml, Artworks.none());
    }

    static SldDocument read(String xml, Artworks artworks) {
        return new SldReader(artworks, OgcSettings.defaults())
                .read(
                        xml.getBytes(StandardCharsets.UTF_8),
                        name ->
                                LayerCatalog.city()
                                        .find(name)
                                        .orElseThrow(() -> OgcFault.missing("LAYERS")));
    }

    /** The first style of a document. */
    public static LayerStyle style(String xml) {
        return read(xml).layers().get(0).find("").orElseThrow();
    }

    static List<Rule> rules(String xml) {
        return style(xml).rules();
    }

    /** What the only rule of SLD 1.0 with this content draws. */
    static List<Symbolizer> drawn(String layer, String content) {
        return rules(old(layer, "<Rule>" + content + "</Rule>")).get(0).symbolizers();
    }
}
