package io.gridward.importer.option;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.check.Threshold;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the words of an option mean. Every method throws {@link BadWord} for words that mean
 * nothing.
 */
public final class Words {
    private static final String ALL = "all";

    private Words() {}

    /** {@code EPSG:4550}, {@code 4550}, a URN or an address. */
    public static CrsName crs(String name) {
        try {
            return CrsName.parse(name.strip().matches("\\d+") ? "EPSG:" + name.strip() : name);
        } catch (UnknownCrs e) {
            throw new BadWord("crs", both(e.getMessage()));
        }
    }

    /** A message that is in both languages already. */
    private static LocalText both(String message) {
        String[] parts = message.split(" / ", 2);
        return LocalText.of(parts[0], parts[parts.length - 1]);
    }

    /** An encoding the Java platform knows. */
    public static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadWord(
                    "encoding",
                    LocalText.of(
                            "未知编码 “%s”，例如 UTF-8、GB18030".formatted(name),
                            "unknown encoding '%s': e.g. UTF-8, GB18030".formatted(name)));
        }
    }

    /** Title of a coding scheme. */
    public static Scheme scheme(String title) {
        return Scheme.find(title)
                .orElseThrow(
                        () -> unknown("scheme", "编码标准", title, Scheme.values(), Scheme::title));
    }

    /** {@code YYYY-MM-DD}. */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadWord(
                    "date",
                    LocalText.of(
                            "“%s” 不是日期，应为 YYYY-MM-DD".formatted(text),
                            "'%s' is not a date: write YYYY-MM-DD".formatted(text)));
        }
    }

    /** {@code upsert}, {@code append} or {@code replace}. */
    public static Mode mode(String name) {
        return one("mode", "方式", name, Mode.values(), m -> m.name().toLowerCase(Locale.ROOT));
    }

    /** {@code error}, {@code warning} or {@code none}. */
    public static FailOn failOn(String name) {
        return one("fail-on", "级别", name, FailOn.values(), FailOn::name);
    }

    /** {@code true} or {@code false}. */
    public static boolean acceptMapping(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new BadWord(
                            "accept-mapping",
                            LocalText.of(
                                    "“%s” 应为 true 或 false".formatted(word),
                                    "'%s' must be true or false".formatted(word)));
        };
    }

    /** Kinds of repair parted by commas, or {@code all}. */
    public static Set<RepairKind> repairs(String names) {
        if (names.strip().equalsIgnoreCase(ALL)) {
            return RepairKind.all();
        }
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(n -> one("accept", "修复", n, RepairKind.values(), RepairKind::title))
                .collect(Collectors.toSet());
    }

    /** Thresholds, each {@code name=number}. */
    public static Map<Threshold, Double> thresholds(List<String> settings) {
        Map<Threshold, Double> values = new EnumMap<>(Threshold.class);
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            Threshold threshold =
                    one("threshold", "阈值", parts[0].strip(), Threshold.values(), Threshold::title);
            values.put(threshold, value(threshold, parts.length == 1 ? "" : parts[1].strip()));
        }
        return values;
    }

    private static double value(Threshold threshold, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= threshold.least() && value <= threshold.most()) {
                return value;
            }
        } catch (NumberFormatException told) {
            // as a number out of its range
        }
        String title = threshold.title();
        throw new BadWord(
                "threshold",
                LocalText.of(
                        "阈值 %s 应在 %s 与 %s 之间，不能是 “%s”"
                                .formatted(title, threshold.least(), threshold.most(), text),
                        "threshold %s has to be between %s and %s, not '%s'"
                                .formatted(title, threshold.least(), threshold.most(), text)));
    }

    private static <T> T one(
            String option, String what, String word, T[] known, Function<T, String> title) {
        return Arrays.stream(known)
                .filter(k -> title.apply(k).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> unknown(option, what, word, known, title));
    }

    private static <T> BadWord unknown(
            String option, String what, String word, T[] known, Function<T, String> title) {
        String list = Arrays.stream(known).map(title).collect(Collectors.joining(", "));
        String all = option.equals("accept") ? ALL + ", " + list : list;
        return new BadWord(
                option,
                LocalText.of(
                        "未知%s “%s”，可用: %s".formatted(what, word, all),
                        "unknown %s '%s'; use: %s".formatted(named(option), word, all)));
    }

    /** What people call that which an option names. */
    private static String named(String option) {
        return option.equals("accept") ? "repair" : option;
    }
}
