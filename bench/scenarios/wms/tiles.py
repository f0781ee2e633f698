#!/usr/bin/python3
"""Vector tiles over HTTP beside ST_AsMVT asked by pgbench on the same tables. Called by run.

Components are asked for from zoom 16 on only, where Gridward leaves none out; before timing, features of both are compared with their
attributes. Neither side compresses when both are compared; Gridward is asked for compressed tiles apart.
"""
import os
import re
import subprocess
import sys
from collections import Counter

sys.path[:0] = ["bench", os.path.dirname(__file__)]
from asking import Results, Wrk, middle, read  # noqa: E402
from osgeo import gdal  # noqa: E402
from places import Places, options  # noqa: E402

gdal.UseExceptions()
TILES = 200
CHECKED = 20
CONNECTIONS = 4
LAYERS = {"unit_grid": (list(range(11, 17)), "code, name"), "component": ([16, 17], "code, name, type_code")}
SQL = """WITH t AS (SELECT ST_TileEnvelope(z, x, y) AS e, ST_Transform(ST_TileEnvelope(z, x, y, margin => 64.0 / 4096), 4490) AS g FROM tile_asked WHERE {which})
SELECT {what} FROM (SELECT {columns}, ST_AsMVTGeom(ST_Transform(geom, 3857), t.e, 4096, 64, true) AS g FROM {layer}, t WHERE geom && t.g) f WHERE g IS NOT NULL;
"""


def psql(sql):
    return subprocess.run(["psql", "-AtqX", "-v", "ON_ERROR_STOP=1", "-c", sql], capture_output=True, text=True, check=True).stdout


def features(tile, columns):
    """Attributes of the features that a tile holds, as one sorted list of texts."""
    if not tile:
        return []
    gdal.FileFromMemBuffer("/vsimem/0.mvt", tile)
    source = gdal.OpenEx("/vsimem/0.mvt", gdal.OF_VECTOR, ["MVT"], ["CLIP=NO"])  # else what lies in the buffer alone is left out
    return sorted("|".join(str(f[c]) for c in columns) for i in range(source.GetLayerCount()) for f in source.GetLayer(i))


class Run:
    def __init__(self, asked):
        self.base = asked.servers[0].split("=", 1)[1]
        self.places = Places(asked.city)
        self.results = Results(asked.results, "wms")
        self.wrk = Wrk(asked.work)
        self.work = asked.work
        self.quick = asked.mode == "quick"

    def pgbench(self, script, seconds):
        told = subprocess.run(["pgbench", "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-T", str(seconds), "-f", script],
                              capture_output=True, text=True, check=True).stdout
        return {"per_second": float(re.search(r"tps = ([\d.]+)", told).group(1)),
                "mean_ms": float(re.search(r"latency average = ([\d.]+)", told).group(1))}

    def compare(self, layer, urls, columns):
        """How many features a tile has in the mean; all but 2 % have to be the same, with the same attributes."""
        names = columns.split(", ")
        found = same = most = 0
        for n, url in enumerate(urls[:CHECKED], 1):
            ours = features(read(url), names)
            text = "concat_ws('|', " + ", ".join(names) + ")"
            theirs = psql(SQL.format(which=f"n = {n}", what=text, columns=columns, layer=layer)).splitlines()
            same += sum((Counter(ours) & Counter(theirs)).values())
            most += max(len(ours), len(theirs))
            found += len(ours)
        if same < 0.98 * most or most == 0:
            sys.exit(f"{layer}: of {most} features in tiles {same} are the same in those of PostGIS")
        return found / CHECKED

    def layer(self, layer, zooms, columns):
        tiles = self.places.tiles(zooms, TILES)
        psql("DROP TABLE IF EXISTS tile_asked; CREATE TABLE tile_asked (n int PRIMARY KEY, z int, x int, y int); INSERT INTO tile_asked VALUES "
             + ", ".join(f"({n}, {z}, {x}, {y})" for n, (z, x, y) in enumerate(tiles, 1)) + "; ANALYZE tile_asked")
        asked = columns.replace(" ", "")
        urls = [f"{self.base}/tiles/{layer}/{z}/{x}/{y}.mvt?properties={asked}" for z, x, y in tiles]
        found = self.compare(layer, urls, columns)
        script = os.path.join(self.work, "tile.sql")
        with open(script, "w", encoding="utf-8") as f:
            f.write(f"\\set n random(1, {TILES})\n"
                    + SQL.format(which="n = :n", what=f"ST_AsMVT(f, '{layer}', 4096, 'g')", columns=columns, layer=layer).replace("\n", " ") + "\n")
        ways = {"gridward": lambda s: self.wrk(urls, CONNECTIONS, s), "postgis": lambda s: self.pgbench(script, s),
                "gridward-gzip": lambda s: self.wrk(urls, CONNECTIONS, s, "gzip")}
        seconds = 2 if self.quick else 6
        rounds = {name: [] for name in ways}
        for way in ways.values():
            way(seconds)
        for _ in range(1 if self.quick else 3):
            for name, way in ways.items():
                rounds[name].append(way(seconds))
        for name, seen in rounds.items():
            self.results.add("tile", name, layer=layer, zooms=f"{min(zooms)}–{max(zooms)}", features=found, connections=CONNECTIONS, **middle(seen))


if __name__ == "__main__":
    run = Run(options())
    for layer, (zooms, columns) in LAYERS.items():
        run.layer(layer, zooms, columns)
