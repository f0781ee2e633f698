"""The layers of the benchmark city as rows of dicts with Gridward's own attribute names; shapes are WKT."""
import csv

import numpy as np
from scipy.spatial import cKDTree
from shapely.geometry import LineString
from shapely.ops import unary_union

from cells import tessellate
from ground import degrees, lattice, METRES_PER_LAT, METRES_PER_LON, radius, scattered, wkt

CITY = "152201"
SINCE = "2020-01-01"
BUILT_UP, EDGE = 8000.0, 27500.0  # radii in metres
# cells about so far apart, up to a radius: blocks of 105 m in the town, of a kilometre in the country
BANDS = [(105, 5000), (190, 7000), (440, 11000), (1100, EDGE)]
DEPARTMENTS = {
    "0101": "市政设施管理处", "0102": "环境卫生管理局", "0103": "园林绿化管理处", "0104": "城市管理综合执法局",
    "0105": "住房和城乡建设局", "0106": "公安交警大队", "0107": "供热公司", "0108": "自来水公司", "0109": "供电公司",
    "0110": "通信管理办公室", "0111": "燃气公司", "0112": "物业服务中心"}
# name, department, how many, along cells or a tessellation of its own, kind, type codes, priority
ZONES = [
    ("环卫保洁", "0102", 300, True, "any", "03", 30), ("市政养护", "0101", 200, True, "component", "01,02", 50),
    ("园林养护", "0103", 150, True, "component", "04", 40), ("综合执法", "0104", 120, True, "matter", "05,06", 70),
    ("物业服务", "0112", 400, False, "any", "", 80), ("供热", "0107", 100, False, "component", "01010", 10),
    ("排水", "0108", 130, False, "any", "01002,01003,01004", 20), ("警务", "0106", 100, False, "any", "02", 60)]
SUBDISTRICTS = "爱国街道 和平街道 兴安街道 胜利街道 铁西街道 都林街道 五一街道 城郊街道 新城街道".split()
TOWNS = "乌兰哈达镇 葛根庙镇 太本站镇 义勒力特镇".split()
STREETS = ("罕山 兴安 五一 乌兰 普惠 钢铁 新桥 爱国 振兴 都林 民生 天骄 巴彦 神骏 红城 万佛 代钦 归流 滨河 查干 "
           "科尔沁 洮儿 阿尔山 文化 建设 团结 和平 光明 幸福 友谊").split()


