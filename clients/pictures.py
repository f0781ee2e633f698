"""Pictures of the server asked for plainly, and PNG read without a library: {side, rows of (r, g, b)}."""
import struct
import zlib

from served import features, get, run

SIDE = 128
SYSTEMS = ("EPSG:4490", "EPSG:3857", "EPSG:4550")
REACH = {"EPSG:4490": 0.001, "EPSG:3857": 100, "EPSG:4550": 100}  # half a picture, in units of the system


def plain(layer, crs, box):
    """The picture by WMS 1.1.1, where a rectangle is x before y in every system."""
    return pixels(get("/wms", SERVICE="WMS", VERSION="1.1.1", REQUEST="GetMap", LAYERS=layer, STYLES="", SRS=crs, FORMAT="image/png",
                      BBOX=",".join(map(repr, box)), WIDTH=SIDE, HEIGHT=SIDE))


def somewhere(layer):
    """Longitude and latitude on a feature of the layer; none when it has none, or no shapes."""
    found = features(layer, count=1)
    place = found[0]["geometry"] and found[0]["geometry"]["coordinates"] if found else None
    while place and isinstance(place[0], list):
        place = place[len(place) // 2]
    return place


def box_around(place, crs):
    """A rectangle of the system with a place of EPSG:4490 in its middle, west south east north."""
    x, y = place
    if crs != "EPSG:4490":
        said = run("bash", "-c", "echo %r %r | gdaltransform -s_srs EPSG:4490 -t_srs %s -output_xy" % (x, y, crs))
        x, y = map(float, said.split()[:2])
    reach = REACH[crs]
    return x - reach, y - reach, x + reach, y + reach


def pixels(png):
    """Colours of a PNG of 8 bits a sample, without its transparency."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n", png[:500]
    at, data, palette = 8, b"", b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
        data += body if kind == b"IDAT" else b""
        palette = body if kind == b"PLTE" else palette
        at += length + 12
    assert depth == 8 and not interlaced, (depth, colour)
    step = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    rows = unfiltered(zlib.decompress(data), width * step, height, step)
    return [[colour_at(row, x * step, colour, palette) for x in range(width)] for row in rows]


def colour_at(row, at, colour, palette):
    if colour == 3:
        return tuple(palette[3 * row[at]:3 * row[at] + 3])
    return (row[at],) * 3 if colour in (0, 4) else tuple(row[at:at + 3])


def unfiltered(data, width, height, step):
    """PNG 9.2: each row is told by what lies left of it and above."""
    before, rows = bytearray(width), []
    for y in range(height):
        how, row = data[y * (width + 1)], bytearray(data[y * (width + 1) + 1:(y + 1) * (width + 1)])
        for x in range(width):
            a, b, c = (row[x - step] if x >= step else 0), before[x], (before[x - step] if x >= step else 0)
            guess = (0, a, b, (a + b) // 2, paeth(a, b, c))[how]
            row[x] = row[x] + guess & 255
        rows.append(row)
        before = row
    return rows


def paeth(a, b, c):
    p = a + b - c
    return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]


def differing(a, b):
    """Share of pixels that are not alike."""
    pairs = [(p, q) for r, s in zip(a, b) for p, q in zip(r, s)]
    return sum(max(abs(i - j) for i, j in zip(p, q)) > 8 for p, q in pairs) / len(pairs)


def is_blank(picture):
    return len({p for row in picture for p in row}) == 1
