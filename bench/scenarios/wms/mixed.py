#!/usr/bin/python3
"""Two minutes of everything that draws, by 64 connections: errors, and the heap after each collection. Called by run."""
import os
import random
import re
import sys

sys.path[:0] = ["bench", os.path.dirname(__file__)]
from asking import Results, Wrk  # noqa: E402
from maps import get_feature_info, get_map  # noqa: E402
from places import ZOOMS, Places, options  # noqa: E402

CONNECTIONS = 64
FORMATS = ["image/png", "image/png; mode=8bit", "image/jpeg"]
COLLECTION = re.compile(r"(\d+)M->(\d+)M\((\d+)M\)")  # GC(7) Pause Young (Normal) … 310M->120M(512M) 4.1ms


def urls(base, places):
    wms = ["gridward", base + "/wms"]
    kinds = []
    for zoom in ZOOMS:
        for n, box in enumerate(places.boxes(zoom, 24)):
            styles = ["plain,plain", ","][n % 2]
            kinds.append(get_map(wms, box, FORMAT=FORMATS[n % 3], STYLES=styles, TRANSPARENT="TRUE" if n % 4 == 0 else "FALSE"))
    kinds += [get_feature_info(wms, t) for t in places.touches(60)]
    for z, x, y in places.tiles(list(range(10, 18)), 120):
        kinds += [f"{base}/tiles/unit_grid/{z}/{x}/{y}.mvt", f"{base}/tiles/component/{z}/{x}/{y}.png"]
    random.Random(20261126).shuffle(kinds)  # the same in every run
    return kinds


def collections(file):
    with open(file, encoding="utf-8") as f:
        found = [tuple(map(int, m.groups())) for m in map(COLLECTION.search, f) if m]
    used = [after for _, after, _ in found]
    half = len(used) // 2
    return {"collections": len(used), "heap_mb_first_half": max(used[:half], default=0), "heap_mb_second_half": max(used[half:], default=0),
            "heap_mb_size": max((size for _, _, size in found), default=0)}


if __name__ == "__main__":
    asked = options(["gc"])
    seconds = 15 if asked.mode == "quick" else 120
    mixed = urls(asked.servers[0].split("=", 1)[1], Places(asked.city))
    seen = Wrk(asked.work)(mixed, CONNECTIONS, seconds)
    Results(asked.results, "wms").add("mixed", "gridward", connections=CONNECTIONS, seconds=seconds, **seen, **collections(asked.gc))
    if seen["errors"]:
        sys.exit(f"{seen['errors']} requests were not answered as they should be")
