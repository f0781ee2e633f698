"""GDAL's WFS, GML and GeoJSON drivers against the server: what they get is what the server holds."""
import csv
import io
import json
import os
import re
import tempfile
import unittest

from served import URL, WFS, features, get, layers, run, versions


def rows(*arguments, env=None):
    """Rows of a layer as ogr2ogr gives them."""
    return list(csv.DictReader(io.StringIO(run("ogr2ogr", "-f", "CSV", "/vsistdout/", *arguments, env=env))))


def box(points):
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


class Gdal(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.layers = layers()
        cls.components = features("component")

    def counted(self, source, layer, *options):
        info = run("ogrinfo", "-ro", "-so", *options, source, "gw:" + layer)
        return int(re.search(r"^Feature Count: (\d+)$", info, re.M).group(1))

    def test_every_layer_is_listed_and_counted_in_every_version(self):
        for version in versions():
            source = "WFS:%s?VERSION=%s" % (WFS, version)
            listed = run("ogrinfo", "-ro", source)
            for name, layer in self.layers.items():
                with self.subTest(version=version, layer=name):
                    self.assertRegex(listed, r"gw:%s\b" % name)
                    if version == "2.0.0" or layer["count"] < 5000:
                        self.assertEqual(layer["count"], self.counted(source, name))

    def test_attributes_have_the_types_of_the_catalogue(self):
        info = run("ogrinfo", "-ro", "-so", "WFS:" + WFS, "gw:unit_grid")
        self.assertRegex(info, r"(?m)^code: String")
        self.assertRegex(info, r"(?m)^area_m2: Real")
        self.assertRegex(info, r"(?m)^valid_from: Date ")
        self.assertIn('ID["EPSG",4490]', info)

    def test_gml_and_geojson_give_the_same_features_in_the_same_place(self):
        gml = {r["code"]: r for r in rows("WFS:" + WFS, "gw:unit_grid", "-lco", "GEOMETRY=AS_WKT")}
        source = WFS + "?service=WFS&version=2.0.0&request=GetFeature&typeNames=gw:unit_grid&outputFormat=application/json"
        text = run("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", source)
        plain = {f["properties"]["code"]: f for f in json.loads(text)["features"]}
        self.assertEqual(self.layers["unit_grid"]["count"], len(gml))
        self.assertEqual(set(plain), set(gml))
        for code, feature in plain.items():
            here = [p for polygon in feature["geometry"]["coordinates"] for ring in polygon for p in ring]
            there = [tuple(map(float, p)) for p in re.findall(r"(-?[\d.]+) (-?[\d.]+)", gml[code]["WKT"])]
            self.assertEqual(len(here), len(there), code)
            for a, b in zip(box(here), box(there)):
                self.assertAlmostEqual(a, b, 6, code)

    def test_the_first_number_is_a_longitude_in_every_version(self):
        for version in versions():
            with self.subTest(version=version):
                first = rows("WFS:%s?VERSION=%s" % (WFS, version), "gw:component", "-limit", "1", "-lco", "GEOMETRY=AS_XY")[0]
                self.assertTrue(120 < float(first["X"]) < 124 and 45 < float(first["Y"]) < 47, first)

    def test_a_condition_is_asked_of_the_server(self):
        code = self.components[len(self.components) // 2]["properties"]["type_code"]
        wanted = {f["properties"]["code"] for f in self.components if f["properties"]["type_code"] == code}
        condition = "type_code = '%s'" % code
        self.assertEqual(wanted, {r["code"] for r in rows("-where", condition, "WFS:" + WFS, "gw:component")})
        some = {r["code"] for r in rows("-where", condition + " AND code LIKE '%7'", "WFS:" + WFS, "gw:component")}
        self.assertEqual({c for c in wanted if c.endswith("7")}, some)

    def test_a_rectangle_is_asked_of_the_server(self):
        points = {f["properties"]["code"]: f["geometry"]["coordinates"] for f in self.components if f["geometry"]["type"] == "Point"}
        x, y = list(points.values())[len(points) // 3]
        west, south, east, north = x - 0.004, y - 0.003, x + 0.004, y + 0.003
        wanted = {code for code, (x, y) in points.items() if west <= x <= east and south <= y <= north}
        spat = ["-spat", *(repr(v) for v in (west, south, east, north))]
        found = {r["code"] for r in rows(*spat, "WFS:" + WFS, "gw:component")}
        self.assertEqual(wanted, found & set(points))
        self.assertTrue(1 < len(found) < len(self.components) // 2)

    def test_sql_selects_sorts_and_counts(self):
        sql = "SELECT code, name FROM \"gw:unit_grid\" WHERE area_m2 > 20000 ORDER BY code DESC"
        wanted = sorted((f["properties"]["code"] for f in features("unit_grid") if f["properties"]["area_m2"] > 20000), reverse=True)
        self.assertEqual(wanted, [r["code"] for r in rows("-sql", sql, "WFS:" + WFS)])
        counted = rows("-sql", "SELECT COUNT(*) AS n FROM \"gw:component\"", "WFS:" + WFS)
        self.assertEqual(self.layers["component"]["count"], int(counted[0]["n"]))

    def test_pages_give_every_feature_once(self):
        page = {"OGR_WFS_PAGE_SIZE": "3000"}
        codes = [r["code"] for r in rows("WFS:" + WFS, "gw:component", "-select", "code", env=page)]
        self.assertEqual(len(codes), len(set(codes)))
        self.assertEqual({f["properties"]["code"] for f in self.components}, set(codes))

    def test_a_saved_file_is_read_by_its_schema(self):
        with tempfile.TemporaryDirectory() as folder:
            gml = os.path.join(folder, "division.gml")
            wanted = dict(service="WFS", version="2.0.0", typeNames="gw:division")
            with open(gml, "wb") as file:
                file.write(get("/wfs", request="GetFeature", **wanted))
            with open(gml[:-4] + ".xsd", "wb") as file:
                file.write(get("/wfs", request="DescribeFeatureType", **wanted))
            read = rows(gml, "division")
        self.assertEqual({f["properties"]["code"] for f in features("division")}, {r["code"] for r in read})
        self.assertEqual({f["properties"]["name"] for f in features("division")}, {r["name"] for r in read})

    def test_a_copy_keeps_names_in_chinese(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "copy.gpkg")
            run("ogr2ogr", "-f", "GPKG", copy, "WFS:" + WFS, "gw:division")
            names = {r["name"] for r in rows(copy, "gw:division")}
        self.assertEqual({f["properties"]["name"] for f in features("division")}, names)
        self.assertTrue(any("街道" in n for n in names))

    def test_a_map_is_drawn(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = os.path.join(folder, "map.png")
            source = ("WMS:%s/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=unit_grid&CRS=CRS:84"
                      "&BBOX=121.873,45.699,122.823,46.297&FORMAT=image/png" % URL)
            run("gdal_translate", "-q", "-of", "PNG", "-outsize", "300", "200", "-projwin", "122.06", "46.09", "122.12", "46.05", source, picture)
            self.assertIn("Size is 300, 200", run("gdalinfo", picture))
