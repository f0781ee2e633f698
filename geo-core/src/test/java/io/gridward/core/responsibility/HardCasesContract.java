package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.LocateAnswer.Candidate;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cases to test of the working meaning of the three lists (standards §5.4). */
abstract class HardCasesContract {
    private static final String LAMP = "15220101022000001";
    private static final double METRE = 1 / 111_000.0;

    private final SmallCity city = new SmallCity();
    private TestStores stores;

    abstract TestStores open();

    @BeforeEach
    void openStore() {
        stores = open();
    }

    @AfterEach
    void closeStore() {
        stores.close();
    }

    /** Publishes the city and asks the store; what is held in memory has to say the same. */
    private Locator locator() {
        city.publish(stores.store());
        FeatureSource stored = StoredFeatures.in(stores.store());
        Locator held =
                Locator.over(
                        SnapshotFeatures.load(stored, v -> Set.of(), LayerCatalog.city().list()));
        Locator read = Locator.over(stored);
        return new Locator() {
            @Override
            public LocateAnswer locate(LocateQuestion question) {
                LocateAnswer answer = read.locate(question);
                assertThat(held.locate(question)).isEqualTo(answer);
                return answer;
            }

            @Override
            public Decision decide(LocateQuestion question) {
                return held.decide(question);
            }
        };
    }

    private LocateAnswer at(double lon, double lat) {
        return locator().locate(LocateQuestion.at(lon, lat, TODAY));
    }

    private static LocateQuestion lampAt(double lon, double lat) {
        return new LocateQuestion(lon, lat, null, null, LAMP, TODAY, null);
    }

