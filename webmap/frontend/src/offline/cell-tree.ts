import { SECTION, type IndexFile } from "./file";

export const LIST = 0;
const CUT = 1;
export const TEST = 3;
const KIND = 3;
const KIND_BITS = 2;
const CUT_BITS = 2;
const LAST = 3;

/** Cells that tell at once most of what a point is in (core.snapshot.packed.CellTree). */
export class CellTree {
    readonly lists: Int32Array;
    private readonly nodes: Int32Array;
    private readonly west: number;
    private readonly south: number;
    private readonly east: number;
    private readonly north: number;
    private readonly perLon: number;
    private readonly perLat: number;
    private readonly columns: number;
    private readonly rows: number;
    private readonly cuts: number;

    constructor(file: IndexFile) {
        this.lists = file.ints(SECTION.cellLists);
        this.nodes = file.ints(SECTION.cellNodes);
        const [west = 0, south = 0, east = 0, north = 0, perLon = 0, perLat = 0] = file.doubles(SECTION.cellFrame);
        const [columns = 0, rows = 0, cuts = 0] = file.ints(SECTION.cellGrid);
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
        this.perLon = perLon;
        this.perLat = perLat;
        this.columns = columns;
        this.rows = rows;
        this.cuts = cuts;
    }

    /** The node of the smallest cell a point falls into; the empty list outside. */
    leaf(x: number, y: number): number {
        if (!(x >= this.west && y >= this.south && x <= this.east && y <= this.north)) return LIST;
        const column = this.column(x);
        const row = this.row(y);
        let shift = CUT_BITS * this.cuts;
        let node = this.nodes[(row >> shift) * this.columns + (column >> shift)]!;
        while ((node & KIND) === CUT) {
            shift -= CUT_BITS;
            node = this.part(node >>> KIND_BITS, column >> shift, row >> shift);
        }
        return node;
    }

    private part(block: number, x: number, y: number): number {
        return this.nodes[block + (y & LAST) * (LAST + 1) + (x & LAST)]!;
    }

    private column(x: number): number {
        return held((x - this.west) * this.perLon, (this.columns << (CUT_BITS * this.cuts)) - 1);
    }

    private row(y: number): number {
        return held((y - this.south) * this.perLat, (this.rows << (CUT_BITS * this.cuts)) - 1);
    }

    /** How many cells of the grid a rectangle meets. */
    countCells(west: number, south: number, east: number, north: number): number {
        const shift = CUT_BITS * this.cuts;
        const columns = (this.column(east) >> shift) - (this.column(west) >> shift) + 1;
        return columns * ((this.row(north) >> shift) - (this.row(south) >> shift) + 1);
    }

    /** Shapes, ascending, that have to be tested in a cell that a rectangle meets. */
    collect(west: number, south: number, east: number, north: number): number[] {
        if (!(west <= this.east && south <= this.north && east >= this.west && north >= this.south)) return [];
        const found: number[] = [];
        const right = this.column(east);
        const high = this.row(north);
        const shift = CUT_BITS * this.cuts;
        const range = { left: this.column(west), low: this.row(south), right, high };
        for (let row = range.low >> shift; row <= high >> shift; row++) {
            for (let column = range.left >> shift; column <= right >> shift; column++) {
                this.visit(this.nodes[row * this.columns + column]!, column, row, shift, range, found);
            }
        }
        return found;
    }

    private visit(node: number, column: number, row: number, shift: number, range: Range, found: number[]): void {
        const number = node >>> KIND_BITS;
        const kind = node & KIND;
        if (kind === TEST) {
            insert(number, found);
        } else if (kind === LIST) {
            for (let i = number + 1; i <= number + this.lists[number]!; i++) {
                const entry = this.lists[i]!;
                if ((entry & 1) === 1) insert(entry >>> 1, found);
            }
        } else if (kind === CUT) {
            const finer = shift - CUT_BITS;
            const right = Math.min((column << CUT_BITS) + LAST, range.right >> finer);
            const high = Math.min((row << CUT_BITS) + LAST, range.high >> finer);
            for (let y = Math.max(row << CUT_BITS, range.low >> finer); y <= high; y++) {
                for (let x = Math.max(column << CUT_BITS, range.left >> finer); x <= right; x++) {
                    this.visit(this.part(number, x, y), x, y, finer, range, found);
                }
            }
        }
    }
}

interface Range {
    readonly left: number;
    readonly low: number;
    readonly right: number;
    readonly high: number;
}

function held(cells: number, last: number): number {
    return cells > 0 ? Math.min(Math.trunc(cells), last) : 0;
}

/** Puts a number into an ascending list unless it is there. */
function insert(number: number, into: number[]): void {
    let at = into.length;
    while (at > 0 && into[at - 1]! > number) at--;
    if (at === 0 || into[at - 1] !== number) into.splice(at, 0, number);
}
