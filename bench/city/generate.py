#!/usr/bin/python3
"""Makes the benchmark city: the same files for the same seed.

    bench/city/generate.py OUT_DIR [--seed N] [--million N]

Writes one CSV per layer, to be taken by `./gridward import LAYER FILE`, the questions that are asked of it
(questions-random.csv, -street, -edge: 100,000 each), the many points of the bulk door (million.csv, million.ndjson) and
counts.json. Where the city comes from: bench/README.md. Needs python3-numpy, python3-scipy, python3-shapely.
"""
import argparse
import csv
import json
import os

import numpy as np
from shapely.ops import unary_union

import layers
import questions
from ground import degrees

CODES = os.path.join(os.path.dirname(__file__), "../../geo-core/src/main/resources/codes")
COMPONENTS, QUESTIONS = 200_000, 100_000


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("out")
    ask.add_argument("--seed", type=int, default=152201)
    ask.add_argument("--million", type=int, default=1_000_000)
    options = ask.parse_args()
    os.makedirs(options.out, exist_ok=True)
    random = np.random.default_rng(options.seed)
    units, streets = layers.Units(random), layers.Streets()
    city = unary_union(units.shapes)
    types = layers.codes(CODES + "/component-types.csv")
    matters = layers.codes(CODES + "/event-types.csv")
    standing = questions.inside(city, degrees(streets.beside(COMPONENTS + 2000, 4, 14, random)))[:COMPONENTS]
    tables = dict(
        department=layers.departments(), division=layers.divisions(units), unit_grid=layers.unit_grids(units),
        responsibility_zone=layers.responsibility_zones(units, city, random),
        responsibility_line=layers.responsibility_lines(streets), management_zone=layers.management_zones(units),
        component=layers.components(standing, types, random))
    counts = {name: write(options.out, name, rows) for name, rows in tables.items()}
    counts["vertices_per_grid"] = round(float(np.mean([len(s.exterior.coords) - 1 for s in units.shapes])), 1)

    sets = dict(random=questions.anywhere(city, QUESTIONS, random),
                street=questions.along_streets(streets, QUESTIONS, random),
                edge=questions.at_edges(units.shapes, QUESTIONS, random))
    for name, points in sets.items():
        write(options.out, "questions-" + name, questions.asked(points, types, matters, random))
    many(options, streets, city, types, matters, random)
    with open(os.path.join(options.out, "counts.json"), "w") as out:
        json.dump(counts, out)


def many(options, streets, city, types, matters, random):
    """The bulk door gets three quarters of its points from the streets, in two forms."""
    fourth = options.million // 4
    points = np.concatenate([questions.along_streets(streets, options.million - fourth, random),
                             questions.anywhere(city, fourth, random)])
    points = points[random.permutation(len(points))]
    with open(os.path.join(options.out, "million.csv"), "w") as table, \
            open(os.path.join(options.out, "million.ndjson"), "w") as lines:
        table.write("id,lon,lat,kind,type\n")
        for i, q in enumerate(questions.asked(points, types, matters, random)):
            table.write("%d,%s,%s,%s,%s\n" % (i, q["lon"], q["lat"], q["kind"], q["type"]))
            more = ',"kind":"%s","type":"%s"' % (q["kind"], q["type"]) if q["kind"] else ""
            lines.write('{"id":"%d","lon":%s,"lat":%s%s}\n' % (i, q["lon"], q["lat"], more))


def write(folder, name, rows):
    """Writes rows with the columns of the first; says how many there were."""
    count = 0
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        out = None
        for row in rows:
            if out is None:
                out = csv.DictWriter(file, list(row), lineterminator="\n")
                out.writeheader()
            out.writerow(row)
            count += 1
    return count


main()
