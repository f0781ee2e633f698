package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts queries together from the parts that both encodings have. */
final class QueryBuilder {
    private final Names names;
    private final WfsSettings settings;
    private final FeatureFormats formats;

    QueryBuilder(Names names, WfsSettings settings, FeatureFormats formats) {
        this.names = names;
        this.settings = settings;
        this.formats = formats;
    }

    /**
     * How an answer is wanted.
     *
     * @param value gives a parameter's value by its name in WFS 2.0
     */
    Presentation presentation(Function<String, Optional<String>> value, WfsVersion version) {
        return Presentation.read(value, settings, formats, version);
    }

    /**
     * A query for some properties of a layer's features, and for those that the format demands
     * whether asked for or not (OGC 09-025r2 §7.9.2.5.3).
     *
     * @param asked names of the properties, all when empty
     */
    FeatureRequest.Query query(
            Layer layer,
            Filter filter,
            Set<String> asked,
            List<SortKey> sort,
            FeatureFormat format) {
        List<String> attributes = new ArrayList<>();
        for (Attribute a : layer.attributes()) {
            if (asked.isEmpty() || asked.contains(a.name()) || format.demands(layer, a)) {
                attributes.add(a.name());
            }
        }
        boolean shape = layer.published() && (asked.isEmpty() || asked.contains(Layer.GEOMETRY));
        return new FeatureRequest.Query(layer, filter, attributes, shape, sort, null);
    }

    /** Everything about the features of some identifiers, of a layer each; one query per layer. */
    Map<Layer, List<String>> byLayer(String parameter, List<String> ids) {
        checkIds(parameter, ids.size());
        Map<Layer, List<String>> byLayer = new LinkedHashMap<>();
        for (String id : ids) {
            Layer layer = names.layerOfId(id).orElseThrow(() -> notAnId(parameter, id));
            byLayer.computeIfAbsent(layer, l -> new ArrayList<>()).add(id);
        }
        return byLayer;
    }

    void checkIds(String parameter, int ids) {
        if (ids > settings.maxResourceIds()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    parameter,
                    "一次最多 %d 个标识".formatted(settings.maxResourceIds()),
                    "at most %d identifiers at once".formatted(settings.maxResourceIds()));
        }
    }

    private static OgcFault notAnId(String parameter, String id) {
        return OgcFault.invalid(
                parameter, id, "“图层.标识码”形式的标识", "an identifier of the form layer.key");
    }

    void checkNumber(int queries) {
        if (queries > settings.maxQueries()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    "typeNames",
                    "一次最多 %d 个查询".formatted(settings.maxQueries()),
                    "at most %d queries at once".formatted(settings.maxQueries()));
        }
    }
}
