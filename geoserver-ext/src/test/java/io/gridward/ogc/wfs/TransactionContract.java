package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.store.TestStores;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.request.Callers.Caller;
import io.gridward.ogc.wfs.Wfs.Answer;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What transactions promise on every kind of store. */
abstract class TransactionContract {
    private static final Caller ZHANG = new Caller("zhang", true);
    private static final String POINT =
            "<gw:geom><gml:Point srsName=\"EPSG:4490\"><gml:pos>122.085 46.065</gml:pos></gml:Point></gw:geom>";

    private CityStore city;
    private List<String> told;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        city = new CityStore(openStores());
        told = new ArrayList<>();
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Wfs wfs(Callers callers) {
        WriteDoor door =
                new WriteDoor(
                        Batches.in(city.store()),
                        new PlainJudge(),
                        StoredQueryTexts.in(city.store()),
                        callers,
                        Duration.ZERO,
                        () -> told.add("published"));
        return new Wfs(city.features(), door);
    }

    private Answer transact(String actions) {
        return transact(() -> Optional.of(ZHANG), actions);
    }

    private Answer transact(Callers callers, String actions) {
        return wfs(callers)
                .post(
                        """
                        <wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.2"
                            xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                            xmlns:gw="http://gridward.io/gw">%s</wfs:Transaction>
                        """
                                .formatted(actions));
    }

    private static String insert(String id, String name, String more) {
        return "<wfs:Insert handle=\"add\"><gw:place gml:id=\"x\"><gw:id>%s</gw:id><gw:kind>poi</gw:kind><gw:name>%s</gw:name>%s%s</gw:place></wfs:Insert>"
                .formatted(id, name, more, POINT);
    }

    private static String update(String id, String property, String value) {
        return "<wfs:Update handle=\"change\" typeName=\"gw:place\"><wfs:Property><wfs:ValueReference>%s</wfs:ValueReference>%s</wfs:Property>%s</wfs:Update>"
                .formatted(property, value, filter(id));
    }

    private static String value(String text) {
        return "<wfs:Value>" + text + "</wfs:Value>";
    }

    private static String delete(String id) {
        return "<wfs:Delete typeName=\"gw:place\">" + filter(id) + "</wfs:Delete>";
    }

    private static String filter(String id) {
        return "<fes:Filter><fes:ResourceId rid=\"place.%s\"/></fes:Filter>".formatted(id);
    }

