"""Which ground is asked for: drawn from a fixed seed around components, so that every picture shows some."""
import argparse
import csv
import math
import os
import random

# Side of the square shown, degrees: the county, the town, a quarter, a block, a street.
ZOOMS = {"city": 0.74, "town": 0.18, "quarter": 0.05, "block": 0.012, "street": 0.003}
MIDDLE = (122.07, 46.08)
PIXELS = 768


def options(more=()):
    parser = argparse.ArgumentParser()
    for name in ("city", "work", "results", "mode", *more):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("servers", nargs="+")
    return parser.parse_args()


class Places:
    def __init__(self, city):
        with open(os.path.join(city, "component.csv"), encoding="utf-8") as f:
            self.components = [(float(r["lon"]), float(r["lat"])) for r in csv.DictReader(f)]

    def boxes(self, zoom, count):
        """Squares west, south, east, north."""
        rnd = random.Random(f"20261126 {zoom}")
        side = ZOOMS[zoom]
        boxes = []
        for lon, lat in rnd.choices(self.components, k=count):
            if zoom == "city":
                lon, lat = MIDDLE
            x, y = (v + rnd.uniform(-side, side) / (20 if zoom == "city" else 4) for v in (lon, lat))
            boxes.append((x - side / 2, y - side / 2, x + side / 2, y + side / 2))
        return boxes

    def touches(self, count):
        """Street squares, each with the pixel under which a component lies."""
        rnd = random.Random("20261126 touches")
        side = ZOOMS["street"]
        touched = []
        for lon, lat in rnd.choices(self.components, k=count):
            i, j = (rnd.randrange(20, PIXELS - 20) for _ in range(2))
            west, north = lon - (i + 0.5) * side / PIXELS, lat + (j + 0.5) * side / PIXELS
            touched.append(((west, north - side, west + side, north), i, j))
        return touched

    def tiles(self, zooms, count):
        """Addresses z, x, y of WebMercatorQuad."""
        rnd = random.Random(f"20261126 tiles {zooms}")
        tiles = []
        for lon, lat in rnd.choices(self.components, k=count):
            z = rnd.choice(zooms)
            y = math.asinh(math.tan(math.radians(lat))) / math.pi
            tiles.append((z, int((lon + 180) / 360 * 2**z), int((1 - y) / 2 * 2**z)))
        return tiles
