package io.gridward.core.citycase.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.report.ReportAnswer.Duplicate;
import io.gridward.core.citycase.report.Whereabouts.AtAddress;
import io.gridward.core.citycase.report.Whereabouts.AtComponent;
import io.gridward.core.citycase.report.Whereabouts.AtPoint;
import io.gridward.core.citycase.report.Whereabouts.InGrid;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.place.Geocoder;
import io.gridward.core.place.Readings;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.responsibility.Share;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.TestStores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reporting promises on every kind of store. */
abstract class ReportingContract {
    private static final String SCHEME = "GB/T 47678.5-2026";
    private static final Mover ACCEPTOR = new Mover("受理员", Set.of(Role.ACCEPTOR), null);
    private static final Mover LEADER = new Mover("值班长", Set.of(Role.SHIFT_LEADER), null);
    private static final Mover DISPATCHER = new Mover("派遣员", Set.of(Role.DISPATCHER), null);

    private TestStores stores;
    private Reporting reporting;
    private Cases cases;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T01:00:00Z"), ZoneOffset.UTC);
        TimeLimits limits = TimeLimits.ofProgram(TimeLimits.YUNCHENG);
        cases = Cases.in(stores.store(), limits, clock);
        SnapshotFeatures city = new Quarter().source();
        Locator locator = Locator.over(city);
        reporting =
                new Reporting(
                        cases,
                        city,
                        locator,
                        new Geocoder(city, locator, name -> new Readings(List.of(), List.of())),
                        StoredFeatures.in(stores.store()),
                        DuplicateRule.USUAL,
                        limits,
                        clock);
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private static CaseReport litter(@Nullable String key) {
        return report("matter", "06010", key);
    }

    private static CaseReport report(String kind, String type, @Nullable String key) {
        return new CaseReport(
                CaseSource.HOTLINE_12345,
                SCHEME,
                kind,
                type,
                null,
                "路边",
                Set.of(),
                null,
                null,
                key);
    }

    private static AtPoint at(double lon, double lat) {
        return new AtPoint(lon, lat, null, null);
    }

    @Test
    void answersAtOnceWhatIsThereAndWhoAnswersAndKeepsIt() {
        ReportAnswer answer = reporting.report(litter(null), at(122.004, 46.003), ACCEPTOR);

        CaseFile file = answer.file();
        assertThat(answer.located().grid().code()).isEqualTo(Quarter.WEST);
        assertThat(file.text(CaseField.GRID_CODE)).isEqualTo(Quarter.WEST);
        assertThat(file.text(CaseField.COMMUNITY_CODE)).isEqualTo("152201001001");
        assertThat(file.text(CaseField.SUBDISTRICT_CODE)).isEqualTo("152201001");
        assertThat(file.text(CaseField.ZONE_CLASS)).isEqualTo("1");
        assertThat(file.text(CaseField.ADVISED_CODE)).isEqualTo("D1");
        assertThat(file.text(CaseField.DEPARTMENT_CODE)).as("not dispatched").isNull();
        assertThat(file.text(CaseField.RULE)).isEqualTo("territorial");
        assertThat(file.text(CaseField.RULE_ROW)).isEqualTo("Z1");
        assertThat(file.text(CaseField.TRAIL)).contains("责任区 Z1").contains("zone Z1");
        assertThat(answer.conditions()).extracting(FilingCondition::code2026).contains("06010");
        assertThat(answer.duplicates()).isEmpty();
        assertThat(answer.rerouted()).isNull();
    }

    @Test
    void findsAPlaceByComponentAndByGrid() {
        ReportAnswer lamp =
                reporting.report(
                        report("component", "01022", null),
                        new AtComponent(Quarter.LAMP),
                        ACCEPTOR);
        assertThat(lamp.file().text(CaseField.COMPONENT_CODE)).isEqualTo(Quarter.LAMP);
        assertThat(lamp.file().text(CaseField.ADVISED_CODE)).isEqualTo("D9");
        assertThat(lamp.file().text(CaseField.RULE)).isEqualTo("component");
        assertThat(lamp.file().place().getX()).isEqualTo(122.005);
        assertThat(lamp.file().place().getY()).isEqualTo(46.005);

        ReportAnswer grid = reporting.report(litter(null), new InGrid(Quarter.EAST), ACCEPTOR);
        assertThat(grid.file().text(CaseField.GRID_CODE)).isEqualTo(Quarter.EAST);
        assertThat((Double) grid.file().value(CaseField.ACCURACY_M))
                .as("half the diagonal of 774 m by 1112 m")
                .isBetween(670.0, 690.0);
    }

    @Test
    void tellsWhatPartOfACircleOfUncertaintyEachBodyHas() {
        ReportAnswer answer =
                reporting.ask(new AtPoint(122.01, 46.005, 50.0, null), SCHEME, "matter", "06010");
        assertThat(answer.file()).isNull();
        assertThat(answer.located().shares())
                .extracting(Share::departmentCode)
                .contains("D1", "D2");
        assertThat(cases.find("20261126000001")).as("asking writes nothing").isEmpty();
    }

