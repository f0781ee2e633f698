package io.gridward.importer.sample.plan;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The built-up area. EPSG:4550, metres, x = easting.
 *
 * @param builtUp all of it, with the river between its quarters
 * @param streets main streets first
 * @param blocks its parts, without the river
 */
public record Town(Geometry builtUp, List<Street> streets, List<Block> blocks) {
    public Town {
        streets = List.copyOf(streets);
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of a quarter between streets that are more than lanes. Subdistricts are made of
     * quarters and communities of blocks, so that their boundaries follow streets.
     *
     * @param shape about
     * @param middle of the block
     * @param quarterMiddle of the quarter between main streets that it is part of
     */
    public record Block(Polygon shape, Coordinate middle, Coordinate quarterMiddle) {}

    /** The block around a point. */
    public Optional<Block> findBlock(Coordinate at) {
        return blocks.stream()
                .filter(b -> b.shape.getEnvelopeInternal().contains(at))
                .filter(b -> SimplePointInAreaLocator.locate(at, b.shape) != Location.EXTERIOR)
                .findFirst();
    }
}
