/**
 * Packed arrays behind the snapshot indexes: {@code int[]} and {@code double[]} only, so that they
 * can be written to a file as they are and read elsewhere. Numbers are degrees, EPSG:4490, x =
 * longitude. A reader finds what a point is in as follows; every division and comparison is in
 * double precision, and the answer is the same on every machine.
 *
 * <p><b>Cells</b> ({@link io.gridward.core.snapshot.packed.CellTree}): {@code frame} is west,
 * south, east, north, columns per degree, rows per degree, the last two of the smallest cells;
 * {@code grid} is columns, rows, cuts.
 *
 * <pre>
 * unless west ≤ x ≤ east and south ≤ y ≤ north: nothing
 * c = min(floor((x − west) · frame[4]), (columns &lt;&lt; 2·cuts) − 1), r likewise from y
 * shift = 2·cuts, node = nodes[(r &gt;&gt; shift) · columns + (c &gt;&gt; shift)]
 * while node &amp; 3 is CUT (1):
 *   shift −= 2, node = nodes[(node &gt;&gt;&gt; 2) + 4·((r &gt;&gt; shift) &amp; 3) + ((c &gt;&gt; shift) &amp; 3)]
 * number = node &gt;&gt;&gt; 2, and node &amp; 3 says what it is:
 *   SURE (2): the shape with that number contains the point
 *   TEST (3): it is the only one that may
 *   LIST (0): n = lists[number], then n entries e, ascending: shape e &gt;&gt;&gt; 1 contains the point
 *             when e is even, may contain it when e is odd; list 0 is empty
 * </pre>
 *
 * <p>A shape is named in a cell when it contains the cell, or, to be tested, when an edge of it (of
 * a line, its reach) comes within 2e-8 degrees of the cell. So the answer of a cell without tests
 * holds for each point that is counted to it, and an edge that a point touches is among the tested.
 *
 * <p><b>Edges and stripes</b> ({@link io.gridward.core.snapshot.packed.ShapeEdges}): of shape
 * {@code i} the numbers begin at {@code box = heads[3i]}, the index at {@code table = heads[3i +
 * 1]}, and it has {@code n = heads[3i + 2]} level stripes of equal height. An area contains a point
 * when an odd number of its edges is crossed on the way to the east:
 *
 * <pre>
 * unless numbers[box] ≤ x &lt; numbers[box + 2] and numbers[box + 1] ≤ y &lt; numbers[box + 3]: no
 * s = min(floor((y − numbers[box + 1]) · numbers[box + 4]), n − 1)
 * for each r from table + index[table + s] to before table + index[table + s + 1]:
 *   first = index[r] &gt;&gt;&gt; 7, count = (index[r] &amp; 127) + 1
 *   for each of count edges from first on: edge k goes from
 *     (numbers[box + 6 + 2k], numbers[box + 7 + 2k]) to the two numbers behind
 *     it is crossed when just one end has y-coordinate ≤ y, and the point lies left of it:
 *       not when x ≥ both ends; yes when x &lt; both ends; else when
 *       (x1 − x0)(y − y0) − (y1 − y0)(x − x0) &gt; 0, exactly, from the lower end 0 to the upper 1
 * </pre>
 *
 * <p>The sign has to be exact (double-double or expansions) where the plain sum is near 0, and the
 * edge is taken from its lower end, so that neighbours that share an edge judge it alike: of areas
 * that fit together exactly one contains a point. A point in none that lies within 1e-8 degrees of
 * an edge touches that area. A line ({@code numbers[box + 5]} is its reach in metres, −1 for an
 * area) holds a point at most so many metres from one of its edges by {@link
 * io.gridward.core.crs.GroundMetric#metresTo}.
 *
 * <p><b>Buckets</b> ({@link io.gridward.core.snapshot.packed.PointBuckets}): cells as above, but a
 * node is cut when it is odd, with 16 nodes from {@code node >>> 1} on; else {@code b = node >>> 1}
 * is a bucket with the points {@code starts[b]} to before {@code starts[b + 1]}.
 */
@NullMarked
package io.gridward.core.snapshot.packed;

import org.jspecify.annotations.NullMarked;
