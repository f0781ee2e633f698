package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Departments;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.statistics.area.AreaSet;
import io.gridward.core.statistics.area.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What codes are called in Chinese, on a day.
 *
 * @param departments the register
 * @param areas grids and divisions of that day
 */
record CodeNames(TypeCatalog types, Departments departments, AreaSet areas, LocalDate day) {

    /** A name; null when there is none, as for times. */
    @Nullable String of(Dimension dimension, String code) {
        return switch (dimension) {
            case GRID, COMMUNITY, SUBDISTRICT -> unit(dimension, code);
            case DEPARTMENT -> department(code);
            case SOURCE ->
                    Arrays.stream(CaseSource.values())
                            .filter(s -> s.code().equals(code))
                            .map(s -> s.title().zh())
                            .findFirst()
                            .orElse(null);
            case STATE ->
                    Arrays.stream(CaseState.values())
                            .filter(s -> s.name().equals(code))
                            .map(s -> s.title().zh())
                            .findFirst()
                            .orElse(null);
            case KIND -> code.equals(TypeCatalog.COMPONENT) ? "部件" : "事项";
            case TYPE -> type(code).map(TypeCode::minorName).orElse(null);
            case CATEGORY -> category(code).orElse(null);
            default -> null;
        };
    }

    private @Nullable String unit(Dimension dimension, String code) {
        return areas.find(dimension, code).map(Unit::name).orElse(null);
    }

    /** Where nobody is named the subdistrict answers, under its own code. */
    private @Nullable String department(String code) {
        Body body = departments.find(code, ValidDays.day(day));
        return body == null ? unit(Dimension.SUBDISTRICT, code) : body.name();
    }

    /** Scheme, kind and code, parted by spaces; a scheme's name has one itself. */
    private Optional<TypeCode> type(String word) {
        String[] parts = parts(word);
        return parts.length == 3 ? types.find(parts[0], parts[1], parts[2]) : Optional.empty();
    }

    private Optional<String> category(String word) {
        String[] parts = parts(word);
        return parts.length < 3
                ? Optional.empty()
                : types.list(parts[0], parts[1]).stream()
                        .filter(t -> t.majorCode().equals(parts[2]))
                        .map(TypeCode::majorName)
                        .findFirst();
    }

    private static String[] parts(String word) {
        int code = word.lastIndexOf(' ');
        int kind = code < 0 ? -1 : word.lastIndexOf(' ', code - 1);
        return kind < 0
                ? new String[0]
                : new String[] {
                    word.substring(0, kind),
                    word.substring(kind + 1, code),
                    word.substring(code + 1)
                };
    }
}
