package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are counted and how they are told apart.
 *
 * @param from first day reported
 * @param to last day reported
 * @param by dimensions of the groups
 * @param only for dimensions, what is counted
 * @param boundaries day on whose boundaries cases are laid; null for those of their own day
 * @param empty whether units without a case are told too
 */
public record StatisticsQuery(
        LocalDate from,
        LocalDate to,
        List<Dimension> by,
        Map<Dimension, Set<String>> only,
        @Nullable LocalDate boundaries,
        boolean empty) {
    private static final int MOST_DIMENSIONS = 2;
    private static final int MOST_VALUES = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern CODE = Pattern.compile("[\\w./ -]{1,64}");
    private static final Set<Dimension> OF_PLACE = Set.copyOf(Dimension.OF_PLACE);

    /**
     * Reads them.
     *
     * @throws BadParameter naming the first that cannot be used
     */
    public static StatisticsQuery of(StatisticsParameters p, Dimension usual) {
        LocalDate from = day("from", p.from());
        LocalDate to = day("to", p.to());
        if (to.isBefore(from)) {
            throw BadParameter.of(
                    "to", to.toString(), LocalText.of("不早于 from 的日期", "a day not before from"));
        }
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        only(only, Dimension.TYPE, p.type());
        only(only, Dimension.KIND, p.kind());
        only(only, Dimension.DEPARTMENT, p.department());
        only(only, Dimension.STATE, p.state());
        only(only, Dimension.SOURCE, p.source());
        only(only, Dimension.GRID, p.grid());
        only(only, Dimension.COMMUNITY, p.community());
        only(only, Dimension.SUBDISTRICT, p.subdistrict());
        String boundaries = p.boundaries();
        List<Dimension> by = by(p.by(), usual);
        return new StatisticsQuery(
                from,
                to,
                by,
                only,
                boundaries == null ? null : day("boundaries", boundaries),
                empty(p.empty(), by));
    }

    private static LocalDate day(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw BadParameter.missing(parameter);
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw BadParameter.of(
                parameter,
                value,
                LocalText.of(
                        "%d–%d 年的日期，如 2026-11-26".formatted(FIRST_YEAR, LAST_YEAR),
                        "a day of the years %d to %d such as 2026-11-26"
                                .formatted(FIRST_YEAR, LAST_YEAR)));
    }

    private static List<Dimension> by(@Nullable String value, Dimension usual) {
        if (value == null || value.isBlank()) {
            return List.of(usual);
        }
        List<Dimension> by = new ArrayList<>();
        for (String name : COMMAS.split(value, -1)) {
            by.add(dimension(name.strip()).orElseThrow(() -> badBy(value)));
        }
        if (by.size() > MOST_DIMENSIONS || by.stream().distinct().count() < by.size()) {
            throw badBy(value);
        }
        return by;
    }

    private static Optional<Dimension> dimension(String name) {
        return Arrays.stream(Dimension.values()).filter(d -> name(d).equals(name)).findFirst();
    }

    /** What a dimension is asked for by. */
    static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static BadParameter badBy(String value) {
        String all =
                Arrays.stream(Dimension.values())
                        .map(StatisticsQuery::name)
                        .collect(Collectors.joining(", "));
        return BadParameter.of(
                "by",
                value,
                LocalText.of("以下一项或不同的两项：" + all, "one or two different ones of: " + all));
    }

    private static void only(
            Map<Dimension, Set<String>> only, Dimension dimension, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        Set<String> values =
                COMMAS.splitAsStream(value).map(String::strip).collect(Collectors.toSet());
        boolean sound =
                values.size() <= MOST_VALUES
                        && values.stream().allMatch(v -> CODE.matcher(v).matches());
        if (!sound) {
            throw BadParameter.of(
                    name(dimension),
                    value,
                    LocalText.of(
                            "以逗号分隔的代码，最多 %d 个".formatted(MOST_VALUES),
                            "codes parted by commas, at most " + MOST_VALUES));
        }
        only.put(dimension, values);
    }

    private static boolean empty(@Nullable String value, List<Dimension> by) {
        if (value == null || value.isBlank() || value.equals("false")) {
            return false;
        }
        if (value.equals("true") && by.size() == 1 && OF_PLACE.contains(by.get(0))) {
            return true;
        }
        throw BadParameter.of(
                "empty",
                value,
                LocalText.of(
                        "true 或 false；true 只用于按网格、社区或街道的统计",
                        "true or false; true only by grid, community or subdistrict"));
    }

    /** True when it tells of grids, which is below the level of communities. */
    boolean belowCommunity() {
        return by.contains(Dimension.GRID) || only.containsKey(Dimension.GRID);
    }

    /** True when each group is a unit on the map. */
    boolean byUnit() {
        return by.size() == 1 && OF_PLACE.contains(by.get(0));
    }

    /** Day on whose boundaries units are named and drawn. */
    LocalDate unitDay(LocalDate today) {
        return boundaries == null ? today : boundaries;
    }
}
