#!/usr/bin/env python3
"""Writes one small delivery in each form that survey contractors send (docs/guide/gis-staff.md).

Every folder holds the same 24 components: the first rows of ../ulanhot-small/survey-dirty.csv that
have no planted fault. Their places in EPSG:4550 are the truth; other coordinate systems are
computed by PROJ (gdaltransform), which is not what Gridward computes with. Run it from anywhere;
it needs Python 3 and GDAL (gdaltransform, ogr2ogr):

    data-samples/deliveries/make.py
"""
import csv
import io
import json
import os
import shutil
import struct
import subprocess
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
CITY = HERE.parent / "ulanhot-small"
ROWS = 24
LATEST = (2026, 1, 1, 0, 0, 0)

# Column titles of the same fields in Chinese surveys.
CHINESE = {
    "ObjID": "标识码", "ObjName": "部件名称", "DeptCode1": "主管部门代码", "DeptName1": "主管部门名称",
    "DeptCode2": "权属单位代码", "DeptName2": "权属单位名称", "DeptCode3": "养护单位代码",
    "DeptName3": "养护单位名称", "BGID": "所在单元网格", "ObjState": "状态", "ORDate": "初始日期",
    "CHDate": "变更日期", "DataSource": "数据来源", "Note": "备注",
}


def survey():
    """The rows, numbered anew from 1 in each type, with x = easting and y = northing in EPSG:4550."""
    with open(CITY / "survey-dirty.expected.csv", encoding="utf-8") as f:
        faulty = {int(line["row"]) for line in csv.DictReader(f)}
    with open(CITY / "survey-dirty.csv", encoding="gb18030", newline="") as f:
        rows = list(csv.DictReader(f))
    good = [r for i, r in enumerate(rows, 1) if i not in faulty][:ROWS]
    numbers = {}
    for r in good:
        kind = r["ObjID"][:10]
        numbers[kind] = numbers.get(kind, 0) + 1
        r["ObjID"] = f"{kind}{numbers[kind]:06d}"
    return good


def moved(rows, epsg):
    """Places in another system, x before y (degrees: longitude before latitude)."""
    lines = "\n".join(f"{r['x']} {r['y']}" for r in rows) + "\n"
    said = subprocess.run(
        ["gdaltransform", "-s_srs", "EPSG:4550", "-t_srs", f"EPSG:{epsg}"],
        input=lines, capture_output=True, text=True, check=True).stdout
    digits = 9 if epsg == 4490 else 3
    return [tuple(round(float(v), digits) for v in line.split()[:2]) for line in said.splitlines()]


def fields(rows):
    """Rows without the place."""
    return [{k: v for k, v in r.items() if k not in ("x", "y")} for r in rows]


def number(value, digits):
    return f"{value:.{digits}f}"


