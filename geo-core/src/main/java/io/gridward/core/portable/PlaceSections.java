package io.gridward.core.portable;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.CityModel.GridRow;
import io.gridward.core.responsibility.city.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Grids, and the divisions that grids name or that hold a point. */
final class PlaceSections {
    private static final int NONE = -1;
    private static final List<String> LEVELS =
            List.of("", "county", Place.SUBDISTRICT, Place.COMMUNITY);

    private final CityModel model;
    private final int day;
    private final Texts texts;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    PlaceSections(CityModel model, int day, Texts texts) {
        this.model = model;
        this.day = day;
        this.texts = texts;
        for (int i = model.divisionsFrom(); i < model.shapes().size(); i++) {
            numbers.putIfAbsent(model.division(i), places.size());
            places.add(model.division(i));
        }
    }

    void write(Sections out) {
        Ints grids = new Ints();
        for (int i = 0; i < model.zonesFrom(); i++) {
            GridRow grid = model.grid(i);
            Place community = orSaid(grid.communities(), grid.saidCommunity());
            Place subdistrict = orSaid(grid.subdistricts(), grid.saidSubdistrict());
            grids.add(
                    texts.number(grid.code()),
                    texts.number(grid.name()),
                    number(community),
                    number(subdistrict),
                    number(subdistrict == null ? parent(on(grid.communities())) : subdistrict));
        }
        out.put(Part.GRIDS, grids.toArray());
        out.put(Part.PLACES, rows());
    }

    /** Rows of all places; the parents they name become places too. */
    private int[] rows() {
        Ints rows = new Ints();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Place known = model.divisions().find(place.body().code(), day);
            rows.add(
                    texts.number(place.body().code()),
                    texts.number(place.body().name()),
                    Math.max(0, LEVELS.indexOf(Objects.requireNonNullElse(place.level(), ""))),
                    place.facts().days().from(),
                    place.facts().days().to(),
                    number(parent(known)),
                    number(parent(place)));
        }
        return rows.toArray();
    }

    /** The division that is the county; the one of the smallest code when there are several. */
    @Nullable Place county() {
        return places.stream()
                .filter(p -> p.is(LEVELS.get(1)))
                .min((a, b) -> a.body().code().compareTo(b.body().code()))
                .orElse(null);
    }

    private @Nullable Place orSaid(List<Place> divisions, @Nullable Place said) {
        Place division = said == null ? null : on(divisions);
        return division == null ? said : division;
    }

    private @Nullable Place on(List<Place> versions) {
        return versions.stream().filter(v -> v.facts().days().holds(day)).findFirst().orElse(null);
    }

    private @Nullable Place parent(@Nullable Place place) {
        return place == null ? null : model.divisions().find(place.parentCode(), day);
    }

    private int number(@Nullable Place place) {
        if (place == null) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(place, places.size());
        if (known == null) {
            places.add(place);
            return places.size() - 1;
        }
        return known;
    }
}
