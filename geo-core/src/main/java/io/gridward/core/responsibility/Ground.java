package io.gridward.core.responsibility;

import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.Place;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Spot;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The unit grid of a point on a day with its divisions, as an answer names them.
 *
 * @param day the day
 * @param grid the grid; null outside all
 * @param community the community
 * @param subdistrict the subdistrict
 * @param fallback the subdistrict as somebody who can answer
 */
record Ground(
        int day,
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @Nullable Place fallback) {

    private static @Nullable Named named(@Nullable Place place) {
        return place == null ? null : new Named(place.body().code(), place.body().name());
    }

    /**
     * Finds the ground of points. What a grid says by itself, whatever point of it is asked about,
     * is put together once and kept for the day that was asked last: the names lie in many places
     * of the memory.
     */
    static final class Finder {
        private final CityModel model;
        private final PlaceRules places;
        private final AtomicReferenceArray<@Nullable Ground> kept;

        Finder(CityModel model, PlaceRules places) {
            this.model = model;
            this.places = places;
            this.kept = new AtomicReferenceArray<>(model.zonesFrom());
        }

        /** The ground of a point whose grid, or {@link PlaceRules#NONE}, is known. */
        Ground of(Spot at, int grid, int day) {
            Ground known = grid == PlaceRules.NONE ? null : kept.get(grid);
            return known == null || known.day != day ? find(at, grid, day) : known;
        }

        private Ground find(Spot at, int grid, int day) {
            Place community = places.community(at, grid, day);
            Place subdistrict = places.subdistrict(at, grid, community, day);
            Named name = null;
            if (grid != PlaceRules.NONE) {
                name = new Named(model.grid(grid).code(), model.grid(grid).name());
            }
            Ground found = new Ground(day, name, named(community), named(subdistrict), subdistrict);
            if (name != null && places.isSaid(grid, day)) {
                kept.set(grid, found);
            }
            return found;
        }
    }
}
