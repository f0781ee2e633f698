package io.gridward.core.statistics.area;

import static io.gridward.core.layer.Attribute.Need.DERIVED;
import static io.gridward.core.layer.Attribute.Need.REQUIRED;

import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Indices;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layer {@code grid_statistics}: grids, communities or subdistricts with what was counted in
 * them over a period (docs/decisions/0021). Its rows are derived, never stored; they hold on all
 * days of the period. It is not among {@link LayerCatalog#city}, which everybody may read.
 */
public final class StatisticsLayer {
    /** Its published name. */
    public static final String NAME = "grid_statistics";

    /** What it needs counted. */
    public static final Set<Count> COUNTS =
            Set.copyOf(EnumSet.of(Count.N01, Count.N14, Count.N16, Count.N17, Count.N18));

    private static final List<CodedValue> LEVELS =
            List.of(
                    level(Dimension.GRID, "单元网格", "Unit grid"),
                    level(Dimension.COMMUNITY, "社区", "Community"),
                    level(Dimension.SUBDISTRICT, "街道", "Subdistrict"));
    private static final Layer LAYER =
            new Layer(
                    NAME,
                    LocalText.of("案卷统计", "Statistics of cases"),
                    LocalText.of(
                            "按网格、社区或街道统计的案卷数与比率", "Counts and rates of cases by grid or division"),
                    "code",
                    GeometryKind.MULTI_POLYGON,
                    List.of(
                            new Attribute(
                                    "code",
                                    AttributeType.TEXT,
                                    REQUIRED,
                                    LocalText.of("代码", "Code"),
                                    List.of()),
                            attribute("name", AttributeType.TEXT, "名称", "Name"),
                            new Attribute(
                                    "level",
                                    AttributeType.TEXT,
                                    REQUIRED,
                                    LocalText.of("层级", "Level"),
                                    LEVELS),
                            attribute("cases", AttributeType.INTEGER, "上报数", "Cases reported"),
                            attribute("due", AttributeType.INTEGER, "应结案数", "Due to close"),
                            attribute("closed", AttributeType.INTEGER, "结案数", "Closed"),
                            attribute("on_time", AttributeType.INTEGER, "按期结案数", "Closed in time"),
                            attribute("overdue", AttributeType.INTEGER, "超期未处置数", "Overdue"),
                            attribute("rate_closed", AttributeType.DECIMAL, "结案率", "Rate closed"),
                            attribute(
                                    "rate_on_time",
                                    AttributeType.DECIMAL,
                                    "按期结案率",
                                    "Rate closed in time"),
                            attribute("area_m2", AttributeType.DECIMAL, "面积 (m²)", "Area (m²)"),
                            attribute(
                                    "density",
                                    AttributeType.DECIMAL,
                                    "密度（件/km²）",
                                    "Cases a square kilometre"),
                            attribute(Layer.VALID_FROM, AttributeType.DATE, "时段自", "First day"),
                            attribute(Layer.VALID_TO, AttributeType.DATE, "时段止（不含）", "Day after")));

    private StatisticsLayer() {}

    private static CodedValue level(Dimension level, String zh, String en) {
        return new CodedValue(code(level), LocalText.of(zh, en), List.of());
    }

    private static String code(Dimension level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Attribute attribute(String name, AttributeType type, String zh, String en) {
        return new Attribute(name, type, DERIVED, LocalText.of(zh, en), List.of());
    }

    /** The layer. */
    public static Layer get() {
        return LAYER;
    }

    /** The layer whose shapes the units of a level have. */
    public static Layer ground(Dimension level) {
        return LayerCatalog.city().get(level == Dimension.GRID ? "unit_grid" : "division");
    }

    /**
     * A row.
     *
     * @param level grid, community or subdistrict
     * @param code of the unit
     * @param name what it is called; null when that is not known
     * @param counted its counts
     * @param unit the unit; null when there is none of that code on the day of the boundaries
     * @param from first day of the period
     * @param to last day
     */
    public static Feature row(
            Dimension level,
            String code,
            @Nullable String name,
            Indices counted,
            @Nullable Unit unit,
            LocalDate from,
            LocalDate to) {
        long cases = of(counted, Count.N01);
        @Nullable Object[] values = {
            code,
            name,
            code(level),
            cases,
            of(counted, Count.N16),
            of(counted, Count.N17),
            of(counted, Count.N18),
            of(counted, Count.N14),
            value(counted.rate("R03").value()),
            value(counted.rate("R04").value()),
            unit == null ? null : finite(unit.squareMetres()),
            unit == null ? null : finite(unit.density(cases)),
            from,
            to.plusDays(1)
        };
        return new Feature(
                LAYER, code, LAYER.attributeNames(), values, unit == null ? null : unit.shape());
    }

    private static long of(Indices counted, Count count) {
        return counted.counts().applyAsLong(count);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Codes of the levels. */
    public static List<String> levels() {
        return LEVELS.stream().map(CodedValue::code).toList();
    }

    /** Values of an attribute in the rows that have a case, for classes. */
    public static double[] values(List<Feature> rows, String attribute) {
        int cases = LAYER.indexOf("cases");
        int wanted = LAYER.indexOf(attribute);
        return rows.stream()
                .filter(r -> r.values()[cases] instanceof Long n && n > 0)
                .flatMapToDouble(
                        r ->
                                r.values()[wanted] instanceof Number value
                                        ? Arrays.stream(new double[] {value.doubleValue()})
                                        : Arrays.stream(new double[0]))
                .toArray();
    }
}
