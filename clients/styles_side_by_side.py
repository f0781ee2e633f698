"""Maps of QGIS, MapServer and a server in the same style, side by side: GRIDWARD_URL=… python3 styles_side_by_side.py FOLDER

QGIS (and with it QGIS Server, which draws by the same classes) is given the server's own features, is styled by its own classes, draws,
and saves its style as SLD. The server draws with that SLD as SLD_BODY, MapServer by a map file that says the same (mapfiles.py).
One picture each for points, lines, polygons, texts and names of streets. Says how many pixels differ much from those of QGIS.
"""
import json
import os
import sys
import tempfile
import urllib.parse
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsCoordinateReferenceSystem, QgsFillSymbol, QgsLabeling,
                       QgsLinePatternFillSymbolLayer, QgsLineSymbol, QgsMapRendererParallelJob, QgsMapSettings, QgsMarkerSymbol,
                       QgsPalLayerSettings, QgsRectangle, QgsRendererCategory, QgsRuleBasedRenderer, QgsSingleSymbolRenderer,
                       QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from mapfiles import of_mapserver
from served import URL, features

SIDE = 420
DPI = 25.4 / 0.28
STREETS = (122.050, 46.100, 122.095, 46.145)
AVENUES = "kind='street' and (name like '%大街' or name like '%大路')"


def loaded(name, bbox, condition):
    """The server's features of a layer as a layer of QGIS."""
    found = features(name, bbox=",".join(map(str, bbox)) + ",CRS:84", **condition)
    path = os.path.join(tempfile.mkdtemp(), name + ".geojson")
    with open(path, "w") as file:
        json.dump({"type": "FeatureCollection", "features": found}, file)
    layer = QgsVectorLayer(path, name, "ogr")
    layer.setCustomProperty("path", path)
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


def letters(size, colour):
    form = QgsTextFormat()
    form.setSize(size)
    form.setSizeUnit(QgsUnitTypes.RenderPixels)
    form.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(2)
    halo.setSizeUnit(form.sizeUnit())
    halo.setColor(QColor("#ffffff"))
    form.setBuffer(halo)
    return form


def streets(layer):
    """Names that follow their streets letter by letter."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(
        {"color": "#e0b050", "width": "5", "width_unit": "Pixel", "capstyle": "round", "joinstyle": "round"})))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(letters(13, "#403020"))
    settings.placement = QgsPalLayerSettings.Curved
    settings.placementFlags = QgsPalLayerSettings.OnLine
    settings.lineSettings().setPlacementFlags(QgsLabeling.LinePlacementFlags(QgsLabeling.OnLine))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def texts(layer):
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
        {"color": "#fafafa", "outline_color": "#c0c0c0", "outline_width": "1", "outline_width_unit": "Pixel"})))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(letters(13, "#5b2b7a"))
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


def of_server(layer, bbox, sld, condition):
    parameters = urllib.parse.urlencode(
        {"SERVICE": "WMS", "VERSION": "1.1.1", "REQUEST": "GetMap", "SRS": "EPSG:4490", "BBOX": ",".join(map(str, bbox)), "WIDTH": SIDE,
         "HEIGHT": SIDE, "FORMAT": "image/png", "LAYERS": layer.name(), "STYLES": "", "SLD_BODY": sld, **condition})
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


def drawn_by_all(name, layer_name, style, bbox, folder, **condition):
    layer = loaded(layer_name, bbox, condition)
    style(layer)
    path = os.path.join(tempfile.mkdtemp(), name + ".sld")
    message, done = layer.saveSldStyle(path)
    assert done, message
    with open(path, encoding="utf-8") as file:
        sld = file.read()
    drawn = [of_qgis(layer, bbox), QImage(of_mapserver(name, layer.customProperty("path"), bbox, SIDE)), of_server(layer, bbox, sld, condition)]
    gap = 12
    row = QImage(3 * SIDE + 2 * gap, SIDE, QImage.Format_RGB32)
    row.fill(QColor("#808080"))
    painter = QPainter(row)
    for i, image in enumerate(drawn):
        painter.drawImage(i * (SIDE + gap), 0, image)
    painter.end()
    few = row.convertToFormat(QImage.Format_Indexed8, Qt.AvoidDither | Qt.ThresholdDither)
    few.save(os.path.join(folder, f"style-{name}.png"))
    shares = [100 * differing(drawn[0], image) for image in drawn[1:]]
    print(f"{name}: {shares[1]:.2f} % of pixels differ by more than a quarter from those of QGIS, {shares[0]:.2f} % of MapServer's")


def main():
    application = QgsApplication([], False)
    application.initQgis()
    folder = sys.argv[1]
    street = (122.066, 46.0715, 122.070, 46.0755)
    quarter = (122.06, 46.07, 122.075, 46.085)
    drawn_by_all("points", "component", points, street, folder)
    drawn_by_all("lines", "responsibility_line", lines, (122.03, 46.05, 122.11, 46.13), folder)
    drawn_by_all("polygons", "unit_grid", polygons, quarter, folder)
    drawn_by_all("streets", "place", streets, STREETS, folder, cql_filter=AVENUES)
    drawn_by_all("texts", "division", texts, (122.0, 46.0, 122.16, 46.16), folder)


main()
