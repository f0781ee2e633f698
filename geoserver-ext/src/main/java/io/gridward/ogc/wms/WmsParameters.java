package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import java.util.List;
import java.util.Optional;

/** Parameters of a request, read with their types. Every fault names the parameter. */
final class WmsParameters {
    private static final double MOST = 1e9;
    private final Kvp values;

    WmsParameters(Kvp values) {
        this.values = values;
    }

    Optional<String> find(String name) {
        return values.find(name);
    }

    String get(String name) {
        return values.get(name);
    }

    String getOr(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** Parts between commas, empty parts kept; no parts when the parameter is absent. */
    List<String> list(String name) {
        return values.list(name);
    }

    int getInt(String name, int least, int most) {
        return integer(name, get(name), least, most);
    }

    int getIntOr(String name, int otherwise, int least, int most) {
        return find(name).map(v -> integer(name, v, least, most)).orElse(otherwise);
    }

    private static int integer(String name, String value, int least, int most) {
        long number = value.matches("[+-]?\\d{1,18}") ? Long.parseLong(value) : Long.MAX_VALUE;
        if (number < least || number > most) {
            throw OgcFault.invalid(
                    name,
                    value,
                    " %d 到 %d 的整数".formatted(least, most),
                    "a whole number from %d to %d".formatted(least, most));
        }
        return (int) number;
    }

    boolean getFlagOr(String name, boolean otherwise) {
        String value = getOr(name, String.valueOf(otherwise));
        if (value.equalsIgnoreCase("TRUE")) {
            return true;
        }
        if (value.equalsIgnoreCase("FALSE")) {
            return false;
        }
        throw OgcFault.invalid(name, value, " TRUE 或 FALSE", "TRUE or FALSE");
    }

    double[] getNumbers(String name, int count) {
        List<String> parts = list(name);
        if (parts.isEmpty()) {
            throw OgcFault.missing(name);
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i < parts.size() ? number(parts.get(i)) : Double.NaN;
            if (Double.isNaN(numbers[i]) || parts.size() != count) {
                throw OgcFault.invalid(
                        name,
                        get(name),
                        "逗号分隔的 %d 个数".formatted(count),
                        "%d numbers between commas".formatted(count));
            }
        }
        return numbers;
    }

    double getNumberOr(String name, double otherwise) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        double number = number(value.get());
        if (Double.isNaN(number)) {
            throw OgcFault.invalid(name, value.get(), "一个数", "a number");
        }
        return number;
    }

    /** A number no greater than a rectangle on the earth can need; NaN for anything else. */
    private static double number(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        return Math.abs(number) <= MOST ? number : Double.NaN;
    }
}
