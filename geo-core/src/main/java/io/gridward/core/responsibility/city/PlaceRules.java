package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.city.CityModel.GridRow;
import io.gridward.core.responsibility.city.CityModel.ManagedRow;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.LineSpot;
import io.gridward.core.responsibility.lists.ZoneRow;
import org.jspecify.annotations.Nullable;

/**
 * Rules 4 to 6, which look at the place. A point on the outer edge of what fits goes to what
 * touches it there, so that a row that does not fit never takes a point away from one that does.
 */
public final class PlaceRules {
    /** No row. */
    public static final int NONE = -1;

    private final CityModel model;

    /** Over a model. */
    public PlaceRules(CityModel model) {
        this.model = model;
    }

    /** Who answers for the ground by rules 4 to 6; null when nobody does. */
    public @Nullable Body body(Spot at, Subject s) {
        LineClaim line = bestLine(at, s);
        if (line != null) {
            return line.body();
        }
        int zone = bestZone(at, s);
        if (zone != NONE) {
            return model.zone(zone).body();
        }
        Place subdistrict = subdistrict(at, s.day());
        return subdistrict == null ? null : subdistrict.body();
    }

    /** The subdistrict of the grid and community that contain the point. */
    public @Nullable Place subdistrict(Spot at, int day) {
        int grid = grid(at, day);
        return subdistrict(at, grid, community(at, grid, day), day);
    }

    /** The one grid of the point, or {@link #NONE}. */
    public int grid(Spot at, int day) {
        int first = firstGrid(at.in(), at.inCount(), day);
        return first == NONE ? firstGrid(at.touching(), at.touchCount(), day) : first;
    }

    private int firstGrid(int[] found, int count, int day) {
        int end = model.zonesFrom();
        for (int i = 0; i < count && found[i] < end; i++) {
            if (model.grid(found[i]).days().holds(day)) {
                return found[i];
            }
        }
        return NONE;
    }

    /** As the grid says; without a grid, or when it does not say, by containment. */
    public @Nullable Place community(Spot at, int grid, int day) {
        GridRow row = grid == NONE ? null : model.grid(grid);
        return row == null || row.saidCommunity() == null
                ? containing(at, Place.COMMUNITY, day)
                : orSaid(Place.ByCode.on(row.communities(), day), row.saidCommunity());
    }

    /** As the grid says, else the parent of the community, else by containment. */
    public @Nullable Place subdistrict(Spot at, int grid, @Nullable Place community, int day) {
        GridRow row = grid == NONE ? null : model.grid(grid);
        if (row != null && row.saidSubdistrict() != null) {
            return orSaid(Place.ByCode.on(row.subdistricts(), day), row.saidSubdistrict());
        }
        Place known =
                community == null ? null : model.divisions().find(community.body().code(), day);
        Place parent = known == null ? null : model.divisions().find(known.parentCode(), day);
        return parent == null ? containing(at, Place.SUBDISTRICT, day) : parent;
    }

    private static Place orSaid(@Nullable Place division, Place said) {
        return division == null ? said : division;
    }

    /** The subdistrict that a grid or its community names; null when neither does. */
    public @Nullable Place saidSubdistrict(int grid, int day) {
        GridRow row = model.grid(grid);
        if (row.saidSubdistrict() != null) {
            return orSaid(Place.ByCode.on(row.subdistricts(), day), row.saidSubdistrict());
        }
        Place community = Place.ByCode.on(row.communities(), day);
        return community == null ? null : model.divisions().find(community.parentCode(), day);
    }

    private @Nullable Place containing(Spot at, String level, int day) {
        Place first = firstDivision(at.in(), at.inCount(), level, day);
        return first == null ? firstDivision(at.touching(), at.touchCount(), level, day) : first;
    }

