package io.gridward.core.responsibility;

import io.gridward.core.responsibility.city.Award;
import io.gridward.core.responsibility.city.LineClaim;
import io.gridward.core.responsibility.city.Place;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ZoneRow;

/**
 * Who answers.
 *
 * @param rule the rule that decided
 * @param body the body
 * @param row the row that decided
 */
record Ruling(Rule rule, Body body, RowFacts row) {
    static Ruling of(Rule rule, Award award) {
        return new Ruling(rule, award.body(), award.row());
    }

    static Ruling of(LineClaim line) {
        return new Ruling(Rule.BOUNDARY, line.body(), line.row().facts());
    }

    static Ruling of(ZoneRow zone) {
        return new Ruling(Rule.TERRITORIAL, zone.body(), zone.facts());
    }

    static Ruling of(Place subdistrict) {
        return new Ruling(Rule.FALLBACK, subdistrict.body(), subdistrict.facts());
    }

    boolean isByPlace() {
        return rule.compareTo(Rule.BOUNDARY) >= 0;
    }
}