class Units:
    """Cells, and the communities and subdistricts they add up to."""

    def __init__(self, random):
        inner = [0] + [outer for _, outer in BANDS[:-1]]
        self.points = np.concatenate([lattice(s, i, o, random) for i, (s, o) in zip(inner, BANDS)])
        rim = lattice(1100, EDGE, EDGE + 5500, random)
        self.shapes = tessellate(np.concatenate([self.points, rim]), len(self.points), random, 8.0)
        urban = radius(self.points) < BUILT_UP
        centres = np.concatenate([scattered(90, 0, BUILT_UP, random), scattered(40, BUILT_UP, EDGE, random)])
        self.community = np.where(
            urban, cKDTree(centres[:90]).query(self.points)[1], 90 + cKDTree(centres[90:]).query(self.points)[1])
        towns = scattered(9, 0, BUILT_UP, random), scattered(4, BUILT_UP, EDGE, random)
        self.subdistrict = np.concatenate(
            [cKDTree(towns[0]).query(centres[:90])[1], 9 + cKDTree(towns[1]).query(centres[90:])[1]])
        self._name()

    def _name(self):
        self.subdistrict_names = SUBDISTRICTS + TOWNS
        self.subdistrict_codes = [CITY + "%03d" % (i + 1 if i < 9 else 91 + i) for i in range(13)]
        seen = {}
        self.community_codes, self.community_names = [], []
        for c, s in enumerate(self.subdistrict):
            seen[s] = seen.get(s, 0) + 1
            self.community_codes.append(self.subdistrict_codes[s] + "%03d" % seen[s])
            ordinal = "第%d" % (c // len(STREETS) + 1) if c >= len(STREETS) else ""
            self.community_names.append(STREETS[c % len(STREETS)] + ordinal + ("社区" if s < 9 else "村"))
        seen = {}
        self.codes = [None] * len(self.points)
        for i in np.lexsort((self.points[:, 0], -self.points[:, 1], self.community)):
            c = self.community[i]
            seen[c] = seen.get(c, 0) + 1
            self.codes[i] = self.community_codes[c] + "%03d" % seen[c]

    def merged(self, group):
        """Union of the cells of each group, by group."""
        members = {}
        for shape, g in zip(self.shapes, group):
            members.setdefault(int(g), []).append(shape)
        return {g: unary_union(members[g]) for g in sorted(members)}


def unit_grids(units):
    for i, shape in enumerate(units.shapes):
        c = units.community[i]
        s = units.subdistrict[c]
        yield dict(code=units.codes[i], name=units.community_names[c] + units.codes[i][-3:],
                   community_code=units.community_codes[c], community_name=units.community_names[c],
                   subdistrict_code=units.subdistrict_codes[s], subdistrict_name=units.subdistrict_names[s],
                   area_m2="%.1f" % (shape.area * METRES_PER_LON * METRES_PER_LAT), initial_date=SINCE,
                   valid_from=SINCE, wkt=wkt(shape))


def divisions(units):
    communities = units.merged(units.community)
    towns = {}
    for c, shape in communities.items():
        towns.setdefault(units.subdistrict[c], []).append(shape)
    towns = {s: unary_union(shapes) for s, shapes in sorted(towns.items())}

    def row(code, name, level, parent, shape):
        return dict(code=code, name=name, level=level, parent_code=parent, valid_from=SINCE, wkt=wkt(shape))
    yield row(CITY, "乌兰浩特市", "county", "", unary_union(list(towns.values())))
    for s, shape in towns.items():
        yield row(units.subdistrict_codes[s], units.subdistrict_names[s], "subdistrict", CITY, shape)
    for c, shape in communities.items():
        parent = units.subdistrict_codes[units.subdistrict[c]]
        yield row(units.community_codes[c], units.community_names[c], "community", parent, shape)


def departments():
    for code, name in DEPARTMENTS.items():
        yield dict(code=code, name=name)


def responsibility_zones(units, city, random):
    for number, (name, department, count, along_cells, kind, types, priority) in enumerate(ZONES):
        urban = int(count * 0.8)  # most zones lie in the built-up area
        centres = np.concatenate(
            [scattered(urban, 0, BUILT_UP, random), scattered(count - urban, BUILT_UP, EDGE, random)])
        if along_cells:
            shapes = list(units.merged(cKDTree(centres).query(units.points)[1]).values())
        else:
            turn = np.linspace(0, 2 * np.pi, 240, endpoint=False)
            rim = [np.stack([np.cos(turn), np.sin(turn)], 1) * r for r in (46000, 60000)]
            shapes = [s.intersection(city) for s in tessellate(np.concatenate([centres, *rim]), count, random, 25.0)]
        for i, shape in enumerate(shapes):
            yield dict(id="Z%d%04d" % (number + 1, i + 1), name="%s责任区%d" % (name, i + 1),
                       department_code=department, department_name=DEPARTMENTS[department], kind=kind,
                       type_codes=types, priority=priority, source_document="基准城市地域清单",
                       valid_from=SINCE, wkt=wkt(shape))


def management_zones(units):
    """Class 1 in the middle, class 3 outside."""
    ring = np.digitize(radius(units.points), [3000, BUILT_UP])
    for r, shape in units.merged(ring).items():
        yield dict(id="M%d" % (r + 1), name="管理要求区域%d" % (r + 1), zone_class=r + 1,
                   source_document="基准城市", valid_from=SINCE, wkt=wkt(shape))


class Streets:
    """A bent lattice in the town and radial roads outside, with components strewn along them."""

    def __init__(self):
        self.names, self.lines = [], []
        reach, step = 7000.0, 240.0
        for axis, word in ((0, "路"), (1, "大街")):
            for k in range(-int(reach / step), int(reach / step) + 1):
                t = np.arange(-reach, reach + 1, 60.0)
                bent = k * step + 60 * np.sin(t / 1700 + k) + 25 * np.sin(t / 410 + 2 * k)
                line = np.stack([t, bent] if axis == 0 else [bent, t], 1)
                self._add("%s%d%s" % (STREETS[k % len(STREETS)], k // len(STREETS) + 2, word),
                          line[radius(line) < reach])
        for k in range(12):
            t = np.arange(reach, EDGE * 0.9, 60.0)
            angle = 2 * np.pi * k / 12 + 0.12 * np.sin(t / 5000 + k)
            self._add(STREETS[k] + "公路", np.stack([t * np.cos(angle), t * np.sin(angle)], 1))
        self.starts = np.concatenate([line[:-1] for line in self.lines])
        self.ends = np.concatenate([line[1:] for line in self.lines])
        middle = np.hypot(*((self.starts + self.ends) / 2).T)
        weight = np.hypot(*(self.ends - self.starts).T) * (np.exp(-middle / 3500) + 0.04)  # denser in the centre
        self.weight = weight / weight.sum()

    def _add(self, name, line):
        if len(line) > 2:
            self.names.append(name)
            self.lines.append(line)

    def beside(self, count, nearest, farthest, random):
        """Points beside the streets, in metres; a quarter of them gathers at corners and middles."""
        piece = random.choice(len(self.starts), count, p=self.weight)
        part = random.random(count)
        gathered = random.random(count) < 0.25
        part = np.where(gathered, np.round(part * 2) / 2 + random.normal(0, 0.04, count), part)
        along = (self.ends - self.starts)[piece]
        normal = np.stack([-along[:, 1], along[:, 0]], 1) / np.hypot(*along.T)[:, None]
        away = np.where(random.random(count) < 0.5, -1, 1) * random.uniform(nearest, farthest, count)
        return self.starts[piece] + along * part[:, None] + normal * away[:, None]


def responsibility_lines(streets):
    """Every fourth street: two bodies share it, each its side; the strip is 10 m to each side, for cleaning matters."""
    for i in range(0, len(streets.lines), 4):
        left, right = list(DEPARTMENTS)[i % 12], list(DEPARTMENTS)[(i + 5) % 12]
        yield dict(id="L%03d" % (i + 1), name=streets.names[i] + "分界线", department_code=left,
                   department_name=DEPARTMENTS[left], side="both", buffer_m=10, split_rule="centre",
                   opposite_code=right, opposite_name=DEPARTMENTS[right], kind="matter", type_codes="03,06",
                   priority=10, source_document="基准城市边界清单", valid_from=SINCE,
                   wkt="MULTILINESTRING (%s)" % wkt(LineString(degrees(streets.lines[i]))).split(" ", 1)[1])


def codes(file, column=None, value=None):
    """(code, name) of the 2026 scheme from one of the product's code tables."""
    with open(file, encoding="utf-8") as rows:
        return [(r["code"], r["minor_name_zh"]) for r in csv.DictReader(rows)
                if r["scheme"].startswith("GB/T 47678") and (column is None or r[column] == value)]


def components(positions, types, random):
    """One row per position, in degrees."""
    weight = 1.0 / np.arange(1, len(types) + 1) ** 0.8
    chosen = random.choice(len(types), len(positions), p=weight / weight.sum())
    bodies = list(DEPARTMENTS.items())
    body = random.integers(0, len(bodies), (len(positions), 2))
    day = np.datetime64("2020-01-01") + random.integers(0, 1500, len(positions))
    seen = {}
    for i, (lon, lat) in enumerate(positions):
        code, name = types[chosen[i]]
        seen[code] = seen.get(code, 0) + 1
        (competent, competent_name), (maintainer, maintainer_name) = bodies[body[i, 0]], bodies[body[i, 1]]
        yield dict(code="%s%s%06d" % (CITY, code, seen[code]), scheme="GB/T 47678.5-2026", type_code=code,
                   type_name=name, name=name, competent_code=competent, competent_name=competent_name,
                   maintainer_code=maintainer, maintainer_name=maintainer_name, state="intact",
                   initial_date=day[i], valid_from=SINCE, lon="%.8f" % lon, lat="%.8f" % lat)
