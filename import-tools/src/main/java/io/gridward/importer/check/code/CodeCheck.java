package io.gridward.importer.check.code;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Scheme;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Q04: the key of a row is a code of the right form, and no earlier row has it. Form: unit grids 15
 * digits (GB/T 30428.1), components as {@link Scheme} says, both beginning with the city's division
 * code if the store knows it. Keys of other layers are only compared with each other.
 */
public final class CodeCheck implements RowCheck {
    private static final int UNIT_GRID_DIGITS = 15;

    private final Layer layer;
    private final Optional<String> countyCode;
    private final @Nullable String statedScheme;
    private final IntPredicate repeats;

    /**
     * Checks the key of a layer.
     *
     * @param statedScheme coding scheme of the file when the person states one
     * @param repeats whether the key of a row, counted from 0, stands in an earlier row
     */
    public CodeCheck(
            Layer layer,
            Optional<String> countyCode,
            @Nullable String statedScheme,
            IntPredicate repeats) {
        this.layer = layer;
        this.countyCode = countyCode;
        this.statedScheme = statedScheme;
        this.repeats = repeats;
    }

    @Override
    public void check(CheckedRow row) {
        String code = row.text(layer.key());
        if (code == null || row.has(Fault.OTHER_SCHEME, "code")) {
            return;
        }
        Optional<LocalText> wrong = form(row, code);
        if (wrong.isPresent()) {
            row.fault(Fault.BAD_CODE, layer.key(), code, wrong.get());
        } else if (repeats.test((int) row.raw().number() - 1)) {
            row.fault(Fault.DUPLICATE_CODE, layer.key(), code, "");
        }
    }

    private Optional<LocalText> form(CheckedRow row, String code) {
        return switch (layer.name()) {
            case "unit_grid" -> digits(code, UNIT_GRID_DIGITS).or(() -> prefix(code));
            case "component" -> component(row, code);
            default -> Optional.empty();
        };
    }

    private Optional<LocalText> component(CheckedRow row, String code) {
        String stated = row.text("scheme") == null ? statedScheme : row.text("scheme");
        Optional<Scheme> scheme = Scheme.of(code, stated);
        if (scheme.isEmpty() || !digitsOnly(code)) {
            return Optional.of(
                    LocalText.of(
                            "应为 %s 位数字".formatted(Scheme.digits(stated)),
                            "expected %s digits".formatted(Scheme.digits(stated))));
        }
        row.put("scheme", scheme.get().title());
        return prefix(code);
    }

    private static Optional<LocalText> digits(String code, int length) {
        return code.length() == length && digitsOnly(code)
                ? Optional.empty()
                : Optional.of(
                        LocalText.of(
                                "应为 %d 位数字".formatted(length),
                                "expected %d digits".formatted(length)));
    }

    private static boolean digitsOnly(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Optional<LocalText> prefix(String code) {
        return countyCode
                .filter(c -> !code.startsWith(c))
                .map(
                        c ->
                                LocalText.of(
                                        "应以本市区划代码 %s 开头".formatted(c),
                                        "must begin with the city's division code %s"
                                                .formatted(c)));
    }
}
