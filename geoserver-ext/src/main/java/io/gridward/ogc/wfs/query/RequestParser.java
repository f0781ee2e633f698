package io.gridward.ogc.wfs.query;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads requests in either of their two encodings; both mean the same. */
public final class RequestParser {
    private final OgcSettings limits;
    private final WfsSettings settings;
    private final FeatureFormats formats;
    private final Names names;
    private final KvpRequests parameters;
    private final XmlRequests xml;

    /**
     * A parser of requests for the layers of a catalogue.
     *
     * @param formats formats of features
     * @param locator answers who is responsible; null: that is not offered
     * @param today the day in the city
     * @param texts queries that clients defined; null: they cannot
     */
    public RequestParser(
            LayerCatalog catalog,
            WfsSettings settings,
            OgcSettings limits,
            FeatureFormats formats,
            @Nullable Locator locator,
            Supplier<LocalDate> today,
            @Nullable StoredQueryTexts texts) {
        this.names = new Names(catalog);
        this.settings = settings;
        this.formats = formats;
        QueryBuilder builder = new QueryBuilder(names, settings, formats);
        StoredQueries stored = new StoredQueries(names, builder, locator, today, texts);
        this.limits = limits;
        this.parameters = new KvpRequests(names, builder, stored);
        this.xml = new XmlRequests(names, builder, stored);
    }

    /**
     * A request as far as it has been read.
     *
     * @param document its root element; empty when it came in parameters
     * @param parameters its parameters; none when it is a document
     */
    public record Asked(Optional<Element> document, Kvp parameters) {

        /** Name of the operation, in any case. */
        public String operation() {
            return document.map(Element::getLocalName).orElseGet(() -> parameters.get("request"));
        }

        /** Value of a parameter, or of an attribute of the root element; empty when blank. */
        public Optional<String> value(String name) {
            return document.isPresent()
                    ? XmlRequests.attribute(document.get(), name)
                    : parameters.find(name);
        }

        /** True when the parameter or attribute stands there, also without a value. */
        public boolean has(String name) {
            return document.map(d -> d.hasAttribute(name)).orElseGet(() -> parameters.has(name));
        }

        /** Namespace a prefix stands for; null when the request does not say. */
        public @Nullable String namespace(String prefix) {
            return document.isPresent()
                    ? document.get().lookupNamespaceURI(prefix)
                    : KvpRequests.prefixes(parameters).find(prefix);
        }
    }

    /**
     * Begins to read a request.
     *
     * @throws OgcFault when it is no XML, or not within the limits
     */
    public Asked open(OgcRequest in) {
        return in.isXml()
                ? new Asked(Optional.of(root(in.xml())), Kvp.of(Map.of()))
                : new Asked(Optional.empty(), in.parameters());
    }

    /**
     * The request.
     *
     * @throws OgcFault when it cannot be read or names what is not there
     */
    public WfsRequest parse(Asked in) {
        return in.document().isPresent()
                ? xml.read(in.document().get())
                : parameters.read(in.parameters());
    }

    /** The version of a request other than GetCapabilities. */
    public WfsVersion version(Asked in) {
        return in.document().isPresent()
                ? XmlRequests.version(in.document().get())
                : KvpRequests.version(in.parameters());
    }

    /**
     * The queries of a request of 2.0 that says which features it means as GetFeature does.
     *
     * @throws OgcFault when they cannot be read or name what is not there
     */
    public FeatureRequest features(Asked in) {
        return in.document().isPresent()
                ? xml.features(in.document().get())
                : parameters.features(in.parameters());
    }

    /** How the answer to a request is wanted. */
    public Presentation presentation(Asked in) {
        return Presentation.read(in::value, settings, formats, version(in));
    }

    /**
     * The coordinate system a request names, on its root or its first query, else the default.
     *
     * @throws OgcFault when it is not known
     */
    public CrsName crs(Asked in) {
        Optional<String> name = in.value("srsName");
        for (Element part : in.document().map(XmlQueries::children).orElse(List.of())) {
            name = name.or(() -> XmlRequests.attribute(part, "srsName"));
        }
        return Boxes.answerCrs(name, version(in));
    }

    /**
     * The layer of a type name.
     *
     * @param parameter where the name stands, for the fault
     * @param namespaces what a prefix stands for, null when the request does not say
     * @throws OgcFault when there is none
     */
    public Layer layer(
            String parameter, String name, Function<String, @Nullable String> namespaces) {
        return names.layer(parameter, name, namespaces::apply);
    }

    private Element root(byte[] document) {
        XMLStreamReader reader = SafeXml.open(document, limits);
        try {
            Element root = XmlTree.read(reader);
            while (reader.hasNext()) {
                reader.next(); // what follows the root has to be well-formed too
            }
            return root;
        } catch (XMLStreamException e) {
            throw SafeXml.malformed(e);
        }
    }

    /**
     * The version a fault is told in: the one that a request names, however badly it reads
     * otherwise; the newest when it names none.
     */
    public WfsVersion versionOf(OgcRequest in) {
        String named = in.parameters().find("version").orElse("");
        if (in.isXml()) {
            try {
                XMLStreamReader root = SafeXml.open(in.xml(), limits);
                String version = root.getAttributeValue(null, "version");
                boolean earlier = XmlRequests.EARLIER_WFS.equals(root.getNamespaceURI());
                named = version != null ? version : earlier ? WfsVersion.V1_1_0.text() : "";
            } catch (OgcFault e) {
                return WfsVersion.V2_0_2;
            }
        }
        return WfsVersion.find(named).orElse(WfsVersion.V2_0_2);
    }

    /** The fault of an operation that is not offered. */
    static OgcFault notSupported(String operation) {
        String name = OgcFault.quoted(operation);
        return OgcFault.of(
                OgcFault.OPERATION,
                name,
                "不支持操作 “%s”".formatted(name),
                "operation '%s' is not supported".formatted(name));
    }
}
