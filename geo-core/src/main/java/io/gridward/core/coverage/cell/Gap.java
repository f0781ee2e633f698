package io.gridward.core.coverage.cell;

import java.util.List;
import java.util.SortedSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Ground where nobody is named for some types.
 *
 * @param ground the ground in metres: one connected piece, or all ground
 * @param types the types
 * @param beside keys of the zones that border on it, longest common edge first
 * @param noList true when no list speaks of the types at all
 */
public record Gap(Geometry ground, SortedSet<TypeKey> types, List<String> beside, boolean noList) {}
