#!/usr/bin/env python3
"""Plants the faults of every check, one check a folder and all of them together.

Each folder holds a delivery that is good but for the faults of one check, and expected.csv, which
lists them: file, row (1 = first after the header, 0 = the file as a whole), check, fault, attribute.
The rows are those of ../ulanhot-small/survey-dirty.csv that have no fault of their own. Needs
Python 3 and GDAL (gdaltransform):

    data-samples/faults/make.py
"""
import csv
import math
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CITY = HERE.parent / "ulanhot-small"
ROWS = 240
FIRST = 40
STEP = 4
HEADER = ["ObjID", "ObjName", "DeptCode1", "DeptName1", "DeptCode2", "DeptName2", "DeptCode3", "DeptName3",
          "BGID", "ObjState", "ORDate", "CHDate", "DataSource", "Note", "x", "y"]


def transform(points, source, target):
    said = subprocess.run(["gdaltransform", "-s_srs", f"EPSG:{source}", "-t_srs", f"EPSG:{target}"],
                          input="".join(f"{x:.12f} {y:.12f}\n" for x, y in points),
                          capture_output=True, text=True, check=True).stdout
    return [tuple(float(v) for v in line.split()[:2]) for line in said.splitlines()]


def good():
    with open(CITY / "survey-dirty.expected.csv", encoding="utf-8") as f:
        faulty = {int(line["row"]) for line in csv.DictReader(f)}
    with open(CITY / "survey-dirty.csv", encoding="gb18030", newline="") as f:
        rows = list(csv.DictReader(f))
    return [r for i, r in enumerate(rows, 1) if i not in faulty][:ROWS]


def stored(layer):
    """Rows of a layer of the sample city by their key."""
    csv.field_size_limit(10_000_000)
    with open(CITY / f"{layer}.csv", encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    key = next(iter(rows[0]))
    return {r[key]: r for r in rows}


def areas(rows):
    """Areas with their outer rings, in EPSG:4550 and as stored."""
    rings = {}
    for code, r in rows.items():
        ring = r["wkt"].split("((")[1].lstrip("(").split(")")[0]
        rings[code] = [tuple(float(v) for v in p.split()[:2]) for p in ring.split(",")]
    points = [p for ring in rings.values() for p in ring]
    metres = iter(transform(points, 4490, 4550))
    return {code: [next(metres) for _ in ring] for code, ring in rings.items()}, rings


def shared_edge(rings):
    """Two grids of different number with a long common edge: their codes and its middle, and the
    direction into the second."""
    owner = {}
    for code, ring in rings.items():
        for a, b in zip(ring, ring[1:]):
            key = tuple(sorted((tuple(round(v, 2) for v in a), tuple(round(v, 2) for v in b))))
            if key in owner and owner[key] != code and math.dist(a, b) > 15:
                middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
                normal = ((b[1] - a[1]) / math.dist(a, b), -(b[0] - a[0]) / math.dist(a, b))
                for sign in (1, -1):
                    into = (normal[0] * sign, normal[1] * sign)
                    if inside((middle[0] + into[0], middle[1] + into[1]), rings[code]):
                        return owner[key], code, middle, into
            owner[key] = code
    raise SystemExit("no common edge")


def inside(point, ring):
    x, y = point
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit


def gcj02(lon, lat):
    """The shift of web maps in China (public formula)."""
    a, ee = 6378245.0, 0.00669342162296594323
    x, y = lon - 105, lat - 35
    wave = 20 * math.sin(6 * x * math.pi) + 20 * math.sin(2 * x * math.pi)
    north = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
             + (wave + 20 * math.sin(y * math.pi) + 40 * math.sin(y / 3 * math.pi)) * 2 / 3
             + (160 * math.sin(y / 12 * math.pi) + 320 * math.sin(y * math.pi / 30)) * 2 / 3)
    east = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
            + (wave + 20 * math.sin(x * math.pi) + 40 * math.sin(x / 3 * math.pi)) * 2 / 3
            + (150 * math.sin(x / 12 * math.pi) + 300 * math.sin(x / 30 * math.pi)) * 2 / 3)
    rad = math.radians(lat)
    magic = 1 - ee * math.sin(rad) ** 2
    north = math.degrees(north / ((a * (1 - ee)) / (magic * math.sqrt(magic))))
    east = math.degrees(east / (a / math.sqrt(magic) * math.cos(rad)))
    return lon + east, lat + north


