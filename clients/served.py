"""What the server itself says it holds, and how programs are run against it."""
import json
import os
import subprocess
import tempfile
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

URL = os.environ["GRIDWARD_URL"].rstrip("/")
WFS = URL + "/wfs"


def get(path, **parameters):
    query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
    with urllib.request.urlopen(URL + path + query) as answer:
        return answer.read()


def layers():
    """Name of each layer, and what is told of it: count, attributes."""
    return {layer["name"]: layer for layer in json.loads(get("/api/layers"))}


def versions():
    """WFS versions that the capabilities name; clients of each have to get along."""
    root = ElementTree.fromstring(get("/wfs", service="WFS", request="GetCapabilities"))
    return [v.text for v in root.iter("{http://www.opengis.net/ows/1.1}ServiceTypeVersion")]


def features(layer, **more):
    """Features of a layer as GeoJSON, without a client between."""
    answer = get("/wfs", service="WFS", version="2.0.0", request="GetFeature", typeNames="gw:" + layer,
                 outputFormat="application/json", **more)
    return json.loads(answer)["features"]


def run(*command, folder=None, env=None):
    """What a program says; a failure of the test when it fails or warns of an error."""
    done = subprocess.run(command, cwd=folder or tempfile.gettempdir(), env={**os.environ, **(env or {})},
                          capture_output=True, text=True, timeout=120)
    said = done.stdout + done.stderr
    assert done.returncode == 0, "%s\nexit code %d\n%s" % (" ".join(command), done.returncode, said)
    assert "ERROR" not in done.stderr, said
    return done.stdout
