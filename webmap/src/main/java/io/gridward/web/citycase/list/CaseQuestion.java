package io.gridward.web.citycase.list;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.web.fault.BadParameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The parameters of {@code GET /api/cases}.
 *
 * @param parameters as they came
 */
record CaseQuestion(Map<String, String[]> parameters) {
    static final int MOST = 1_000;
    static final int MOST_ON_A_MAP = 10_000;
    private static final int USUAL = 100;
    private static final int MOST_CHARACTERS = 100;
    private static final Set<String> KNOWN =
            Set.of(
                    "state",
                    "kind",
                    "type",
                    "department",
                    "grid",
                    "community",
                    "subdistrict",
                    "source",
                    "from",
                    "to",
                    "overdue",
                    "light",
                    "q",
                    "bbox",
                    "mine",
                    "limit",
                    "cursor",
                    "format");
    private static final Map<String, CaseField> EQUAL =
            Map.of(
                    "kind", CaseField.KIND,
                    "department", CaseField.DEPARTMENT_CODE,
                    "grid", CaseField.GRID_CODE,
                    "community", CaseField.COMMUNITY_CODE,
                    "subdistrict", CaseField.SUBDISTRICT_CODE);
    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "STOPPED", "OFF");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[\\w-]{1,40}");

    /** How the answer is written. */
    enum Format {
        JSON,
        GEOJSON,
        CSV
    }

    /**
     * Refuses names that are not known: a filter with a slip in its name would filter nothing.
     *
     * @throws BadParameter that names it
     */
    CaseQuestion checked() {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw BadParameter.of(
                        name,
                        "",
                        LocalText.of(
                                "已知的参数：" + KNOWN.stream().sorted().toList(),
                                "a known parameter: " + KNOWN.stream().sorted().toList()));
            }
        }
        return this;
    }

    private @Nullable String text(String name) {
        String[] values = parameters.get(name);
        String text = values == null ? "" : String.join(",", values).strip();
        if (text.length() > MOST_CHARACTERS * 4 || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(name, text, "较短且不含控制字符的文字", "a short text without control characters");
        }
        return text.isEmpty() ? null : text;
    }

    private static BadParameter wrong(String name, String value, String zh, String en) {
        return BadParameter.of(name, value, LocalText.of(zh, en));
    }

    Format format() {
        String text = Optional.ofNullable(text("format")).orElse("json");
        return Arrays.stream(Format.values())
                .filter(f -> f.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> wrong("format", text, "json、geojson 或 csv", "json, geojson or csv"));
    }

    int limit() {
        int most = format() == Format.GEOJSON ? MOST_ON_A_MAP : MOST;
        String text = text("limit");
        if (text == null) {
            return format() == Format.GEOJSON ? MOST : USUAL;
        }
        int limit = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > most) {
            throw wrong("limit", text, "1 到 %d 的整数".formatted(most), "a number from 1 to " + most);
        }
        return limit;
    }

    /** Number of the last case of the page before; null at the beginning. */
    @Nullable String cursor() {
        String text = text("cursor");
        if (text != null && !NUMBER.matcher(text).matches()) {
            throw wrong("cursor", text, "上一页给出的 next", "next of the page before");
        }
        return text;
    }

    boolean mine() {
        return Boolean.TRUE.equals(flag("mine"));
    }

    /** Names of lights; empty when that does not matter. */
    List<String> lights() {
        return list("light", LIGHTS);
    }

    private @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw wrong(name, text, "true 或 false", "true or false");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private List<String> list(String name, List<String> possible) {
        String text = text(name);
        if (text == null) {
            return List.of();
        }
        List<String> values = List.of(text.split(",", -1));
        for (String value : values) {
            if (!possible.contains(value)) {
                throw wrong(name, value, possible + " 之一", "one of " + possible);
            }
        }
        return values;
    }

    /** What the layer can tell by itself: everything but whose they are and the lights. */
    Filter filter() {
        List<Filter> all = new ArrayList<>();
        List<String> states =
                list("state", Arrays.stream(CaseState.values()).map(CaseState::name).toList());
        List<String> sources =
                list("source", Arrays.stream(CaseSource.values()).map(CaseSource::code).toList());
        if (!states.isEmpty()) {
            all.add(Filter.in(CaseField.STATE.column(), states));
        }
        if (!sources.isEmpty()) {
            all.add(Filter.in(CaseField.SOURCE.column(), sources));
        }
        EQUAL.forEach(
                (name, field) -> {
                    String text = text(name);
                    if (text != null) {
                        all.add(Filter.in(field.column(), List.of(text.split(","))));
                    }
                });
        addType(all);
        addDays(all);
        Boolean overdue = flag("overdue");
        if (overdue != null) {
            all.add(Filter.equal(CaseField.OVERDUE.column(), overdue ? 1L : 0L));
        }
        addWords(all);
        addBox(all);
        return new Filter.And(all);
    }

    /** A type, or a class of them by its leading digits. */
    private void addType(List<Filter> all) {
        String type = text("type");
        if (type == null) {
            return;
        }
        if (!DIGITS.matcher(type).matches()) {
            throw wrong("type", type, "类型代码或其前几位", "a type code or its leading digits");
        }
        Expression code = new Expression.Property(CaseField.TYPE_CODE.column());
        all.add(new Filter.Like(code, type + "%", true));
    }

    private void addDays(List<Filter> all) {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null) {
            all.add(reported(Operator.GREATER_OR_EQUAL, from));
        }
        if (to != null) {
            all.add(reported(Operator.LESS, to.plusDays(1)));
        }
    }

    private static Filter reported(Operator operator, LocalDate day) {
        OffsetDateTime begin = day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
        return new Filter.Comparison(
                new Expression.Property(CaseField.REPORTED_AT.column()),
                operator,
                new Expression.Literal(begin),
                true);
    }

    private @Nullable LocalDate day(String name) {
        String text = text(name);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1 || day.getYear() > 9998)) {
                throw wrong(name, text, "日期 YYYY-MM-DD", "a day YYYY-MM-DD");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw wrong(name, String.valueOf(text), "日期 YYYY-MM-DD", "a day YYYY-MM-DD");
        }
    }

    private void addWords(List<Filter> all) {
        String q = text("q");
        if (q == null) {
            return;
        }
        if (q.length() > MOST_CHARACTERS) {
            throw wrong(
                    "q",
                    q,
                    "不超过 %d 个字".formatted(MOST_CHARACTERS),
                    "at most %d characters".formatted(MOST_CHARACTERS));
        }
        String pattern = "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Filter> any = new ArrayList<>();
        for (CaseField field :
                List.of(
                        CaseField.CASE_NO,
                        CaseField.TYPE_NAME,
                        CaseField.COMPONENT_CODE,
                        CaseField.ADDRESS,
                        CaseField.DESCRIPTION)) {
            any.add(new Filter.Like(new Expression.Property(field.column()), pattern, false));
        }
        all.add(new Filter.Or(any));
    }

    private void addBox(List<Filter> all) {
        String text = text("bbox");
        if (text == null) {
            return;
        }
        try {
            double[] b =
                    Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            boolean sane =
                    b.length == 4
                            && Arrays.stream(b).allMatch(v -> Math.abs(v) <= 180)
                            && b[0] <= b[2]
                            && b[1] <= b[3];
            if (sane) {
                all.add(Filter.bbox(new Envelope(b[0], b[2], b[1], b[3])));
                return;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong("bbox", text, "西,南,东,北（度）", "west,south,east,north in degrees");
    }
}