    private @Nullable Place firstDivision(int[] found, int count, String level, int day) {
        int from = model.divisionsFrom();
        int first = count;
        while (first > 0 && found[first - 1] >= from) {
            first--;
        }
        for (int i = first; i < count; i++) {
            Place place = model.division(found[i]);
            if (place.is(level) && place.facts().days().holds(day)) {
                return place;
            }
        }
        return null;
    }

    /** The zone of the territorial list that decides, or {@link #NONE}. */
    public int bestZone(Spot at, Subject s) {
        int best = bestZone(at.in(), at.inCount(), s);
        return best == NONE && at.isNearAnEdge()
                ? bestZone(at.touching(), at.touchCount(), s)
                : best;
    }

    private int bestZone(int[] found, int count, Subject s) {
        int from = model.zonesFrom();
        int end = model.linesFrom();
        int best = NONE;
        int bestSpecificity = Fit.NOT;
        for (int i = 0; i < count && found[i] < end; i++) {
            if (found[i] >= from) {
                int specificity = specificity(model.zone(found[i]), s);
                if (specificity > bestSpecificity
                        || specificity == bestSpecificity
                                && best != NONE
                                && isBefore(found[i], best)) {
                    best = found[i];
                    bestSpecificity = specificity;
                }
            }
        }
        return best;
    }

    /** True when a zone comes before another for a subject; what does not fit comes last. */
    public boolean isBefore(int zone, int other, Subject s) {
        int own = specificity(model.zone(zone), s);
        int others = specificity(model.zone(other), s);
        return own != others ? own > others : isBefore(zone, other);
    }

    private boolean isBefore(int zone, int other) {
        return model.zone(zone).compareEquallySpecific(model.zone(other)) < 0;
    }

    /** How closely a zone speaks of the subject on its day; {@link Fit#NOT} when it does not. */
    public static int specificity(ZoneRow row, Subject s) {
        return row.facts().days().holds(s.day())
                ? row.fit().specificity(s.kind(), s.type())
                : Fit.NOT;
    }

    /** The same of a line. */
    public static int specificity(LineRow row, Subject s) {
        return row.facts().days().holds(s.day())
                ? row.fit().specificity(s.kind(), s.type())
                : Fit.NOT;
    }

    /** The line of the boundary list that decides; null when none does. */
    public @Nullable LineClaim bestLine(Spot at, Subject s) {
        int end = model.managedFrom();
        LineClaim best = null;
        for (int i = at.inCount() - 1; i >= 0 && at.in()[i] >= model.linesFrom(); i--) {
            if (at.in()[i] < end) {
                LineClaim claim = claim(model.line(at.in()[i]), at, s);
                if (claim != null && (best == null || claim.compareTo(best) < 0)) {
                    best = claim;
                }
            }
        }
        return best;
    }

    /** What a line claims at a point; null when it does not apply there. */
    public @Nullable LineClaim claim(LineRow row, Spot at, Subject s) {
        int specificity = specificity(row, s);
        if (specificity < 0) {
            return null;
        }
        LineSpot spot = row.path().nearest(at.lon(), at.lat(), GroundMetric.at(at.lat()));
        Body body = row.reaches(spot) ? row.bodyAt(spot) : null;
        return body == null ? null : new LineClaim(row, spot, body, specificity);
    }

    /** The strictest zone of requirements; null when there is none. */
    public @Nullable ManagedRow managed(Spot at, int day) {
        ManagedRow best = strictest(at.in(), at.inCount(), day);
        return best == null ? strictest(at.touching(), at.touchCount(), day) : best;
    }

    private @Nullable ManagedRow strictest(int[] found, int count, int day) {
        ManagedRow best = null;
        for (int i = 0; i < count && found[i] < model.divisionsFrom(); i++) {
            if (found[i] >= model.managedFrom()) {
                ManagedRow row = model.managed(found[i]);
                if (row.days().holds(day) && (best == null || row.isStricterThan(best))) {
                    best = row;
                }
            }
        }
        return best;
    }
}
