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
        int end = model.zonesFrom();
        for (int i = 0; i < at.candidateCount() && at.candidate(i) < end; i++) {
            if (model.grid(at.candidate(i)).days().holds(day) && at.holds(i)) {
                return at.candidate(i);
            }
        }
        return firstGrid(at.touching(), at.touchCount(), day);
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
        int from = model.divisionsFrom();
        int first = at.candidateCount();
        while (first > 0 && at.candidate(first - 1) >= from) {
            first--;
        }
        for (int i = first; i < at.candidateCount(); i++) {
            Place place = model.division(at.candidate(i));
            if (place.is(level) && place.facts().days().holds(day) && at.holds(i)) {
                return place;
            }
        }
        return firstDivision(at.touching(), at.touchCount(), level, day);
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

    /** True when a grid says its divisions, so that they are the same at every point of it. */
    public boolean isSaid(int grid, int day) {
        return model.grid(grid).saidCommunity() != null && saidSubdistrict(grid, day) != null;
    }

    /** The zone of the territorial list that decides, or {@link #NONE}. */
    public int bestZone(Spot at, Subject s) {
        int best = bestHolding(at, s);
        return best == NONE && at.isNearAnEdge() ? bestTouching(at, s) : best;
    }

    /** The same among the zones that hold the point, or {@link #NONE}. */
    public int bestHolding(Spot at, Subject s) {
        if (!at.knowsBest(s.topic())) {
            at.noteBest(s.topic(), findHolding(at, s.topic()));
        }
        return at.best();
    }

    /** Edges are looked at only of zones that would come before all that surely hold the point. */
    private int findHolding(Spot at, Topic topic) {
        int from = model.zonesFrom();
        int end = model.linesFrom();
        int best = NONE;
        long bestRank = Topic.NO_RANK;
        int first = 0;
        while (first < at.candidateCount() && at.candidate(first) < from) {
            first++;
        }
        int last = first;
        for (; last < at.candidateCount() && at.candidate(last) < end; last++) {
            if (at.isSure(last)) {
                long rank = topic.rank(at.candidate(last) - from);
                if (rank > bestRank) {
                    best = at.candidate(last);
                    bestRank = rank;
                }
            }
        }
        for (int i = first; i < last; i++) {
            if (!at.isSure(i)) {
                long rank = topic.rank(at.candidate(i) - from);
                if (rank > bestRank && at.holds(i)) {
                    best = at.candidate(i);
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private int bestTouching(Spot at, Subject s) {
        int best = NONE;
        for (int i = 0; i < at.touchCount(); i++) {
            int zone = at.touching()[i];
            if (isZone(zone) && rank(zone, s) > rank(best, s)) {
                best = zone;
            }
        }
        return best;
    }

    /** True when a zone is at a position. */
    public boolean isZone(int position) {
        return position >= model.zonesFrom() && position < model.linesFrom();
    }

    /**
     * Where the zone at a position stands among all for a subject: the higher the earlier it is
     * asked, below 0 when it does not fit or there is {@link #NONE}.
     */
    public long rank(int zone, Subject s) {
        return zone == NONE ? Topic.NO_RANK : s.topic().rank(zone - model.zonesFrom());
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
        if (!s.topic().isOfLines()) {
            return null;
        }
        LineClaim best = null;
        for (int i = at.candidateCount() - 1; i >= 0; i--) {
            int position = at.candidate(i);
            if (model.isLine(position) && speaks(position, s) && at.holds(i)) {
                LineClaim claim = claim(model.line(position), at, s);
                if (claim != null && (best == null || claim.compareTo(best) < 0)) {
                    best = claim;
                }
            }
        }
        return best;
    }

    /** True when the line at a position speaks of a subject on its day. */
    public boolean speaks(int line, Subject s) {
        return s.topic().lineSpecificity(line - model.linesFrom()) > Fit.NOT;
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