def bd09(lon, lat):
    x, y = gcj02(lon, lat)
    z = math.hypot(x, y) + 0.00002 * math.sin(y * math.pi * 3000 / 180)
    turn = math.atan2(y, x) + 0.000003 * math.cos(x * math.pi * 3000 / 180)
    return z * math.cos(turn) + 0.0065, z * math.sin(turn) + 0.006


def shifted(row, how):
    (degrees,) = transform([(float(row["x"]), float(row["y"]))], 4550, 4490)
    (there,) = transform([how(*degrees)], 4490, 4550)
    row["x"], row["y"] = (f"{v:.3f}" for v in there)


class Survey:
    """Good rows, some of them spoilt; every fault has a row of its own in all folders together."""

    def __init__(self):
        self.rows = good()
        self.next = FIRST
        self.planted = []

    def plant(self, check, fault, attribute, how, times=1):
        for _ in range(times):
            row = self.next
            self.next += STEP
            self.planted.append((row, check, fault, attribute, how))

    def number(self):
        """Numbers the rows of each type from 1 on; rows that will lose their code come last, so that
        no gap stays behind."""
        last = {row for row, _, fault, *_ in self.planted if fault in ("bad-code", "duplicate-code", "unknown-type")}
        numbers = {}
        for late in (False, True):
            for i, r in enumerate(self.rows, 1):
                if (i in last) == late:
                    kind = r["ObjID"][:10]
                    numbers[kind] = numbers.get(kind, 0) + 1
                    r["ObjID"] = f"{kind}{numbers[kind]:06d}"

    def spoilt(self, check):
        """The rows with the faults of one check, or of all when none is named; and the list."""
        rows = [dict(r) for r in self.rows]
        expected = []
        for row, its, fault, attribute, how in self.planted:
            if check in (None, its):
                how(rows[row - 1], rows)
                expected.append((row, its, fault, attribute))
        return rows, expected


def put(**values):
    def how(row, _):
        row.update(values)
    return how


def twin(first, metres):
    """Moves a row beside another one of its type."""
    def how(row, rows):
        row["x"] = f"{float(rows[first]['x']) + metres:.3f}"
        row["y"], row["BGID"] = rows[first]["y"], rows[first]["BGID"]
    return how


def plant_twin(survey, fault, metres, used):
    """Plants into the next row that has an unused one of its type at the beginning."""
    while True:
        kind = survey.rows[survey.next - 1]["ObjID"][6:10]
        for i in range(FIRST - 1):
            if survey.rows[i]["ObjID"][6:10] == kind and i not in used:
                used.add(i)
                survey.plant("Q13", fault, "geom", twin(i, metres))
                return
        survey.next += STEP


def other_name(row, rows):
    row["ObjName"] = next(r["ObjName"] for r in rows if r["ObjName"] != row["ObjName"])


def swap(row, _):
    row["x"], row["y"] = row["y"], row["x"]


SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit(first):
    """Seventeen characters of a unified social credit code with their check character (GB 32100-2015)."""
    total = sum(SIGNS.index(c) * pow(3, i, 31) for i, c in enumerate(first))
    return first + SIGNS[(31 - total % 31) % 31]


def far_grid(rings):
    def how(row, _):
        here = (float(row["x"]), float(row["y"]))
        row["BGID"] = max(rings, key=lambda code: math.dist(here, rings[code][0]))
    return how


def on_edge(edge):
    def how(row, _):
        first, _, (x, y), (dx, dy) = edge
        row["BGID"] = first
        row["x"], row["y"] = f"{x + 0.3 * dx:.3f}", f"{y + 0.3 * dy:.3f}"
    return how


