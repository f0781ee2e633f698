package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Requests in XML (OGC 09-025r2 §6.2.4). */
final class XmlRequests {
    private static final String WFS = "http://www.opengis.net/wfs/2.0";
    private static final String OWS = "http://www.opengis.net/ows/1.1";

    private final Names names;
    private final StoredQueries stored;
    private final XmlQueries queries;

    XmlRequests(Names names, QueryBuilder builder, StoredQueries stored, WfsSettings settings) {
        this.names = names;
        this.stored = stored;
        this.queries = new XmlQueries(names, builder, stored, settings);
    }

    WfsRequest read(Element root) {
        String operation = root.getLocalName();
        if (!WFS.equals(root.getNamespaceURI())) {
            throw OgcFault.of(
                    OgcFault.PARSING,
                    OgcFault.quoted(operation),
                    "根元素应属于命名空间 " + WFS,
                    "the root element must be in the namespace " + WFS);
        }
        if (!operation.equals("GetCapabilities")) {
            attribute(root, "version").ifPresent(Versions::check);
        }
        return switch (operation) {
            case "GetCapabilities" -> capabilities(root);
            case "DescribeFeatureType" -> describe(root);
            case "ListStoredQueries" -> new WfsRequest.ListStoredQueries(stored.offered());
            case "DescribeStoredQueries" -> describeStored(root);
            case "GetFeature" -> queries.read(root);
            default -> throw RequestParser.notSupported(operation);
        };
    }

    /** The queries of a request that says which features it means as GetFeature does. */
    FeatureRequest features(Element root) {
        attribute(root, "version").ifPresent(Versions::check);
        return queries.read(root);
    }

    private static WfsRequest capabilities(Element root) {
        List<String> versions = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (Element part : XmlQueries.children(root)) {
            if (OWS.equals(part.getNamespaceURI())) {
                switch (part.getLocalName()) {
                    case "AcceptVersions" -> versions.addAll(texts(part, "Version"));
                    case "Sections" -> sections.addAll(texts(part, "Section"));
                    default -> {} // AcceptFormats: there is one form
                }
            }
        }
        return new WfsRequest.Capabilities(
                Versions.negotiate(versions),
                Section.of(sections),
                attribute(root, "updateSequence"));
    }

    private WfsRequest describe(Element root) {
        attribute(root, "outputFormat").ifPresent(SchemaFormat::check);
        Set<Layer> layers = new LinkedHashSet<>();
        for (Element part : XmlQueries.children(root)) {
            if (part.getLocalName().equals("TypeName")) {
                String name = part.getTextContent().strip();
                layers.add(names.layer("typeNames", name, part::lookupNamespaceURI));
            }
        }
        return new WfsRequest.DescribeTypes(
                layers.isEmpty() ? names.all() : new ArrayList<>(layers));
    }

    private WfsRequest describeStored(Element root) {
        return new WfsRequest.DescribeStoredQueries(stored.named(texts(root, "StoredQueryId")));
    }

    private static List<String> texts(Element parent, String name) {
        return XmlQueries.children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    /** An attribute's value without blanks around it; empty when absent or blank. */
    static Optional<String> attribute(Element element, String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
