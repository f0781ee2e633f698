package io.gridward.core.coverage;

import io.gridward.core.coverage.cell.TypeWords;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.finding.Finding;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One gap or conflict.
 *
 * @param coverage coverage it is about
 * @param what what is wrong
 * @param rows keys of the rows in conflict, or of those beside a gap, longest common edge first
 * @param departments codes of the bodies in conflict
 * @param types types it is about, {@code component:01001} …; empty for grids, and for every type
 * @param categories the same for people, shortened to leading digits that say as much
 * @param period days on which it is so
 * @param geometry the ground in EPSG:4490; of edges that do not match, half a metre around the
 *     vertices; null when it has no place
 * @param size area and mean width of the ground, measured in EPSG:4550; of edges, the width is how
 *     far they miss each other
 * @param sliver narrower than the tolerance, or what rounding leaves
 * @param repair what can be done; null when nothing can be proposed
 */
public record CoverageFinding(
        Coverage coverage,
        CoverageFault what,
        List<String> rows,
        List<String> departments,
        Set<String> types,
        @Nullable String categories,
        Period period,
        @Nullable Geometry geometry,
        GroundMeasure size,
        boolean sliver,
        @Nullable LocalText repair)
        implements Finding {
    private static final int MOST_NAMED = 6;

    public CoverageFinding {
        rows = List.copyOf(rows);
        departments = List.copyOf(departments);
        types = Set.copyOf(types);
    }

    /** A finding about a row whose shape cannot be used. */
    static CoverageFinding badShape(Coverage coverage, String row, Period period) {
        return Repairs.proposed(placeless(coverage, CoverageFault.BAD_SHAPE, List.of(row), period));
    }

    /** A finding about no particular place. */
    static CoverageFinding placeless(
            Coverage coverage, CoverageFault what, List<String> rows, Period period) {
        return new CoverageFinding(
                coverage,
                what,
                rows,
                List.of(),
                Set.of(),
                null,
                period,
                null,
                GroundMeasure.NOTHING,
                false,
                null);
    }

    /** The same about some bodies and types. */
    CoverageFinding about(List<String> bodies, Set<String> someTypes, @Nullable String inFewWords) {
        return new CoverageFinding(
                coverage,
                what,
                rows,
                bodies,
                someTypes,
                inFewWords,
                period,
                geometry,
                size,
                sliver,
                repair);
    }

    /** The same with a proposal. */
    CoverageFinding proposing(@Nullable LocalText better) {
        return new CoverageFinding(
                coverage,
                what,
                rows,
                departments,
                types,
                categories,
                period,
                geometry,
                size,
                sliver,
                better);
    }

    /** The same on other days. */
    CoverageFinding during(Period days) {
        return new CoverageFinding(
                coverage,
                what,
                rows,
                departments,
                types,
                categories,
                days,
                geometry,
                size,
                sliver,
                repair);
    }

    /** Identifier that stays the same from one check to the next while the fault stays. */
    public String id() {
        return FindingId.of(this);
    }

    /** True when it is no larger than what rounding leaves. */
    public boolean rounding() {
        return size.squareMetres() <= CoverageSettings.ROUNDING_SQUARE_METRES
                && size.widthMetres() <= CoverageSettings.ROUNDING_METRES;
    }

    @Override
    public String check() {
        return what.check();
    }

    @Override
    public String fault() {
        return what.code();
    }

    /** Of what rounding leaves, and of edges, a warning. */
    @Override
    public Severity severity() {
        boolean small = geometry != null && rounding() || what == CoverageFault.GRID_EDGE;
        return small ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public Optional<String> attribute() {
        return Optional.empty();
    }

    @Override
    public LocalText message() {
        String who = String.join(", ", rows.subList(0, Math.min(rows.size(), MOST_NAMED)));
        LocalText of = categories == null ? LocalText.of("", "") : TypeWords.of(categories);
        String size = geometry == null ? "" : " " + this.size.text();
        String zh =
                "%s%s%s：%s %s"
                        .formatted(sliver ? "狭缝，" : "", what.title().zh(), size, of.zh(), who);
        String en =
                "%s%s%s: %s %s"
                        .formatted(sliver ? "sliver, " : "", what.title().en(), size, of.en(), who);
        return LocalText.of(zh.strip().replace("： ", "："), en.strip().replace(":  ", ": "));
    }

    @Override
    public Optional<Geometry> where() {
        return Optional.ofNullable(geometry);
    }

    /** Without types and coordinates, which would fill pages. */
    @Override
    public String toString() {
        return "%s %s %s %s".formatted(id(), message().en(), departments, period);
    }
}