def move(east, north):
    def how(row, _):
        row["x"], row["y"] = f"{float(row['x']) + east:.3f}", f"{float(row['y']) + north:.3f}"
    return how


def components(rings):
    s = Survey()
    s.plant("Q01", "bad-number", "x", lambda r, _: r.update(x=r["x"].replace(".", "．")))
    s.plant("Q01", "bad-number", "y", put(y="未测"))
    s.plant("Q02", "missing-coordinates", "geom", put(x="", y=""))
    s.plant("Q02", "swapped-axes", "geom", swap)
    s.plant("Q02", "implausible-coordinates", "geom", put(x="5.000", y="7.000"))
    s.plant("Q03", "gcj02-shift", "geom", lambda r, _: shifted(r, gcj02), times=6)
    s.plant("Q03", "bd09-shift", "geom", lambda r, _: shifted(r, bd09), times=6)
    s.plant("Q04", "bad-code", "code", lambda r, _: r.update(ObjID=r["ObjID"][:15]))
    s.plant("Q04", "duplicate-code", "code", lambda r, rows: r.update(ObjID=rows[0]["ObjID"], ObjName=rows[0]["ObjName"]))
    s.plant("Q06", "unknown-type", "type_code", lambda r, _: r.update(ObjID="1522010188000001"))
    s.plant("Q06", "type-mismatch", "type_code", other_name)
    s.plant("Q07", "missing-value", "name", put(ObjName=""))
    s.plant("Q07", "missing-value", "state", put(ObjState=""))
    s.plant("Q07", "missing-value", "competent_code", put(DeptCode1=""))
    s.plant("Q07", "missing-value", "initial_date", put(ORDate=""))
    s.plant("Q08", "unknown-department", "competent_code", put(DeptCode1=credit("11152201GW9999990"), DeptName1="不存在的局"))
    s.plant("Q08", "unknown-department", "owner_code", put(DeptCode2="0417", DeptName2="不存在的公司"))
    s.plant("Q08", "name-mismatch", "competent_name", put(DeptName1="别的单位"))
    s.plant("Q09", "bad-date", "initial_date", put(ORDate="20230231"))
    s.plant("Q09", "date-order", "change_date", put(CHDate="20190401"))
    s.plant("Q09", "future-date", "initial_date", put(ORDate="20990101", CHDate=""))
    s.plant("Q10", "unknown-value", "state", put(ObjState="良好"))
    s.plant("Q10", "unknown-value", "data_source", put(DataSource="目测"))
    s.plant("Q11", "grid-mismatch", "grid_code", far_grid(rings))
    s.plant("Q11", "grid-edge", "grid_code", on_edge(shared_edge(rings)))
    s.plant("Q12", "outside-city", "geom", move(90_000, 0))
    s.plant("Q12", "no-grid", "geom", lambda r, _: r.update(BGID="", x="447000.000", y="5090000.000"))
    used = {0}
    plant_twin(s, "duplicate-position", 0.14, used)
    plant_twin(s, "near-duplicate-position", 0.6, used)
    s.number()
    return s


def gap(rows):
    """Raises the highest number of a type by two."""
    kinds = {}
    for i, r in enumerate(rows):
        kinds.setdefault(r["ObjID"][:10], []).append(i)
    kind = next(k for k, its in kinds.items() if len(its) > 2)
    last = max(kinds[kind], key=lambda i: rows[i]["ObjID"])
    rows[last]["ObjID"] = f"{kind}{int(rows[last]['ObjID'][10:]) + 2:06d}"
    return rows


def numbered(rows):
    numbers = {}
    for r in rows:
        kind = r["ObjID"][:10]
        numbers[kind] = numbers.get(kind, 0) + 1
        r["ObjID"] = f"{kind}{numbers[kind]:06d}"
    return rows


def tail(survey, first, count):
    return numbered([dict(r) for r in survey.rows[first:first + count]])


