package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WfsCapabilitiesTest {
    private static final String ASK = "REQUEST=GetCapabilities";

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;
    private static Schemas schemas;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
        schemas = new Schemas(Map.of(), Schemas.WFS, Schemas.OWS);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ASK,
                ASK + "&ACCEPTVERSIONS=2.0.0",
                ASK + "&SECTIONS=FeatureTypeList",
                ASK + "&SECTIONS=ServiceIdentification,Filter_Capabilities",
                "REQUEST=ListStoredQueries",
                "REQUEST=DescribeStoredQueries",
                "REQUEST=GetFeature"
            })
    void documentsAreValidByTheSchemasOfTheStandard(String query) {
        assertThat(schemas.faults(wfs.get(query).text())).isEmpty();
    }

    @Test
    void everyLayerIsListedWithItsSystemsAndBounds() {
        String text = wfs.get(ASK).text();

        for (Layer layer : LayerCatalog.city().list()) {
            assertThat(text).contains("<wfs:Name>gw:" + layer.name() + "</wfs:Name>");
        }
        for (int epsg : new int[] {4549, 4550, 4529, 4326, 3857}) {
            assertThat(text).contains("<wfs:OtherCRS>urn:ogc:def:crs:EPSG::" + epsg + "<");
        }
        assertThat(text)
                .contains("<wfs:DefaultCRS>urn:ogc:def:crs:EPSG::4490</wfs:DefaultCRS>")
                .contains("<wfs:OtherCRS>urn:ogc:def:crs:OGC:1.3:CRS84</wfs:OtherCRS>")
                .doesNotContain("CRS>EPSG:");
    }

    @Test
    void boundsHoldTheLayerTightly() {
        String text = wfs.get(ASK).text();
        String grids = text.substring(text.indexOf("gw:unit_grid<"));
        String[] low = between(grids, "<ows:LowerCorner>", "<").split(" ");
        String[] high = between(grids, "<ows:UpperCorner>", "<").split(" ");

        assertThat(Double.parseDouble(low[0])).isBetween(122.0799, 122.08);
        assertThat(Double.parseDouble(low[1])).isBetween(46.0599, 46.06);
        assertThat(Double.parseDouble(high[0])).isBetween(122.092, 122.0921);
        assertThat(Double.parseDouble(high[1])).isBetween(46.07, 46.0701);
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    @Test
    void registersHaveNoBounds() {
        String text = wfs.get(ASK).text();
        String department = text.substring(text.indexOf("gw:department<"));
        department = department.substring(0, department.indexOf("</wfs:FeatureType>"));

        assertThat(department)
                .contains("<wfs:DefaultCRS>urn:ogc:def:crs:EPSG::4490</wfs:DefaultCRS>")
                .doesNotContain("BoundingBox");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|2.0.2",
                "ACCEPTVERSIONS=2.0.0|2.0.0",
                "ACCEPTVERSIONS=2.0.2|2.0.2",
                "ACCEPTVERSIONS=2.0.0,2.0.2|2.0.0",
                "ACCEPTVERSIONS=3.0.0,2.0.0,1.1.0|2.0.0",
                "VERSION=2.0.0|2.0.0",
                "ACCEPTVERSIONS=1.1.0,2.0.2|1.1.0",
                "ACCEPTVERSIONS=2.0.0&VERSION=1.1.0|2.0.0",
                "VERSION=2.1.0|2.0.2",
                "VERSION=2.0.1|2.0.0",
                "VERSION=1.1.0|1.1.0",
                "VERSION=1.3|1.1.0",
                "VERSION=1.0.0|1.0.0",
                "VERSION=1.0.9|1.0.0",
                "VERSION=0.9.9|1.0.0",
                "VERSION=0|1.0.0",
                "VERSION=nonsense|2.0.2"
            })
    void theVersionIsAgreedOn(String parameters, String version) {
        Answer answer = wfs.get(ASK + "&" + (parameters == null ? "" : parameters));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.text())
                .containsPattern("WFS_Capabilities [^>]*version=\"" + version + "\"");
    }

    @Test
    void xmlAsksTheSame() {
        Answer answer =
                wfs.post(
                        """
                        <GetCapabilities xmlns="http://www.opengis.net/wfs/2.0" service="WFS"
                            xmlns:ows="http://www.opengis.net/ows/1.1">
                          <ows:AcceptVersions><ows:Version>2.0.0</ows:Version></ows:AcceptVersions>
                          <ows:Sections><ows:Section>FeatureTypeList</ows:Section></ows:Sections>
                          <ows:AcceptFormats><ows:OutputFormat>text/xml</ows:OutputFormat></ows:AcceptFormats>
                        </GetCapabilities>
                        """);

        assertThat(answer.text())
                .isEqualTo(wfs.get(ASK + "&ACCEPTVERSIONS=2.0.0&SECTIONS=FeatureTypeList").text())
                .contains("<wfs:FeatureTypeList>")
                .doesNotContain("OperationsMetadata", "Filter_Capabilities");
    }

    @Test
    void onlyWhatWorksIsClaimed() {
        String text = wfs.get(ASK).text().replaceAll("<ows:NoValues></ows:NoValues>", "");

        for (String met :
                new String[] {
                    "ImplementsSimpleWFS",
                    "ImplementsBasicWFS",
                    "ImplementsTemporalFilter",
                    "ImplementsStandardJoins",
                    "ImplementsSpatialJoins"
                }) {
            assertThat(text).contains("\"" + met + "\"><ows:DefaultValue>TRUE");
        }
        for (String operation : new String[] {"Transaction", "LockFeature"}) {
            assertThat(text).doesNotContain("\"" + operation + "\"");
            assertThat(wfs.get("REQUEST=" + operation).text())
                    .contains("exceptionCode=\"OperationNotSupported\"");
        }
        assertThat(text)
                .contains("\"ImplementsLockingWFS\"><ows:DefaultValue>FALSE")
                .contains("\"ManageStoredQueries\"><ows:DefaultValue>FALSE")
                .contains("\"ImplementsTransactionalWFS\"><ows:DefaultValue>FALSE");
    }

    @Test
    void addressesAreThoseTheClientCameBy() {
        assertThat(wfs.get(ASK).text())
                .contains("<ows:Get xlink:href=\"" + Wfs.ADDRESS + "\">")
                .contains("<ows:Post xlink:href=\"" + Wfs.ADDRESS + "\">");
    }

    @Test
    void theSequenceIsThatOfTheData() {
        long now = city.features().version();

        assertThat(wfs.get(ASK + "&UPDATESEQUENCE=" + now).text())
                .contains("updateSequence=\"" + now + "\"")
                .doesNotContain("FeatureTypeList");
        assertThat(wfs.get(ASK + "&UPDATESEQUENCE=" + (now - 1)).text())
                .contains("<wfs:FeatureTypeList>");
        assertThat(wfs.get(ASK + "&UPDATESEQUENCE=" + (now + 1)).text())
                .contains("exceptionCode=\"InvalidUpdateSequence\" locator=\"updateSequence\"");
    }

    @Test
    void theStoredQueryIsDescribedUnderEitherName() {
        String described = wfs.get("REQUEST=DescribeStoredQueries").text();

        assertThat(described)
                .contains("id=\"urn:ogc:def:query:OGC-WFS::GetFeatureById\"")
                .contains("<wfs:Parameter name=\"ID\" type=\"xsd:string\">");
        for (String id :
                new String[] {
                    "urn:ogc:def:query:OGC-WFS::GetFeatureById",
                    "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById"
                }) {
            assertThat(wfs.get("REQUEST=DescribeStoredQueries&STOREDQUERY_ID=" + id).text())
                    .isEqualTo(described);
            assertThat(
                            wfs.post(
                                            """
                                            <wfs:DescribeStoredQueries xmlns:wfs="http://www.opengis.net/wfs/2.0"
                                                service="WFS" version="2.0.0">
                                              <wfs:StoredQueryId>%s</wfs:StoredQueryId>
                                            </wfs:DescribeStoredQueries>
                                            """
                                                    .formatted(id))
                                    .text())
                    .isEqualTo(described);
        }
        assertThat(
                        wfs.post(
                                        "<ListStoredQueries xmlns='http://www.opengis.net/wfs/2.0'"
                                                + " service='WFS' version='2.0.2'/>")
                                .text())
                .isEqualTo(wfs.get("REQUEST=ListStoredQueries").text())
                .contains("<wfs:ReturnFeatureType>gw:unit_grid</wfs:ReturnFeatureType>");
    }
}
