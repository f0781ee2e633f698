import { CellTree, LIST, TEST } from "./cell-tree";
import { EdgeSearch } from "./edge-search";
import type { IndexFile } from "./file";
import { latReach, lonReach } from "./ground-metric";
import { ShapeEdges } from "./shape-edges";

const MOST_CELLS = 400;
const SURE = 2;

/** Shapes found by point (core.snapshot.ShapeIndex). Lists of positions are ascending. */
export class Shapes {
    readonly edges: ShapeEdges;
    private readonly cells: CellTree;
    private readonly touchDegrees: number;

    constructor(file: IndexFile) {
        this.edges = new ShapeEdges(file);
        this.cells = new CellTree(file);
        this.touchDegrees = file.header.touchDegrees;
    }

    /** Areas that contain the point, and lines whose reach holds it. */
    containing(lon: number, lat: number): number[] {
        const node = this.cells.leaf(lon, lat);
        const number = node >>> 2;
        const kind = node & 3;
        if (kind === SURE) return [number];
        if (kind === TEST) return this.contains(number, lon, lat) ? [number] : [];
        const { lists } = this.cells;
        const found: number[] = [];
        for (let i = number + 1; i <= number + lists[number]!; i++) {
            const entry = lists[i]!;
            if ((entry & 1) === 0 || this.contains(entry >>> 1, lon, lat)) found.push(entry >>> 1);
        }
        return found;
    }

    private contains(shape: number, lon: number, lat: number): boolean {
        const { edges } = this;
        return edges.isArea(shape)
            ? edges.encloses(shape, lon, lat)
            : this.isWithin(shape, lon, lat, edges.reachMetres(shape));
    }

    /** Areas on whose edge the point lies, from either side. */
    touching(lon: number, lat: number): number[] {
        const node = this.cells.leaf(lon, lat);
        const number = node >>> 2;
        if ((node & 3) !== LIST) return (node & 3) === TEST && this.touches(number, lon, lat) ? [number] : [];
        const { lists } = this.cells;
        const found: number[] = [];
        for (let i = number + 1; i <= number + lists[number]!; i++) {
            const entry = lists[i]!;
            if ((entry & 1) === 1 && this.touches(entry >>> 1, lon, lat)) found.push(entry >>> 1);
        }
        return found;
    }

    private touches(shape: number, lon: number, lat: number): boolean {
        return this.edges.isArea(shape) && this.edges.touches(shape, lon, lat, this.touchDegrees);
    }

    /** Shapes whose edge (of a line, the line) comes within some metres of the point. */
    within(lon: number, lat: number, metres: number): number[] {
        const margin = 2 * this.touchDegrees;
        const dLat = latReach(metres) + margin;
        const dLon = lonReach(lat, metres) + margin;
        const [west, south, east, north] = [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
        const byCells = Number.isFinite(west) && this.cells.countCells(west, south, east, north) <= MOST_CELLS;
        const near = byCells
            ? this.cells.collect(west, south, east, north)
            : Array.from({ length: this.edges.size }, (_, i) => i).filter((i) => this.edges.isNear(i, west, south, east, north));
        return near.filter((shape) => this.isWithin(shape, lon, lat, metres));
    }

    private isWithin(shape: number, lon: number, lat: number, metres: number): boolean {
        return new EdgeSearch(this.edges, shape, lon, lat).nearest(metres, metres) <= metres;
    }

    /** Metres to the nearest edge of an area, or to a line. */
    edgeMetres(shape: number, lon: number, lat: number): number {
        return new EdgeSearch(this.edges, shape, lon, lat).nearest(Infinity, 0);
    }
}