def drawn(row, offsets):
    """A shape around the place of a row: offsets in metres, as text in degrees."""
    points = [(float(row["x"]) + dx, float(row["y"]) + dy) for dx, dy in offsets]
    return ", ".join(f"{x:.9f} {y:.9f}" for x, y in transform(points, 4550, 4490))


def shapes(survey):
    rows = tail(survey, 200, 7)
    square = [(0, 0), (3, 0), (3, 3), (0, 3), (0, 0)]
    rows[0]["wkt"] = f"POLYGON (({drawn(rows[0], square)}))"
    rows[1]["wkt"] = f"LINESTRING ({drawn(rows[1], [(0, 0), (5, 0)])})"
    rows[2]["wkt"] = f"POLYGON (({drawn(rows[2], [(0, 0), (3, 3), (3, 0), (0, 3), (0, 0)])}))"
    hole = [(1, 1), (1.3, 1), (1.3, 1.3), (1, 1.3), (1, 1)]
    rows[3]["wkt"] = f"POLYGON (({drawn(rows[3], square)}), ({drawn(rows[3], hole)}))"
    rows[4]["wkt"] = f"LINESTRING ({drawn(rows[4], [(0, 0), (0.3, 0)])})"
    rows[5]["wkt"] = ""
    rows[6]["wkt"] = f"POINT ({drawn(rows[6], [(0, 0)])}"
    faults = [(3, "self-crossing"), (4, "tiny-ring"), (5, "short-line"), (6, "missing-geometry"), (7, "bad-geometry")]
    return HEADER[:-2] + ["wkt"], rows, [(row, "Q14", fault, "geom") for row, fault in faults]


def photos(survey):
    rows = tail(survey, 206, 4)
    for r, name in zip(rows, ("a.png", "b.png", "c.png", "")):
        r["photo"] = name
    faults = [(2, "missing-photo"), (3, "bad-photo"), (4, "missing-photo")]
    return HEADER + ["photo"], rows, [(row, "Q19", fault, "") for row, fault in faults]


def departments():
    right = credit("11152201GW0009998")
    wrong = credit("11152201GW0009997")
    wrong = wrong[:-1] + SIGNS[(SIGNS.index(wrong[-1]) + 1) % 31]
    rows = [{"code": right, "name": "示例一局"}, {"code": wrong, "name": "示例二局"}]
    return ["code", "name"], rows, [(2, "Q08", "bad-credit-code", "code")]


def gaps(numbers):
    """Runs of numbers from 1 to the highest that are not there."""
    known, runs, before = set(numbers), 0, True
    for n in range(1, max(known) + 1):
        runs += before and n not in known
        before = n in known
    return runs


def changes():
    """Changes of components of the sample city."""
    with open(CITY / "component.csv", encoding="utf-8", newline="") as f:
        kinds = {}
        for r in csv.DictReader(f):
            kinds.setdefault(r["code"][:11], []).append(r)
    usable = [its for its in kinds.values() if len(its) >= 3 and all(r["wkt"].startswith("POINT") for r in its)]
    stored = min(usable, key=lambda its: gaps(int(r["code"][11:]) for r in its))
    gap_count = gaps(int(r["code"][11:]) for r in stored)
    last = max(r["code"] for r in stored)
    stored = stored[:3] + [dict(stored[0], code=str(int(last) + 1))]
    header = ["operation", "code", "name", "competent_code", "competent_name", "grid_code", "state", "initial_date",
              "change_date", "wkt"]
    rows = [dict({h: r.get(h, "") for h in header}, operation="变更", state="破损", change_date="2026-06-01")
            for r in stored]
    rows[1]["operation"] = "看看"
    rows[2]["initial_date"], rows[2]["change_date"] = "2001-01-01", "2001-02-01"
    lon, lat = rows[3]["wkt"][7:-1].split()
    rows[3].update(grid_code="", wkt=f"POINT ({float(lon) + 0.0003:.7f} {lat})")
    faults = [(2, "unknown-operation", ""), (3, "stale-change", "change_date"), (4, "nothing-to-change", "code")]
    told = [(0, "Q05", "sequence-gap", "code")] * gap_count  # of the sample city itself
    return header, rows, told + [(row, "Q21", fault, attribute) for row, fault, attribute in faults]


