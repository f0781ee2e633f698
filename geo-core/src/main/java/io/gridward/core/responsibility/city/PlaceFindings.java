package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.LineSpot;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.List;

/**
 * All rows of the boundary and territorial lists that hold a point, for the reasons of an answer.
 *
 * @param lines lines that apply, best first
 * @param idleLines lines of the day whose strip holds the point but that do not apply
 * @param zones positions of zones that apply, best first
 * @param idleZones positions of zones of the day that hold the point but do not apply
 * @param expired rows that hold the point and would apply, but not on the day
 * @param edgeMetres distance to the nearest edge of the first zone; infinite without one
 */
public record PlaceFindings(
        List<LineClaim> lines,
        List<IdleLine> idleLines,
        List<Integer> zones,
        List<Integer> idleZones,
        List<ZoneRow> expired,
        double edgeMetres) {
    private static final int MOST_EXPIRED = 3;

    /** A line that does not apply, and how the point lies to it. */
    public record IdleLine(LineRow row, LineSpot spot) {}

    public static PlaceFindings of(CityModel model, PlaceRules rules, Spot at, Subject s) {
        Reader reader = new Reader(model, rules, s);
        List<Integer> zones = reader.zones(at, true);
        return new PlaceFindings(
                reader.lines(at),
                reader.idleLines(at),
                zones,
                reader.zones(at, false),
                reader.expired(at, zones),
                zones.isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : model.shapes().edgeMetres(zones.get(0), at.lon(), at.lat()));
    }

    /** Collects what holds the point. */
    private record Reader(CityModel model, PlaceRules rules, Subject s) {

        List<LineClaim> lines(Spot at) {
            List<LineClaim> claims = new ArrayList<>();
            for (LineRow row : strips(at)) {
                LineClaim claim = rules.claim(row, at, s);
                if (claim != null) {
                    claims.add(claim);
                }
            }
            claims.sort(null);
            return claims;
        }

        List<IdleLine> idleLines(Spot at) {
            List<IdleLine> idle = new ArrayList<>();
            GroundMetric metric = GroundMetric.at(at.lat());
            for (LineRow row : strips(at)) {
                LineSpot spot = row.path().nearest(at.lon(), at.lat(), metric);
                if (row.facts().days().holds(s.day())
                        && row.reaches(spot)
                        && rules.claim(row, at, s) == null) {
                    idle.add(new IdleLine(row, spot));
                }
            }
            return idle;
        }

        private List<LineRow> strips(Spot at) {
            List<LineRow> rows = new ArrayList<>();
            for (int i = 0; i < at.inCount(); i++) {
                int position = at.in()[i];
                if (position >= model.linesFrom() && position < model.managedFrom()) {
                    rows.add(model.line(position));
                }
            }
            return rows;
        }

        /** Zones of the day that apply, best first, or that do not. */
        List<Integer> zones(Spot at, boolean apply) {
            List<Integer> found = zones(at.in(), at.inCount(), apply);
            if (found.isEmpty()) {
                found = zones(at.touching(), at.touchCount(), apply);
            }
            return found;
        }

        private List<Integer> zones(int[] found, int count, boolean apply) {
            List<Integer> zones = new ArrayList<>();
            int[] specific = new int[count];
            for (int i = 0; i < count; i++) {
                if (isZone(found[i]) && model.zone(found[i]).facts().days().holds(s.day())) {
                    int own = PlaceRules.specificity(model.zone(found[i]), s);
                    if (apply == own > Fit.NOT) {
                        int at = zones.size();
                        while (at > 0
                                && isBefore(found[i], own, zones.get(at - 1), specific[at - 1])) {
                            specific[at] = specific[at - 1];
                            at--;
                        }
                        zones.add(at, found[i]);
                        specific[at] = own;
                    }
                }
            }
            return zones;
        }

        private boolean isBefore(int zone, int own, int other, int others) {
            return own != others
                    ? own > others
                    : model.zone(zone).compareEquallySpecific(model.zone(other)) < 0;
        }

        private boolean isZone(int position) {
            return position >= model.zonesFrom() && position < model.linesFrom();
        }

        /** Rows of other days, of things that have no version on the day that holds the point. */
        List<ZoneRow> expired(Spot at, List<Integer> zones) {
            List<ZoneRow> rows = new ArrayList<>();
            for (int i = 0; i < at.inCount() && rows.size() < MOST_EXPIRED; i++) {
                if (isZone(at.in()[i])) {
                    ZoneRow row = model.zone(at.in()[i]);
                    boolean fits = row.fit().specificity(s.kind(), s.type()) > Fit.NOT;
                    boolean inForce =
                            zones.stream()
                                    .anyMatch(
                                            z ->
                                                    model.zone(z)
                                                            .facts()
                                                            .id()
                                                            .equals(row.facts().id()));
                    if (fits && !inForce && !row.facts().days().holds(s.day())) {
                        rows.add(row);
                    }
                }
            }
            return rows;
        }
    }
}
