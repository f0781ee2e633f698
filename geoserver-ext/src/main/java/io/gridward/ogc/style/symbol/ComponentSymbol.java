package io.gridward.ogc.style.symbol;

import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.style.art.Artwork;
import io.gridward.ogc.style.art.SvgArtwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The symbol of some component types.
 *
 * @param name by which it is called: major class and family, {@code 01-lamp}
 * @param title what people call those types
 * @param major their major class
 * @param types the types it stands for; none for the symbol of types nobody knows
 * @param filled SVG path on its ground, filled
 * @param drawn SVG path on its ground, drawn along
 */
public record ComponentSymbol(
        String name,
        LocalText title,
        MajorClass major,
        List<TypeCode> types,
        String filled,
        String drawn) {
    /** Keeps its own copy of the list. */
    public ComponentSymbol {
        types = List.copyOf(types);
    }

    /** The drawing as SVG, 24 by 24. */
    public String svg() {
        String ink = "#%06X".formatted(major.inkRgb());
        StringBuilder out = new StringBuilder();
        out.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\">")
                .append("<title>")
                .append(XmlText.escape(title.zh() + " / " + title.en()))
                .append("</title>");
        path(
                out,
                major.ground(),
                Map.of("fill", "#%06X".formatted(major.rgb()), "stroke", "#FFFFFF"),
                1.2);
        if (!filled.isEmpty()) {
            path(out, filled, Map.of("fill", ink, "fill-rule", "evenodd"), 0);
        }
        if (!drawn.isEmpty()) {
            path(
                    out,
                    drawn,
                    Map.of(
                            "fill",
                            "none",
                            "stroke",
                            ink,
                            "stroke-linecap",
                            "round",
                            "stroke-linejoin",
                            "round"),
                    1.5);
        }
        return out.append("</svg>\n").toString();
    }

    private static void path(
            StringBuilder out, String data, Map<String, String> attributes, double width) {
        out.append("<path d=\"").append(data).append('"');
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        a ->
                                out.append(' ')
                                        .append(a.getKey())
                                        .append("=\"")
                                        .append(a.getValue())
                                        .append('"'));
        if (width > 0) {
            out.append(" stroke-width=\"").append(width).append('"');
        }
        out.append("/>");
    }

    /** The drawing for map pictures. */
    public Artwork artwork(double sidePx) {
        return SvgArtwork.read(svg().getBytes(StandardCharsets.UTF_8), sidePx, Map.of());
    }
}
