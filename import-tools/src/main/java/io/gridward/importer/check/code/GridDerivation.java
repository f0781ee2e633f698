package io.gridward.importer.check.code;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import java.util.Map;

/** Fills in what the code of a unit grid says: community, subdistrict and their names. */
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
        row.putIfAbsent("community_code", code.substring(0, COMMUNITY_DIGITS));
        row.putIfAbsent("subdistrict_code", code.substring(0, SUBDISTRICT_DIGITS));
        row.putIfAbsent("community_name", divisions.get(row.text("community_code")));
        row.putIfAbsent("subdistrict_name", divisions.get(row.text("subdistrict_code")));
    }
}
