"""The plane the city is drawn on: metres around its centre, written as EPSG:4490 degrees (longitude, latitude)."""
import math

import numpy as np

LON, LAT = 122.07, 46.08
METRES_PER_LON = 111320.0 * math.cos(math.radians(LAT))
METRES_PER_LAT = 111132.0
DECIMALS = 8  # a millimetre; text carries such numbers exactly


def degrees(metres):
    """Coordinates (…, 2) in metres as rounded degrees."""
    out = np.empty_like(metres)
    out[..., 0] = np.round(LON + metres[..., 0] / METRES_PER_LON, DECIMALS)
    out[..., 1] = np.round(LAT + metres[..., 1] / METRES_PER_LAT, DECIMALS)
    return out


def wobble(angle):
    """How far the city reaches in a direction, as a factor: no circle, no square."""
    return 1 + 0.10 * np.sin(2 * angle + 0.7) + 0.06 * np.sin(3 * angle - 1.1) + 0.03 * np.sin(7 * angle)


def radius(metres):
    """Distance from the centre with the wobble taken out."""
    return np.hypot(metres[..., 0], metres[..., 1]) / wobble(np.arctan2(metres[..., 1], metres[..., 0]))


def lattice(step, inner, outer, random):
    """Jittered points about `step` metres apart between two radii."""
    n = int(outer / step * 1.2) + 2
    p = np.mgrid[-n:n + 1, -n:n + 1].reshape(2, -1).T.astype(float)
    p[:, 0] += 0.5 * (np.abs(p[:, 1]).astype(int) % 2)
    p = p * step + random.uniform(-0.33, 0.33, p.shape) * step
    r = radius(p)
    return p[(r >= inner) & (r < outer)]


def scattered(count, inner, outer, random):
    """Points between two radii that keep away from each other."""
    apart = 0.55 * math.sqrt(math.pi * (outer * outer - inner * inner) / max(count, 1))
    found = np.empty((0, 2))
    while len(found) < count:
        p = random.uniform(-outer * 1.2, outer * 1.2, 2)
        if inner <= radius(p) < outer and (np.hypot(*(found - p).T) > apart).all():
            found = np.vstack([found, p])
    return found


def wkt_ring(ring):
    return "(" + ",".join("%.8f %.8f" % (x, y) for x, y in ring) + ")"


def wkt(shape):
    """Polygon, MultiPolygon or LineString as text."""
    if shape.geom_type == "LineString":
        return "LINESTRING " + wkt_ring(shape.coords)
    parts = [shape] if shape.geom_type == "Polygon" else list(shape.geoms)
    return "MULTIPOLYGON (" + ",".join(
        "(" + ",".join(wkt_ring(r.coords) for r in [p.exterior, *p.interiors]) + ")" for p in parts) + ")"
