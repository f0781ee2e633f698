#!/usr/bin/python3
"""Asks WFS servers the same questions in turn and adds what was measured as lines of JSON.

    ask.py --city DIR --work DIR --results FILE --mode quick|full NAME=URL ...

Before a scenario is timed the features in the first answers are counted; the run ends when the servers disagree. The
questions are drawn from the components of the city with a fixed seed: squares of 0.03 degrees around components, codes.
"""
import argparse
import csv
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, "bench")
from asking import Results, Wrk, middle, read  # noqa: E402

QUESTIONS = 200
CHECKED = 10
CONNECTIONS = 4
SIDE = 0.03
FEATURE = {"gml": rb"<(?:\w+:)?(?:unit_grid|component)[ >]", "json": rb'"type" ?: ?"Feature"'}
JSON_NAME = {"gridward": "application/json", "mapserver": "geojson", "qgis": "application/vnd.geo+json"}
FES = ('<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:PropertyIsEqualTo><fes:ValueReference>code</fes:ValueReference>'
       "<fes:Literal>%s</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>")
OGC = ('<Filter xmlns="http://www.opengis.net/ogc"><PropertyIsEqualTo><PropertyName>code</PropertyName>'
       "<Literal>%s</Literal></PropertyIsEqualTo></Filter>")


class Server:
    """How one server wants to be asked: QGIS Server knows 1.1.0 best, the others 2.0.0."""

    def __init__(self, text):
        self.name, self.url = text.split("=", 1)
        self.old = self.name == "qgis"

    def get_feature(self, layer, form, count=None, start=None, box=None, code=None):
        p = {"SERVICE": "WFS", "REQUEST": "GetFeature", "VERSION": "1.1.0" if self.old else "2.0.0"}
        p["TYPENAME" if self.old else "TYPENAMES"] = ("ms:" if self.name == "mapserver" else "") + layer
        if form == "json":
            p["OUTPUTFORMAT"] = JSON_NAME[self.name]
        if count:
            p["MAXFEATURES" if self.old else "COUNT"] = count
        if start is not None:
            p["STARTINDEX"] = start
        if box:
            x0, y0, x1, y1 = box
            p["BBOX"] = f"{x0},{y0},{x1},{y1},EPSG:4490" if self.old else f"{y0},{x0},{y1},{x1},urn:ogc:def:crs:EPSG::4490"
        if code:
            p["FILTER"] = (OGC if self.old else FES) % code
        return self.url + "?" + urllib.parse.urlencode(p)


def draw(city):
    rnd = random.Random(20261126)
    with open(os.path.join(city, "component.csv"), encoding="utf-8") as f:
        rows = [(float(r["lon"]), float(r["lat"]), r["code"]) for r in csv.DictReader(f)]
    boxes = []
    for lon, lat, _ in rnd.choices(rows, k=QUESTIONS):
        x, y = (v + rnd.uniform(-SIDE, SIDE) / 4 for v in (lon, lat))
        boxes.append([f"{v:.7f}" for v in (x - SIDE / 2, y - SIDE / 2, x + SIDE / 2, y + SIDE / 2)])
    return boxes, [r[2] for r in rnd.choices(rows, k=QUESTIONS)]


class Run:
    def __init__(self, options):
        self.options = options
        self.servers = [Server(s) for s in options.servers]
        self.boxes, self.codes = draw(options.city)
        self.quick = options.mode == "quick"
        self.results = Results(options.results, "wfs")
        self.wrk = Wrk(options.work)
        self.total = 0

    def add(self, scenario, server, form, **more):
        self.results.add(scenario, server.name, form=form, **more)

    def count(self, urls, form):
        found = []
        for url in urls[:CHECKED]:
            answer = read(url)
            if b"Exception" in answer[:600]:
                sys.exit(f"{url}\n{answer[:600].decode('utf-8', 'replace')}")
            found.append(len(re.findall(FEATURE[form], answer)))
        return statistics.mean(found)

    def compare(self, scenario, form, asked):
        counts = {s.name: self.count(urls, form) for s, urls in asked}
        if max(counts.values()) != min(counts.values()) or min(counts.values()) == 0:
            sys.exit(f"{scenario} {form}: the servers do not give the same number of features: {counts}")
        return counts

    def throughput(self, scenario, form, question):
        asked = [(s, [question(s, i) for i in range(QUESTIONS)]) for s in self.servers]
        counts = self.compare(scenario, form, asked)
        for server, urls in asked:
            self.wrk(urls, CONNECTIONS, 2 if self.quick else 10)
            rounds = [self.wrk(urls, CONNECTIONS, 2 if self.quick else 8) for _ in range(1 if self.quick else 3)]
            self.add(scenario, server, form, connections=CONNECTIONS, features=counts[server.name], **middle(rounds))

    def whole(self, form):
        for server in self.servers:
            url = server.get_feature("component", form)
            rounds, size = [], 0
            for _ in range(1 if self.quick else 4):
                told = subprocess.run(["curl", "-sS", "-o", "/dev/null", "-w", "%{time_total} %{time_starttransfer} %{size_download}", url],
                                      capture_output=True, text=True, check=True).stdout.split()
                rounds.append((float(told[0]), float(told[1])))
                size = int(told[2])
            rounds = rounds[0 if self.quick else 1:]  # the first one warms up
            seconds, first = sorted(rounds)[len(rounds) // 2]
            found = int(self.count([url], form))
            self.total = max(self.total, found)
            self.add("whole", server, form, features=found, seconds=seconds, first_byte_s=first, mb=round(size / 1e6, 1))

    def pages(self, total, count=1000):
        for server in self.servers:
            for page, start in (("first", 0), ("last", total - count)):
                url = server.get_feature("component", "json", count=count, start=start)
                found = self.count([url], "json")
                if found != count:
                    sys.exit(f"{url}: {found} features, not {count}")
                times = []
                for _ in range(5 if self.quick else 20):
                    begun = time.perf_counter()
                    read(url)
                    times.append((time.perf_counter() - begun) * 1000)
                self.add("page", server, "json", page=page, start=start, ms=round(statistics.median(times), 2))
        self.cursor(count)

    def cursor(self, count):
        """The last full page of a walk along the links, as a client of Gridward reads it."""
        server = next((s for s in self.servers if s.name == "gridward"), None)
        if server is None:
            return
        url = server.get_feature("component", "json", count=count, start=0)
        times = []
        while url:
            begun = time.perf_counter()
            answer = read(url)
            times.append((time.perf_counter() - begun) * 1000)
            links = [l for l in json.loads(answer).get("links", []) if l["rel"] == "next"]
            url = links[0]["href"] if links else None
        tenth = max(1, len(times) // 10)
        self.add("walk", server, "json", pages=len(times), first_ms=round(statistics.median(times[1:tenth + 1]), 2),
                 last_ms=round(statistics.median(times[-tenth:]), 2))

    def go(self):
        for form in ("gml", "json"):
            self.whole(form)
            self.throughput("components", form, lambda s, i: s.get_feature("component", form, count=1000, box=self.boxes[i]))
            self.throughput("grids", form, lambda s, i: s.get_feature("unit_grid", form, count=200, box=self.boxes[i]))
        self.throughput("code", "json", lambda s, i: s.get_feature("component", "json", code=self.codes[i]))
        self.pages(self.total - self.total % 1000)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("city", "work", "results", "mode"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("servers", nargs="+")
    Run(parser.parse_args()).go()
