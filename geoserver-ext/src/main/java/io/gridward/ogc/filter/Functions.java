package io.gridward.ogc.filter;

import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Function;
import io.gridward.ogc.fault.OgcFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The functions that filters may call: those of {@link Function}, and {@code dateParse(pattern,
 * text)}, which is worked out while the filter is read.
 */
public final class Functions {
    /** Name of the function that reads a day or a moment written in a pattern of its own. */
    public static final String DATE_PARSE = "dateParse";

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_PATTERN = 60;

    private Functions() {}

    /** Names of all functions with their numbers of arguments, as capabilities list them. */
    public static Map<String, Integer> arguments() {
        Map<String, Integer> all = new LinkedHashMap<>();
        Function.listNamed().forEach(f -> all.put(f.title(), f.parameters().size()));
        all.put(DATE_PARSE, 2);
        return all;
    }

    /** Names of all functions. */
    static String known() {
        return String.join(", ", arguments().keySet());
    }

    /**
     * A function of some values.
     *
     * @throws OgcFault when there is no such function
     */
    static Expression call(String name, List<Expression> arguments) {
        if (name.equalsIgnoreCase(DATE_PARSE)) {
            return new Expression.Literal(dateParse(arguments));
        }
        return Function.find(name)
                .map(f -> new Expression.Call(f, arguments))
                .orElseThrow(
                        () -> {
                            String known = known();
                            return FilterFault.unsupported(
                                    "不支持函数 %s；可用: %s".formatted(OgcFault.quoted(name), known),
                                    "function %s is not supported; functions are: %s"
                                            .formatted(OgcFault.quoted(name), known));
                        });
    }

    private static Object dateParse(List<Expression> arguments) {
        List<String> texts = new ArrayList<>();
        for (Expression argument : arguments) {
            if (argument instanceof Expression.Literal literal
                    && literal.value() instanceof String text) {
                texts.add(text);
            }
        }
        if (texts.size() != 2 || arguments.size() != 2) {
            throw unfit("");
        }
        String pattern = texts.get(0);
        try {
            if (pattern.length() > LONGEST_PATTERN) {
                throw unfit(pattern);
            }
            TemporalAccessor time =
                    DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                            .parseBest(
                                    texts.get(1),
                                    OffsetDateTime::from,
                                    LocalDateTime::from,
                                    LocalDate::from);
            return time instanceof LocalDateTime local
                    ? local.atZone(CITY).toOffsetDateTime()
                    : time;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unfit(texts.get(1));
        }
    }

    private static OgcFault unfit(String text) {
        String shown = OgcFault.quoted(text);
        return FilterFault.invalid(
                "函数 dateParse 的参数应为格式和时间文本，如 'yyyyMMdd' 和 '20260131'；现为 “%s”".formatted(shown),
                "dateParse takes a pattern and a text, such as 'yyyyMMdd' and '20260131', not '%s'"
                        .formatted(shown));
    }
}
