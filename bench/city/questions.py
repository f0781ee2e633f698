"""Points to ask about. Three sets that are hard in different ways; kinds and types are mixed alike in each."""
import numpy as np

from ground import degrees, METRES_PER_LAT, METRES_PER_LON

try:
    from shapely import contains_xy  # shapely 2
except ImportError:
    from shapely.vectorized import contains as contains_xy  # shapely 1.8 of Debian 12


def inside(city, points):
    """Those of the points that lie in the city."""
    return points[contains_xy(city, points[:, 0], points[:, 1])]


def anywhere(city, count, random):
    """Evenly over the ground of the city, in degrees."""
    west, south, east, north = city.bounds
    found = np.empty((0, 2))
    while len(found) < count:
        p = np.round(random.uniform((west, south), (east, north), (count, 2)), 8)
        found = np.vstack([found, inside(city, p)])
    return found[:count]


def along_streets(streets, count, random):
    """Where components stand, in degrees."""
    return degrees(streets.beside(count, 2, 16, random))


def at_edges(shapes, count, random):
    """A fifth on vertices, a fifth on middles of edges as near as rounding allows, the others within 3 m of an edge."""
    rings = [np.asarray(s.exterior.coords) for s in shapes]
    start = np.concatenate([r[:-1] for r in rings])
    end = np.concatenate([r[1:] for r in rings])
    edge = random.integers(0, len(start), count)
    part = random.random(count)
    part[: count // 5] = 0
    part[count // 5: 2 * count // 5] = 0.5
    p = start[edge] + (end - start)[edge] * part[:, None]
    away = random.uniform(-3, 3, (count, 2)) / (METRES_PER_LON, METRES_PER_LAT)
    away[: 2 * count // 5] = 0
    return np.round(p + away, 8)[random.permutation(count)]


def asked(points, components, matters, random):
    """(lon, lat, kind, type): half only the point, a third a component of a type, the others a matter of a type."""
    mix = random.random(len(points))
    which = random.integers(0, 1 << 30, len(points))
    for (lon, lat), m, w in zip(points, mix, which):
        kind = "" if m < 0.5 else "component" if m < 0.83 else "matter"
        known = components if kind == "component" else matters
        yield dict(lon="%.8f" % lon, lat="%.8f" % lat, kind=kind, type=known[w % len(known)][0] if kind else "")
