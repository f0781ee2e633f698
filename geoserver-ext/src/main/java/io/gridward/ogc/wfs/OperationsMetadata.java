package io.gridward.ogc.wfs;

import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.query.SchemaFormat;
import io.gridward.ogc.wfs.query.Section;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wfs.stored.Definition;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * What can be asked and which conformance classes are met (OGC 09-025r2 §8.3.5.3). A class is TRUE
 * only when all of it works.
 */
final class OperationsMetadata {
    private static final List<String> MET =
            List.of(
                    "ImplementsSimpleWFS",
                    "ImplementsBasicWFS",
                    "KVPEncoding",
                    "XMLEncoding",
                    "ImplementsResultPaging",
                    "PagingIsTransactionSafe",
                    "ImplementsStandardJoins",
                    "ImplementsSpatialJoins",
                    "ImplementsTemporalJoins");
    private static final List<String> MET_BY_WRITING = List.of("ManageStoredQueries");
    private static final List<String> NOT_MET =
            List.of(
                    "ImplementsTransactionalWFS",
                    "ImplementsLockingWFS",
                    "SOAPEncoding",
                    "ImplementsInheritance",
                    "ImplementsRemoteResolve",
                    "ImplementsFeatureVersioning");

    private final String address;
    private final WfsSettings settings;
    private final FeatureFormats formats;
    private final boolean writes;

    OperationsMetadata(
            String address, WfsSettings settings, FeatureFormats formats, boolean writes) {
        this.writes = writes;
        this.address = address;
        this.settings = settings;
        this.formats = formats;
    }

    void write(WfsXml xml) throws XMLStreamException {
        xml.start("ows:OperationsMetadata");
        start("GetCapabilities", xml);
        parameter("AcceptVersions", WfsVersion.texts(), xml);
        parameter("AcceptFormats", List.of("text/xml"), xml);
        parameter("Sections", Section.titles(), xml);
        xml.end();
        start("DescribeFeatureType", xml);
        parameter("outputFormat", SchemaFormat.NAMES, xml);
        xml.end();
        start("ListStoredQueries", xml);
        xml.end();
        start("DescribeStoredQueries", xml);
        xml.end();
        start("GetFeature", xml);
        parameter("outputFormat", formats.names(), xml);
        parameter("resultType", List.of("results", "hits"), xml);
        parameter("resolve", List.of("none", "local"), xml);
        constraint("CountDefault", String.valueOf(settings.maxFeatures()), xml);
        xml.end();
        if (writes) {
            writing(xml);
        }
        start("GetPropertyValue", xml);
        parameter("resolve", List.of("none", "local"), xml);
        parameter("outputFormat", formats.names().subList(0, 4), xml);
        xml.end();
        parameter("version", WfsVersion.texts(), xml);
        constraints(writes, xml);
        xml.end();
    }

    /**
     * What changes data is asked by POST. Locks are given by GET too when the request itself says
     * who asks ({@link io.gridward.ogc.request.Callers.Caller#meant}).
     */
    private void writing(WfsXml xml) throws XMLStreamException {
        start("Transaction", false, xml);
        parameter("inputFormat", formats.names().subList(0, 1), xml);
        parameter("releaseAction", List.of("ALL", "SOME"), xml);
        constraint("AutomaticDataLocking", "TRUE", xml);
        xml.end();
        start("LockFeature", xml);
        parameter("lockAction", List.of("ALL", "SOME"), xml);
        xml.end();
        start("GetFeatureWithLock", xml);
        parameter("outputFormat", formats.names().subList(0, 1), xml);
        parameter("resolve", List.of("none", "local"), xml);
        parameter("lockAction", List.of("ALL", "SOME"), xml);
        xml.end();
        start("CreateStoredQuery", false, xml);
        parameter("language", Definition.languages(), xml);
        xml.end();
        start("DropStoredQuery", false, xml);
        xml.end();
    }

    private static void constraints(boolean writes, WfsXml xml) throws XMLStreamException {
        for (String name : MET) {
            constraint(name, "TRUE", xml);
        }
        for (String name : MET_BY_WRITING) {
            constraint(name, writes ? "TRUE" : "FALSE", xml);
        }
        for (String name : NOT_MET) {
            constraint(name, "FALSE", xml);
        }
        xml.start("ows:Constraint", "name", "QueryExpressions");
        values(List.of("wfs:Query", "wfs:StoredQuery"), xml);
        xml.end();
    }

    private void start(String operation, WfsXml xml) throws XMLStreamException {
        start(operation, true, xml);
    }

    private void start(String operation, boolean get, WfsXml xml) throws XMLStreamException {
        xml.start("ows:Operation", "name", operation);
        xml.start("ows:DCP");
        xml.start("ows:HTTP");
        if (get) {
            xml.empty("ows:Get", "xlink:href", address);
        }
        xml.empty("ows:Post", "xlink:href", address);
        xml.end();
        xml.end();
    }

    private static void parameter(String name, List<String> values, WfsXml xml)
            throws XMLStreamException {
        xml.start("ows:Parameter", "name", name);
        values(values, xml);
        xml.end();
    }

    private static void values(List<String> values, WfsXml xml) throws XMLStreamException {
        xml.start("ows:AllowedValues");
        for (String value : values) {
            xml.text("ows:Value", value);
        }
        xml.end();
    }

    static void constraint(String name, String value, WfsXml xml) throws XMLStreamException {
        xml.start("ows:Constraint", "name", name);
        xml.empty("ows:NoValues");
        xml.text("ows:DefaultValue", value);
        xml.end();
    }
}
