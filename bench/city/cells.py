"""Units that fit together without gap or overlap.

Voronoi cells whose straight edges are roughened. Each edge is made once and used, vertex for vertex, by the two cells
that share it, so the result is seamless however its numbers are rounded.
"""
import numpy as np
from scipy.spatial import Voronoi
from shapely.geometry import Polygon

from ground import degrees


def tessellate(points, count, random, segment):
    """Cells of points[:count] as polygons in degrees; the other points are a rim that closes the outer cells.

    segment: about how long the pieces of an edge are, in metres.
    """
    voronoi = Voronoi(points)
    cells, ends = voronoi.ridge_points, np.asarray(voronoi.ridge_vertices)
    wanted = (cells < count).any(axis=1)
    cells, ends = cells[wanted], ends[wanted]
    if (ends < 0).any():
        raise SystemExit("a cell is open: the rim is too thin")
    lines = _roughened(voronoi.vertices[ends[:, 0]], voronoi.vertices[ends[:, 1]], random, segment)
    edges = {(a, b): (i, 1) for i, (a, b) in enumerate(ends)} | {(b, a): (i, -1) for i, (a, b) in enumerate(ends)}
    rings = [_edges_in_order(voronoi, points, c, edges) for c in range(count)]
    return _straightened(cells, lines, rings, count)


def _roughened(start, end, random, segment):
    """Each edge halved until its pieces are about a segment long; every new vertex is moved a little to one side."""
    length = np.hypot(*(end - start).T)
    halvings = np.clip(np.round(np.log2(np.maximum(length, 1e-9) / segment)), 1, 5).astype(int)
    lines = [None] * len(start)
    for level in range(1, 6):
        chosen = np.nonzero(halvings == level)[0]
        line = np.stack([start[chosen], end[chosen]], axis=1)
        for _ in range(level):
            along = line[:, 1:] - line[:, :-1]
            aside = np.clip(random.normal(size=along.shape[:2]), -1.6, 1.6) * 0.06
            normal = np.stack([-along[..., 1], along[..., 0]], axis=-1)
            finer = np.empty((len(chosen), line.shape[1] * 2 - 1, 2))
            finer[:, 0::2] = line
            finer[:, 1::2] = (line[:, 1:] + line[:, :-1]) / 2 + normal * aside[..., None]
            line = finer
        for i, one in zip(chosen, degrees(line)):
            lines[i] = one
    return lines


def _edges_in_order(voronoi, points, cell, edges):
    """(edge, direction) around a cell, anticlockwise."""
    region = voronoi.regions[voronoi.point_region[cell]]
    spokes = voronoi.vertices[region] - points[cell]
    order = [region[i] for i in np.argsort(np.arctan2(spokes[:, 1], spokes[:, 0]))]
    return [edges[pair] for pair in zip(order, order[1:] + order[:1])]


def _ring(lines, edges):
    parts = [(lines[i] if way > 0 else lines[i][::-1])[:-1] for i, way in edges]
    ring = np.concatenate(parts + [parts[0][:1]])
    moved = np.any(np.diff(ring, axis=0) != 0, axis=1)
    return ring[np.concatenate([[True], moved])]


def _straightened(cells, lines, rings, count):
    """Polygons; edges of cells whose rough outline crossed itself are made straight again."""
    shapes = [Polygon(_ring(lines, r)) for r in rings]
    for attempt in range(6):
        crossed = [c for c in range(count) if not shapes[c].is_valid]
        if not crossed:
            return shapes
        touched = set()
        for i in {i for c in crossed for i, _ in rings[c]}:
            vertices = len(lines[i]) if attempt < 2 else 2
            a, b = lines[i][0], lines[i][-1]
            lines[i] = np.round(a + (b - a) * np.linspace(0, 1, vertices)[:, None], 8)
            lines[i][0], lines[i][-1] = a, b
            touched.update(c for c in cells[i] if c < count)
        for c in touched:
            shapes[c] = Polygon(_ring(lines, rings[c]))
    raise SystemExit("%d cells cross themselves" % len(crossed))
