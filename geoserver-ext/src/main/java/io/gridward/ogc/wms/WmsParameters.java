package io.gridward.ogc.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Parameters of a request, read with their types. Names are found in either case, blank values
 * count as absent (OGC 06-042 §6.8.1). Every fault names the parameter.
 */
final class WmsParameters {
    private static final double MOST = 1e9;
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    WmsParameters(Map<String, String> values) {
        this.values.putAll(values);
    }

    Optional<String> find(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        return find(name).orElseThrow(() -> WmsFault.missing(name));
    }

    String getOr(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    int getInt(String name, int least, int most) {
        return integer(name, get(name), least, most);
    }

    int getIntOr(String name, int otherwise, int least, int most) {
        return find(name).map(v -> integer(name, v, least, most)).orElse(otherwise);
    }

    private static int integer(String name, String value, int least, int most) {
        String wanted = "a whole number from %d to %d".formatted(least, most);
        try {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw WmsFault.invalid(name, value, wanted);
            }
            return number;
        } catch (NumberFormatException e) {
            throw WmsFault.invalid(name, value, wanted);
        }
    }

    boolean getFlagOr(String name, boolean otherwise) {
        return find(name)
                .map(
                        v ->
                                switch (v.toUpperCase(Locale.ROOT)) {
                                    case "TRUE" -> true;
                                    case "FALSE" -> false;
                                    default -> throw WmsFault.invalid(name, v, "TRUE or FALSE");
                                })
                .orElse(otherwise);
    }

    /** Parts between commas, empty parts kept; no parts when the parameter is absent. */
    List<String> list(String name) {
        return find(name)
                .map(v -> Arrays.stream(v.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    double[] getNumbers(String name, int count) {
        String value = get(name);
        String wanted = count + " finite numbers between commas";
        String[] parts = value.split(",", -1);
        if (parts.length != count) {
            throw WmsFault.invalid(name, value, wanted);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(name, parts[i].strip(), wanted);
        }
        return numbers;
    }

    double getNumberOr(String name, double otherwise) {
        return find(name).map(v -> number(name, v, "a finite number")).orElse(otherwise);
    }

    private static double number(String name, String text, String wanted) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw WmsFault.invalid(name, text, wanted);
        }
        double number = Double.parseDouble(text);
        if (!(Math.abs(number) <= MOST)) {
            throw WmsFault.invalid(name, text, wanted);
        }
        return number;
    }
}
