"""GDAL's WMS driver and OpenLayers draw every layer in every system: what they fetch is the picture of the place they ask for.

WMS 1.3.0 has the axes of the registry, north first in EPSG:4490 and EPSG:4550; 1.1.1 has not. The picture that a client gets is held
against the one of a plain request of 1.1.1.
"""
import json
import os
import subprocess
import tempfile
import unittest
import urllib.request

from pictures import SIDE, SYSTEMS, box_around, differing, is_blank, pixels, plain, somewhere
from served import URL, layers, run

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GDAL = """<GDAL_WMS>
  <Service name="WMS"><Version>{version}</Version><ServerUrl>{url}/wms?</ServerUrl><Layers>{layer}</Layers><Styles></Styles>
    <ImageFormat>image/png</ImageFormat><{key}>{crs}</{key}><BBoxOrder>{order}</BBoxOrder></Service>
  <DataWindow><UpperLeftX>{box[0]!r}</UpperLeftX><UpperLeftY>{box[3]!r}</UpperLeftY><LowerRightX>{box[2]!r}</LowerRightX>
    <LowerRightY>{box[1]!r}</LowerRightY><SizeX>{side}</SizeX><SizeY>{side}</SizeY></DataWindow>
  <Projection>{crs}</Projection><BandsCount>3</BandsCount><BlockSizeX>{side}</BlockSizeX><BlockSizeY>{side}</BlockSizeY>
</GDAL_WMS>"""


def of_gdal(layer, version, crs, box, folder):
    north_first = version == "1.3.0" and crs != "EPSG:3857"
    source, picture = os.path.join(folder, "map.xml"), os.path.join(folder, "map.png")
    with open(source, "w") as file:
        file.write(GDAL.format(version=version, url=URL, layer=layer, crs=crs, box=box, side=SIDE,
                               key="CRS" if version == "1.3.0" else "SRS", order="yxYX" if north_first else "xyXY"))
    run("gdal_translate", "-q", "-of", "PNG", source, picture, env={"GDAL_PAM_ENABLED": "NO"})
    with open(picture, "rb") as file:
        return pixels(file.read())


class Maps(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.places = {name: somewhere(name) for name in layers()}
        cls.boxes = {(name, crs): box_around(place, crs) for name, place in cls.places.items() if place for crs in SYSTEMS}
        cls.plain = {(name, crs): plain(name, crs, box) for (name, crs), box in cls.boxes.items()}

    def test_what_is_compared_shows_something(self):
        for asked, picture in self.plain.items():
            with self.subTest(asked):
                self.assertFalse(is_blank(picture))
        self.assertGreaterEqual(len(self.plain), 7 * len(SYSTEMS))

    def test_gdal_draws_every_layer_in_every_system(self):
        with tempfile.TemporaryDirectory() as folder:
            for (name, crs), box in self.boxes.items():
                for version in ("1.3.0", "1.1.1"):
                    with self.subTest(layer=name, crs=crs, version=version):
                        drawn = of_gdal(name, version, crs, box, folder)
                        self.assertLess(differing(self.plain[name, crs], drawn), 0.003)

    def test_openlayers_asks_for_every_layer_in_every_system(self):
        asked = [{"layer": name, "crs": crs, "box": box, "side": SIDE, "version": version}
                 for (name, crs), box in self.boxes.items() for version in ("1.3.0", "1.1.1")]
        with open(os.path.join(ROOT, "clients", "openlayers.mjs")) as script:
            done = subprocess.run(["node", "--input-type=module", "-"], input=script.read(), capture_output=True, text=True, timeout=120,
                                  cwd=os.path.join(ROOT, "webmap", "frontend"),
                                  env={**os.environ, "ASKED": json.dumps(asked), "WMS": URL + "/wms"})
        self.assertEqual(0, done.returncode, done.stderr)
        addresses = json.loads(done.stdout)
        self.assertEqual(len(asked), len(addresses))
        for one, address in zip(asked, addresses):
            with self.subTest(**one), urllib.request.urlopen(address) as answer:
                self.assertLess(differing(self.plain[one["layer"], one["crs"]], pixels(answer.read())), 0.003)
