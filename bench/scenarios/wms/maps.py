#!/usr/bin/python3
"""Asks Gridward and its peers for the same pictures and the same pixels. Called by run.

Before anything is timed the first pictures of all servers are opened: they have the size asked for, and as much of them is covered
by symbols and by grids in one as in the other.
"""
import json
import os
import re
import sys
import urllib.parse

sys.path[:0] = ["bench", os.path.dirname(__file__)]
import numpy  # noqa: E402
from asking import Results, Wrk, middle, read  # noqa: E402
from osgeo import gdal  # noqa: E402
from places import PIXELS, ZOOMS, Places, options  # noqa: E402

gdal.UseExceptions()
CHECKED = 4
LARGEST_DIFFERENCE = 0.08  # of all pixels: edges are smoothed in different ways, and QGIS draws a thin outline of a symbol thinner
LEAST_FOUND = 1.9  # in the mean of some answers
# MapServer's GeoJSON has the features of the first layer alone, whatever was found in the others.
INFO = {"gridward": "application/json", "mapserver": "application/vnd.ogc.gml", "qgis": "application/json"}


def get_map(server, box, **more):
    name, url = server
    west, south, east, north = box
    p = {"SERVICE": "WMS", "VERSION": "1.3.0", "REQUEST": "GetMap", "LAYERS": "unit_grid,component",
         "STYLES": "plain,plain" if name == "gridward" else ",", "CRS": "EPSG:4490",
         "BBOX": f"{south:.7f},{west:.7f},{north:.7f},{east:.7f}", "WIDTH": PIXELS, "HEIGHT": PIXELS, "FORMAT": "image/png", **more}
    return url + "?" + urllib.parse.urlencode(p)


def get_feature_info(server, touch):
    box, i, j = touch
    return get_map(server, box, REQUEST="GetFeatureInfo", QUERY_LAYERS="unit_grid,component", I=i, J=j, FEATURE_COUNT=10,
                   INFO_FORMAT=INFO[server[0]])


def features(answer):
    """How many an answer has: of GeoJSON, or of MapServer's GML."""
    text = answer.decode("utf-8")
    return len(re.findall(r"<\w+_feature>", text)) if text.lstrip().startswith("<") else len(json.loads(text)["features"])


def covered(url):
    """Shares of the picture under symbols and under the ground of grids."""
    answer = read(url)
    if not answer.startswith(b"\x89PNG"):
        sys.exit(f"{url}\nno picture: {answer[:600].decode('utf-8', 'replace')}")
    gdal.FileFromMemBuffer("/vsimem/map.png", answer)
    picture = gdal.Open("/vsimem/map.png")
    if (picture.RasterXSize, picture.RasterYSize) != (PIXELS, PIXELS):
        sys.exit(f"{url}\na picture of another size")
    bands = picture.ReadAsArray().astype(int)
    table = picture.GetRasterBand(1).GetColorTable()
    if table is not None:
        colours = numpy.array([table.GetColorEntry(i) for i in range(table.GetCount())])
        bands = colours[bands if bands.ndim == 2 else bands[0]].transpose(2, 0, 1)
    red, green, blue = bands[:3]
    symbols = (blue - red > 60).mean()
    ground = ((abs(red - 240) < 6) & (abs(green - 240) < 6) & (abs(blue - 224) < 6)).mean()
    return symbols, ground, len(answer)


class Run:
    def __init__(self, asked):
        self.servers = [s.split("=", 1) for s in asked.servers]
        self.places = Places(asked.city)
        self.results = Results(asked.results, "wms")
        self.wrk = Wrk(asked.work)
        self.quick = asked.mode == "quick"

    def compare(self, zoom, asked):
        seen = {name: numpy.mean([covered(u) for u in urls[:CHECKED]], axis=0) for name, urls in asked.items()}
        for part, what in enumerate(("symbols", "ground")):
            shares = [s[part] for s in seen.values()]
            if max(shares) - min(shares) > LARGEST_DIFFERENCE or min(shares) == 0:
                sys.exit(f"{zoom}: the pictures differ in how much of them is {what}: {dict(zip(seen, shares))}")
        return seen

    def rounds(self, scenario, asked, connections, more, longer=1):
        """The servers take turns, round by round."""
        seconds = (2 if self.quick else 6) * longer
        for urls in asked.values():
            self.wrk(urls, connections, seconds)
        rounds = {name: [] for name in asked}
        for _ in range(1 if self.quick else 3):
            for name, urls in asked.items():
                rounds[name].append({**self.wrk(urls, connections, seconds), "load": os.getloadavg()[0]})
        for name, found in rounds.items():
            self.results.add(scenario, name, connections=connections, **more(name), **middle(found))

    def maps(self, zoom):
        boxes = self.places.boxes(zoom, 40 if zoom in ("city", "town") else 200)
        asked = {s[0]: [get_map(s, b) for b in boxes] for s in self.servers}
        seen = self.compare(zoom, asked)
        for connections in (1, 4):
            self.rounds("map", asked, connections, lambda name: {
                "zoom": zoom, "symbols": round(float(seen[name][0]), 3), "ground": round(float(seen[name][1]), 3),
                "kb": round(float(seen[name][2]) / 1024, 1)}, 2 if zoom in ("city", "town") else 1)  # one picture takes seconds there

    def touches(self):
        touches = self.places.touches(200)
        asked = {s[0]: [get_feature_info(s, t) for t in touches] for s in self.servers}
        found = {}
        for name, urls in asked.items():
            counts = [features(read(u)) for u in urls[:20]]
            if min(counts) == 0:
                sys.exit(f"{name}: nothing under {urls[counts.index(0)]}")
            found[name] = sum(counts) / len(counts)
            if found[name] < LEAST_FOUND:
                sys.exit(f"{name}: {found[name]} features under a pixel, though each lies on a component and a grid")
        self.rounds("info", asked, 4, lambda name: {"features": found[name]})

    def go(self):
        for zoom in ZOOMS:
            self.maps(zoom)
        self.touches()


if __name__ == "__main__":
    Run(options()).go()
