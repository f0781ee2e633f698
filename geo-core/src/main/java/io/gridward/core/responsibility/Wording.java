package io.gridward.core.responsibility;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is put into words only when somebody reads it.
 *
 * @param phrase which sentence
 * @param details what it is about, in the order of the phrase; absent ones are null, and a sentence
 *     may be a detail of another
 */
public record Wording(Phrase phrase, List<@Nullable Object> details) {

    static Wording of(Phrase phrase, @Nullable Object... details) {
        return new Wording(phrase, Arrays.asList(details));
    }

    /** A sentence that is already in words. */
    public static Wording of(LocalText text) {
        return of(Phrase.IN_WORDS, text.zh(), text.en());
    }

    /** The sentence in both languages. */
    public LocalText text() {
        return details.isEmpty() ? phrase.bare : LocalText.of(in(p -> p.zh), in(p -> p.en));
    }

    private String in(Function<Phrase, SentenceForm> language) {
        StringBuilder out = new StringBuilder();
        language.apply(phrase).fill(out, details, language);
        return out.toString();
    }

    /** The sentence in both languages, Chinese first. */
    public String both() {
        LocalText text = text();
        return text.zh() + " / " + text.en();
    }

    /** The sentences of the trail. */
    public enum Phrase {
        /** Chinese, English. */
        IN_WORDS("%1$s", "%2$s"),

        NO_COMPONENT_NAMED(
                "未指明部件，不按部件查设施清单", "no component named: the facility list by code is not asked"),
        FACILITY_NONE("设施清单未列部件 %1$s", "the facility list does not name component %1$s"),
        FACILITY_DECIDES(
                "设施清单 %1$s（%2$s）指名部件 %3$s", "facility row %1$s (%2$s) names component %3$s"),
        NO_COMPONENT("未指明部件，无养护、权属、主管单位可查", "no component named: it has no bodies to ask"),
        COMPONENT_UNKNOWN("当日没有部件 %1$s", "there is no component %1$s on that day"),
        COMPONENT_IS("部件 %1$s 的类型是 %2$s %3$s", "component %1$s is of type %2$s %3$s"),
        MAINTAINER_ABSENT("未登记养护单位", "no maintainer code"),
        OWNER_ABSENT("未登记权属单位", "no owner code"),
        COMPETENT_ABSENT("未登记主管部门", "no competent department code"),
        MAINTAINER_UNKNOWN("养护单位代码未知：%1$s", "maintainer code unknown: %1$s"),
        OWNER_UNKNOWN("权属单位代码未知：%1$s", "owner code unknown: %1$s"),
        COMPETENT_UNKNOWN("主管部门代码未知：%1$s", "competent department code unknown: %1$s"),
        MAINTAINER_DECIDES("由养护单位 %1$s %2$s 负责", "the maintainer answers: %1$s %2$s"),
        OWNER_DECIDES("由权属单位 %1$s %2$s 负责", "the owner answers: %1$s %2$s"),
        COMPETENT_DECIDES("由主管部门 %1$s %2$s 负责", "the competent department answers: %1$s %2$s"),
        TYPE_ONLY_COMPONENTS(
                "不是部件，不按类型查设施清单", "not a component: the facility list by type is not asked"),
        TYPE_NEEDS_TYPE(
                "未给出部件类型，不按类型查设施清单",
                "no component type given: the facility list by type is not asked"),
        TYPE_NONE("设施清单没有适用的类型或权属", "no facility row for the type or owner"),
        TYPE_DECIDES(
                "设施清单 %1$s（%2$s）适用：类型 %3$s，权属 %4$s",
                "facility row %1$s (%2$s) applies: types %3$s, owner %4$s"),
        LINES_COUNT(
                "边界清单：%1$d 条分界线的缓冲带包含此点，%2$d 条适用",
                "boundary list: strips that hold the point: %1$d, that apply: %2$d"),
        LINE_DECIDES(
                "分界线 %1$s（%2$s）负责：距线 %3$.2f 米，%4$s",
                "line %1$s (%2$s) answers: %3$.2f m from it, %4$s"),
        ZONES_COUNT(
                "地域清单：%1$d 个责任区包含此点，%2$d 个适用",
                "territorial list: zones that hold the point: %1$d, that apply: %2$d"),
        ZONE_DECIDES("责任区 %1$s（%2$s）负责：%3$s", "zone %1$s (%2$s) answers: %3$s"),
        EXPIRED(
                "%1$s（%2$s）当日无效：生效 %3$s，失效 %4$s",
                "%1$s (%2$s) does not hold on that day: from %3$s, until %4$s"),
        FALLBACK_DECIDES(
                "没有适用的清单，属地兜底：由%2$s负责", "no list applies; the subdistrict %1$s answers (fallback)"),
        NOBODY("不在任何街道内，无人负责", "in no subdistrict; nobody answers"),

        ONLY_ONE("唯一适用", "the only one that applies"),
        MOST_SPECIFIC("类型最具体", "most specific type codes"),
        SMALLEST_AREA("面积最小", "smallest area"),
        HIGHEST_PRIORITY("优先级最高", "highest priority"),
        FIRST_ID("编号在前", "smallest identifier"),
        ON_LINE("点在线上", "on the line"),
        LEFT_OF_LINE("线的左侧", "left of it"),
        RIGHT_OF_LINE("线的右侧", "right of it"),

        LESS_SPECIFIC("类型不够具体", "less specific type codes"),
        LARGER_AREA("面积较大", "larger area"),
        FARTHER_LINE("距线较远", "farther line"),
        RIGHT_ON_LINE("点在线上，先归左侧", "on the line: the left side comes first"),
        LOWER_PRIORITY("优先级较低", "lower priority"),
        LATER_ID("编号在后", "later identifier"),
        EARLIER_RULE("前面的规则已决定", "an earlier rule decides"),
        OTHER_KIND("对象不符（%1$s）", "for another kind (%1$s)"),
        OTHER_TYPES("仅限类型 %1$s", "only for types %1$s"),
        TYPE_NOT_GIVEN("仅限类型 %1$s，未给出类型", "only for types %1$s, and no type was given"),
        OTHER_SIDE("点在线的另一侧", "the point is on the other side of the line"),
        OTHER_HALF("点在线的另一段", "the point is along the other half of the line"),
        WHOLE_STRIP("整条归一方", "the whole strip is given to one body");

        /** The sentence when it has no gaps. */
        private final LocalText bare;

        private final SentenceForm zh;
        private final SentenceForm en;

        Phrase(String zh, String en) {
            this.bare = LocalText.of(zh, en);
            this.zh = new SentenceForm(zh);
            this.en = new SentenceForm(en);
        }
    }
}
