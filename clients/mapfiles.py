"""Map files for MapServer that say what the styles of styles_side_by_side.py say, and the pictures that it draws by them (map2img)."""
import json
import os
import subprocess
import tempfile

MAP = """MAP
  NAME "{name}" SIZE {side} {side} EXTENT {extent} UNITS DD IMAGECOLOR 255 255 255 FONTSET "{fonts}"
  PROJECTION "init=epsg:4490" END
  OUTPUTFORMAT NAME "png" DRIVER "AGG/PNG" IMAGEMODE RGB END
  SYMBOL NAME "circle" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END
  SYMBOL NAME "square" TYPE VECTOR FILLED TRUE POINTS 0 0 0 1 1 1 1 0 0 0 END END
  SYMBOL NAME "triangle" TYPE VECTOR FILLED TRUE POINTS 0 1 0.5 0 1 1 0 1 END END
  SYMBOL NAME "star" TYPE VECTOR FILLED TRUE POINTS {star} END END
  SYMBOL NAME "hatch" TYPE HATCH END
  LAYER
    NAME "{name}" TYPE {kind} STATUS DEFAULT ENCODING "UTF-8" CONNECTIONTYPE OGR CONNECTION "{data}" PROJECTION "init=epsg:4490" END
    {body}
  END
END
"""
STAR = "0.5 0 0.618 0.345 0.976 0.345 0.69 0.559 0.794 0.905 0.5 0.7 0.206 0.905 0.31 0.559 0.024 0.345 0.382 0.345 0.5 0"
LABEL = """LABEL TYPE TRUETYPE FONT "sans" SIZE {size} COLOR {colour} OUTLINECOLOR 255 255 255 OUTLINEWIDTH 3 PARTIALS FALSE {place} END"""


def points(_):
    classes = {"01": ("circle", "0 114 178"), "02": ("square", "230 159 0"), "03": ("triangle", "204 121 167"), "04": ("star", "0 158 115")}
    return "POINT", 'CLASSITEM "type_code"' + "".join(
        f"""
    CLASS EXPRESSION /^{major}/ STYLE SYMBOL "{symbol}" SIZE 12 COLOR {colour} OUTLINECOLOR 32 32 32 WIDTH 1 END END"""
        for major, (symbol, colour) in classes.items())


def lines(_):
    return "LINE", """CLASS
      STYLE COLOR 255 255 255 WIDTH 7 LINECAP ROUND LINEJOIN ROUND END
      STYLE COLOR 20 80 122 WIDTH 3 PATTERN 12 6 END LINECAP BUTT LINEJOIN BEVEL END
    END"""


def polygons(features):
    colours = ["119 170 221", "238 136 102", "238 221 136", "68 187 153", "255 170 187"]
    codes = sorted({f["properties"]["community_code"] for f in features})
    hatch = 'STYLE SYMBOL "hatch" ANGLE 45 SIZE 8 WIDTH 1 COLOR 64 64 64 END'
    return "POLYGON", 'CLASSITEM "community_code"' + "".join(
        f"""
    CLASS EXPRESSION "{code}" STYLE COLOR {colours[i % 5]} OUTLINECOLOR 214 0 123 WIDTH 1.5 END {hatch if i % 2 else ""} END"""
        for i, code in enumerate(codes))


def texts(_):
    label = LABEL.format(size=10, colour="91 43 122", place="POSITION CC")
    return "POLYGON", f"""LABELITEM "name"
    CLASS STYLE COLOR 250 250 250 OUTLINECOLOR 192 192 192 WIDTH 1 END {label} END"""


def streets(_):
    label = LABEL.format(size=10, colour="64 48 32", place="ANGLE FOLLOW")
    return "LINE", f"""LABELITEM "name"
    CLASS STYLE COLOR 224 176 80 WIDTH 5 LINECAP ROUND LINEJOIN ROUND END {label} END"""


def of_mapserver(name, data, bbox, side):
    """Where the picture lies that MapServer draws of a file of features."""
    folder = tempfile.mkdtemp()
    font = subprocess.run(["fc-match", "-f", "%{file}", "sans:lang=zh-cn"], capture_output=True, text=True, check=True).stdout
    fonts, said, picture = (os.path.join(folder, n) for n in ("fonts.txt", "city.map", "map.png"))
    with open(fonts, "w") as file:
        file.write(f"sans {font}\n")
    with open(data, encoding="utf-8") as file:
        features = json.load(file)["features"]
    kind, body = {"points": points, "lines": lines, "polygons": polygons, "texts": texts, "streets": streets}[name](features)
    half = (bbox[2] - bbox[0]) / side / 2  # MapServer's extent ends in the middle of the outer pixels
    extent = f"{bbox[0] + half!r} {bbox[1] + half!r} {bbox[2] - half!r} {bbox[3] - half!r}"
    with open(said, "w", encoding="utf-8") as file:
        file.write(MAP.format(name=name, side=side, extent=extent, fonts=fonts, star=STAR, kind=kind, data=data, body=body))
    subprocess.run(["map2img", "-m", said, "-o", picture], check=True, capture_output=True, env={**os.environ, "MS_ERRORFILE": "stderr", "LC_ALL": "C.UTF-8"})
    return picture
