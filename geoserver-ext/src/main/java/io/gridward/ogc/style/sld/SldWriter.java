package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.style.LabelSetting;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes styles as SLD 1.0 (OGC 02-070), which QGIS, GeoServer and {@link SldReader} read: those of
 * files as they were, built-in ones from their rules. Two things SLD has no words for are written
 * in our own: colour classes by code ({@link #BUCKET}) and numbers cut to their last digits ({@link
 * #LAST}).
 */
public final class SldWriter {
    /** The function whose value is the colour class of a value: of a property, in so many. */
    static final String BUCKET = "gridwardBucket";

    /** The vendor option that only so many characters from the end are written. */
    static final String LAST = "gridward-last";

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink">
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private SldWriter() {}

    /** All styles of some layers, each layer's default marked. */
    public static String write(List<List<LayerStyle>> layers, Styles styles) {
        SldWriter writer = new SldWriter();
        for (List<LayerStyle> layer : layers) {
            writer.out.append("<NamedLayer>");
            writer.text("Name", layer.get(0).layer().name());
            layer.forEach(s -> writer.style(s, s == layer.get(0), styles));
            writer.out.append("</NamedLayer>\n");
        }
        return writer.out.append("</StyledLayerDescriptor>\n").toString();
    }

    private void style(LayerStyle style, boolean isDefault, Styles styles) {
        var source = styles.findSource(style);
        if (source.isPresent()) {
            out.append(source.get()).append('\n');
            return;
        }
        out.append("<UserStyle>");
        text("Name", style.name());
        title(style.title());
        text("IsDefault", isDefault ? "1" : "0");
        out.append("<FeatureTypeStyle>\n");
        style.rules().forEach(this::rule);
        out.append("</FeatureTypeStyle></UserStyle>\n");
    }

    private void title(LocalText title) {
        if (!title.equals(Rule.UNTITLED)) {
            text("Title", title.zh());
        }
    }

    /** A reader draws the lines of a rule feature by feature: where ours does not, each is one. */
    private void rule(Rule rule) {
        List<Symbolizer> part = new ArrayList<>();
        boolean lined = false;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            boolean line = symbolizer instanceof Symbolizer.Line;
            if (line && lined && !rule.oneByOne()) {
                rule(rule, part);
                part.clear();
            }
            lined |= line;
            part.add(symbolizer);
        }
        rule(rule, part);
    }

    private void rule(Rule rule, List<Symbolizer> symbolizers) {
        out.append("<Rule>");
        title(rule.title());
        SldConditions.write(rule.condition(), out);
        if (rule.scales().from() > 0) {
            text("MinScaleDenominator", number(rule.scales().from()));
        }
        if (Double.isFinite(rule.scales().to())) {
            text("MaxScaleDenominator", number(rule.scales().to()));
        }
        symbolizers.forEach(this::symbolizer);
        out.append("</Rule>\n");
    }

    private void symbolizer(Symbolizer symbolizer) {
        if (symbolizer instanceof Symbolizer.Fill fill) {
            out.append("<PolygonSymbolizer>");
            fill("fill", fill.tint());
            out.append("</PolygonSymbolizer>");
        } else if (symbolizer instanceof Symbolizer.Line line) {
            out.append("<LineSymbolizer>");
            stroke(line.tint(), line.widthPx(), line.dashPx());
            out.append("</LineSymbolizer>");
        } else if (symbolizer instanceof Symbolizer.Mark mark) {
            mark(mark);
        } else if (symbolizer instanceof Symbolizer.Icon icon && !icon.name().isEmpty()) {
            out.append("<PointSymbolizer><Graphic><Mark>");
            text("WellKnownName", GraphicReader.OWN + icon.name());
            out.append("</Mark>");
            text("Size", number(ComponentSymbols.USUAL_PX));
            out.append("</Graphic></PointSymbolizer>");
        } else if (symbolizer instanceof Symbolizer.Label label) {
            label(label);
        }
    }

    /** Our rim lies outside the mark, the stroke of SLD astride its edge. */
    private void mark(Symbolizer.Mark mark) {
        out.append("<PointSymbolizer><Graphic><Mark>");
        text("WellKnownName", mark.form().name().toLowerCase(Locale.ROOT));
        fill("fill", mark.fill());
        stroke(mark.casing(), mark.casingPx(), List.of());
        out.append("</Mark>");
        text("Size", number(mark.sizePx() + mark.casingPx()));
        out.append("</Graphic></PointSymbolizer>");
    }

    private void label(Symbolizer.Label label) {
        out.append("<TextSymbolizer><Label><ogc:PropertyName>")
                .append(XmlText.escape(label.attribute()))
                .append("</ogc:PropertyName></Label><Font>");
        parameter("font-size", number(label.sizePx()));
        parameter("font-weight", label.bold() ? "bold" : "normal");
        out.append("</Font>");
        LabelSetting.Kind kind = label.setting().place().kind();
        if (kind == LabelSetting.Kind.ALONG) {
            out.append("<LabelPlacement><LinePlacement/></LabelPlacement>");
        }
        if (label.haloPx() > 0) {
            out.append("<Halo>");
            text("Radius", number(label.haloPx()));
            fill("fill", label.halo());
            out.append("</Halo>");
        }
        fill("fill", label.tint());
        text("Priority", String.valueOf(label.priority()));
        if (label.fit()) {
            option("goodnessOfFit", "1");
        }
        if (label.lastCharacters() > 0) {
            option(LAST, String.valueOf(label.lastCharacters()));
        }
        if (kind == LabelSetting.Kind.FOLLOWING) {
            option("followLine", "true");
        }
        out.append("</TextSymbolizer>");
    }

    private void fill(String name, Tint tint) {
        out.append("<Fill>");
        colour(name, tint);
        out.append("</Fill>");
    }

    private void stroke(Tint tint, double widthPx, List<Double> dashPx) {
        out.append("<Stroke>");
        colour("stroke", tint);
        parameter("stroke-width", number(widthPx));
        if (!dashPx.isEmpty()) {
            parameter(
                    "stroke-dasharray",
                    dashPx.stream().map(SldWriter::number).collect(Collectors.joining(" ")));
        }
        out.append("</Stroke>");
    }

    private void colour(String name, Tint tint) {
        parameter(name, "#%06X".formatted(tint.rgb()));
        if (tint.opacity() < 1) {
            parameter(name + "-opacity", number(tint.opacity()));
        }
    }

    private void parameter(String name, String value) {
        out.append("<CssParameter name=\"%s\">%s</CssParameter>".formatted(name, value));
    }

    private void option(String name, String value) {
        out.append("<VendorOption name=\"%s\">%s</VendorOption>".formatted(name, value));
    }

    private void text(String name, String value) {
        out.append('<').append(name).append('>').append(XmlText.escape(value));
        out.append("</").append(name).append('>');
    }

    private static String number(double number) {
        String text = "%.4f".formatted(number);
        return text.replaceAll("\\.?0+$", "");
    }
}
