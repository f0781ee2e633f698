"""Maps of QGIS and of a server in the same style, side by side: GRIDWARD_URL=… python3 styles_side_by_side.py FOLDER

QGIS is given the server's own features, is styled by its own classes, draws, and saves its style as SLD. The server
draws with that SLD as SLD_BODY. One picture for points, lines, polygons and texts. Says how many pixels differ much.
"""
import json
import os
import sys
import tempfile
import urllib.parse
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsCoordinateReferenceSystem, QgsFillSymbol,
                       QgsLinePatternFillSymbolLayer, QgsLineSymbol, QgsMapRendererParallelJob, QgsMapSettings, QgsMarkerSymbol,
                       QgsPalLayerSettings, QgsRectangle, QgsRendererCategory, QgsRuleBasedRenderer, QgsSingleSymbolRenderer,
                       QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from served import URL, features

SIDE = 420
DPI = 25.4 / 0.28


def loaded(name, bbox):
    """The server's features of a layer as a layer of QGIS."""
    found = features(name, bbox=",".join(map(str, bbox)) + ",CRS:84")
    path = os.path.join(tempfile.mkdtemp(), name + ".geojson")
    with open(path, "w") as file:
        json.dump({"type": "FeatureCollection", "features": found}, file)
    layer = QgsVectorLayer(path, name, "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    assert layer.isValid() and layer.featureCount(), name
    return layer


def points(layer):
    shapes = {"01": ("circle", "#0072b2"), "02": ("square", "#e69f00"), "03": ("triangle", "#cc79a7"), "04": ("star", "#009e73")}
    root = QgsRuleBasedRenderer.Rule(None)
    for major, (shape, colour) in shapes.items():
        symbol = QgsMarkerSymbol.createSimple(
            {"name": shape, "color": colour, "outline_color": "#202020", "outline_width": "1", "outline_width_unit": "Pixel",
             "size": "12", "size_unit": "Pixel"})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"type_code\" LIKE '{major}%'", major))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def lines(layer):
    symbol = QgsLineSymbol.createSimple({"color": "#ffffff", "width": "7", "width_unit": "Pixel", "capstyle": "round", "joinstyle": "round"})
    dashed = QgsLineSymbol.createSimple(
        {"color": "#14507a", "width": "3", "width_unit": "Pixel", "use_custom_dash": "1", "customdash": "12;6", "customdash_unit": "Pixel",
         "capstyle": "flat", "joinstyle": "bevel"})
    symbol.appendSymbolLayer(dashed.symbolLayer(0).clone())
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def polygons(layer):
    codes = sorted({f["community_code"] for f in layer.getFeatures()})
    categories = []
    for i, code in enumerate(codes):
        symbol = QgsFillSymbol.createSimple(
            {"color": ["#77aadd", "#ee8866", "#eedd88", "#44bb99", "#ffaabb"][i % 5], "outline_color": "#d6007b", "outline_width": "1.5",
             "outline_width_unit": "Pixel"})
        if i % 2:
            hatch = QgsLinePatternFillSymbolLayer()
            hatch.setLineAngle(45)
            hatch.setDistance(8)
            hatch.setDistanceUnit(QgsUnitTypes.RenderPixels)
            hatch.setSubSymbol(QgsLineSymbol.createSimple({"color": "#404040", "width": "0.28"}))
            symbol.appendSymbolLayer(hatch)
        categories.append(QgsRendererCategory(code, symbol, code))
    layer.setRenderer(QgsCategorizedSymbolRenderer("community_code", categories))


def texts(layer):
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
        {"color": "#fafafa", "outline_color": "#c0c0c0", "outline_width": "1", "outline_width_unit": "Pixel"})))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    form = QgsTextFormat()
    form.setSize(13)
    form.setSizeUnit(QgsUnitTypes.RenderPixels)
    form.setColor(QColor("#5b2b7a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(2)
    halo.setSizeUnit(form.sizeUnit())
    halo.setColor(QColor("#ffffff"))
    form.setBuffer(halo)
    settings.setFormat(form)
    settings.placement = QgsPalLayerSettings.OverPoint
    settings.centroidInside = True
    settings.quadOffset = QgsPalLayerSettings.QuadrantOver
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def of_qgis(layer, bbox):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    settings.setExtent(QgsRectangle(*bbox))
    settings.setOutputSize(QSize(SIDE, SIDE))
    settings.setOutputDpi(DPI)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def of_server(layer, bbox, sld):
    parameters = urllib.parse.urlencode(
        {"SERVICE": "WMS", "VERSION": "1.1.1", "REQUEST": "GetMap", "SRS": "EPSG:4490", "BBOX": ",".join(map(str, bbox)), "WIDTH": SIDE,
         "HEIGHT": SIDE, "FORMAT": "image/png", "LAYERS": layer.name(), "STYLES": "", "SLD_BODY": sld})
    with urllib.request.urlopen(URL + "/wms", parameters.encode()) as answer:
        body = answer.read()
    image = QImage()
    assert image.loadFromData(body), body[:2000].decode()
    return image


def differing(a, b):
    """Share of pixels with a channel that is off by more than a quarter."""
    far = 0
    for y in range(SIDE):
        for x in range(SIDE):
            p, q = a.pixelColor(x, y), b.pixelColor(x, y)
            far += max(abs(p.red() - q.red()), abs(p.green() - q.green()), abs(p.blue() - q.blue())) > 64
    return far / SIDE / SIDE


def pair(name, layer_name, style, bbox, folder):
    layer = loaded(layer_name, bbox)
    style(layer)
    path = os.path.join(tempfile.mkdtemp(), name + ".sld")
    message, done = layer.saveSldStyle(path)
    assert done, message
    with open(path, encoding="utf-8") as file:
        sld = file.read()
    left, right = of_qgis(layer, bbox), of_server(layer, bbox, sld)
    both = QImage(2 * SIDE + 12, SIDE, QImage.Format_RGB32)
    both.fill(QColor("#808080"))
    painter = QPainter(both)
    painter.drawImage(0, 0, left)
    painter.drawImage(SIDE + 12, 0, right)
    painter.end()
    few = both.convertToFormat(QImage.Format_Indexed8, Qt.AvoidDither | Qt.ThresholdDither)
    few.save(os.path.join(folder, f"style-{name}.png"))
    print(f"{name}: {100 * differing(left, right):.2f} % of pixels differ by more than a quarter")


def main():
    application = QgsApplication([], False)
    application.initQgis()
    folder = sys.argv[1]
    street = (122.066, 46.073, 122.070, 46.077)
    quarter = (122.06, 46.07, 122.075, 46.085)
    pair("points", "component", points, street, folder)
    pair("lines", "responsibility_line", lines, (122.03, 46.05, 122.11, 46.13), folder)
    pair("polygons", "unit_grid", polygons, quarter, folder)
    pair("texts", "division", texts, (122.0, 46.0, 122.16, 46.16), folder)


main()