    private List<String> places(LocalDate day) {
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("place"), day);
        List<String> found = new ArrayList<>();
        try (FeatureStream all = city.features().read(query)) {
            all.forEachRemaining(f -> found.add(f.key() + " " + f.text("name")));
        }
        return found;
    }

    private List<String> places() {
        return places(CityStore.TODAY);
    }

    private Feature place(String id) {
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("place"), CityStore.TODAY)
                        .where(Filter.equal("id", id));
        try (FeatureStream all = city.features().read(query)) {
            return all.next();
        }
    }

    @Test
    void everyActionIsDoneAndCounted() {
        Answer answer =
                transact(
                        insert("P9", "新", "")
                                + update("P1", "gw:name", value("大超市"))
                                + delete("P2"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .contains("<wfs:totalInserted>1<", "<wfs:totalUpdated>1<", "<wfs:totalDeleted>1<")
                .contains("<wfs:totalReplaced>0<")
                .contains("<wfs:Feature handle=\"add\"><fes:ResourceId rid=\"place.P9\"/>")
                .contains("<wfs:Feature handle=\"change\"><fes:ResourceId rid=\"place.P1\"/>");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(answer.text())).isEmpty();
        assertThat(places()).containsExactly("P1 大超市", "P3 老城", "P9 新");
        assertThat(told).containsExactly("published");
    }

    @Test
    void theDayBeforeIsAsItWas() {
        transact(insert("P9", "新", "") + update("P1", "name", value("大超市")) + delete("P2"));

        assertThat(places(CityStore.TODAY.minusDays(1)))
                .containsExactly("P1 便民超市", "P2 兴安大路", "P3 老城");
    }

    @Test
    void axesFollowTheSpellingOfTheSystem() {
        transact(insert("P9", "新", ""));
        String urn =
                insert("P8", "新", "")
                        .replace("EPSG:4490", "urn:ogc:def:crs:EPSG::4490")
                        .replace("122.085 46.065", "46.065 122.085");
        transact(urn);

        assertThat(place("P9").geometry().getCoordinate().x).isEqualTo(122.085);
        assertThat(place("P8").geometry()).isEqualTo(place("P9").geometry());
    }

    @Test
    void whenASecondActionFailsNothingOfTheFirstIsThere() {
        long before = city.features().version();

        Answer answer = transact(insert("P9", "新", "") + insert("P1", "又", ""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("OperationProcessingFailed", "locator=\"add\"", "place.P1");
        assertThat(places()).containsExactly("P1 便民超市", "P2 兴安大路", "P3 老城");
        assertThat(city.features().version()).isEqualTo(before);
        assertThat(told).isEmpty();
    }

    @Test
    void whatTheChecksObjectToIsNamedAndNothingIsDone() {
        Answer answer = transact(delete("P2") + update("P1", "full_name", value("bad")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("InvalidValue", "place.P1", "remark", "Q99", "is bad");
        assertThat(places()).hasSize(3);
    }

    @Test
    void anActionSeesWhatTheOnesBeforeItLeft() {
        Answer answer =
                transact(
                        insert("P9", "一", "")
                                + update("P9", "name", value("二"))
                                + delete("P1")
                                + insert("P1", "再", "")
                                + insert("P7", "无", "")
                                + delete("P7"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(places()).containsExactly("P1 再", "P2 兴安大路", "P3 老城", "P9 二");
    }

    @Test
    void aFeatureOfTodayIsGoneWhenItIsDeletedToday() {
        transact(insert("P9", "新", ""));
        transact(delete("P9"));

        assertThat(places()).hasSize(3);
        assertThat(transact(insert("P9", "又", "")).status()).isEqualTo(200);
        assertThat(places()).contains("P9 又");
    }

    @Test
    void aReplacementHasNothingOfWhatItReplaces() {
        String replace =
                "<wfs:Replace><gw:place><gw:id>P1</gw:id><gw:kind>area</gw:kind><gw:name>广场</gw:name>%s</gw:place>%s</wfs:Replace>"
                        .formatted(POINT, filter("P1"));

        Answer answer = transact(replace);

        assertThat(answer.text()).contains("<wfs:totalReplaced>1<", "<wfs:ReplaceResults>");
        assertThat(place("P1").value("name_level")).isNull();
        assertThat(place("P1").text("kind")).isEqualTo("area");
    }

    @Test
    void aValueIsRemovedWithoutOne() {
        assertThat(transact(update("P1", "name_level", "")).status()).isEqualTo(200);
        assertThat(place("P1").value("name_level")).isNull();
    }

    @Test
    void whatMatchesNothingChangesNothing() {
        Answer answer = transact(delete("P77"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<wfs:totalDeleted>0<");
    }

    @Test
    void strangersAndReadersAreSentAwayBeforeAnythingIsRead() {
        assertThat(transact(Callers.STRANGERS, "<nonsense/>").status()).isEqualTo(401);
        Callers reader = () -> Optional.of(new Caller("li", false));
        Answer answer = transact(reader, delete("P1"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ows:ExceptionReport", "li");
        assertThat(places()).hasSize(3);
    }

    @Test
    void anImportThatIsBeingWrittenIsNotWaitedForWithoutEnd() {
        try (OpenBatch open =
                Batches.in(city.store())
                        .open(
                                new BatchRequest(
                                        LayerCatalog.city().get("place"),
                                        "f",
                                        "t",
                                        CityStore.TODAY))) {
            assertThat(transact(delete("P1")).status()).isEqualTo(503);
            open.fail("test");
        }
        assertThat(transact(delete("P1")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<wfs:Insert><gw:nowhere/></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><x:place xmlns:x='http://other'/></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:place><gw:name>x</gw:name></gw:place></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:place><gw:id>a</gw:id><gw:id>b</gw:id></gw:place></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:place><gw:id>a</gw:id><gw:colour>b</gw:colour></gw:place></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:place><gw:id>a</gw:id></gw:place></wfs:Insert>|400|InvalidValue|place.a",
                "<wfs:Insert><gw:place><gw:id>a</gw:id><gw:name_level>x</gw:name_level></gw:place></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:place><gw:id>a</gw:id><gw:geom><gml:Nothing/></gw:geom></gw:place></wfs:Insert>|400|InvalidValue|Insert",
                "<wfs:Insert><gw:coverage_gap/></wfs:Insert>|403|OperationProcessingFailed|Insert",
                "<wfs:Insert/>|400|MissingParameterValue|Insert",
                "<wfs:Delete typeName='gw:place'/>|400|MissingParameterValue|Filter",
                "<wfs:Delete><fes:Filter/></wfs:Delete>|400|MissingParameterValue|typeName",
                "<wfs:Update typeName='gw:place'><wfs:Property><wfs:ValueReference>id</wfs:ValueReference><wfs:Value>Q</wfs:Value></wfs:Property><fes:Filter><fes:ResourceId rid='place.P1'/></fes:Filter></wfs:Update>|400|InvalidValue|Update",
                "<wfs:Update typeName='gw:place'><wfs:Property><wfs:ValueReference>gml:boundedBy</wfs:ValueReference><wfs:Value><k/></wfs:Value></wfs:Property></wfs:Update>|400|InvalidValue|Update",
                "<wfs:Native vendorId='x' safeToIgnore='false'/>|400|OptionNotSupported|Native",
                "<wfs:Paint/>|400|OperationParsingFailed|Paint"
            })
    void whatCannotBeDoneIsNamed(String actions, int status, String code, String locator) {
        Answer answer = transact(actions);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text())
                .contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
        assertThat(places()).hasSize(3);
    }

    @Test
    void capabilitiesOfferItOnlyWhereItIs() {
        String ask = "REQUEST=GetCapabilities";
        assertThat(wfs(Callers.STRANGERS).get(ask).text()).contains("name=\"Transaction\"");
        assertThat(new Wfs(city.features()).get(ask).text()).doesNotContain("name=\"Transaction\"");
    }
}
