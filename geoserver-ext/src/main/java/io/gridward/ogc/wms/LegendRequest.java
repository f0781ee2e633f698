package io.gridward.ogc.wms;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Which legend is wanted (GetLegendGraphic, OGC 02-070 §12; GeoServer's {@code LEGEND_OPTIONS} and
 * the rectangle that goes with {@code hideEmptyRules}).
 *
 * @param layers a layer, or those of a group
 * @param denominator only rules of this scale; NaN for all scales
 * @param rule only the rule of this title or name; empty for all
 * @param hideEmpty whether rules that no feature fits are left out
 * @param view the part of the city whose features count; empty for all of it
 * @param day features count as they held on this day
 * @param look size, and whether there are texts
 */
record LegendRequest(
        List<StyledLayer> layers,
        double denominator,
        String rule,
        boolean hideEmpty,
        Optional<MapView> view,
        LocalDate day,
        LegendPainter.Look look) {
    private static final double USUAL_SIDE_PX = 768;

    static LegendRequest parse(
            WmsParameters p, StyledLayer.Known known, WmsSettings settings, LocalDate today) {
        Optional<MapView> view = view(p, settings);
        double scale = p.getNumberOr("SCALE", Double.NaN);
        if (Double.isNaN(scale) && view.isPresent()) {
            scale = view.get().scaleDenominator();
        }
        List<StyledLayer> layers = layers(p, known);
        return new LegendRequest(
                layers,
                scale,
                p.getOr("RULE", ""),
                option(p, "hideEmptyRules").map(v -> v.equals("true")).orElse(false),
                view,
                MapRequest.day(p, today, layers),
                new LegendPainter.Look(
                        Resolution.ofLegend(p).magnification(),
                        option(p, "forceLabels").map(v -> !v.equals("off")).orElse(true)));
    }

    private static List<StyledLayer> layers(WmsParameters p, StyledLayer.Known known) {
        String name = p.get("LAYER");
        var document = StyledLayer.document(p, known);
        List<StyledLayer> layers = new ArrayList<>();
        for (LayerGroup.Member member : StyledLayer.members(name, p.getOr("STYLE", ""))) {
            layers.add(
                    StyledLayer.styled(
                            "STYLE",
                            known.layer("LAYER", member.layer()),
                            member.style(),
                            known.styles(),
                            document,
                            p.getOr("CQL_FILTER", "")));
        }
        return layers;
    }

    /** BBOX with SRCWIDTH and SRCHEIGHT, as GeoServer has it; the sides may be left out. */
    private static Optional<MapView> view(WmsParameters p, WmsSettings settings) {
        if (p.find("BBOX").isEmpty()) {
            return Optional.empty();
        }
        var crs = MapRequest.crs(p, WmsVersion.of(p));
        Envelope box = MapRequest.box(p.getNumbers("BBOX", 4), crs.northFirst(), p.get("BBOX"));
        int width = p.getIntOr("SRCWIDTH", (int) USUAL_SIDE_PX, 1, settings.maxSidePx());
        int height = p.getIntOr("SRCHEIGHT", (int) USUAL_SIDE_PX, 1, settings.maxSidePx());
        return Optional.of(new MapView(crs.crs(), box, width, height));
    }

    /** The value of an option of LEGEND_OPTIONS, {@code name:value;name:value}, in lower case. */
    static Optional<String> option(WmsParameters p, String name) {
        for (String option : p.getOr("LEGEND_OPTIONS", "").split(";")) {
            String[] parts = option.split(":", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase(name)) {
                return Optional.of(parts[1].strip().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The styles with the rules that are shown; a style without any is left out. */
    List<LayerStyle> shown(FeatureSource source, WmsSettings settings) {
        ReadingLimits limits = new ReadingLimits(settings);
        List<LayerStyle> shown = new ArrayList<>();
        for (StyledLayer layer : layers) {
            List<Rule> rules =
                    layer.style().rules().stream()
                            .filter(r -> rule.isEmpty() || titled(r))
                            .filter(
                                    r ->
                                            Double.isNaN(denominator)
                                                    || r.scales().contains(denominator))
                            .toList();
            if (hideEmpty) {
                rules = fitting(rules, layer, source, limits);
            }
            if (!rules.isEmpty()) {
                LayerStyle style = layer.style();
                shown.add(new LayerStyle(style.name(), style.title(), style.layer(), rules));
            }
        }
        if (shown.isEmpty() && !rule.isEmpty() && !hideEmpty) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    "RULE",
                    "没有规则 “%s”".formatted(OgcFault.quoted(rule)),
                    "no rule '%s'".formatted(OgcFault.quoted(rule)));
        }
        return shown;
    }

    private boolean titled(Rule candidate) {
        return rule.equals(candidate.title().zh()) || rule.equals(candidate.title().en());
    }

    private List<Rule> fitting(
            List<Rule> rules, StyledLayer layer, FeatureSource source, ReadingLimits limits) {
        Set<String> attributes = new TreeSet<>();
        rules.forEach(r -> attributes.addAll(r.condition().attributes()));
        Filter where =
                view.map(v -> Filter.and(Filter.bbox(v.storageBox(0)), layer.filter()))
                        .orElse(layer.filter());
        FeatureQuery query =
                FeatureQuery.of(layer.layer(), day)
                        .reading(List.copyOf(attributes), true)
                        .where(where);
        Set<Rule> open = new LinkedHashSet<>(rules);
        Set<Rule> found = new HashSet<>();
        try (FeatureStream stream = source.read(query)) {
            Iterator<Feature> features = limits.over(stream);
            while (!open.isEmpty() && features.hasNext()) {
                Feature feature = features.next();
                open.removeIf(r -> r.condition().holds(feature) && found.add(r));
            }
        }
        return rules.stream().filter(found::contains).toList();
    }
}
