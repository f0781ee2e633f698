package io.gridward.core.responsibility;

import io.gridward.core.responsibility.LocateAnswer.ManagementZone;
import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.LocateAnswer.NearComponent;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import io.gridward.core.responsibility.city.Award;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.CityModel.ManagedRow;
import io.gridward.core.responsibility.city.LineClaim;
import io.gridward.core.responsibility.city.Place;
import io.gridward.core.responsibility.city.PlaceFindings;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Spot;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.city.ThingRules;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.Components;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules over one city model. Safe for use by many threads. */
final class Engine {
    private static final double NEARBY_METRES = 30;
    private static final int MOST_COMPONENTS = 10;

    private final CityModel model;
    private final ThingRules things;
    private final PlaceRules places;
    private final ThreadLocal<Spot> spots;

    Engine(CityModel model) {
        this.model = model;
        this.things = new ThingRules(model);
        this.places = new PlaceRules(model);
        this.spots = ThreadLocal.withInitial(() -> new Spot(model.shapes()));
    }

    Decision decide(LocateQuestion q, Components components) {
        Subject s = subject(q, components);
        Spot at = spots.get().to(q.lon(), q.lat());
        int grid = places.grid(at, s.day());
        Place community = places.community(at, grid, s.day());
        Place subdistrict = places.subdistrict(at, grid, community, s.day());
        Ruling ruling = rule(s, at, subdistrict);
        int flags = flags(s, grid, ruling);
        return new Decision(
                grid == PlaceRules.NONE ? null : named(model.grid(grid).named()),
                named(community),
                named(subdistrict),
                ruling == null ? null : ruling.body().code(),
                ruling == null ? null : ruling.rule(),
                ruling == null ? null : ruling.row().id(),
                Flag.list(flags));
    }

    private static Subject subject(LocateQuestion q, Components components) {
        String component = q.component();
        return component == null
                ? Subject.of(q.kind(), q.type(), q.at())
                : Subject.named(component, q.type(), q.at(), components);
    }

    /** The first rule that says something; null when none does. */
    private @Nullable Ruling rule(Subject s, Spot at, @Nullable Place subdistrict) {
        Ruling byThing = byThing(s);
        if (byThing != null) {
            return byThing;
        }
        LineClaim line = places.bestLine(at, s);
        if (line != null) {
            return Ruling.of(line);
        }
        int zone = places.bestZone(at, s);
        if (zone != PlaceRules.NONE) {
            return Ruling.of(model.zone(zone));
        }
        return subdistrict == null ? null : Ruling.of(subdistrict);
    }

    private @Nullable Ruling byThing(Subject s) {
        Award award = s.component() == null ? null : things.byCode(s);
        if (award != null) {
            return Ruling.of(Rule.FACILITY, award);
        }
        award = things.byOwnBodies(s);
        if (award != null) {
            return Ruling.of(Rule.COMPONENT, award);
        }
        award = things.byType(s);
        return award == null ? null : Ruling.of(Rule.FACILITY_TYPE, award);
    }

    private static int flags(Subject s, int grid, @Nullable Ruling ruling) {
        return Flag.OUTSIDE.when(grid == PlaceRules.NONE)
                | Flag.FALLBACK.when(ruling != null && ruling.rule() == Rule.FALLBACK)
                | Flag.UNASSIGNED.when(ruling == null)
                | Flag.NO_COMPONENT.when(s.isComponentMissing());
    }

    private static @Nullable Named named(@Nullable Place place) {
        return place == null ? null : named(place.body());
    }

    private static Named named(Body body) {
        return new Named(body.code(), body.name());
    }

    LocateAnswer locate(LocateQuestion q, Components components) {
        Subject s = subject(q, components);
        Spot at = spots.get().to(q.lon(), q.lat());
        int grid = places.grid(at, s.day());
        Place community = places.community(at, grid, s.day());
        Place subdistrict = places.subdistrict(at, grid, community, s.day());
        Ruling ruling = rule(s, at, subdistrict);
        PlaceFindings findings = PlaceFindings.of(model, places, at, s);
        return new LocateAnswer(
                grid == PlaceRules.NONE ? null : named(model.grid(grid).named()),
                named(community),
                named(subdistrict),
                managed(places.managed(at, s.day())),
                ruling == null ? null : responsible(ruling, s, at, findings),
                new Losers(model, things, findings, s, ruling).list(),
                nearby(q, components),
                edgeMetres(at, grid, ruling, findings),
                List.of(),
                Flag.list(flags(s, grid, ruling)));
    }

    private static @Nullable ManagementZone managed(@Nullable ManagedRow row) {
        return row == null
                ? null
                : new ManagementZone(row.named().code(), row.named().name(), row.zoneClass());
    }

    private Responsible responsible(Ruling ruling, Subject s, Spot at, PlaceFindings findings) {
        Body body = ruling.body();
        Trail trail = new Trail(model, things, s, ruling);
        return new Responsible(
                body.code(),
                body.name(),
                ruling.rule(),
                ruling.row().id(),
                ruling.row().days().firstDay(),
                ruling.row().days().endDay(),
                trail.steps(at, findings));
    }

    private @Nullable Double edgeMetres(
            Spot at, int grid, @Nullable Ruling ruling, PlaceFindings findings) {
        if (ruling != null && ruling.rule() == Rule.BOUNDARY) {
            return findings.lines().get(0).edgeMetres();
        }
        boolean byZone = ruling != null && ruling.rule() == Rule.TERRITORIAL;
        int area = byZone ? findings.zones().get(0) : grid;
        return area == PlaceRules.NONE
                ? null
                : (Double) model.shapes().edgeMetres(area, at.lon(), at.lat());
    }

    private List<NearComponent> nearby(LocateQuestion q, Components components) {
        return components.near(q.lon(), q.lat(), q.at(), NEARBY_METRES, MOST_COMPONENTS).stream()
                .map(c -> new NearComponent(c.code(), c.typeName(), c.name(), c.metres()))
                .toList();
    }
}
