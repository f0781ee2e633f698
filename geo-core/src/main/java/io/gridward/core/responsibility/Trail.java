package io.gridward.core.responsibility;

import io.gridward.core.responsibility.Wording.Phrase;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.LineClaim;
import io.gridward.core.responsibility.city.PlaceFindings;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.city.ThingRules;
import io.gridward.core.responsibility.city.ThingRules.Role;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.ComponentCard;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.LineSpot;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each rule that was tried for a question, up to the one that decided, and what came of it. */
final class Trail {
    private final CityModel model;
    private final ThingRules things;
    private final Subject subject;
    private final Ruling ruling;
    private final List<TrailStep> steps = new ArrayList<>();

    Trail(CityModel model, ThingRules things, Subject subject, Ruling ruling) {
        this.model = model;
        this.things = things;
        this.subject = subject;
        this.ruling = ruling;
    }

    List<TrailStep> steps(PlaceFindings findings) {
        for (Rule rule : Rule.values()) {
            if (rule.compareTo(ruling.rule()) <= 0) {
                add(rule, findings);
            }
        }
        return List.copyOf(steps);
    }

    private void add(Rule rule, PlaceFindings findings) {
        switch (rule) {
            case FACILITY -> facility();
            case COMPONENT -> component();
            case FACILITY_TYPE -> facilityType();
            case BOUNDARY -> boundary(findings);
            case TERRITORIAL -> territorial(findings);
            case FALLBACK ->
                    decided(
                            null,
                            Phrase.FALLBACK_DECIDES,
                            ruling.body().code(),
                            name(ruling.body()));
        }
    }

    private boolean decides(Rule rule) {
        return ruling.rule() == rule;
    }

    private static String name(Body body) {
        return Objects.requireNonNullElse(body.name(), body.code());
    }

    private void facility() {
        String code = subject.component();
        if (code == null) {
            tried(Rule.FACILITY, null, Phrase.NO_COMPONENT_NAMED);
            return;
        }
        List<FacilityRow> naming = things.naming(subject);
        expired(Rule.FACILITY, naming);
        if (decides(Rule.FACILITY)) {
            RowFacts row = ruling.row();
            decided(null, Phrase.FACILITY_DECIDES, row.id(), row.name(), code);
        } else {
            tried(Rule.FACILITY, null, Phrase.FACILITY_NONE, code);
        }
    }

    private void expired(Rule rule, List<FacilityRow> rows) {
        rows.stream()
                .filter(r -> !r.facts().days().holds(subject.day()))
                .forEach(r -> expired(rule, r.facts()));
    }

    private void expired(Rule rule, RowFacts row) {
        tried(
                rule,
                row,
                Phrase.EXPIRED,
                row.id(),
                row.name(),
                Objects.requireNonNullElse(row.days().firstDay(), "…"),
                Objects.requireNonNullElse(row.days().endDay(), "…"));
    }

    private void component() {
        ComponentCard card = subject.card();
        if (subject.component() == null) {
            tried(Rule.COMPONENT, null, Phrase.NO_COMPONENT);
        } else if (card == null) {
            tried(Rule.COMPONENT, null, Phrase.COMPONENT_UNKNOWN, subject.component());
        } else {
            RowFacts row = ThingRules.facts(card);
            String type = card.typeCode();
            tried(Rule.COMPONENT, row, Phrase.COMPONENT_IS, card.code(), type, card.typeName());
            bodies(card);
        }
    }

    private void bodies(ComponentCard card) {
        for (Role role : Role.values()) {
            Body body = things.body(role, card, subject.day());
            if (body != null) {
                decided(null, decides(role), body.code(), body.name());
                return;
            }
            String code = role.code(card);
            if (code == null) {
                tried(Rule.COMPONENT, null, absent(role));
            } else {
                tried(Rule.COMPONENT, null, unknown(role), code);
            }
        }
    }

    private static Phrase absent(Role role) {
        return switch (role) {
            case MAINTAINER -> Phrase.MAINTAINER_ABSENT;
            case OWNER -> Phrase.OWNER_ABSENT;
            case COMPETENT -> Phrase.COMPETENT_ABSENT;
        };
    }

    private static Phrase unknown(Role role) {
        return switch (role) {
            case MAINTAINER -> Phrase.MAINTAINER_UNKNOWN;
            case OWNER -> Phrase.OWNER_UNKNOWN;
            case COMPETENT -> Phrase.COMPETENT_UNKNOWN;
        };
    }

