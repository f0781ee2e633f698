package io.gridward.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.Rule;
import io.gridward.core.responsibility.Share;
import io.gridward.core.responsibility.TrailStep;
import io.gridward.core.responsibility.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static LocateAnswer whole() {
        TrailStep step =
                new TrailStep(
                        Rule.TERRITORIAL,
                        true,
                        "responsibility_zone",
                        "Z1",
                        DAY,
                        null,
                        "乌城管〔2021〕1 号",
                        12.345,
                        Wording.of(LocalText.of("责任区 <Z1>", "zone \"Z1\"")));
        return new LocateAnswer(
                new LocateAnswer.Named("152201001001001", null),
                null,
                new LocateAnswer.Named("152201001", "爱国街道"),
                new LocateAnswer.ManagementZone("M1", "中心", "1"),
                new LocateAnswer.Responsible(
                        "D1", "单位", Rule.TERRITORIAL, "Z1", DAY, null, List.of(step)),
                List.of(
                        new LocateAnswer.Candidate(
                                "Z2", "D2", null, Wording.of(LocalText.of("远", "far")))),
                List.of(new LocateAnswer.NearComponent("C1", "路灯", "灯", 0.004)),
                12.345,
                List.of(new Share("D1", "单位", 0.66666), new Share(null, null, 0.33334)),
                List.of("near-edge", "ask"));
    }

    @Test
    void writesEveryPart() {
        assertThat(AnswerJson.of(whole()))
                .isEqualTo(
                        """
                        {"grid":{"code":"152201001001001","name":null},"community":null,\
                        "subdistrict":{"code":"152201001","name":"爱国街道"},\
                        "management_zone":{"id":"M1","name":"中心","zone_class":"1"},\
                        "responsible":{"department_code":"D1","department_name":"单位","rule":"territorial",\
                        "row_id":"Z1","valid_from":"2021-06-01","valid_to":null,\
                        "why":["责任区 \\u003cZ1\\u003e / zone \\"Z1\\""],\
                        "trail":[{"rule":"territorial","decided":true,"layer":"responsibility_zone","row_id":"Z1",\
                        "valid_from":"2021-06-01","valid_to":null,"source_document":"乌城管〔2021〕1 号",\
                        "edge_distance_m":12.35,"text":{"zh":"责任区 \\u003cZ1\\u003e","en":"zone \\"Z1\\""}}]},\
                        "candidates":[{"row_id":"Z2","department_code":"D2","department_name":null,"lost_by":"远 / far"}],\
                        "components":[{"code":"C1","type_name":"路灯","name":"灯","distance_m":0.0}],\
                        "edge_distance_m":12.35,\
                        "shares":[{"department_code":"D1","department_name":"单位","share":0.6667},\
                        {"department_code":null,"department_name":null,"share":0.3333}],\
                        "flags":["near-edge","ask"]}""");
    }

    @Test
    void absentPartsAreNullAndListsEmpty() {
        LocateAnswer nothing =
                new LocateAnswer(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of("outside"));
        assertThat(AnswerJson.of(nothing))
                .isEqualTo(
                        """
                        {"grid":null,"community":null,"subdistrict":null,"management_zone":null,\
                        "responsible":null,"candidates":[],"components":[],"edge_distance_m":null,\
                        "shares":[],"flags":["outside"]}""");
    }
}
