package io.gridward.web.tile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.ogc.tile.seed.Seeding;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/**
 * How far the making of some tiles is.
 *
 * @param id its name
 * @param state WAITING, RUNNING, DONE, CANCELLED, FULL or FAILED
 * @param done tiles made
 * @param total tiles wanted
 * @param layer layer
 * @param form mvt or png
 * @param style style of pictures
 * @param tileMatrixSet set
 * @param from farthest zoom
 * @param to closest zoom
 * @param bbox ground, degrees
 */
record SeedJson(
        String id,
        String state,
        long done,
        long total,
        String layer,
        String form,
        String style,
        @JsonProperty("tile_matrix_set") String tileMatrixSet,
        int from,
        int to,
        List<Double> bbox) {

    static SeedJson of(Seeding seeding) {
        var order = seeding.order();
        Envelope b = order.ground();
        return new SeedJson(
                seeding.id(),
                seeding.state().name(),
                seeding.done(),
                seeding.total(),
                order.style().layer().name(),
                order.form().name().toLowerCase(Locale.ROOT),
                order.style().name(),
                order.set().id(),
                order.from(),
                order.to(),
                List.of(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY()));
    }
}
