#!/usr/bin/python3
"""Makes one large survey of components for the benchmark city: the same file for the same seed.

    bench/city/survey.py OUT_FILE [--seed N] [--rows N]

The columns are those of component.csv. Three fifths of the rows stand along the streets, the others anywhere; none within 1.2 m of
another of its type, so that a check has nothing to find. Needs python3-numpy, python3-scipy, python3-shapely.
"""
import argparse
import csv
import os

import numpy as np
from scipy.spatial import cKDTree
from shapely.ops import unary_union

import layers
import questions
from ground import degrees, METRES_PER_LAT, METRES_PER_LON

CODES = os.path.join(os.path.dirname(__file__), "../../geo-core/src/main/resources/codes")
APART_METRES = 1.2


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("out")
    ask.add_argument("--seed", type=int, default=152201)
    ask.add_argument("--rows", type=int, default=1_000_000)
    options = ask.parse_args()
    random = np.random.default_rng(options.seed)
    units, streets = layers.Units(random), layers.Streets()
    city = unary_union(units.shapes).buffer(-1e-5)
    part = options.rows * 6 // 10
    points = np.vstack([questions.inside(city, degrees(streets.beside(part, 4, 14, random))),
                        questions.anywhere(city, part, random)])
    rows = list(layers.components(points[random.permutation(len(points))], layers.codes(CODES + "/component-types.csv"),
                                  random))
    good = apart(rows)[:options.rows]
    if len(good) < options.rows:
        raise SystemExit("only %d rows are far enough from each other" % len(good))
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(good[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(good)


def apart(rows):
    """The rows that are far enough from all earlier ones of their type."""
    kinds = {}
    for i, row in enumerate(rows):
        kinds.setdefault(row["type_code"], []).append(i)
    dropped = set()
    for members in kinds.values():
        xy = np.array([(float(rows[i]["lon"]) * METRES_PER_LON, float(rows[i]["lat"]) * METRES_PER_LAT)
                       for i in members])
        dropped.update(members[later] for _, later in cKDTree(xy).query_pairs(APART_METRES))
    return [row for i, row in enumerate(rows) if i not in dropped]


main()