def columns(survey):
    """Without the date of the survey: nothing else is told of such a file."""
    return [h for h in HEADER if h != "ORDate"], tail(survey, 200, 3), [(0, "Q01", "missing-column", "initial_date")]


def values(survey):
    rows = tail(survey, 203, 3)
    rows[1]["Note"] = "乱码\a"
    return HEADER, rows, [(2, "Q01", "bad-value", "remark")]


def places(survey):
    """Places given twice, as shapes and as numbers, of which one row has another one there."""
    rows = tail(survey, 200, 3)
    for r in rows:
        r["wkt"] = f"POINT ({drawn(r, [(20 if r is rows[1] else 0, 0)])})"
    return HEADER + ["wkt"], rows, [(2, "Q02", "place-mismatch", "geom")]


def classes(survey):
    rows = tail(survey, 206, 3)
    for r in rows:
        r["SmallClass"] = r["ObjName"]
    rows[1]["SmallClass"] = "别的小类"
    return HEADER + ["SmallClass"], rows, [(2, "Q06", "class-mismatch", "type_code")]


def older(survey):
    """A code of CJ/T 214-2007: 0118 is a street lamp there, the cover of a septic tank in its successor."""
    rows = tail(survey, 209, 3)
    rows[1].update(ObjID="1522010118000001", ObjName="路灯")
    return HEADER, rows, [(2, "Q06", "other-scheme", "code")]


def lid(survey):
    """Three rows, the second the only cover of its type: 0114 of GB/T 30428.2-2013."""
    rows = tail(survey, 212, 3)
    rows[1].update(ObjID="1522010114000001", ObjName="园林井盖")
    return rows


def ended(survey):
    """What is imported before the others are checked: the cover was in force once and is withdrawn."""
    row = dict(lid(survey)[1], valid_from="2026-01-01", valid_to="2026-03-01")
    return HEADER + ["valid_from", "valid_to"], [row]


def reused(survey):
    return HEADER, lid(survey), [(2, "Q05", "reused-number", "code")]


def crowd(survey, metres):
    """One grid with far more of a type than the grids around it, which have one component each."""
    first = {}
    for r in survey.rows:
        if r["BGID"] in metres:
            first.setdefault(r["BGID"], r)
    corners = {code: {tuple(round(v, 2) for v in p) for p in metres[code]} for code in first}
    beside = {code: [o for o in first if o != code and corners[o] & corners[code]] for code in first}
    full = max(sorted(first), key=lambda code: len(beside[code]))
    x, y = (sum(v) / len(metres[full]) for v in zip(*metres[full]))
    rows = [dict(first[o]) for o in beside[full]]
    rows += [dict(first[full], x=f"{x + 2 * i - 12:.3f}", y=f"{y:.3f}") for i in range(12)]
    return HEADER, numbered(rows), [(0, "Q16", "density-outlier", "grid_code")]


def nudged(ring, metres, i, east, north):
    """A ring in degrees with one corner moved."""
    (there,) = transform([(metres[i][0] + east, metres[i][1] + north)], 4550, 4490)
    moved = list(ring)
    moved[i] = there
    return moved[:-1] + [moved[0]]


def into(ring, i):
    """The direction that leads from a corner into its ring, of length 1."""
    for k in range(16):
        east, north = math.cos(k * math.pi / 8), math.sin(k * math.pi / 8)
        probe = [(ring[i][0] + east * step, ring[i][1] + north * step) for step in (0.5, 1, 2, 3)]
        if all(inside(p, ring) for p in probe):
            return east, north
    return None