    @Test
    void namesLikelyDuplicatesOfTheSameComponentFirst() {
        CaseFile lamp =
                reporting
                        .report(
                                report("component", "01022", null),
                                new AtComponent(Quarter.LAMP),
                                ACCEPTOR)
                        .file();
        // 0.0001 degrees of latitude are 11 m; the first is nearer than the lamp's own
        CaseFile near =
                reporting
                        .report(
                                report("component", "01022", null),
                                new AtPoint(122.005, 46.0052, null, null),
                                ACCEPTOR)
                        .file();
        reporting.report(litter(null), at(122.005, 46.0052), ACCEPTOR);

        ReportAnswer answer =
                reporting.ask(
                        new AtPoint(122.005, 46.0052, null, Quarter.LAMP),
                        SCHEME,
                        "component",
                        "01022");

        assertThat(answer.duplicates())
                .extracting(Duplicate::caseNo)
                .containsExactly(lamp.caseNo(), near.caseNo());
        assertThat(answer.duplicates().get(0).sameComponent()).isTrue();
        assertThat(answer.duplicates().get(0).distanceMetres()).isBetween(22.0, 22.5);
        assertThat(near.is(CaseMark.REPEAT)).isTrue();
        assertThat(lamp.is(CaseMark.REPEAT)).isFalse();
    }

    @Test
    void takesNoCaseForADuplicateThatIsFarOffOrWasRejected() {
        CaseFile file = reporting.report(litter(null), at(122.004, 46.003), ACCEPTOR).file();
        ReportAnswer far = reporting.ask(at(122.004, 46.0033), SCHEME, "matter", "06010");
        assertThat(far.duplicates()).as("33 m").isEmpty();
        ReportAnswer near = reporting.ask(at(122.004, 46.0032), SCHEME, "matter", "06010");
        assertThat(near.duplicates()).as("22 m").hasSize(1);

        cases.make(file.caseNo(), CaseStep.of(CaseMove.REJECT, 1).because("x"), ACCEPTOR);
        assertThat(reporting.ask(at(122.004, 46.003), SCHEME, "matter", "06010").duplicates())
                .isEmpty();
    }

    @Test
    void aRetryMakesNoSecondCaseAndIsNoDuplicateOfItself() {
        ReportAnswer first = reporting.report(litter("k"), at(122.004, 46.003), ACCEPTOR);
        ReportAnswer again = reporting.report(litter("k"), at(122.004, 46.003), ACCEPTOR);

        assertThat(again.file().caseNo()).isEqualTo(first.file().caseNo());
        assertThat(again.duplicates()).isEmpty();
        assertThat(again.file().is(CaseMark.REPEAT)).isFalse();
    }

    @Test
    void aMovedPinGoesToAnotherBodyAndSaysSo() {
        CaseFile file = reporting.report(litter(null), at(122.004, 46.003), ACCEPTOR).file();

        ReportAnswer stays = reporting.move(file.caseNo(), 1, at(122.005, 46.003), ACCEPTOR);
        assertThat(stays.rerouted()).isNull();

        ReportAnswer moved = reporting.move(file.caseNo(), 2, at(122.015, 46.003), ACCEPTOR);
        assertThat(moved.rerouted().zh()).contains("D1").contains("D2");
        assertThat(moved.file().text(CaseField.ADVISED_CODE)).isEqualTo("D2");
        assertThat(moved.file().text(CaseField.GRID_CODE)).isEqualTo(Quarter.EAST);
        assertThat(moved.file().place().getX()).isEqualTo(122.015);
        assertThat(cases.flow(file.caseNo()).get(2).reason()).contains("D2 answers now");
    }

