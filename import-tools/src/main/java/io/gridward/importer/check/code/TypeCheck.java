package io.gridward.importer.check.code;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.ComponentTypes;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Scheme;
import java.util.Optional;

/**
 * Q06: the type digits of a component code are a type of its scheme and agree with what else the
 * row says about its type. Fills in type code and name. Only for codes that passed Q04.
 */
public final class TypeCheck implements RowCheck {
    private final ComponentTypes types;

    /** Compares with these types. */
    public TypeCheck(ComponentTypes types) {
        this.types = types;
    }

    @Override
    public void check(CheckedRow row) {
        String code = row.text("code");
        if (code == null
                || row.has(Fault.OTHER_SCHEME, "code")
                || row.has(Fault.BAD_CODE, "code")
                || row.has(Fault.DUPLICATE_CODE, "code")) {
            return;
        }
        Scheme scheme = Scheme.find(String.valueOf(row.text("scheme"))).orElseThrow();
        String type = scheme.typeOf(code);
        Optional<String> typeName = types.findName(scheme.title(), type);
        if (typeName.isEmpty()) {
            row.fault(Fault.UNKNOWN_TYPE, "type_code", type, scheme.title());
            return;
        }
        agree(row, scheme, type, typeName.get());
        row.put("type_code", type);
        row.put("type_name", typeName.get());
    }

    private void agree(CheckedRow row, Scheme scheme, String type, String typeName) {
        String statedType = row.text("type_code");
        String name = row.text("name");
        if (statedType != null && !statedType.equals(type)) {
            row.fault(Fault.TYPE_MISMATCH, "type_code", type, statedType);
        } else if (name != null
                && !name.equals(typeName)
                && types.isTypeName(scheme.title(), name)) {
            row.fault(Fault.TYPE_MISMATCH, "type_code", type + " " + typeName, name);
        }
    }
}
