package io.gridward.importer.report.note;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.Fault;
import java.util.Arrays;

/** What people call a fault. */
public final class FaultName {
    private FaultName() {}

    /**
     * The name in both languages; the English is the stable name.
     *
     * @param check number in the check catalogue
     * @param fault stable name
     */
    public static LocalText of(String check, String fault) {
        return Arrays.stream(Fault.values())
                .filter(f -> f.check().equals(check) && f.title().equals(fault))
                .findFirst()
                .map(f -> LocalText.of(f.zhTitle(), fault))
                .orElse(LocalText.of(fault, fault));
    }
}
