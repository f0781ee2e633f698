package io.gridward.importer.position;

import java.util.List;

/** The coordinate system of a file is neither stated nor plain from its numbers. */
public final class UndecidedCrs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedCrs(String columns, List<CrsShare> shares) {
        super(message(columns, shares));
    }

    private static String message(String columns, List<CrsShare> shares) {
        String told = CrsShare.describe(shares);
        return ("无法判断 (%s) 的坐标系，请用 --crs 指定；落在市域内的比例: %s"
                        + " / cannot tell the coordinate system of (%s): state it with --crs;"
                        + " share of rows inside the city: %s")
                .formatted(columns, told, columns, told);
    }
}
