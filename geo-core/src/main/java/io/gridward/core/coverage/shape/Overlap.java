package io.gridward.core.coverage.shape;

import org.locationtech.jts.geom.Polygon;

/**
 * Ground that two areas share.
 *
 * @param first position of one in the list
 * @param second position of the other, greater than the first
 * @param ground one connected piece of it, in metres
 */
public record Overlap(int first, int second, Polygon ground) {}
