"""How scenarios over HTTP ask and keep what they saw."""
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request


def read(url):
    try:
        with urllib.request.urlopen(url, timeout=600) as answer:
            return answer.read()
    except urllib.error.HTTPError as e:
        sys.exit(f"{url}\n{e.code}: {e.read()[:600].decode('utf-8', 'replace')}")


class Results:
    """Lines of one family."""

    def __init__(self, file, family):
        self.file, self.family = file, family

    def add(self, scenario, system, **more):
        line = json.dumps({"family": self.family, "scenario": scenario, "system": system, **more})
        print(line, flush=True)
        with open(self.file, "a", encoding="utf-8") as out:
            out.write(line + "\n")


class Wrk:
    """Asks for addresses in order, round and round."""

    def __init__(self, work):
        self.paths = os.path.join(work, "paths")

    def __call__(self, urls, connections, seconds, coding=None):
        """coding: what is said to be accepted; nothing is, when it is absent."""
        parts = urllib.parse.urlsplit(urls[0])
        base = f"{parts.scheme}://{parts.netloc}"
        with open(self.paths, "w", encoding="utf-8") as f:
            f.write("\n".join(u[len(base):] for u in urls) + "\n")
        told = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "-s", "bench/paths.lua", base],
            env={**os.environ, "PATHS": self.paths, "CODING": coding or ""}, capture_output=True, text=True, check=True).stdout
        return json.loads("{" + re.search(r"JSON(.*)", told).group(1) + "}")


def middle(rounds):
    """The middle one by what it got done; of two the slower."""
    return sorted(rounds, key=lambda r: r["per_second"])[(len(rounds) - 1) // 2]
