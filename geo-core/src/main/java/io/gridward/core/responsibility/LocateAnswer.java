package io.gridward.core.responsibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is at a point. Parts are null when nothing of the kind contains it.
 *
 * @param grid unit grid
 * @param community community or village
 * @param subdistrict subdistrict or town
 * @param managementZone zone of requirements, the strictest of several
 * @param responsible the one body that answers, and why
 * @param candidates other rows that matched and lost, best first
 * @param components nearest components within 30 m, nearest first, at most 10
 * @param edgeDistanceMetres distance to the nearest edge of the deciding zone or strip (of a strip
 *     that is shared, also to the line that shares it), else of the grid
 * @param shares with an accuracy, what part of the circle each body would get, largest first; adds
 *     up to 1; empty without one
 * @param flags {@code outside} (no grid here), {@code fallback} (nobody named: the subdistrict
 *     answers), {@code unassigned} (nobody at all), {@code near-edge} (another body answers within
 *     {@link #NEAR_EDGE_METRES} metres), {@code ask} (another body answers within the accuracy),
 *     {@code no-component} (no component of that code on that day), {@code no-type} (the type code
 *     is in no list of the standards)
 */
public record LocateAnswer(
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @Nullable ManagementZone managementZone,
        @Nullable Responsible responsible,
        List<Candidate> candidates,
        List<NearComponent> components,
        @Nullable Double edgeDistanceMetres,
        List<Share> shares,
        List<String> flags) {
    /** How near to another body's ground an answer warns of it, in metres. */
    public static final double NEAR_EDGE_METRES = 10;

    /** A thing with a code and a name. */
    public record Named(String code, @Nullable String name) {}

    /** A zone of management requirements; class 1 is the strictest. */
    public record ManagementZone(String id, @Nullable String name, String zoneClass) {}

    /**
     * The body that answers.
     *
     * @param departmentCode its code; the subdistrict's division code in a fallback
     * @param departmentName its name
     * @param rule the rule that decided
     * @param rowId row of the list that decided; the subdistrict's division code in a fallback
     * @param validFrom first day of that row, null since ever
     * @param validTo first day it no longer holds, null until further notice
     * @param trail each rule tried and what came of it
     */
    public record Responsible(
            String departmentCode,
            @Nullable String departmentName,
            Rule rule,
            String rowId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<TrailStep> trail) {

        /** The trail in sentences, Chinese and English. */
        public List<String> why() {
            return trail.stream().map(s -> s.wording().both()).toList();
        }
    }

    /**
     * A row whose ground holds the point on that day but that lost.
     *
     * @param rowId row of the list
     * @param departmentCode code of the body it names
     * @param departmentName name of the body it names
     * @param reason why it lost; see {@link #lostBy}
     */
    public record Candidate(
            String rowId, String departmentCode, @Nullable String departmentName, Wording reason) {

        /** Why it lost, in Chinese and English. */
        public String lostBy() {
            return reason.both();
        }
    }

    /**
     * A component close by.
     *
     * @param code component code
     * @param typeName name of its type
     * @param name its name
     * @param distanceMetres distance on the ground
     */
    public record NearComponent(
            String code, @Nullable String typeName, String name, double distanceMetres) {}
}
