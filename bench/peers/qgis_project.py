#!/usr/bin/python3
"""qgis_project.py FILE HOST PORT DATABASE URL: a QGIS project that serves tables of Gridward's own PostGIS store."""
import sys

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFillSymbol, QgsMarkerSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer)

out, host, port, database, url = sys.argv[1:6]
QgsApplication.setPrefixPath("/usr", True)
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
project.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
symbols = {
    "unit_grid": ("MultiPolygon", QgsFillSymbol.createSimple({"color": "240,240,224", "outline_color": "119,119,119", "outline_width": "1", "outline_width_unit": "Pixel"})),
    "component": ("Point", QgsMarkerSymbol.createSimple({"name": "circle", "size": "6", "size_unit": "Pixel", "color": "31,119,180",
                                                         "outline_color": "255,255,255", "outline_width": "0.5", "outline_width_unit": "Pixel"})),
}
for name, (kind, symbol) in symbols.items():
    layer = QgsVectorLayer(
        f"dbname='{database}' host={host} port={port} user='postgres' sslmode=disable key='fid' estimatedmetadata=true srid=4490 "
        f"type={kind} checkPrimaryKeyUnicity='0' table=\"public\".\"{name}\" (geom)", name, "postgres")
    if not layer.isValid():
        sys.exit(f"the layer {name} cannot be read")
    layer.setShortName(name)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    project.addMapLayer(layer)
    project.writeEntry("WFSLayersPrecision", "/" + layer.id(), 8)
project.writeEntry("WFSLayers", "/", list(project.mapLayers()))
project.writeEntry("WMSCrsList", "/", ["EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4550"])
project.writeEntry("WMSExtent", "/", ["121.6", "45.7", "122.6", "46.4"])
project.writeEntry("WMSServiceCapabilities", "/", True)
project.writeEntry("WMSUrl", "/", url)
project.writeEntry("WFSUrl", "/", url)
if not project.write(out):
    sys.exit(f"{out} cannot be written")