def text(path, header, rows, encoding, delimiter=",", mark="", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(header)
    writer.writerows(rows)
    path.write_bytes((mark + out.getvalue()).encode(encoding))


def with_columns(rows, places, x, y, digits, names=None):
    """Header and cells with two columns for the place at the end."""
    keys = list(fields(rows)[0])
    header = [(names or {}).get(k, k) for k in keys] + [x, y]
    cells = [[r[k] for k in keys] + [number(p[0], digits), number(p[1], digits)]
             for r, p in zip(rows, places)]
    return header, cells


def dbf(header, cells, encoding, language):
    """A dBASE III table; names cut to 10 bytes, as shapefiles force it."""
    names = [cut(h, encoding) for h in header]
    widths = [max(1, *(len(c[i].encode(encoding)) for c in cells)) for i in range(len(header))]
    size = 1 + sum(widths)
    out = struct.pack("<BBBBLHH16xBBH", 3, 126, 1, 1, len(cells), 33 + 32 * len(header), size, 0, language, 0)
    for name, width in zip(names, widths):
        out += struct.pack("<11sc4xBB14x", name, b"C", width, 0)
    out += b"\r"
    for row in cells:
        out += b" " + b"".join(c.encode(encoding).ljust(w) for c, w in zip(row, widths))
    return out + b"\x1a"


def cut(name, encoding):
    while len(name.encode(encoding)) > 10:
        name = name[:-1]
    return name.encode(encoding)


def shp(places):
    """Main file and index of points (ESRI Shapefile Technical Description)."""
    xs, ys = [p[0] for p in places], [p[1] for p in places]
    box = struct.pack("<4d4d", min(xs), min(ys), max(xs), max(ys), 0, 0, 0, 0)

    def head(words):
        return struct.pack(">i20xi", 9994, words) + struct.pack("<ii", 1000, 1) + box

    main, index = b"", b""
    for i, (x, y) in enumerate(places):
        index += struct.pack(">ii", 50 + len(main) // 2, 10)
        main += struct.pack(">ii", i + 1, 10) + struct.pack("<idd", 1, x, y)
    return head(50 + len(main) // 2) + main, head(50 + len(index) // 2) + index


def workbook(path, header, cells, sheet):
    """The least an Excel workbook needs; the last two columns are numbers."""
    def cell(column, line, value, numeric):
        name = chr(65 + column) + str(line)
        if numeric:
            return f'<c r="{name}"><v>{value}</v></c>'
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    lines = []
    for n, row in enumerate([header] + cells, 1):
        inside = "".join(cell(i, n, v, n > 1 and i >= len(row) - 2) for i, v in enumerate(row) if v)
        lines.append(f'<row r="{n}">{inside}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    zipped(path, {
        "[Content_Types].xml": f'{xml}<Types xmlns="{pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        "_rels/.rels": f'{xml}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{xml}<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{xml}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'{xml}<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'{xml}<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    })


def zipped(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, LATEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, data)


def geojson(rows, places):
    features = []
    for r, p in zip(fields(rows), places):
        features.append(json.dumps({
            "type": "Feature", "geometry": {"type": "Point", "coordinates": list(p)},
            "properties": r}, ensure_ascii=False))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def folder(name, form, crs, remark, truth):
    path = HERE / name
    if path.exists():
        golden = path / "detections.txt"
        kept = golden.read_bytes() if golden.exists() else None
        shutil.rmtree(path)
        path.mkdir()
        if kept is not None:
            golden.write_bytes(kept)
    else:
        path.mkdir()
    (path / "README.md").write_text(f"""# {name}

{form}. Coordinate system: {crs}. {remark}

| file | what it holds |
| --- | --- |
| `components.*` | {ROWS} components of 和平街道, GB/T 30428.2-2013 |
| `expected.csv` | where each of them is: EPSG:4490, longitude before latitude, nine decimals |
| `detections.txt` | what `./gridward check component` is to say about the file |

**Synthetic data**, made by `data-samples/deliveries/make.py` from the sample city's survey (`../../ulanhot-small/survey-dirty.csv`,
seed 152201); positions by PROJ. Apache-2.0. 本数据为合成示例，不得用于任何实际管理或测绘用途。
""", encoding="utf-8")
    text(path / "expected.csv", ["code", "lon", "lat"],
         [[r["ObjID"], number(p[0], 9), number(p[1], 9)] for r, p in truth], "utf-8", end="\n")
    return path


def main():
    rows = survey()
    degrees = moved(rows, 4490)
    truth = list(zip(rows, degrees))
    metres = {epsg: moved(rows, epsg) for epsg in (4550, 4549, 4529, 4499, 3857)}

    p = folder("csv-utf8-4490", "CSV, UTF-8 with a byte order mark, Chinese column titles",
               "EPSG:4490, columns 经度 and 纬度", "As a spreadsheet saves it.", truth)
    text(p / "components.csv", *with_columns(rows, degrees, "经度", "纬度", 9, CHINESE), "utf-8", mark="\ufeff")

    p = folder("csv-gb18030-4550", "CSV, GB18030, every cell in quotation marks",
               "EPSG:4550, not stated, X is the northing", "As old survey software writes it.", truth)
    swapped = [(y, x) for x, y in metres[4550]]
    text(p / "components.csv", *with_columns(rows, swapped, "X", "Y", 3), "gb18030", quoting=csv.QUOTE_ALL)

    p = folder("csv-utf16-4529", "CSV, UTF-16 with a byte order mark, semicolons",
               "EPSG:4529 (zone 41 before the easting), not stated", "As Excel's Unicode text, edited.", truth)
    text(p / "components.csv", *with_columns(rows, metres[4529], "x", "y", 3), "utf-16-le", delimiter=";", mark="\ufeff")

    p = folder("tsv-gbk-4499", "Tab-separated text, GBK",
               "EPSG:4499 (six-degree zone 21 before the easting), not stated", "", truth)
    text(p / "components.tsv", *with_columns(rows, metres[4499], "x", "y", 3, CHINESE), "gbk", delimiter="\t")

    p = folder("csv-utf8-4549", "CSV, UTF-8", "EPSG:4549 (central meridian 120E, the strip beside the city's own), not stated",
               "From a contractor who works in the next strip.", truth)
    text(p / "components.csv", *with_columns(rows, metres[4549], "x", "y", 3), "utf-8", end="\n")

    p = folder("csv-utf8-3857", "CSV, UTF-8", "EPSG:3857, not stated", "Taken from a web map.", truth)
    text(p / "components.csv", *with_columns(rows, metres[3857], "x", "y", 3), "utf-8", end="\n")

    p = folder("shapefile-gbk-no-prj", "Shapefile, attribute names and texts in GBK cut to ten bytes, no .cpg, no .prj",
               "EPSG:4550, not stated", "Exported by desktop software of a Chinese Windows.", truth)
    keys = list(fields(rows)[0])
    cells = [[r[k] for k in keys] for r in rows]
    main_file, index = shp(metres[4550])
    (p / "components.shp").write_bytes(main_file)
    (p / "components.shx").write_bytes(index)
    (p / "components.dbf").write_bytes(dbf([CHINESE[k] for k in keys], cells, "gbk", 0))

    p = folder("shapefile-zip-4549", "Zipped shapefile with .prj and .cpg in a folder of a Chinese name, UTF-8",
               "EPSG:4549, stated in the .prj", "", truth)
    main_file, index = shp(metres[4549])
    prj = ('PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",'
           'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],'
           'UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],'
           'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],'
           'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]')
    zipped(p / "components.zip", {
        "普查成果/components.shp": main_file, "普查成果/components.shx": index,
        "普查成果/components.dbf": dbf(keys, cells, "utf-8", 0),
        "普查成果/components.prj": prj, "普查成果/components.cpg": "UTF-8"})

    p = folder("excel-4550", "Excel workbook, Chinese column titles", "EPSG:4550, not stated, columns X坐标 and Y坐标",
               "Codes are texts, coordinates numbers.", truth)
    workbook(p / "components.xlsx", *with_columns(rows, metres[4550], "X坐标", "Y坐标", 3, CHINESE), "部件")

    p = folder("geojson-4490", "GeoJSON (RFC 7946)", "degrees, longitude before latitude, as the form defines it", "", truth)
    (p / "components.geojson").write_text(geojson(rows, degrees), encoding="utf-8")

    p = folder("geopackage-4529", "GeoPackage, made by GDAL", "EPSG:4529, stated in the file", "", truth)
    source = p / "components.geojson"
    source.write_text(geojson(rows, metres[4529]), encoding="utf-8")
    subprocess.run(["ogr2ogr", "-f", "GPKG", str(p / "components.gpkg"), str(source), "-nln", "普查部件",
                    "-a_srs", "EPSG:4529", "-oo", "NATIVE_DATA=NO", "-lco", "SPATIAL_INDEX=NO"],
                   check=True, capture_output=True,
                   env=dict(os.environ, OGR_CURRENT_DATE="2026-01-01T00:00:00.000Z"))
    source.unlink()

    p = folder("wkt-column", "CSV, UTF-8, shapes as text in a column", "EPSG:4490, column wkt", "", truth)
    header, cells = with_columns(rows, degrees, "wkt", "", 9)
    text(p / "components.csv", header[:-1],
         [c[:-2] + [f"POINT ({c[-2]} {c[-1]})"] for c in cells], "utf-8", end="\n")

    p = folder("suzhou-columns", "CSV, UTF-8, with the extra columns seen in the deliveries of another city",
               "EPSG:4550, not stated, columns PointX and PointY; the same place once more as text in Shape",
               "LocateDSC, SetLoc, AtBlindPth, Material, AreaBelong, LargeClass, SmallClass, IMGURL and FlowNumber mean nothing to the layer.",
               truth)
    header, cells = with_columns(rows, metres[4550], "PointX", "PointY", 3)
    extra = ["LocateDSC", "SetLoc", "AtBlindPth", "ObjShape", "Material", "AreaBelong", "LargeClass", "SmallClass",
             "IMGURL", "FlowNumber", "Shape"]
    more = [["路侧", "人行道", "否", "圆形", "铸铁", "和平街道", c[0][6:8], c[0][6:10], f"img/{c[0]}.jpg", str(i),
             f"POINT ({c[-2]} {c[-1]})"] for i, c in enumerate(cells, 1)]
    text(p / "components.csv", header + extra, [c + m for c, m in zip(cells, more)], "utf-8", end="\n")


if __name__ == "__main__":
    main()
