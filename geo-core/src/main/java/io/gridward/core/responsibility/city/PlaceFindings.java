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
        reader.lines(at);
        reader.zones(at);
        reader.expired(at);
        return new PlaceFindings(
                reader.lines,
                reader.idleLines,
                reader.zones,
                reader.idleZones,
                reader.expired,
                reader.zones.isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : model.shapes().edgeMetres(reader.zones.get(0), at.lon(), at.lat()));
    }

    /** Collects what holds the point. */
    private static final class Reader {
        private final CityModel model;
        private final PlaceRules rules;
        private final Subject s;
        private final List<LineClaim> lines = new ArrayList<>(2);
        private final List<IdleLine> idleLines = new ArrayList<>(2);
        private final List<Integer> zones = new ArrayList<>(4);
        private final List<Integer> idleZones = new ArrayList<>();
        private final List<ZoneRow> expired = new ArrayList<>(MOST_EXPIRED);

        Reader(CityModel model, PlaceRules rules, Subject s) {
            this.model = model;
            this.rules = rules;
            this.s = s;
        }

        void lines(Spot at) {
            for (int i = 0; i < at.inCount(); i++) {
                if (model.isLine(at.in()[i])) {
                    line(model.line(at.in()[i]), at);
                }
            }
            lines.sort(null);
        }

        private void line(LineRow row, Spot at) {
            LineClaim claim = rules.claim(row, at, s);
            if (claim != null) {
                lines.add(claim);
            } else if (row.facts().days().holds(s.day())) {
                GroundMetric metric = GroundMetric.at(at.lat());
                LineSpot spot = row.path().nearest(at.lon(), at.lat(), metric);
                if (row.reaches(spot)) {
                    idleLines.add(new IdleLine(row, spot));
                }
            }
        }

        /** Zones of the day: those that apply, best first, and those that do not. */
        void zones(Spot at) {
            zones(at.in(), at.inCount(), true, true);
            if (zones.isEmpty() || idleZones.isEmpty()) {
                zones(at.touching(), at.touchCount(), zones.isEmpty(), idleZones.isEmpty());
            }
        }

        private void zones(int[] found, int count, boolean apply, boolean idle) {
            int[] specific = new int[count];
            for (int i = 0; i < count && found[i] < model.linesFrom(); i++) {
                if (isZone(found[i]) && model.zone(found[i]).facts().days().holds(s.day())) {
                    int own = PlaceRules.specificity(model.zone(found[i]), s);
                    if (own > Fit.NOT && apply) {
                        insert(found[i], own, zones, specific);
                    } else if (own == Fit.NOT && idle) {
                        insertIdle(found[i]);
                    }
                }
            }
        }

        private void insert(int zone, int own, List<Integer> into, int[] specific) {
            int at = into.size();
            while (at > 0 && isBefore(zone, own, into.get(at - 1), specific[at - 1])) {
                specific[at] = specific[at - 1];
                at--;
            }
            into.add(at, zone);
            specific[at] = own;
        }

        private void insertIdle(int zone) {
            int at = idleZones.size();
            while (at > 0 && isBefore(zone, Fit.NOT, idleZones.get(at - 1), Fit.NOT)) {
                at--;
            }
            idleZones.add(at, zone);
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
        void expired(Spot at) {
            for (int i = 0; i < at.inCount() && expired.size() < MOST_EXPIRED; i++) {
                if (isZone(at.in()[i])) {
                    ZoneRow row = model.zone(at.in()[i]);
                    if (!row.facts().days().holds(s.day())
                            && row.fit().specificity(s.kind(), s.type()) > Fit.NOT
                            && !isInForce(row.facts().id())) {
                        expired.add(row);
                    }
                }
            }
        }

        private boolean isInForce(String id) {
            return zones.stream().anyMatch(z -> model.zone(z).facts().id().equals(id));
        }
    }
}