    /** The reason tells of the lists, not of what was asked: it was taken for another request. */
    @Test
    void aRetryOfAMovedPinIsMadeOnceThoughNoOtherBodyAnswersAnyMore() {
        String no = reporting.report(litter(null), at(122.004, 46.003), ACCEPTOR).file().caseNo();
        reporting.move(no, 1, at(122.015, 46.003), ACCEPTOR, "pin");

        ReportAnswer again = reporting.move(no, 1, at(122.015, 46.003), ACCEPTOR, "pin");

        assertThat(again.file().revision()).isEqualTo(2);
        assertThat(cases.flow(no)).hasSize(2);
        assertThatThrownBy(() -> reporting.move(no, 1, at(122.016, 46.003), ACCEPTOR, "pin"))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> assertThat(e.kind()).isEqualTo(CaseRefused.Kind.KEY_REUSED));
    }

    @Test
    void dispatchesToTheBodyThatAnswers() {
        CaseFile file = reporting.report(litter(null), at(122.015, 46.003), ACCEPTOR).file();
        cases.make(file.caseNo(), CaseStep.of(CaseMove.ACCEPT, 1), ACCEPTOR);
        String condition =
                reporting
                        .ask(at(122.015, 46.003), SCHEME, "matter", "06010")
                        .conditions()
                        .get(0)
                        .id();
        cases.make(file.caseNo(), CaseStep.of(CaseMove.FILE, 2).under(condition), LEADER);

        CaseFile sent = reporting.dispatch(file.caseNo(), 3, DISPATCHER);

        assertThat(sent.text(CaseField.DEPARTMENT_CODE)).isEqualTo("D2");
    }

    @ParameterizedTest
    @CsvSource({"120, 46, ", "NaN, 46, ", "122.004, 91, ", "122.004, 46.003, -1"})
    void refusesAPlaceThatIsNone(double lon, double lat, @Nullable Double accuracy) {
        assertThatThrownBy(
                        () ->
                                reporting.report(
                                        litter(null),
                                        new AtPoint(lon, lat, accuracy, null),
                                        ACCEPTOR))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> assertThat(e.kind()).isEqualTo(CaseRefused.Kind.BAD_INPUT))
                .hasMessageContaining(" / ");
    }

    @Test
    void refusesCodesThatAreNotThere() {
        assertThatThrownBy(() -> reporting.report(litter(null), new AtComponent("x"), ACCEPTOR))
                .hasMessageContaining("no component x");
        assertThatThrownBy(() -> reporting.report(litter(null), new InGrid("y"), ACCEPTOR))
                .hasMessageContaining("no unit grid y");
    }

    @Test
    void anAddressThatMeansOnePlaceIsUsedAndSaidInTrailAndFlow() {
        ReportAnswer answer = reporting.report(litter(null), new AtAddress(" 归流大街十二号 "), ACCEPTOR);
        assertThat(answer.match()).isNotNull();
        assertThat(answer.match().hit().place().key()).isEqualTo("M1");
        assertThat(answer.match().level()).isEqualTo(9);
        CaseFile file = answer.file();
        assertThat(file.text(CaseField.GRID_CODE)).isEqualTo(Quarter.WEST);
        assertThat(file.value(CaseField.ACCURACY_M)).isEqualTo(Geocoder.PLATE_METRES);
        assertThat(file.text(CaseField.TRAIL))
                .startsWith("位置由地址“归流大街十二号”匹配到“归流大街12号”")
                .contains("level 9, score 1.0", "\n");
        assertThat(cases.flow(file.caseNo()).get(0).reason())
                .contains("level 9, score 1.0")
                .endsWith("\n路边");
        ReportAnswer asked = reporting.ask(new AtAddress("爱国街道归流大街12号"), SCHEME, "matter", "06010");
        assertThat(asked.match().hit().place().key()).isEqualTo("M1");
        assertThat(
                        reporting.ask(
                                new AtPoint(122.004, 46.005, null, null),
                                SCHEME,
                                "matter",
                                "06010"))
                .extracting(ReportAnswer::match)
                .isNull();
    }

    @Test
    void anAddressOfSeveralPlacesIsRefusedWithThem() {
        assertThatThrownBy(() -> reporting.report(litter(null), new AtAddress("幸福超市"), ACCEPTOR))
                .isInstanceOfSatisfying(
                        UnclearAddress.class,
                        e -> {
                            assertThat(e.address()).isEqualTo("幸福超市");
                            assertThat(e.candidates())
                                    .extracting(h -> h.place().key())
                                    .containsExactlyInAnyOrder("P1", "P2");
                        })
                .hasMessageContaining("2 places");
        assertThat(cases.ownNumbers("受理员", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"不存在的地方, 0, no place", "归流, 2, no name", "幸福, 2, no name", "老城, 1, too large"})
    void anAddressThatMeansNoneIsSaidSo(String address, int candidates, String said) {
        assertThatThrownBy(() -> reporting.ask(new AtAddress(address), SCHEME, "matter", "06010"))
                .isInstanceOfSatisfying(
                        UnclearAddress.class, e -> assertThat(e.candidates()).hasSize(candidates))
                .hasMessageContaining(said);
    }

    @Test
    void aNameIsMeantBeforeThoseThatBeginWithIt() {
        AddressMatch match =
                reporting.ask(new AtAddress("长安商厦"), SCHEME, "matter", "06010").match();
        assertThat(match.hit().place().key()).as("长安商厦东门 begins with it").isEqualTo("P3");
        assertThat(match.hit().score()).isEqualTo(1);
    }

    @Test
    void aRetryByAddressIsMadeOnceAndAnotherAddressWithTheKeyIsRefused() {
        CaseReport told = addressed("归流大街12号", "K1");
        CaseFile first = reporting.report(told, new AtAddress("归流大街12号"), ACCEPTOR).file();
        CaseFile again = reporting.report(told, new AtAddress("归流大街12号"), ACCEPTOR).file();
        assertThat(again.caseNo()).isEqualTo(first.caseNo());
        assertThatThrownBy(
                        () ->
                                reporting.report(
                                        addressed("长安商厦", "K1"), new AtAddress("长安商厦"), ACCEPTOR))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> assertThat(e.kind()).isEqualTo(CaseRefused.Kind.KEY_REUSED));
    }

    private static CaseReport addressed(String address, String key) {
        return new CaseReport(
                CaseSource.HOTLINE_12345,
                SCHEME,
                "matter",
                "06010",
                address,
                "路边",
                Set.of(),
                null,
                null,
                key);
    }
}
