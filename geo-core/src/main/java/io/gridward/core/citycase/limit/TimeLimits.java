package io.gridward.core.citycase.limit;

import io.gridward.core.citycomponent.TypeCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of a city: of handling by type, filing condition, class of zone and day, and of
 * the stages. Immutable.
 */
public final class TimeLimits {
    /** The manual that the program's table follows where nothing else is said. */
    public static final String YUNCHENG = "yuncheng";

    private static final String OF_PROGRAM = "/codes/time-limits.csv";
    private static final String STAGE = "stage";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<FilingCondition> conditions;
    private final Map<Stage, TimeLimit> stages;

    private TimeLimits(List<FilingCondition> conditions, Map<Stage, TimeLimit> stages) {
        this.conditions = List.copyOf(conditions);
        this.stages = stages;
    }

    /** The limits that come with the program, of one city's manual. */
    public static TimeLimits ofProgram(String standard) {
        try (InputStream in = TimeLimits.class.getResourceAsStream(OF_PROGRAM)) {
            if (in == null) {
                throw new IllegalStateException("no table " + OF_PROGRAM);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), standard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A city's own table, with the columns that {@code codes/README.md} describes.
     *
     * @throws BadLimits when a row is not understood or a stage is missing
     */
    public static TimeLimits read(String text, String standard) {
        return read(new StringReader(text), standard);
    }

    private static TimeLimits read(Reader in, String standard) {
        List<FilingCondition> conditions = new ArrayList<>();
        Map<Stage, TimeLimit> stages = new EnumMap<>(Stage.class);
        try {
            for (CSVRecord row : FORMAT.parse(in)) {
                take(row, standard, conditions, stages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Stage stage : Stage.values()) {
            if (!stages.containsKey(stage)) {
                throw new BadLimits(
                        "时限表没有环节 %s 的一行 / the table of time limits has no row for the stage %s"
                                .formatted(stage, stage));
            }
        }
        return new TimeLimits(conditions, stages);
    }

    private static void take(
            CSVRecord row,
            String standard,
            List<FilingCondition> conditions,
            Map<Stage, TimeLimit> stages) {
        try {
            TimeLimit limit =
                    new TimeLimit(
                            Integer.parseInt(row.get("limit_value")),
                            LimitClass.valueOf(row.get("limit_class")),
                            orNull(row, "season"));
            if (row.get("kind").equals(STAGE)) {
                stages.put(Stage.valueOf(row.get("code")), limit);
            } else if (row.get("standard").equals(standard)) {
                conditions.add(condition(row, limit));
            }
        } catch (RuntimeException e) {
            throw new BadLimits(
                    "时限表第 %d 行无法识别（%s） / row %d of the table of time limits is not understood (%s)"
                            .formatted(
                                    row.getRecordNumber(),
                                    e.getMessage(),
                                    row.getRecordNumber(),
                                    e.getMessage()));
        }
    }

    private static FilingCondition condition(CSVRecord row, TimeLimit limit) {
        return new FilingCondition(
                row.get("id"),
                row.get("standard"),
                row.get("kind"),
                row.get("scheme"),
                row.get("code"),
                orNull(row, "code_2026"),
                row.get("type_name"),
                Integer.parseInt(row.get("condition_no")),
                row.get("condition_en"),
                limit,
                row.get("closing_en"),
                orNull(row, "zone_class"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.get("source"));
    }

    private static @Nullable String orNull(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        String text = orNull(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The limit of a stage. */
    public TimeLimit of(Stage stage) {
        return stages.get(stage);
    }

    /**
     * The conditions under which a type becomes a case on a day, by number. Where a class of zone
     * has rows of its own for a condition these stand for it.
     *
     * @param zoneClass class of management zone at the place; null when there is none
     */
    public List<FilingCondition> list(
            String scheme, String kind, String code, @Nullable String zoneClass, LocalDate day) {
        List<FilingCondition> all =
                conditions.stream()
                        .filter(c -> c.holds(day) && isOf(c, scheme, kind, code))
                        .filter(c -> c.zoneClass() == null || c.zoneClass().equals(zoneClass))
                        .toList();
        return all.stream()
                .filter(c -> c.zoneClass() != null || all.stream().noneMatch(o -> hides(o, c)))
                .sorted(
                        Comparator.comparingInt(FilingCondition::number)
                                .thenComparing(FilingCondition::id))
                .toList();
    }

    private static boolean hides(FilingCondition own, FilingCondition general) {
        return own.zoneClass() != null
                && own.code().equals(general.code())
                && own.number() == general.number();
    }

    /** Matters of the 2026 scheme include the anomalies of components, by the component's code. */
    private static boolean isOf(FilingCondition c, String scheme, String kind, String code) {
        if (!scheme.equals(TypeCatalog.GBT_47678_5_2026)) {
            return c.scheme().equals(scheme) && c.kind().equals(kind) && c.code().equals(code);
        }
        boolean sameKind = c.kind().equals(kind) || kind.equals(TypeCatalog.MATTER);
        return sameKind && code.equals(c.code2026());
    }

    /** The condition of an identifier. */
    public Optional<FilingCondition> find(String id) {
        return conditions.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** All conditions, in the order of the table. */
    public List<FilingCondition> list() {
        return conditions;
    }
}
