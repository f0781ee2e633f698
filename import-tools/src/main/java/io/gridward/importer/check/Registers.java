package io.gridward.importer.check;

import java.util.Map;
import java.util.Optional;

/**
 * What the store already knows and values are compared with.
 *
 * @param countyCode 6-digit division code of the city; empty before its divisions are imported
 * @param divisions name of each division by code
 * @param departments name of each department by code
 * @param types component types of all schemes
 * @param leads types of all schemes by their leading digits
 */
public record Registers(
        Optional<String> countyCode,
        Map<String, String> divisions,
        Map<String, String> departments,
        ComponentTypes types,
        TypeLeads leads) {

    /** Types by their leading digits. */
    @FunctionalInterface
    public interface TypeLeads {

        /** True when a type of the kind, in any scheme, begins with the digits. */
        boolean begin(String kind, String digits);
    }

    public Registers {
        divisions = Map.copyOf(divisions);
        departments = Map.copyOf(departments);
    }
}