    private static Responsible responsible(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible());
    }

    private static String row(LocateAnswer answer) {
        return responsible(answer).rowId();
    }

    @Test
    void pointInTwoTerritorialPolygons() {
        city.zone("STREET", square(0, 2, 0, 2), Map.of())
                .zone("PARK", square(0, 1, 0, 1), Map.of("source_document", "城管〔2026〕3号"));
        LocateAnswer answer = at(122.005, 46.005);
        assertThat(row(answer)).isEqualTo("PARK");
        assertThat(answer.candidates()).extracting(Candidate::rowId).containsExactly("STREET");
        assertThat(answer.candidates().get(0).lostBy()).contains("面积较大", "larger area");
        TrailStep last = responsible(answer).trail().get(responsible(answer).trail().size() - 1);
        assertThat(last.decided()).isTrue();
        assertThat(last.sourceDocument()).isEqualTo("城管〔2026〕3号");
    }

    @Test
    void pointInNone() {
        city.zone("PARK", square(0, 1, 0, 1), Map.of());
        LocateAnswer answer = at(122.015, 46.015);
        assertThat(responsible(answer).rule()).isEqualTo(Rule.FALLBACK);
        assertThat(responsible(answer).departmentCode()).isEqualTo("152201001");
        assertThat(answer.flags()).containsExactly("fallback");
    }

    @Test
    void exactlyOnASharedEdge() {
        city.zone("WEST", square(0, 1, 0, 2), Map.of()).zone("EAST", square(1, 2, 0, 2), Map.of());
        LocateAnswer answer = at(122.01, 46.013);
        assertThat(row(answer)).isEqualTo("EAST");
        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.flags()).containsExactly("near-edge");
        assertThat(answer.edgeDistanceMetres()).isCloseTo(0, within(0.001));
    }

    @Test
    void withinGpsErrorOfAnEdge() {
        city.zone("SOUTH", square(0, 2, 0, 1), Map.of())
                .zone("NORTH", square(0, 2, 1, 2), Map.of());
        LocateQuestion asked =
                new LocateQuestion(122.005, 46.01 - 5 * METRE, null, null, null, TODAY, 10.0);
        LocateAnswer answer = locator().locate(asked);
        assertThat(row(answer)).isEqualTo("SOUTH");
        assertThat(answer.flags()).containsExactly("near-edge", "ask");
        assertThat(answer.shares())
                .extracting(Share::departmentCode)
                .containsExactly("DSOUTH", "DNORTH");
        // a chord at half the radius cuts off 1/3 - √3/(4π) of a circle
        assertThat(answer.shares().get(1).share()).isCloseTo(0.1955, within(0.001));
        assertThat(answer.shares().get(0).share() + answer.shares().get(1).share())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void roadBetweenTwoStreetsWithMedianBelongingToAThirdBody() {
        String road = "MULTILINESTRING ((122.01 46.001, 122.01 46.019))";
        city.line("ROAD", road, 15, Map.of("split_rule", "centre", "opposite_code", "DEAST"))
                .line("MEDIAN", road, 2, Map.of("split_rule", "whole", "priority", 1L));
        double degree = METRE / Math.cos(Math.toRadians(46));
        Locator locator = locator();
        for (int offset : new int[] {-1, 0, 1}) {
            LocateQuestion asked = LocateQuestion.at(122.01 + offset * degree, 46.01, TODAY);
            assertThat(row(locator.locate(asked))).as("%d m", offset).isEqualTo("MEDIAN");
        }
        LocateAnswer west = locator.locate(LocateQuestion.at(122.01 - 10 * degree, 46.01, TODAY));
        LocateAnswer east = locator.locate(LocateQuestion.at(122.01 + 10 * degree, 46.01, TODAY));
        assertThat(responsible(west).departmentCode()).isEqualTo("DROAD");
        assertThat(responsible(west).rule()).isEqualTo(Rule.BOUNDARY);
        assertThat(responsible(east).departmentCode()).isEqualTo("DEAST");
        assertThat(east.candidates().get(0).lostBy()).contains("other side");
    }

    @Test
    void componentOwnedByATelecomButStandingInAPark() {
        city.department("TELECOM")
                .department("PARKS")
                .zone("PARK", square(0, 1, 0, 1), Map.of("department_code", "PARKS"))
                .lamp(
                        LAMP,
                        122.005,
                        46.005,
                        Map.of("owner_code", "TELECOM", "competent_code", "PARKS"));
        LocateAnswer answer = locator().locate(lampAt(122.005, 46.005));
        assertThat(responsible(answer).rule()).isEqualTo(Rule.COMPONENT);
        assertThat(responsible(answer).departmentCode()).isEqualTo("TELECOM");
        assertThat(responsible(answer).departmentName()).isEqualTo("单位TELECOM");
        assertThat(responsible(answer).rowId()).isEqualTo(LAMP);
        assertThat(answer.candidates()).extracting(Candidate::rowId).containsExactly("PARK");
        assertThat(answer.candidates().get(0).lostBy()).contains("an earlier rule decides");
    }

    @Test
    void ownerCodeUnknown() {
        city.department("LIGHTS")
                .lamp(
                        LAMP,
                        122.005,
                        46.005,
                        Map.of("owner_code", "X9", "competent_code", "LIGHTS"));
        LocateAnswer answer = locator().locate(lampAt(122.005, 46.005));
        assertThat(responsible(answer).departmentCode()).isEqualTo("LIGHTS");
        assertThat(responsible(answer).why())
                .anySatisfy(w -> assertThat(w).contains("权属单位代码未知", "owner code unknown: X9"));
    }

    @Test
    void listRowExpiredOnTheReportDate() {
        LocalDate end = TODAY.minusDays(3);
        city.zone("OLD", square(0, 1, 0, 1), Map.of("valid_to", end));
        Locator locator = locator();
        LocateAnswer today = locator.locate(LocateQuestion.at(122.005, 46.005, TODAY));
        assertThat(responsible(today).rule()).isEqualTo(Rule.FALLBACK);
        assertThat(responsible(today).trail())
                .anySatisfy(
                        s -> {
                            assertThat(s.rowId()).isEqualTo("OLD");
                            assertThat(s.decided()).isFalse();
                            assertThat(s.validTo()).isEqualTo(end);
                            assertThat(s.text().en()).contains("does not hold on that day");
                        });
        LocateQuestion before = LocateQuestion.at(122.005, 46.005, end.minusDays(1));
        assertThat(row(locator.locate(before))).isEqualTo("OLD");
        assertThat(row(locator.locate(LocateQuestion.at(122.005, 46.005, end))))
                .isNotEqualTo("OLD");
    }

    @Test
    void typeListedAtMajorLevelAndAtMinorLevelByDifferentUnits() {
        city.zone("UTILITIES", square(0, 1, 0, 1), Map.of("type_codes", "01"))
                .zone("LIGHTS", square(0, 2, 0, 2), Map.of("type_codes", "01022"));
        Locator locator = locator();
        LocateQuestion lamp =
                new LocateQuestion(122.005, 46.005, "component", "01022", null, TODAY, null);
        LocateQuestion cover =
                new LocateQuestion(122.005, 46.005, "component", "01001", null, TODAY, null);
        assertThat(row(locator.locate(lamp))).isEqualTo("LIGHTS");
        assertThat(row(locator.locate(cover))).isEqualTo("UTILITIES");
    }

    @Test
    void newTianjiaoSubdistrictCarvedOutWhileOldListsStillNameChengjiao() {
        LocalDate carved = LocalDate.parse("2026-09-01");
        city.add("division", square(4, 6, 0, 2), subdistrict("152201006", "城郊街道", null, carved))
                .add("division", square(4, 5, 0, 2), subdistrict("152201006", "城郊街道", carved, null))
                .add("division", square(5, 6, 0, 2), subdistrict("152201011", "天骄街道", carved, null))
                .zone("OLDLIST", square(4, 6, 0, 1), Map.of("department_name", "城郊街道办事处"));
        Locator locator = locator();
        LocateQuestion listed = LocateQuestion.at(122.055, 46.005, TODAY);
        LocateAnswer answer = locator.locate(listed);
        assertThat(Objects.requireNonNull(answer.subdistrict()).name()).isEqualTo("天骄街道");
        assertThat(responsible(answer).departmentName()).isEqualTo("城郊街道办事处");
        assertThat(row(answer)).isEqualTo("OLDLIST");
        LocateQuestion unlisted = LocateQuestion.at(122.055, 46.015, TODAY);
        LocateQuestion before = LocateQuestion.at(122.055, 46.015, carved.minusDays(1));
        assertThat(responsible(locator.locate(unlisted)).departmentName()).isEqualTo("天骄街道");
        assertThat(responsible(locator.locate(before)).departmentName()).isEqualTo("城郊街道");
    }

    private static Map<String, Object> subdistrict(
            String code, String name, LocalDate from, LocalDate to) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", code);
        row.put("name", name);
        row.put("level", "subdistrict");
        row.put("parent_code", "152201");
        row.put("valid_from", from);
        row.put("valid_to", to);
        return row;
    }
}
