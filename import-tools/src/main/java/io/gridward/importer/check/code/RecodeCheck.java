package io.gridward.importer.check.code;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.ComponentTypes;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.check.Scheme;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Q06: a component code follows another scheme than the declared one. The same digits mean
 * different things in different schemes, so a code is taken for one of another scheme only where
 * the name agrees: (scheme, code) and name together. Where the declared scheme has the type, the
 * code may be rewritten: division and number stay, the type is that of the declared scheme. Of
 * codes without a declared scheme only the scheme is set right.
 */
public final class RecodeCheck implements RowCheck {
    private static final int DIVISION_DIGITS = 6;
    private static final int NUMBER_DIGITS = 6;

    private final ComponentTypes types;
    private final @Nullable String stated;
    private final LongPredicate inFile;

    /**
     * Reads codes by all schemes.
     *
     * @param stated scheme that the person declares for the file
     * @param inFile whether a row of the file bears a code: one that is taken is given to nobody
     */
    public RecodeCheck(ComponentTypes types, @Nullable String stated, LongPredicate inFile) {
        this.types = types;
        this.stated = stated;
        this.inFile = inFile;
    }

    @Override
    public void check(CheckedRow row) {
        String code = row.text("code");
        String name = row.text("name");
        if (code == null || name == null || RowKey.digits(code) == 0) {
            return;
        }
        String declared = row.text("scheme") == null ? stated : row.text("scheme");
        Optional<Scheme> own = Scheme.of(code, declared);
        String ownName = own.flatMap(s -> typeName(s, code)).orElse(null);
        if (ownName != null && name.contains(ownName)) {
            return;
        }
        for (Scheme other : Scheme.values()) {
            if (other.codeDigits() == code.length()
                    && own.filter(o -> o == other).isEmpty()
                    && agrees(other, code, name, ownName != null)) {
                told(row, code, other, declared, own);
                return;
            }
        }
    }

    private Optional<String> typeName(Scheme scheme, String code) {
        return types.findName(scheme.title(), scheme.typeOf(code));
    }

    /** A code that has a meaning already needs the exact name of another type to be doubted. */
    private boolean agrees(Scheme other, String code, String name, boolean known) {
        return typeName(other, code)
                .filter(type -> known ? name.equals(type) : name.contains(type))
                .isPresent();
    }

    private void told(
            CheckedRow row,
            String code,
            Scheme other,
            @Nullable String declared,
            Optional<Scheme> own) {
        String reading = other.title() + " " + typeName(other, code).orElseThrow();
        Optional<Scheme> wanted = declared == null ? Optional.empty() : Scheme.find(declared);
        if (wanted.isEmpty()) {
            String before = own.map(Scheme::title).orElse("");
            Repair repair = new Repair(RepairKind.RECODE, "scheme", before, other.title());
            if (row.fault(Fault.OTHER_SCHEME, "code", code, reading, repair)) {
                row.put("scheme", other.title());
            }
            return;
        }
        Optional<String> recoded = recoded(code, other, wanted.get());
        if (recoded.isEmpty()) {
            row.fault(Fault.OTHER_SCHEME, "code", code, reading);
            return;
        }
        Repair repair = new Repair(RepairKind.RECODE, "code", code, recoded.get());
        if (row.fault(Fault.OTHER_SCHEME, "code", code, reading, repair)) {
            row.put("code", recoded.get());
            row.put("scheme", wanted.get().title());
        }
    }

    /** The code by the wanted scheme; empty when that lacks the type or a row may get the same. */
    private Optional<String> recoded(String code, Scheme from, Scheme to) {
        String type = from.typeOf(code);
        return types.findIn(from.title(), type, to.title())
                .filter(target -> !shared(code, from, to, target))
                .map(target -> with(code, target))
                .filter(whole -> !inFile.test(RowKey.number(whole)));
    }

    private static String with(String code, String type) {
        return code.substring(0, DIVISION_DIGITS)
                + type
                + code.substring(code.length() - NUMBER_DIGITS);
    }

    /**
     * True when a code of another old type in the file would become the same, or may: where several
     * types of a scheme became one, none of them is told back.
     */
    private boolean shared(String code, Scheme from, Scheme to, String target) {
        for (Scheme old : Scheme.values()) {
            if (old.codeDigits() != code.length() || old == to) {
                continue;
            }
            Optional<String> alike = types.findIn(to.title(), target, old.title());
            if (old == from && alike.filter(from.typeOf(code)::equals).isEmpty()) {
                return true;
            }
            if (alike.map(type -> with(code, type))
                    .filter(other -> !other.equals(code))
                    .filter(other -> inFile.test(RowKey.number(other)))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
