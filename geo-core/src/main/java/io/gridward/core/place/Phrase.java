package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateAnswer.Named;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a point is as people do: subdistrict and community, then how it lies to the nearest
 * thing with a name; a door plate before a point of interest, that before a street (GB/T 37149-2018
 * 7.3.2.3).
 */
final class Phrase {
    /** Within named ground only a street as near as this says more. */
    private static final double AT_STREET_METRES = 30;

    private Phrase() {}

    static LocalText of(
            @Nullable Named subdistrict,
            @Nullable Named community,
            @Nullable NearPlace doorPlate,
            @Nullable NearPlace poi,
            @Nullable NearPlace street,
            @Nullable Feature ground) {
        String areas = name(subdistrict) + name(community);
        LocalText near = near(doorPlate, poi, street, ground);
        if (near == null) {
            return areas.isEmpty()
                    ? LocalText.of("附近没有地名", "no name near by")
                    : LocalText.of(areas + "内", "in " + areas);
        }
        return areas.isEmpty() ? near : LocalText.of(areas + near.zh(), near.en() + ", " + areas);
    }

    private static String name(@Nullable Named area) {
        return area == null || area.name() == null ? "" : area.name();
    }

    private static @Nullable LocalText near(
            @Nullable NearPlace doorPlate,
            @Nullable NearPlace poi,
            @Nullable NearPlace street,
            @Nullable Feature ground) {
        if (doorPlate != null || poi != null) {
            return beside(doorPlate == null ? poi : doorPlate);
        }
        if (street != null && (ground == null || street.metres() <= AT_STREET_METRES)) {
            return along(street);
        }
        if (ground != null) {
            String name = PlaceIndex.text(ground, "name");
            return LocalText.of(name + "内", "in " + name);
        }
        return null;
    }

    private static LocalText beside(NearPlace place) {
        if (place.direction() == null) {
            return LocalText.of(place.name(), "at " + place.name());
        }
        long metres = Math.round(place.metres());
        LocalText direction = place.direction().title();
        return LocalText.of(
                "%s%s约%d米".formatted(place.name(), direction.zh(), metres),
                "about %d m %s of %s".formatted(metres, direction.en(), place.name()));
    }

    private static LocalText along(NearPlace street) {
        if (street.direction() == null) {
            return LocalText.of(street.name() + "上", "on " + street.name());
        }
        long metres = Math.round(street.metres());
        LocalText side = street.direction().title();
        return LocalText.of(
                "%s%s侧约%d米".formatted(street.name(), side.zh(), metres),
                "%s side of %s, about %d m".formatted(side.en(), street.name(), metres));
    }
}
