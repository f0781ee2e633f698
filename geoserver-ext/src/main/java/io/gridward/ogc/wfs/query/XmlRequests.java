package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Requests in XML (OGC 09-025r2 §6.2.4). */
final class XmlRequests {
    private static final String WFS = "http://www.opengis.net/wfs/2.0";
    static final String EARLIER_WFS = "http://www.opengis.net/wfs";
    private static final List<String> OWS =
            List.of("http://www.opengis.net/ows/1.1", "http://www.opengis.net/ows");

    private final Names names;
    private final StoredQueries stored;
    private final XmlQueries queries;

    XmlRequests(Names names, QueryBuilder builder, StoredQueries stored) {
        this.names = names;
        this.stored = stored;
        this.queries = new XmlQueries(names, builder, stored);
    }

    WfsRequest read(Element root) {
        String operation = root.getLocalName();
        if (!List.of(WFS, EARLIER_WFS).contains(String.valueOf(root.getNamespaceURI()))) {
            throw OgcFault.of(
                    OgcFault.PARSING,
                    OgcFault.quoted(operation),
                    "根元素应属于命名空间 %s（1.1.0、1.0.0 为 %s）".formatted(WFS, EARLIER_WFS),
                    "the root element must be in the namespace %s (of 1.1.0 and 1.0.0: %s)"
                            .formatted(WFS, EARLIER_WFS));
        }
        if (!operation.equals("GetCapabilities")) {
            version(root);
        }
        return switch (operation) {
            case "GetCapabilities" -> capabilities(root);
            case "DescribeFeatureType" -> describe(root);
            case "ListStoredQueries" ->
                    new WfsRequest.ListStoredQueries(stored.offered(), stored.defined());
            case "DescribeStoredQueries" -> describeStored(root);
            case "GetFeature" -> queries.read(root);
            default -> throw RequestParser.notSupported(operation);
        };
    }

    /**
     * Version of a request other than GetCapabilities: without one, the newest of its namespace.
     */
    static WfsVersion version(Element root) {
        boolean earlier = EARLIER_WFS.equals(root.getNamespaceURI());
        WfsVersion version =
                attribute(root, "version")
                        .map(WfsVersion::get)
                        .orElse(earlier ? WfsVersion.V1_1_0 : WfsVersion.V2_0_2);
        if (version.earlier() != earlier) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    "version",
                    "版本 %s 的请求不能用命名空间 %s".formatted(version.text(), root.getNamespaceURI()),
                    "a request of version %s cannot be in the namespace %s"
                            .formatted(version.text(), root.getNamespaceURI()));
        }
        return version;
    }

    /** The queries of a request of 2.0 that says which features it means as GetFeature does. */
    FeatureRequest features(Element root) {
        return queries.read(root);
    }

    private static WfsRequest capabilities(Element root) {
        List<String> versions = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (Element part : XmlQueries.children(root)) {
            if (OWS.contains(String.valueOf(part.getNamespaceURI()))) {
                switch (part.getLocalName()) {
                    case "AcceptVersions" -> versions.addAll(texts(part, "Version"));
                    case "Sections" -> sections.addAll(texts(part, "Section"));
                    default -> {} // AcceptFormats: there is one form
                }
            }
        }
        return new WfsRequest.Capabilities(
                versions.isEmpty() && EARLIER_WFS.equals(root.getNamespaceURI())
                        ? WfsVersion.nearest(attribute(root, "version").orElse("1.1.0"))
                        : WfsVersion.negotiate(versions),
                Section.of(sections),
                attribute(root, "updateSequence"));
    }

    private WfsRequest describe(Element root) {
        Set<Layer> layers = new LinkedHashSet<>();
        for (Element part : XmlQueries.children(root)) {
            if (part.getLocalName().equals("TypeName")) {
                String name = part.getTextContent().strip();
                layers.add(names.layer("typeNames", name, part::lookupNamespaceURI));
            }
        }
        return new WfsRequest.DescribeTypes(
                layers.isEmpty() ? names.all() : new ArrayList<>(layers),
                SchemaFormat.of(attribute(root, "outputFormat"), version(root)));
    }

    private WfsRequest describeStored(Element root) {
        return stored.named(texts(root, "StoredQueryId"));
    }

    private static List<String> texts(Element parent, String name) {
        return XmlQueries.children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    /**
     * An attribute's value without blanks around it; empty when absent or blank. OWSLib writes
     * names without capitals.
     */
    static Optional<String> attribute(Element element, String name) {
        String named = element.hasAttribute(name) ? name : name.toLowerCase(Locale.ROOT);
        String value = element.getAttribute(named).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
