package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batches;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.request.Callers.Caller;
import io.gridward.ogc.wfs.Wfs.Answer;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locks over the service: OGC 09-025r2 §12, §13 and §15.2.3.1. */
@Tag("slow")
class LockingTest {
    private static final Pattern LOCK = Pattern.compile("lockId=\"([^\"]+)\"");
    private static final String PLACES = "<wfs:Query typeNames=\"gw:place\"/>";

    @TempDir private Path folder;
    private CityStore city;
    private Wfs wfs;

    @BeforeEach
    void open() {
        city = new CityStore(folder);
        wfs = wfs(() -> Optional.of(new Caller("zhang", true)));
    }

    private Wfs wfs(Callers callers) {
        return new Wfs(
                city.features(),
                new WriteDoor(
                        Batches.in(city.store()),
                        new PlainJudge(),
                        StoredQueryTexts.in(city.store()),
                        callers,
                        Duration.ZERO,
                        () -> {}));
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Answer post(String operation, String attributes, String content) {
        return wfs.post(
                """
                <wfs:%1$s xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.2"
                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gw="http://gridward.io/gw" %2$s>%3$s</wfs:%1$s>
                """
                        .formatted(operation, attributes, content));
    }

    private static String only(String id) {
        return "<wfs:Query typeNames=\"gw:place\">%s</wfs:Query>".formatted(filter(id));
    }

    private static String filter(String id) {
        return "<fes:Filter><fes:ResourceId rid=\"place.%s\"/></fes:Filter>".formatted(id);
    }

    private static String delete(String id) {
        return "<wfs:Delete typeName=\"gw:place\">" + filter(id) + "</wfs:Delete>";
    }

    private static String lockOf(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Matcher lock = LOCK.matcher(answer.text());
        assertThat(lock.find()).as(answer.text()).isTrue();
        return lock.group(1);
    }

    private static void assertFault(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains("exceptionCode=\"" + code + "\"");
    }

    @Test
    void whatIsLockedIsToldAndOnlyItsLockChangesIt() {
        Answer answer = post("LockFeature", "expiry=\"60\"", only("P1"));
        String lock = lockOf(answer);

        assertThat(answer.text())
                .contains("<wfs:FeaturesLocked>\n<fes:ResourceId rid=\"place.P1\"/>")
                .doesNotContain("FeaturesNotLocked");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(answer.text())).isEmpty();
        assertFault(post("Transaction", "", delete("P1")), 400, "MissingParameterValue");
        assertFault(post("Transaction", "lockId=\"x\"", delete("P1")), 400, "InvalidLockId");
        assertThat(post("Transaction", "", delete("P2")).status()).isEqualTo(200);
        assertThat(post("Transaction", "lockId=\"" + lock + "\"", delete("P1")).text())
                .contains("<wfs:totalDeleted>1<");
        assertFault(post("Transaction", "lockId=\"" + lock + "\"", ""), 403, "LockHasExpired");
    }

    @Test
    void aFaultOfTheTransactionLeavesTheLock() {
        String lock = lockOf(post("LockFeature", "", only("P1")));
        String bad =
                "<wfs:Update typeName=\"gw:place\"><wfs:Property><wfs:ValueReference>full_name</wfs:ValueReference>"
                        + "<wfs:Value>bad</wfs:Value></wfs:Property>"
                        + filter("P1")
                        + "</wfs:Update>";

        assertFault(post("Transaction", "lockId=\"" + lock + "\"", bad), 400, "InvalidValue");
        assertFault(post("Transaction", "", delete("P1")), 400, "MissingParameterValue");
    }

