package io.gridward.importer.check.code;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.value.SameName;
import java.util.Map;

/**
 * Fills in what the code of a unit grid says: community, subdistrict and their names; what the row
 * itself says of them agrees with its code (Q20) and with the register of divisions (Q08).
 */
public final class GridDerivation implements RowCheck {
    private static final int COMMUNITY_DIGITS = 12;
    private static final int SUBDISTRICT_DIGITS = 9;

    private final Map<String, String> divisions;

    /** Takes the names of divisions by code. */
    public GridDerivation(Map<String, String> divisions) {
        this.divisions = divisions;
    }

    @Override
    public void check(CheckedRow row) {
        String code = row.text("code");
        if (code == null || row.has(Fault.BAD_CODE, "code")) {
            return;
        }
        prefix(row, "community_code", code.substring(0, COMMUNITY_DIGITS));
        prefix(row, "subdistrict_code", code.substring(0, SUBDISTRICT_DIGITS));
        name(row, "community_code", "community_name");
        name(row, "subdistrict_code", "subdistrict_name");
    }

    private static void prefix(CheckedRow row, String attribute, String prefix) {
        String stated = row.text(attribute);
        if (stated == null) {
            row.put(attribute, prefix);
        } else if (!stated.equals(prefix)) {
            row.fault(Fault.CODE_PREFIX, attribute, stated, prefix);
        }
    }

    private void name(CheckedRow row, String codeAttribute, String nameAttribute) {
        String name = divisions.get(row.text(codeAttribute));
        String stated = row.text(nameAttribute);
        if (name == null || stated == null) {
            row.putIfAbsent(nameAttribute, name);
        } else if (!SameName.is(stated, name)) {
            Repair repair = new Repair(RepairKind.REGISTER_NAME, nameAttribute, stated, name);
            if (row.fault(Fault.NAME_MISMATCH, nameAttribute, stated, name, repair)) {
                row.put(nameAttribute, name);
            }
        }
    }
}
