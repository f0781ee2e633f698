// The addresses that OpenLayers makes of maps: ASKED is a list of {layer, crs, box, side, version}, WMS the service. Run in webmap/frontend.
import proj4 from "proj4";
import { get as projection } from "ol/proj.js";
import { register } from "ol/proj/proj4.js";
import TileWMS from "ol/source/TileWMS.js";
import TileGrid from "ol/tilegrid/TileGrid.js";

proj4.defs("EPSG:4490", "+proj=longlat +ellps=GRS80 +axis=neu +no_defs");
proj4.defs("EPSG:4550", "+proj=tmerc +lon_0=123 +k=1 +x_0=500000 +ellps=GRS80 +units=m +axis=neu +no_defs");
register(proj4);

const addresses = JSON.parse(process.env.ASKED).map(({ layer, crs, box, side, version }) => {
    const grid = new TileGrid({ origin: [box[0], box[3]], resolutions: [(box[2] - box[0]) / side], tileSize: side, extent: box });
    const source = new TileWMS({
        url: process.env.WMS,
        params: { LAYERS: layer, VERSION: version, FORMAT: "image/png", TRANSPARENT: "FALSE" },
        projection: crs,
        tileGrid: grid
    });
    return source.getTileUrlFunction()([0, 0, 0], 1, projection(crs));
});
console.log(JSON.stringify(addresses));
