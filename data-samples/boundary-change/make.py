#!/usr/bin/env python3
"""Writes a change of boundaries for the sample city: grids-2027.csv, in which one grid is joined to
its neighbour, and zones-2027.csv, which lacks one zone. Needs Python 3 alone:

    data-samples/boundary-change/make.py
"""
import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent
CITY = HERE.parent / "ulanhot-small"
COMMUNITY = "152201002003"


def rows(name):
    csv.field_size_limit(10_000_000)
    with open(CITY / name, encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        return reader.fieldnames, list(reader)


def ring(row):
    text = row["wkt"].split("((")[1].lstrip("(").split(")")[0]
    return [tuple(p.split()) for p in text.split(",")]


def joined(first, second):
    """The ring around two areas that share corners: edges they have in common fall away; none when
    they do not share exactly one stretch."""
    edges = {(a, b) for r in (first, second) for a, b in zip(r, r[1:])}
    outer = {a: b for a, b in edges if (b, a) not in edges}
    start = here = next(iter(sorted(outer)))
    around = [start]
    while outer[here] != start:
        here = outer[here]
        around.append(here)
    return around + [start] if len(around) == len(outer) < len(edges) else None


def write(name, header, lines):
    with open(HERE / name, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, header, lineterminator="\n")
        out.writeheader()
        out.writerows(lines)


def main():
    header, grids = rows("unit_grid.csv")
    by_code = {g["code"]: g for g in grids}
    gone = max(code for code in by_code if code.startswith(COMMUNITY))
    kept, around = next((code, r) for code in sorted(by_code) if code.startswith(COMMUNITY) and code != gone
                        for r in [joined(ring(by_code[gone]), ring(by_code[code]))] if r)
    by_code[kept]["wkt"] = f"MULTIPOLYGON ((({', '.join(' '.join(p) for p in around)})))"
    by_code[kept]["area_m2"] = ""
    write("grids-2027.csv", header, [g for g in grids if g["code"] != gone])
    header, zones = rows("responsibility_zone.csv")
    write("zones-2027.csv", header, [z for z in zones if z["id"] != zones[0]["id"]])


if __name__ == "__main__":
    main()