def shared_corners(rings, digits=12):
    """Corners that exactly two grids of one community have (or two communities of one subdistrict, by the
    digits of their codes): grid, other grid, place in the first."""
    owners = {}
    for code, ring in rings.items():
        for i, p in enumerate(ring[1:-1], 1):
            owners.setdefault(p, []).append((code, i))
    used = set()
    for its in owners.values():
        if len(its) == 2 and its[0][0][:digits] == its[1][0][:digits]:
            (code, i), (other, j) = its
            if not {code, other} & used:
                used |= {code, other}
                yield code, i, other, j


def unit_grids(metres, rings):
    """Grids of the sample city drawn anew: one overlaps its neighbour, one leaves a gap, one misses its
    neighbour's corner by a hair, two have changed their numbers."""
    grids = stored("unit_grid")
    rows, faults = [], []
    wanted = [("grid-overlap", 2, 0), ("grid-gap", 2, 1), ("edge-mismatch", 0.02, 1)]
    for code, i, other, j in shared_corners(rings):
        fault, far, inward = wanted[0]
        way = into(metres[code], i) if inward else into(metres[other], j)
        if way is None:
            continue
        wanted.pop(0)
        ring = nudged(rings[code], metres[code], i, far * way[0], far * way[1])
        text = ", ".join(f"{x:.9f} {y:.9f}" for x, y in ring)
        rows.append(dict(grids[code], area_m2="", wkt=f"POLYGON (({text}))"))
        faults.append((0 if fault == "grid-gap" else len(rows), "Q20", fault, "geom"))
        if not wanted:
            break
    community = next(c[:12] for c in grids if all(r["code"][:12] != c[:12] for r in rows))
    first, *_, last = sorted(c for c in grids if c.startswith(community))
    rows.append(dict(grids[first], wkt=grids[last]["wkt"], area_m2=""))
    rows.append(dict(grids[last], wkt=grids[first]["wkt"], area_m2=""))
    faults.append((0, "Q20", "numbering-order", "code"))
    return list(rows[0]), rows, sorted(faults)


def divisions():
    """Communities drawn anew: one overlaps its neighbour, one leaves a gap, one leaves its subdistrict."""
    rows = {c: r for c, r in stored("division").items() if r["level"] == "community"}
    metres, rings = areas(rows)
    drawn = {}
    wanted = [("division-overlap", 0), ("division-gap", 1)]
    for code, i, other, j in shared_corners(rings, 9):
        fault, inward = wanted[0]
        way = into(metres[code], i) if inward else into(metres[other], j)
        if way is None:
            continue
        wanted.pop(0)
        drawn[code] = (fault, nudged(rings[code], metres[code], i, 2 * way[0], 2 * way[1]))
        if not wanted:
            break
    around, edge = areas({c: r for c, r in stored("division").items() if r["level"] == "subdistrict"})
    edge = {p for ring in edge.values() for p in ring}
    code, i, way = next((c, i, way) for c, ring in rings.items() if c not in drawn
                        for i, p in enumerate(ring[1:-1], 1) if p in edge
                        for way in [out_of([*metres.values(), *around.values()], metres[c][i])]
                        if way and grown(metres[c], i, 2 * way[0], 2 * way[1]) > 10)
    drawn[code] = ("outside-parent", nudged(rings[code], metres[code], i, 2 * way[0], 2 * way[1]))
    its, faults = [], []
    for code, (fault, ring) in drawn.items():
        text = ", ".join(f"{x:.9f} {y:.9f}" for x, y in ring)
        its.append(dict(rows[code], wkt=f"POLYGON (({text}))"))
        faults.append((0 if fault == "division-gap" else len(its), "Q20", fault, "geom"))
    return list(its[0]), its, sorted(faults)


def out_of(rings, corner):
    """The direction that leads from a corner out of all rings, of length 1."""
    for k in range(16):
        east, north = math.cos(k * math.pi / 8), math.sin(k * math.pi / 8)
        probe = [(corner[0] + east * step, corner[1] + north * step) for step in (0.5, 1, 2, 3)]
        if not any(inside(p, ring) for p in probe for ring in rings):
            return east, north
    return None


