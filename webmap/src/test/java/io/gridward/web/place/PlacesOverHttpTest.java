package io.gridward.web.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesOverHttpTest extends ServedCity {

    private Answer places(String words) {
        return get("/api/places?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "和平广场, P1, exact",
        "乌兰浩特市和平广场, P1, exact",
        "和平广, P1, begins",
        "和平广场东门, P1, more",
        "hepingguangchang, P1, reads",
        "heping, P1, reads",
        "he ping, P1, reads",
        "hpgc, P1, initials",
        "广场, P1, holds"
    })
    void findsByNameAddressAndPinyin(String words, String id, String fit) {
        Answer answer = places(words);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/places/0/id")).isEqualTo(id);
        assertThat(answer.at("/places/0/fit")).isEqualTo(fit);
    }

    @Test
    void aCandidateSaysWhatItIsAndWhere() {
        JsonOf first = new JsonOf(places("和平广场"));
        assertThat(first.text("name")).isEqualTo("和平广场");
        assertThat(first.text("full_name")).isEqualTo("乌兰浩特市和平广场");
        assertThat(first.text("kind")).isEqualTo("poi");
        assertThat(first.number("score")).isEqualTo(1);
        assertThat(first.number("lon")).isEqualTo(122.015);
        assertThat(places("和平广场东门").at("/places/0/rest")).isEqualTo("东门");
        assertThat(places("没有这个地方").json().at("/places")).isEmpty();
    }

    private record JsonOf(Answer answer) {
        String text(String name) {
            return answer.at("/places/0/" + name);
        }

        double number(String name) {
            return answer.json().at("/places/0/" + name).asDouble();
        }
    }

    @Test
    void theDayIsTaken() {
        String words = URLEncoder.encode("和平广场", StandardCharsets.UTF_8);
        assertThat(get("/api/places?at=2021-01-01&q=" + words).at("/places/0/id")).isEqualTo("P1");
        assertThat(get("/api/places/nearest?lon=122.015&lat=46.015&at=2021-01-01").at("/poi/id"))
                .isEqualTo("P1");
    }

    @Test
    void aPointHasAName() {
        Answer answer = get("/api/places/nearest?lon=122.0152&lat=46.0152");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/grid/code")).isEqualTo("152201001001002");
        assertThat(answer.at("/community/name")).isEqualTo("一社区");
        assertThat(answer.at("/poi/direction")).isEqualTo("north_east");
        assertThat(answer.json().at("/poi/distance_m").asDouble()).isBetween(26.0, 28.0);
        assertThat(answer.at("/phrase/zh")).startsWith("爱国街道一社区").endsWith("东北约27米");
        assertThat(answer.at("/phrase/en")).contains("about 27 m north-east of");
        Answer far = get("/api/places/nearest?lon=10&lat=10");
        assertThat(far.at("/phrase/zh")).isEqualTo("附近没有地名");
        assertThat(far.json().has("grid")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/places, q",
        "/api/places?q=%20, q",
        "/api/places?q=a%00, q",
        "/api/places?q=a&limit=0, limit",
        "/api/places?q=a&limit=51, limit",
        "/api/places?q=a&at=tomorrow, at",
        "/api/places/nearest?lat=46, lon",
        "/api/places/nearest?lon=122, lat",
        "/api/places/nearest?lon=200&lat=46, lon",
        "/api/places/nearest?lon=122&lat=46&at=x, at"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        assertThat(get(path).isProblem(400).at("/parameter")).isEqualTo(parameter);
    }
}
