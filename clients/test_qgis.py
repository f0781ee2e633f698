"""QGIS's WFS and WMS providers against the server. Needs python3-qgis."""
import re
import unittest

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsFeatureRequest, QgsMapRendererParallelJob,
                       QgsMapSettings, QgsRasterLayer, QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize

from pictures import SIDE, SYSTEMS, box_around, differing, is_blank, plain, somewhere
from served import URL, WFS, features, layers, versions
from test_guide import blocks

APPLICATION = QgsApplication([], False)
KEPT = []  # a layer that is taken away while its downloader lives ends QGIS 3.22


def layer(name, **more):
    uri = QgsDataSourceUri()
    for key, value in {"typename": "gw:" + name, "url": WFS, "version": "2.0.0", **more}.items():
        uri.setParam(key, value)
    KEPT.append(QgsVectorLayer(uri.uri(), name, "WFS"))
    return KEPT[-1]


def drawn(name, crs, box):
    """A layer of the map service as QGIS draws it."""
    source = "crs=%s&dpiMode=0&format=image/png&layers=%s&styles=&url=%s/wms" % (crs, name, URL)
    KEPT.append(QgsRasterLayer(source, name, "wms"))
    assert KEPT[-1].isValid(), KEPT[-1].error().message()
    settings = QgsMapSettings()
    settings.setLayers([KEPT[-1]])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(QgsRectangle(*box))
    settings.setOutputSize(QSize(SIDE, SIDE))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [[image.pixelColor(x, y).getRgb()[:3] for x in range(SIDE)] for y in range(SIDE)]


class Qgis(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        APPLICATION.initQgis()
        cls.layers = layers()

    def test_every_layer_loads_whole(self):
        for name, told in self.layers.items():
            with self.subTest(layer=name):
                loaded = layer(name)
                self.assertTrue(loaded.isValid(), name)
                self.assertEqual(told["count"], sum(1 for _ in loaded.getFeatures()))

    def test_older_versions_load_too(self):
        for version in versions():
            with self.subTest(version=version):
                loaded = layer("unit_grid", version=version)
                self.assertTrue(loaded.isValid())
                self.assertEqual(self.layers["unit_grid"]["count"], sum(1 for _ in loaded.getFeatures()))

    def test_pages_give_every_feature_once(self):
        loaded = layer("component", pagingEnabled="true", maxNumFeatures="50000", pageSize="4000")
        codes = [f["code"] for f in loaded.getFeatures()]
        self.assertEqual(len(codes), len(set(codes)))
        self.assertEqual(self.layers["component"]["count"], len(codes))

    def test_only_what_is_on_the_screen_is_fetched(self):
        wanted = features("component", bbox="122.06,46.06,122.08,46.08,EPSG:4490")
        loaded = layer("component", restrictToRequestBBOX="1")
        found = loaded.getFeatures(QgsFeatureRequest(QgsRectangle(122.06, 46.06, 122.08, 46.08)))
        self.assertEqual({f["properties"]["code"] for f in wanted}, {f["code"] for f in found})

    def test_axes_are_not_swapped(self):
        extent = layer("unit_grid").extent()
        self.assertTrue(120 < extent.xMinimum() < 124 and 45 < extent.yMinimum() < 47.5, extent.toString())

    def test_a_condition_goes_to_the_server(self):
        wanted = {f["properties"]["code"] for f in features("unit_grid") if f["properties"]["area_m2"] > 20000}
        loaded = layer("unit_grid")
        self.assertTrue(loaded.setSubsetString("area_m2 > 20000"))
        self.assertEqual(wanted, {f["code"] for f in loaded.getFeatures()})

    def test_maps_of_every_layer_in_every_system_are_those_of_the_place(self):
        for name in self.layers:
            place = somewhere(name)
            for crs in SYSTEMS if place else ():
                with self.subTest(layer=name, crs=crs):
                    box = box_around(place, crs)
                    wanted = plain(name, crs, box)
                    self.assertFalse(is_blank(wanted))
                    self.assertLess(differing(wanted, drawn(name, crs, box)), 0.003)

    def test_the_recipe_of_the_guide_runs(self):
        recipes = [text for language, text, shown in blocks() if language == "python qgis"]
        self.assertTrue(recipes)
        for recipe in recipes:
            space = {}
            exec(re.sub(r"^iface\..*$", "", recipe, flags=re.M), space)
            KEPT.append(space["layer"])
            self.assertTrue(space["layer"].isValid())
            self.assertEqual(self.layers["unit_grid"]["count"], space["layer"].featureCount())
