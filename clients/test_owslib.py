"""OWSLib, the Python client of OGC services, against the server."""
import json
import unittest

import requests
from owslib.etree import etree
from owslib.feature.postrequest import PostRequest_2_0_0
from owslib.fes2 import And, BBox, Filter, Not, PropertyIsEqualTo, PropertyIsLike
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService

from served import URL, WFS, features, layers, versions


class OwsLib(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.layers = layers()
        cls.wfs = WebFeatureService(WFS, version="2.0.0")

    def asked(self, **what):
        answer = self.wfs.getfeature(typename="gw:component", outputFormat="application/json", **what)
        return [f["properties"]["code"] for f in json.loads(answer.read())["features"]]

    def test_every_layer_is_in_the_contents_of_every_version(self):
        for version in {v[:3] + ".0" for v in versions()}:
            with self.subTest(version=version):
                contents = WebFeatureService(WFS, version=version).contents
                self.assertEqual({"gw:" + n for n in self.layers}, set(contents))
                west, south, east, north = contents["gw:unit_grid"].boundingBoxWGS84
                self.assertTrue(120 < west < east < 124 and 45 < south < north < 47.5, (west, south, east, north))

    def test_the_schema_names_every_attribute(self):
        for name, layer in self.layers.items():
            with self.subTest(layer=name):
                schema = self.wfs.get_schema("gw:" + name)
                names = set(schema["properties"]) | {schema.get("geometry_column")} - {None}
                self.assertTrue({a["name"] for a in layer["attributes"]} <= names, names)

    def test_pages_give_every_feature_once(self):
        codes, size = [], 7000
        while len(codes) % size == 0:
            page = self.asked(startindex=len(codes), maxfeatures=size)
            if not page:
                break
            codes += page
        self.assertEqual(self.layers["component"]["count"], len(codes))
        self.assertEqual(len(codes), len(set(codes)))

    def test_a_rectangle_is_given_by_its_crs(self):
        x, y = features("component", count=1)[0]["geometry"]["coordinates"]
        west, south, east, north = x - 0.002, y - 0.002, x + 0.002, y + 0.002
        by_urn = self.asked(bbox=(west, south, east, north, "urn:ogc:def:crs:EPSG::4490"))  # OWSLib swaps the axes itself
        near = features("component", bbox="%r,%r,%r,%r,EPSG:4490" % (west, south, east, north))
        self.assertEqual([f["properties"]["code"] for f in near], by_urn)
        self.assertTrue(by_urn)

    def test_a_filter_is_understood(self):
        everything = [f["properties"] for f in features("component")]
        kind, beginning = everything[0]["type_code"], everything[0]["code"][:10]
        condition = And([PropertyIsEqualTo("type_code", kind),
                         PropertyIsLike("code", beginning + "*", wildCard="*", singleChar="?", escapeChar="\\"),
                         Not([PropertyIsEqualTo("code", everything[0]["code"])])])
        request = ('<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" outputFormat="application/json">'
                   '<wfs:Query typeNames="component">%s</wfs:Query></wfs:GetFeature>' % etree.tostring(Filter(condition).toXML()).decode())
        answer = json.loads(self.wfs.getfeature(filter=request, method="Post").read())
        wanted = {p["code"] for p in everything[1:] if p["type_code"] == kind and p["code"].startswith(beginning)}
        self.assertEqual(wanted, {f["properties"]["code"] for f in answer["features"]})

    def test_a_rectangle_of_a_filter_is_that_of_the_feature(self):
        x, y = features("component", count=1)[0]["geometry"]["coordinates"]
        box = BBox((x - 0.002, y - 0.002, x + 0.002, y + 0.002), crs="EPSG:4490")
        request = ('<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" outputFormat="application/json">'
                   '<wfs:Query typeNames="component">%s</wfs:Query></wfs:GetFeature>' % etree.tostring(Filter(box).toXML()).decode())
        answer = json.loads(self.wfs.getfeature(filter=request, method="Post").read())
        near = features("component", bbox="%r,%r,%r,%r,EPSG:4490" % (x - 0.002, y - 0.002, x + 0.002, y + 0.002))
        self.assertEqual([f["properties"]["code"] for f in near], [f["properties"]["code"] for f in answer["features"]])

    def test_requests_that_it_puts_together_are_posted(self):
        request = PostRequest_2_0_0()
        request.create_query("gw:component")
        request.set_propertyname(["code"])
        request.set_sortby(["code"])
        request.set_maxfeatures(3)
        request.set_outputformat("application/json")
        answer = requests.post(WFS, data=request.to_string(), headers={"Content-Type": "text/xml"}, timeout=60)
        self.assertEqual([f["properties"]["code"] for f in features("component", count=3)],
                         [f["properties"]["code"] for f in answer.json()["features"]])

    def test_stored_queries_are_listed_and_asked(self):
        ids = [q.id for q in self.wfs.storedqueries]
        self.assertIn("urn:gridward:query:ResponsibleAt", ids)
        answer = self.wfs.getfeature(storedQueryID="urn:gridward:query:ResponsibleAt",
                                     storedQueryParams={"lon": "122.0933", "lat": "46.0722"}).read()
        self.assertIn(b"numberReturned=\"1\"", answer)

    def test_maps_are_described_and_drawn(self):
        wms = WebMapService(URL + "/wms", version="1.3.0")
        self.assertIn("unit_grid", wms.contents)
        picture = wms.getmap(layers=["unit_grid"], styles=[""], srs="CRS:84", bbox=(122.06, 46.05, 122.12, 46.09), size=(300, 200), format="image/png").read()
        self.assertEqual(b"\x89PNG", picture[:4])
