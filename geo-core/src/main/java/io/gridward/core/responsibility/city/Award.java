package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.RowFacts;

/**
 * What a rule says.
 *
 * @param body who answers
 * @param row the row that says so
 */
public record Award(Body body, RowFacts row) {}
