package io.gridward.core.coverage.cell;

import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * The lists as they hold at one moment.
 *
 * @param ground ground that is to be covered
 * @param zones territorial list
 * @param strips boundary list
 * @param facilities facility list
 * @param elsewhere of what zones and strips speak that are not near the ground
 */
public record Moment(
        Geometry ground,
        List<Zone> zones,
        List<Strip> strips,
        List<FacilityRow> facilities,
        Set<Fit> elsewhere) {
    public Moment {
        zones = List.copyOf(zones);
        strips = List.copyOf(strips);
        facilities = List.copyOf(facilities);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** True when a zone or a strip that is not near the ground speaks of the type. */
    boolean isSpokenOfElsewhere(TypeKey type) {
        return elsewhere.stream().anyMatch(f -> f.specificity(type.kind(), type.code()) > Fit.NOT);
    }

    /** True when the facility list names somebody for the type, whoever owns the thing. */
    boolean isNamedByType(TypeKey type) {
        return facilities.stream()
                .anyMatch(
                        f ->
                                f.componentCode() == null
                                        && f.ownerCode() == null
                                        && Categories.specificity(f, type) > Fit.NOT);
    }

    /** True when the facility list names somebody for the type with some owner. */
    boolean isNamedByOwner(TypeKey type) {
        return facilities.stream()
                .anyMatch(
                        f ->
                                f.componentCode() == null
                                        && Categories.specificity(f, type) > Fit.NOT);
    }
}
