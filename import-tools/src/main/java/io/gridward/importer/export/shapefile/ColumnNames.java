package io.gridward.importer.export.shapefile;

import java.util.ArrayList;
import java.util.List;

/** Names of at most ten bytes that stay different: cut ones get a number at their end. */
final class ColumnNames {
    static final int MOST_BYTES = 10;

    private ColumnNames() {}

    /** A short name for each name, in order; names are ASCII. */
    static List<String> cut(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            String cut = name.length() <= MOST_BYTES ? name : name.substring(0, MOST_BYTES);
            for (int n = 1; all.contains(cut) || !cut.equals(name) && names.contains(cut); n++) {
                String end = "_" + n;
                cut = name.substring(0, MOST_BYTES - end.length()) + end;
            }
            all.add(cut);
        }
        return all;
    }
}
