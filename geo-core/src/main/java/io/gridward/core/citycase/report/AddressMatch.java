package io.gridward.core.citycase.report;

import io.gridward.core.place.PlaceHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The one place that an address means.
 *
 * @param address what was said
 * @param hit the place, with how the words are like its name
 */
public record AddressMatch(String address, PlaceHit hit) {
    /** From this score on a place is what was meant, if it is the only one. */
    static final double GOOD = 0.85;

    /** So many candidates are told of. */
    static final int MOST_TOLD = 10;

    /**
     * Decides which place an address means: of those that are good the only one, or the only one
     * whose very name it is.
     *
     * @param hits candidates, best first
     * @throws UnclearAddress when that is none or more than one
     */
    static AddressMatch of(String address, List<PlaceHit> hits) {
        List<PlaceHit> good = hits.stream().filter(h -> h.score() >= GOOD).toList();
        if (good.isEmpty()) {
            throw UnclearAddress.unknown(address, told(hits));
        }
        List<PlaceHit> meant = good.stream().filter(h -> h.score() == good.get(0).score()).toList();
        boolean byName = good.get(0).score() == 1;
        if (meant.size() > 1 || good.size() > 1 && !byName) {
            throw UnclearAddress.several(address, told(good));
        }
        return new AddressMatch(address, good.get(0));
    }

    private static List<PlaceHit> told(List<PlaceHit> hits) {
        return new ArrayList<>(hits.subList(0, Math.min(hits.size(), MOST_TOLD)));
    }

    /** A point in or on the place, degrees, EPSG:4490, x = longitude. */
    public Coordinate point() {
        return Objects.requireNonNull(hit.place().geometry()).getInteriorPoint().getCoordinate();
    }

    /** Its full name, else its name. */
    public String name() {
        String full = hit.place().text("full_name");
        return full == null ? Objects.requireNonNull(hit.place().text("name")) : full;
    }

    /** Level of its name, 1 province to 10 point of interest (GB/T 37149-2018 annex B). */
    public @Nullable Long level() {
        return (Long) hit.place().value("name_level");
    }

    /** How the place was found, in a sentence for the trail. */
    String sentence() {
        Object level = level() == null ? "–" : level();
        return "位置由地址“%s”匹配到“%s”（%s，级别 %s，得分 %s） / placed by the address '%s' at '%s' (%s, level %s, score %s)"
                .formatted(
                        address,
                        name(),
                        hit.place().key(),
                        level,
                        hit.score(),
                        address,
                        name(),
                        hit.place().key(),
                        level,
                        hit.score());
    }
}
