package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads requests in either of their two encodings; both mean the same. */
public final class RequestParser {
    private final OgcSettings limits;
    private final KvpRequests parameters;
    private final XmlRequests xml;

    /**
     * A parser of requests for the layers of a catalogue.
     *
     * @param formats formats of features
     * @param locator answers who is responsible; null: that is not offered
     * @param today the day in the city
     */
    public RequestParser(
            LayerCatalog catalog,
            WfsSettings settings,
            OgcSettings limits,
            FeatureFormats formats,
            @Nullable Locator locator,
            Supplier<LocalDate> today) {
        Names names = new Names(catalog);
        QueryBuilder builder = new QueryBuilder(names, settings, formats);
        StoredQueries stored = new StoredQueries(names, builder, locator, today);
        this.limits = limits;
        this.parameters = new KvpRequests(names, builder, stored);
        this.xml = new XmlRequests(names, builder, stored);
    }

    /**
     * The request.
     *
     * @throws OgcFault when it cannot be read or names what is not there
     */
    public WfsRequest parse(OgcRequest in) {
        return in.isXml() ? xml.read(root(in.xml())) : parameters.read(in.parameters());
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