    private static Phrase decides(Role role) {
        return switch (role) {
            case MAINTAINER -> Phrase.MAINTAINER_DECIDES;
            case OWNER -> Phrase.OWNER_DECIDES;
            case COMPETENT -> Phrase.COMPETENT_DECIDES;
        };
    }

    private void facilityType() {
        if (!subject.isComponentLike()) {
            boolean noType = subject.kind() == null;
            Phrase why = noType ? Phrase.TYPE_NEEDS_TYPE : Phrase.TYPE_ONLY_COMPONENTS;
            tried(Rule.FACILITY_TYPE, null, why);
            return;
        }
        List<FacilityRow> fitting = things.fitting(subject);
        expired(Rule.FACILITY_TYPE, fitting);
        if (decides(Rule.FACILITY_TYPE)) {
            FacilityRow row =
                    fitting.stream()
                            .filter(r -> r.facts() == ruling.row())
                            .findFirst()
                            .orElseThrow();
            decided(
                    null,
                    Phrase.TYPE_DECIDES,
                    row.facts().id(),
                    row.facts().name(),
                    Objects.requireNonNullElse(row.typeCodes(), "*"),
                    Objects.requireNonNullElse(row.ownerCode(), "*"));
        } else {
            tried(Rule.FACILITY_TYPE, null, Phrase.TYPE_NONE);
        }
    }

    private void boundary(PlaceFindings findings) {
        int apply = findings.lines().size();
        int all = apply + findings.idleLines().size();
        tried(Rule.BOUNDARY, null, Phrase.LINES_COUNT, all, apply);
        if (decides(Rule.BOUNDARY)) {
            LineClaim claim = findings.lines().get(0);
            decided(
                    claim.edgeMetres(),
                    Phrase.LINE_DECIDES,
                    claim.row().facts().id(),
                    claim.row().facts().name(),
                    claim.spot().metres(),
                    where(claim.spot()));
        }
    }

    private void territorial(PlaceFindings findings) {
        int apply = findings.zones().size();
        int all = apply + findings.idleZones().size();
        findings.expired().forEach(z -> expired(Rule.TERRITORIAL, z.facts()));
        tried(Rule.TERRITORIAL, null, Phrase.ZONES_COUNT, all, apply);
        if (decides(Rule.TERRITORIAL)) {
            int zone = findings.zones().get(0);
            RowFacts row = model.zone(zone).facts();
            Wording reason = reason(findings.zones());
            decided(findings.edgeMetres(), Phrase.ZONE_DECIDES, row.id(), row.name(), reason);
        }
    }

    private static Wording where(LineSpot spot) {
        return Wording.of(
                switch (spot.side()) {
                    case LineSpot.LEFT -> Phrase.LEFT_OF_LINE;
                    case LineSpot.RIGHT -> Phrase.RIGHT_OF_LINE;
                    default -> Phrase.ON_LINE;
                });
    }

    private Wording reason(List<Integer> zones) {
        if (zones.size() == 1) {
            return Wording.of(Phrase.ONLY_ONE);
        }
        ZoneRow winner = model.zone(zones.get(0));
        ZoneRow second = model.zone(zones.get(1));
        if (PlaceRules.specificity(winner, subject) != PlaceRules.specificity(second, subject)) {
            return Wording.of(Phrase.MOST_SPECIFIC);
        }
        if (winner.squareCentimetres() != second.squareCentimetres()) {
            return Wording.of(Phrase.SMALLEST_AREA);
        }
        return Wording.of(
                winner.facts().priority() == second.facts().priority()
                        ? Phrase.FIRST_ID
                        : Phrase.HIGHEST_PRIORITY);
    }

    private void decided(@Nullable Double edgeMetres, Phrase phrase, @Nullable Object... details) {
        add(ruling.rule(), true, ruling.row(), edgeMetres, Wording.of(phrase, details));
    }

    private void tried(
            Rule rule, @Nullable RowFacts row, Phrase phrase, @Nullable Object... details) {
        add(rule, false, row, null, Wording.of(phrase, details));
    }

    private void add(
            Rule rule,
            boolean decided,
            @Nullable RowFacts row,
            @Nullable Double edgeMetres,
            Wording wording) {
        steps.add(
                new TrailStep(
                        rule,
                        decided,
                        row == null ? null : row.layer(),
                        row == null ? null : row.id(),
                        row == null ? null : row.days().firstDay(),
                        row == null ? null : row.days().endDay(),
                        row == null ? null : row.sourceDocument(),
                        edgeMetres,
                        wording));
    }
}
