package io.gridward.core.layer;

/**
 * One part of a sort order. Absent values come last in both directions.
 *
 * @param attribute attribute name
 * @param ascending smallest first
 */
public record SortKey(String attribute, boolean ascending) {}