def grown(ring, i, east, north):
    """By how many square metres a ring grows when one corner is moved."""
    moved = list(ring)
    moved[i] = (ring[i][0] + east, ring[i][1] + north)
    before, after = (abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(r, r[1:]))) / 2 for r in (ring, moved))
    return after - before


def astride(layer, key, **changes):
    """A zone of 40 m astride the edge of another, which nothing ranks before or after it."""
    zone = stored(layer)[key]
    _, rings = areas({key: zone})
    x, y = rings[key][0]
    w, h = 0.00025, 0.00018
    box = [(x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h), (x - w, y - h)]
    text = ", ".join(f"{x:.7f} {y:.7f}" for x, y in box)
    row = dict(zone, wkt=f"POLYGON (({text}))", **changes)
    return list(row), [row], [(1, "Q20", "zone-overlap", "geom")]


def zones():
    other = stored("responsibility_zone")["DY00022"]
    return astride("responsibility_zone", "DY00021", id="DY09001", name="重复的环卫作业区",
                   department_code=other["department_code"], department_name=other["department_name"])


def write(path, header, rows, encoding="gb18030"):
    with open(path, "w", encoding=encoding, newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows([[r[h] for h in header] for r in rows])


def folder(name, files, expected, photo=False, before=None):
    path = HERE / name
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    for file, (header, rows) in files.items():
        write(path / file, header, rows)
    if before:
        (path / "before").mkdir()
        write(path / "before" / "component.csv", *before)
    if photo:
        (path / "photos").mkdir()
        (path / "photos" / "a.png").write_bytes(bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000"
            "000301010018dd8db00000000049454e44ae426082"))
        (path / "photos" / "c.png").write_text("no picture")
    with open(path / "expected.csv", "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["file", "row", "check", "fault", "attribute"])
        out.writerows(expected)


def main():
    metres, rings = areas(stored("unit_grid"))
    survey = components(metres)
    file = "component.csv"
    extra = {"Q01": {"component-columns.csv": columns(survey), "component-values.csv": values(survey)},
             "Q02": {"component-places.csv": places(survey)},
             "Q05": {"component-reused.csv": reused(survey)},
             "Q06": {"component-classes.csv": classes(survey), "component-older.csv": older(survey)},
             "Q08": {"department.csv": departments()},
             "Q14": {"component-shapes.csv": shapes(survey)},
             "Q16": {"component-crowd.csv": crowd(survey, metres)},
             "Q19": {"component-photos.csv": photos(survey)},
             "Q20": {"unit_grid.csv": unit_grids(metres, rings), "division.csv": divisions(),
                     "responsibility_zone.csv": zones(),
                     "management_zone.csv": astride("management_zone", "GL00015", id="GL09001", name="重复的建成区", zone_class="3")},
             "Q21": {"component-changes.csv": changes()}}
    folder("clean", {file: (HEADER, survey.rows)}, [])
    together, all_expected = {}, []
    for check in sorted({p[1] for p in survey.planted} | set(extra)):
        rows, expected = survey.spoilt(check)
        if check == "Q05":
            rows, expected = gap(rows), [(0, "Q05", "sequence-gap", "code")]
        files = {file: (HEADER, rows)} if expected else {}
        expected = [(file, *e) for e in expected]
        for name, (header, its, faults) in extra.get(check, {}).items():
            files[name] = together[name] = (header, its)
            expected += [(name, *f) for f in faults]
            all_expected += [(name, *f) for f in faults]
        folder(check, files, sorted(expected, key=lambda e: (e[0], e[1])), check == "Q19", ended(survey) if check == "Q05" else None)
    rows, expected = survey.spoilt(None)
    together[file] = (HEADER, gap(rows))
    all_expected += [(file, *e) for e in [(0, "Q05", "sequence-gap", "code")] + expected]
    folder("all", together, sorted(all_expected, key=lambda e: (e[0], e[1])), True, ended(survey))


if __name__ == "__main__":
    sys.exit(main())
