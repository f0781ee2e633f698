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
 */
public record Registers(
        Optional<String> countyCode,
        Map<String, String> divisions,
        Map<String, String> departments,
        ComponentTypes types) {

    public Registers {
        divisions = Map.copyOf(divisions);
        departments = Map.copyOf(departments);
    }
}
