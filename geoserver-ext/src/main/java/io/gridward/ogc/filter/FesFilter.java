package io.gridward.ogc.filter;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.core.layer.evaluate.NormalFilter;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureIds;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;

/**
 * Filters of Filter Encoding 2.0 (OGC 09-026r2), 1.1 (OGC 04-095) and 1.0 (OGC 02-059): logic, all
 * comparisons, all spatial operators, the temporal ones that can hold of a day, identifiers, the
 * functions of {@link Functions} and arithmetic. Elements come in the namespaces of any of these
 * versions and of GML, or in none. Faults have the locator {@code FILTER} and name the property or
 * operator.
 */
public final class FesFilter {
    private static final int MOST_IDS = 10_000;

    private FesFilter() {}

    /**
     * The filter of a {@code fes:Filter} element, checked against the layer.
     *
     * @param defaultSrs coordinate system of shapes without {@code srsName}
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(Element fesFilter, Layer layer, String defaultSrs) {
        return parse(fesFilter, layer, defaultSrs, AxisOrder.BY_NAME);
    }

    /**
     * The filter of a {@code Filter} element of any version.
     *
     * @param order axis order of the systems that are named in it
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(Element fesFilter, Layer layer, String defaultSrs, AxisOrder order) {
        if (!Nodes.name(fesFilter).equals("Filter")) {
            throw FilterFault.invalid("过滤条件应以 fes:Filter 开始", "a filter begins with fes:Filter");
        }
        CrsName crs = order.of(GmlCoordinates.crs(defaultSrs));
        FesReader reader = new FesReader(layer, crs, order);
        Filter filter = reader.root(fesFilter);
        try {
            NormalFilter.of(filter, layer);
        } catch (BadFilter e) {
            throw FilterFault.of(e);
        }
        return filter;
    }

    /**
     * The filter of a FILTER parameter.
     *
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(String xml, Layer layer, String defaultSrs) {
        return parse(xml, layer, defaultSrs, AxisOrder.BY_NAME);
    }

    /**
     * The filter of a FILTER parameter of any version.
     *
     * @param order axis order of the systems that are named in it
     * @throws OgcFault when it cannot be read or asks for what the layer lacks
     */
    public static Filter parse(String xml, Layer layer, String defaultSrs, AxisOrder order) {
        Element filter = tree(xml.strip().getBytes(StandardCharsets.UTF_8));
        return parse(filter, layer, defaultSrs, order);
    }

    private static void refuseOther(String id, Layer layer) {
        int dot = id.indexOf('.');
        if (dot > 0 && LayerCatalog.city().find(id.substring(0, dot)).isPresent()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    "resourceId",
                    "标识 “%s” 不属于图层 %s".formatted(OgcFault.quoted(id), layer.name()),
                    "identifier '%s' is not one of layer %s"
                            .formatted(OgcFault.quoted(id), layer.name()));
        }
    }

    /**
     * The metres of a {@code fes:Distance}.
     *
     * @param operator whose distance it is
     * @throws OgcFault when it has no unit of length or is below 0
     */
    public static double metres(Element distance, String operator) {
        return FesSpatial.metres(distance, operator);
    }

    /**
     * A filter of a FILTER parameter as a tree.
     *
     * @throws OgcFault when it is not well-formed
     */
    public static Element tree(String xml) {
        return tree(xml.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static Element tree(byte[] xml) {
        OgcSettings limits = OgcSettings.defaults();
        if (xml.length > limits.maxXmlBytes()) {
            throw FilterFault.invalid(
                    "过滤条件超过 %d 字节".formatted(limits.maxXmlBytes()),
                    "the filter exceeds %d bytes".formatted(limits.maxXmlBytes()));
        }
        try {
            XMLStreamReader reader = SafeXml.open(xml, limits);
            Element root = XmlTree.read(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw FilterFault.located(SafeXml.malformed(e));
        } catch (OgcFault e) {
            throw FilterFault.located(e);
        }
    }

    /**
     * The features of a layer with such identifiers, as they are or as {@code gml:id}; unknown ones
     * match nothing.
     *
     * @throws OgcFault when there are more than 10,000, or one is of another layer
     */
    public static Filter ofResourceIds(List<String> ids, Layer layer) {
        if (ids.size() > MOST_IDS) {
            throw FilterFault.invalid(
                    "资源标识多于 %d 个".formatted(MOST_IDS),
                    "more than %d resource identifiers".formatted(MOST_IDS));
        }
        Set<String> keys = new TreeSet<>();
        String prefix = layer.name() + ".";
        for (String id : ids) {
            if (id.startsWith(prefix)) {
                keys.add(id.substring(prefix.length()));
                keys.add(FeatureIds.ofGmlId(id).substring(prefix.length()));
            } else {
                refuseOther(id, layer);
            }
        }
        return keys.isEmpty()
                ? Filter.NONE
                : new Filter.In(new Expression.Property(layer.key()), List.copyOf(keys));
    }
}
