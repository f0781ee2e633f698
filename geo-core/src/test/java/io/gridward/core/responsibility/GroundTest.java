package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a grid is never given for another day or another point of it. */
class GroundTest {
    private static final String DIVIDED = "152201001009001";

    private final SmallCity city = new SmallCity();

    private static String community(Locator locator, double lon, double lat, LocalDate day) {
        Decision found = locator.decide(LocateQuestion.at(lon, lat, day));
        return found.community() == null ? "" : found.community().name();
    }

    @Test
    void aCommunityIsNamedAsOnTheDayWhicheverDayWasAskedBefore() {
        String code = "152201002009";
        LocalDate renamed = TODAY.minusYears(1);
        Map<String, Object> one = Map.of("code", code, "level", "community", "name", "旧社区");
        Map<String, Object> other = Map.of("code", code, "level", "community", "name", "新社区");
        city.grid(code + "001", square(2, 4, 1, 2))
                .add("division", square(2, 4, 1, 2), with(one, "valid_to", renamed))
                .add("division", square(2, 4, 1, 2), with(other, "valid_from", renamed));
        Locator locator = city.locator();
        for (int i = 0; i < 3; i++) {
            assertThat(community(locator, 122.03, 46.015, TODAY)).isEqualTo("新社区");
            assertThat(community(locator, 122.03, 46.015, renamed.minusDays(1))).isEqualTo("旧社区");
        }
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, LocalDate day) {
        Map<String, Object> all = new HashMap<>(row);
        all.put("parent_code", "152201002");
        all.put(name, day);
        return all;
    }

    @Test
    void aGridThatDoesNotSayItsCommunityHasThatOfEachPoint() {
        city.add("unit_grid", square(1.5, 2.5, 2, 3), Map.of("code", DIVIDED))
                .division("152201001008", "左社区", "community", "152201001", square(1.5, 2, 2, 3))
                .division("152201002008", "右社区", "community", "152201002", square(2, 2.5, 2, 3));
        Locator locator = city.locator();
        for (int i = 0; i < 3; i++) {
            assertThat(community(locator, 122.017, 46.025, TODAY)).isEqualTo("左社区");
            assertThat(community(locator, 122.023, 46.025, TODAY)).isEqualTo("右社区");
        }
        Decision left = locator.decide(LocateQuestion.at(122.017, 46.025, TODAY));
        Decision right = locator.decide(LocateQuestion.at(122.023, 46.025, TODAY));
        assertThat(left.grid()).isEqualTo(right.grid()).isNotNull();
        assertThat(left.departmentCode()).isEqualTo("152201001");
        assertThat(right.departmentCode()).isEqualTo("152201002");
    }
}
