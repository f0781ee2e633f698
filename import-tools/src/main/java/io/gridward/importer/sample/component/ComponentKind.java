package io.gridward.importer.sample.component;

import io.gridward.importer.sample.city.Tables;
import java.util.List;

/**
 * A component type of GB/T 47678.5-2026 as it occurs in the sample.
 *
 * @param code five digits
 * @param name its name in the standard
 * @param count how many
 * @param placement where they stand
 * @param competent key of the competent department
 * @param owner key of the owner; empty when nobody is known to own them
 * @param maintainer key of the body that maintains them
 * @param accuracy accuracy class
 */
record ComponentKind(
        String code,
        String name,
        int count,
        Placement placement,
        String competent,
        String owner,
        String maintainer,
        String accuracy) {

    static List<ComponentKind> list() {
        return Tables.read(ComponentKind.class, "component-mix.csv").stream()
                .map(
                        c ->
                                new ComponentKind(
                                        c[0],
                                        c[1],
                                        Integer.parseInt(c[2]),
                                        Placement.valueOf(c[3]),
                                        c[4],
                                        c[5],
                                        c[6],
                                        c[7]))
                .toList();
    }

    /** Where components of a kind stand. */
    enum Placement {
        CARRIAGEWAY(34, false),
        GUTTER(38, false),
        KERB(55, true),
        LAMPS(32, true),
        TREES(11, true),
        PAVEMENT(60, true),
        JUNCTION(0, true),
        BLOCK(0, true),
        PARK(0, true),
        RIVER(0, true),
        FRINGE(0, true),
        LINE_KERB(90, true),
        LINE_BLOCK(0, true),
        LINE_RIVER(0, true),
        AREA_BLOCK(0, true),
        BRIDGE(0, true),
        AREA_FRINGE(0, true);

        private final double spacingMetres;
        private final boolean besideStreet;

        Placement(double spacingMetres, boolean besideStreet) {
            this.spacingMetres = spacingMetres;
            this.besideStreet = besideStreet;
        }

        /** Distance between two of them along a street; 0 when they do not follow one. */
        double spacingMetres() {
            return spacingMetres;
        }

        /** False for what lies in the carriageway. */
        boolean besideStreet() {
            return besideStreet;
        }
    }
}