    @Test
    void allOfALayerIsLockedOrNothing() {
        String lock = lockOf(post("LockFeature", "", only("P1")));

        assertFault(post("LockFeature", "", PLACES), 400, "CannotLockAllFeatures");
        Answer some = post("LockFeature", "lockAction=\"SOME\"", PLACES);
        assertThat(some.text())
                .contains("<wfs:FeaturesNotLocked>\n<fes:ResourceId rid=\"place.P1\"/>");
        assertThat(lockOf(some)).isNotEqualTo(lock);
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(some.text())).isEmpty();
    }

    @Test
    void featuresComeWithTheirLock() {
        Answer answer = post("GetFeatureWithLock", "count=\"2\"", PLACES);

        assertThat(answer.text()).contains("numberMatched=\"3\"", "numberReturned=\"2\"");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(answer.text()))
                .allMatch(f -> f.contains("gw:"));
        String lock = lockOf(answer);
        assertThat(post("LockFeature", "lockId=\"" + lock + "\" expiry=\"9\"", PLACES).text())
                .contains("place.P1", "place.P2")
                .doesNotContain("place.P3");
    }

    @Test
    void whatAnotherHasLockedDoesNotComeWithSome() {
        lockOf(post("LockFeature", "", only("P2")));

        Answer answer = post("GetFeatureWithLock", "lockAction=\"SOME\"", PLACES);

        assertThat(answer.text())
                .contains("numberReturned=\"2\"", "place.P1", "place.P3")
                .doesNotContain("place.P2");
    }

    @Test
    void oneFeatureByItsIdentifierIsACollectionWithItsLock() {
        String stored =
                "<wfs:StoredQuery id=\"urn:ogc:def:query:OGC-WFS::GetFeatureById\"><wfs:Parameter name=\"id\">place.P1</wfs:Parameter></wfs:StoredQuery>";

        assertThat(lockOf(post("GetFeatureWithLock", "", stored))).isNotBlank();
        assertFault(post("LockFeature", "", stored), 400, "CannotLockAllFeatures");
    }

    @Test
    void whatMatchesNothingHasNoLock() {
        Answer answer = post("LockFeature", "", only("P77"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("lockId", "Features");
    }

    @Test
    void aReleasedPartCanBeLockedByAnother() {
        String lock = lockOf(post("LockFeature", "", PLACES));
        String some = "lockId=\"" + lock + "\" releaseAction=\"SOME\"";

        assertThat(post("Transaction", some, delete("P1")).status()).isEqualTo(200);
        assertFault(post("LockFeature", "", only("P2")), 400, "CannotLockAllFeatures");
        assertThat(post("Transaction", "lockId=\"" + lock + "\"", "").status()).isEqualTo(200);
        assertThat(lockOf(post("LockFeature", "", only("P2")))).isNotBlank();
    }

    @Test
    void parametersOfAFormMeanTheSame() {
        String ask = "VERSION=2.0.2&TYPENAMES=gw:place&LOCKACTION=SOME&EXPIRY=5";

        assertThat(lockOf(wfs.get(ask + "&REQUEST=LockFeature"))).isNotBlank();
        assertThat(wfs.get(ask + "&REQUEST=GetFeatureWithLock").text())
                .contains("numberReturned=\"0\"")
                .doesNotContain("lockId");
    }

    @ParameterizedTest
    @CsvSource({
        "LockFeature,expiry=\"soon\",400,InvalidParameterValue",
        "LockFeature,expiry=\"0\",400,InvalidParameterValue",
        "LockFeature,lockAction=\"NONE\",400,InvalidParameterValue",
        "LockFeature,lockId=\"gone\",403,LockHasExpired",
        "GetFeatureWithLock,resultType=\"hits\",400,InvalidParameterValue",
        "GetFeatureWithLock,outputFormat=\"json\",400,OptionNotSupported",
        "Transaction,releaseAction=\"NONE\",400,InvalidParameterValue",
        "Transaction,lockId=\"gone\",400,InvalidLockId"
    })
    void whatCannotBeIsNamed(String operation, String attributes, int status, String code) {
        String content = operation.equals("Transaction") ? "" : PLACES;

        assertFault(post(operation, attributes, content), status, code);
    }

    @Test
    void locksTakeWhoMayWrite() {
        wfs = wfs(Callers.STRANGERS);
        assertThat(post("LockFeature", "", PLACES).status()).isEqualTo(401);
        assertThat(post("GetFeatureWithLock", "", PLACES).status()).isEqualTo(401);
        wfs = wfs(() -> Optional.of(new Caller("li", false)));
        assertThat(post("LockFeature", "", PLACES).status()).isEqualTo(403);
    }

    @Test
    void whereNothingIsWrittenNothingIsLocked() {
        wfs = new Wfs(city.features());

        assertFault(post("LockFeature", "", PLACES), 400, "OperationNotSupported");
        assertThat(wfs.get("REQUEST=GetCapabilities").text()).doesNotContain("LockFeature");
    }
}
