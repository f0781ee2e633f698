package io.gridward.core.responsibility;

import io.gridward.core.responsibility.LocateAnswer.Candidate;
import io.gridward.core.responsibility.Wording.Phrase;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.LineClaim;
import io.gridward.core.responsibility.city.PlaceFindings;
import io.gridward.core.responsibility.city.PlaceFindings.IdleLine;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.city.ThingRules;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that speak of the thing or hold the point on the day, but lost; best first. */
final class Losers {
    private final CityModel model;
    private final ThingRules things;
    private final PlaceFindings findings;
    private final Subject subject;
    private final @Nullable Ruling ruling;
    private final List<Candidate> all = new ArrayList<>();

    Losers(
            CityModel model,
            ThingRules things,
            PlaceFindings findings,
            Subject subject,
            @Nullable Ruling ruling) {
        this.model = model;
        this.things = things;
        this.findings = findings;
        this.subject = subject;
        this.ruling = ruling;
    }

    List<Candidate> list() {
        facilities(Rule.FACILITY, things.naming(subject));
        facilities(Rule.FACILITY_TYPE, things.fitting(subject));
        lines();
        zones();
        findings.idleLines().forEach(this::idle);
        findings.idleZones().forEach(z -> idle(model.zone(z)));
        return List.copyOf(all);
    }

    private void facilities(Rule rule, List<FacilityRow> rows) {
        List<FacilityRow> holding =
                rows.stream().filter(r -> r.facts().days().holds(subject.day())).toList();
        for (int i = decides(rule) ? 1 : 0; i < holding.size(); i++) {
            FacilityRow row = holding.get(i);
            add(row.facts(), row.body(), decides(rule) ? lost(holding.get(0), row) : earlier());
        }
    }

    private boolean decides(Rule rule) {
        return ruling != null && ruling.rule() == rule;
    }

    private Wording lost(FacilityRow winner, FacilityRow loser) {
        boolean named = loser.componentCode() != null;
        return named
                        || winner.specificity(subject.type(), subject.owner())
                                == loser.specificity(subject.type(), subject.owner())
                ? lastResort(winner.facts(), loser.facts())
                : Wording.of(Phrase.LESS_SPECIFIC);
    }

    private static Wording lastResort(RowFacts winner, RowFacts loser) {
        return Wording.of(
                winner.priority() == loser.priority() ? Phrase.LATER_ID : Phrase.LOWER_PRIORITY);
    }

    private static Wording earlier() {
        return Wording.of(Phrase.EARLIER_RULE);
    }

    private void lines() {
        boolean decides = decides(Rule.BOUNDARY);
        List<LineClaim> claims = findings.lines();
        for (int i = 0; i < claims.size(); i++) {
            LineRow row = claims.get(i).row();
            if (i > 0 || !decides) {
                Wording reason = decides ? lost(claims.get(0), claims.get(i)) : earlier();
                add(row.facts(), claims.get(i).body(), reason);
            }
            Body other = Body.same(claims.get(i).body(), row.body()) ? row.opposite() : row.body();
            if (other != null && !Body.same(other, claims.get(i).body())) {
                add(row.facts(), other, elsewhere(row));
            }
        }
    }

    private static Wording lost(LineClaim winner, LineClaim loser) {
        if (winner.specificity() != loser.specificity()) {
            return Wording.of(Phrase.LESS_SPECIFIC);
        }
        if (winner.spot().millimetres() != loser.spot().millimetres()) {
            return Wording.of(Phrase.FARTHER_LINE);
        }
        boolean bySide = winner.row().isForTheRight() != loser.row().isForTheRight();
        return bySide && winner.isOnLine() && loser.isOnLine()
                ? Wording.of(Phrase.RIGHT_ON_LINE)
                : lastResort(winner.row().facts(), loser.row().facts());
    }

    /** Why the body of the other part of a shared strip does not answer here. */
    private static Wording elsewhere(LineRow row) {
        return Wording.of(
                switch (row.split()) {
                    case WHOLE -> Phrase.WHOLE_STRIP;
                    case MIDPOINT -> Phrase.OTHER_HALF;
                    case CENTRE, SIDE -> Phrase.OTHER_SIDE;
                });
    }

    private void zones() {
        boolean decides = decides(Rule.TERRITORIAL);
        List<Integer> zones = findings.zones();
        for (int i = decides ? 1 : 0; i < zones.size(); i++) {
            ZoneRow row = model.zone(zones.get(i));
            add(row.facts(), row.body(), decides ? lost(model.zone(zones.get(0)), row) : earlier());
        }
    }

    private Wording lost(ZoneRow winner, ZoneRow loser) {
        if (PlaceRules.specificity(winner, subject) != PlaceRules.specificity(loser, subject)) {
            return Wording.of(Phrase.LESS_SPECIFIC);
        }
        return winner.squareCentimetres() == loser.squareCentimetres()
                ? lastResort(winner.facts(), loser.facts())
                : Wording.of(Phrase.LARGER_AREA);
    }

    private void idle(IdleLine line) {
        LineRow row = line.row();
        boolean fits = row.fit().specificity(subject.kind(), subject.type()) > Fit.NOT;
        add(row.facts(), row.body(), fits ? elsewhere(row) : unfit(row.fit()));
    }

    private void idle(ZoneRow row) {
        add(row.facts(), row.body(), unfit(row.fit()));
    }

    private Wording unfit(Fit fit) {
        if (!fit.fitsKind(subject.kind())) {
            return Wording.of(Phrase.OTHER_KIND, fit.kind());
        }
        Phrase phrase = subject.type() == null ? Phrase.TYPE_NOT_GIVEN : Phrase.OTHER_TYPES;
        return Wording.of(phrase, Objects.requireNonNullElse(fit.typeCodes(), ""));
    }

    private void add(RowFacts row, Body body, Wording reason) {
        all.add(new Candidate(row.id(), body.code(), body.name(), reason));
    }
}
