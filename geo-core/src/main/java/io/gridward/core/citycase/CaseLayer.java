package io.gridward.core.citycase;

import static io.gridward.core.layer.Attribute.Need.DERIVED;
import static io.gridward.core.layer.Attribute.Need.OPTIONAL;
import static io.gridward.core.layer.Attribute.Need.REQUIRED;

import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The layer {@code case} over the very rows that the work on cases writes (docs/decisions/0018). It
 * is not among {@link io.gridward.core.layer.LayerCatalog#city}, which everybody may read.
 */
public final class CaseLayer {
    /** Its published name. */
    public static final String NAME = "case";

    private static final String TABLE = "city_case"; // SQL reserves the name
    private static final Set<CaseField> NEEDED =
            Set.of(
                    CaseField.CASE_NO,
                    CaseField.SCHEME,
                    CaseField.KIND,
                    CaseField.TYPE_CODE,
                    CaseField.SOURCE,
                    CaseField.STATE,
                    CaseField.REPORTED_AT);
    private static final Map<CaseField, LocalText> TITLES =
            Map.ofEntries(
                    title(CaseField.CASE_NO, "案卷编号", "Case number"),
                    title(CaseField.SCHEME, "编码标准", "Coding scheme"),
                    title(CaseField.KIND, "对象", "Kind"),
                    title(CaseField.TYPE_CODE, "类型代码", "Type code"),
                    title(CaseField.TYPE_NAME, "类型名称", "Type"),
                    title(CaseField.SOURCE, "来源", "Source"),
                    title(CaseField.STATE, "状态", "State"),
                    title(CaseField.REPORTED_AT, "上报时间", "Reported"),
                    title(CaseField.FILED_AT, "立案时间", "Filed"),
                    title(CaseField.DISPATCHED_AT, "派遣时间", "Dispatched"),
                    title(CaseField.HANDLED_AT, "处置时间", "Handled"),
                    title(CaseField.CLOSED_AT, "结案时间", "Closed"),
                    title(CaseField.DUE_AT, "处置期限", "Due"),
                    title(CaseField.OVERDUE, "超期", "Overdue"),
                    title(CaseField.GRID_CODE, "所在单元网格", "Unit grid"),
                    title(CaseField.COMMUNITY_CODE, "社区代码", "Community code"),
                    title(CaseField.SUBDISTRICT_CODE, "街道代码", "Subdistrict code"),
                    title(CaseField.DEPARTMENT_CODE, "责任单位代码", "Department code"),
                    title(CaseField.COMPONENT_CODE, "部件标识码", "Component code"),
                    title(CaseField.ADDRESS, "地址", "Address"),
                    title(CaseField.DESCRIPTION, "问题描述", "Description"),
                    title(CaseField.VALID_FROM, "生效日期", "Valid from"),
                    title(CaseField.VALID_TO, "失效日期", "Valid to"));
    private static final Layer CASE =
            new Layer(
                    NAME,
                    TABLE,
                    LocalText.of("案卷", "Cases"),
                    LocalText.of("上报、立案、处置、结案的问题", "Problems reported, handled and closed"),
                    CaseField.CASE_NO.column(),
                    GeometryKind.GEOMETRY,
                    CaseField.published().stream().map(CaseLayer::attribute).toList());

    private CaseLayer() {}

    /** The layer. */
    public static Layer get() {
        return CASE;
    }

    private static Map.Entry<CaseField, LocalText> title(CaseField field, String zh, String en) {
        return Map.entry(field, LocalText.of(zh, en));
    }

    private static Attribute attribute(CaseField field) {
        Attribute.Need need =
                NEEDED.contains(field)
                        ? REQUIRED
                        : field == CaseField.TYPE_NAME ? DERIVED : OPTIONAL;
        return new Attribute(field.column(), type(field), need, TITLES.get(field), codes(field));
    }

    private static AttributeType type(CaseField field) {
        if (field.type() == Long.class) {
            return AttributeType.INTEGER;
        }
        if (field.type() == LocalDate.class) {
            return AttributeType.DATE;
        }
        return field.type() == OffsetDateTime.class ? AttributeType.TIMESTAMP : AttributeType.TEXT;
    }

    private static List<CodedValue> codes(CaseField field) {
        return switch (field) {
            case STATE ->
                    Arrays.stream(CaseState.values())
                            .map(s -> new CodedValue(s.name(), s.title(), List.of()))
                            .toList();
            case SOURCE ->
                    Arrays.stream(CaseSource.values())
                            .map(s -> new CodedValue(s.code(), s.title(), List.of()))
                            .toList();
            default -> List.of();
        };
    }
}
