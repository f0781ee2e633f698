package io.gridward.core.responsibility;

import io.gridward.core.responsibility.LocateAnswer.ManagementZone;
import io.gridward.core.responsibility.LocateAnswer.NearComponent;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import io.gridward.core.responsibility.circle.CircleShares;
import io.gridward.core.responsibility.circle.CircleShares.Part;
import io.gridward.core.responsibility.circle.NearEdge;
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
import io.gridward.core.responsibility.lists.Components.Near;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules over one city model. Safe for use by many threads. */
final class Engine {
    /** How far beyond its strip a line has to be known for the warning near an edge. */
    static final double LINES_BEYOND_METRES = 1.01 * LocateAnswer.NEAR_EDGE_METRES;

    private static final double NEARBY_METRES = 30;
    private static final int MOST_COMPONENTS = 10;
    private static final double LEAST_SHARE = 1e-6;

    private final CityModel model;
    private final ThingRules things;
    private final PlaceRules places;
    private final Ground.Finder grounds;
    private final ThreadLocal<Desk> desks;

    Engine(CityModel model) {
        this.model = model;
        this.things = new ThingRules(model);
        this.places = new PlaceRules(model);
        this.grounds = new Ground.Finder(model, places);
        this.desks = ThreadLocal.withInitial(this::desk);
    }

    /** What it looks at. */
    CityModel model() {
        return model;
    }

    /** What one thread works with. */
    private record Desk(Spot spot, NearEdge nearEdge, CircleShares shares) {}

    private Desk desk() {
        return new Desk(
                new Spot(model), new NearEdge(model, places), new CircleShares(model, places));
    }

    /** Answers by this model and these components, whatever changes. */
    Locator with(Components components) {
        return new Frozen(this, components);
    }

    private record Frozen(Engine engine, Components components) implements Locator {
        @Override
        public LocateAnswer locate(LocateQuestion question) {
            return engine.locate(question, components);
        }

        @Override
        public Decision decide(LocateQuestion question) {
            return engine.decide(question, components);
        }
    }

    Decision decide(LocateQuestion q, Components components) {
        Subject s = subject(q, components);
        Desk desk = desks.get();
        Spot at = desk.spot().to(q.lon(), q.lat());
        at.nearList(); // fetched from memory while the rules look at what holds the point
        int grid = places.grid(at, s.day());
        Ground ground = grounds.of(at, grid, s.day());
        Ruling ruling = rule(s, at, ground.fallback());
        List<Part> parts = parts(desk, s, ruling, q.accuracyMetres());
        int flags = flags(s, grid, ruling) | around(desk, s, ruling, parts);
        return new Decision(
                ground.grid(),
                ground.community(),
                ground.subdistrict(),
                ruling == null ? null : ruling.body().code(),
                ruling == null ? null : ruling.rule(),
                ruling == null ? null : ruling.row().id(),
                Flag.list(flags));
    }

    private Subject subject(LocateQuestion q, Components components) {
        String component = q.component();
        return component == null
                ? Subject.of(model, q.kind(), q.type(), q.at())
                : Subject.named(model, component, q.type(), q.at(), components);
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

    /** What part of the circle of uncertainty each body gets; none without an accuracy. */
    private static List<Part> parts(
            Desk desk, Subject s, @Nullable Ruling ruling, @Nullable Double accuracyMetres) {
        if (accuracyMetres == null) {
            return List.of();
        }
        Body body = ruling == null ? null : ruling.body();
        return ruling != null && !ruling.isByPlace()
                ? List.of(new Part(body, 1))
                : desk.shares().parts(desk.spot(), s, body, accuracyMetres);
    }

    /** The flags that warn of other bodies around. */
    private static int around(Desk desk, Subject s, @Nullable Ruling ruling, List<Part> parts) {
        if (ruling != null && !ruling.isByPlace()) {
            return 0;
        }
        Body body = ruling == null ? null : ruling.body();
        boolean near = desk.nearEdge().isNear(desk.spot(), s, body, LocateAnswer.NEAR_EDGE_METRES);
        boolean ask = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ask |= part.share() > LEAST_SHARE && !Body.same(part.body(), body);
        }
        return Flag.NEAR_EDGE.when(near) | Flag.ASK.when(ask);
    }

    private static Share share(Part part) {
        Body body = part.body();
        return new Share(
                body == null ? null : body.code(), body == null ? null : body.name(), part.share());
    }

    LocateAnswer locate(LocateQuestion q, Components components) {
        Subject s = subject(q, components);
        Desk desk = desks.get();
        Spot at = desk.spot().to(q.lon(), q.lat());
        int grid = places.grid(at, s.day());
        Ground ground = grounds.of(at, grid, s.day());
        Ruling ruling = rule(s, at, ground.fallback());
        List<Part> parts = parts(desk, s, ruling, q.accuracyMetres());
        int flags = flags(s, grid, ruling) | around(desk, s, ruling, parts);
        PlaceFindings findings = PlaceFindings.of(model, places, at, s);
        return new LocateAnswer(
                ground.grid(),
                ground.community(),
                ground.subdistrict(),
                managed(places.managed(at, s.day())),
                ruling == null ? null : responsible(ruling, s, findings),
                new Losers(model, things, findings, s, ruling).list(),
                nearby(q, components),
                edgeMetres(at, grid, ruling, findings),
                parts.isEmpty() ? List.of() : parts.stream().map(Engine::share).toList(),
                Flag.list(flags));
    }

    private static @Nullable ManagementZone managed(@Nullable ManagedRow row) {
        return row == null
                ? null
                : new ManagementZone(row.named().code(), row.named().name(), row.zoneClass());
    }

    private Responsible responsible(Ruling ruling, Subject s, PlaceFindings findings) {
        Body body = ruling.body();
        Trail trail = new Trail(model, things, s, ruling);
        return new Responsible(
                body.code(),
                body.name(),
                ruling.rule(),
                ruling.row().id(),
                ruling.row().days().firstDay(),
                ruling.row().days().endDay(),
                trail.steps(findings));
    }

    private @Nullable Double edgeMetres(
            Spot at, int grid, @Nullable Ruling ruling, PlaceFindings findings) {
        if (ruling != null && ruling.rule() == Rule.BOUNDARY) {
            return findings.lines().get(0).edgeMetres();
        }
        if (ruling != null && ruling.rule() == Rule.TERRITORIAL) {
            return findings.edgeMetres();
        }
        return grid == PlaceRules.NONE
                ? null
                : (Double) model.shapes().edgeMetres(grid, at.lon(), at.lat());
    }

    private static List<NearComponent> nearby(LocateQuestion q, Components components) {
        List<Near> near = components.near(q.lon(), q.lat(), q.at(), NEARBY_METRES, MOST_COMPONENTS);
        NearComponent[] nearby = new NearComponent[near.size()];
        for (int i = 0; i < nearby.length; i++) {
            Near c = near.get(i);
            nearby[i] = new NearComponent(c.code(), c.typeName(), c.name(), c.metres());
        }
        return List.of(nearby);
    }
}
