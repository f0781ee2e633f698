import { SECTION, type IndexFile } from "./file";
import { readLines, type Line } from "./lines";
import { RowReader, table, type Body, type FacilityByType, type Row, type Zone } from "./rows";
import { Shapes } from "./shapes";
import { Texts } from "./texts";

export const SUBDISTRICT = 2;
export const COMMUNITY = 3;
export const NONE = -1;

/** A division; texts and other places by number, {@link NONE} for no place. */
export interface Place {
    readonly body: Body;
    readonly level: number;
    readonly from: number;
    readonly until: number;
    /** Parent of the registered division of this code. */
    readonly parent: number;
    /** Parent that this row itself names. */
    readonly ownParent: number;
}

export interface Managed {
    readonly id: number;
    readonly name: number;
    readonly zoneClass: number;
    readonly rank: number;
}

/** Columns of a grid. */
export const GRID = { code: 0, name: 1, community: 2, subdistrict: 3, saidSubdistrict: 4 } as const;
const GRID_COLUMNS = 5;

/** What the rules look at (core.responsibility.city.CityModel). Shapes are known by position, layer after layer. */
export class City {
    readonly texts: Texts;
    readonly shapes: Shapes;
    readonly zonesFrom: number;
    readonly linesFrom: number;
    readonly managedFrom: number;
    readonly divisionsFrom: number;
    readonly places: readonly Place[];
    readonly facilitiesByType: readonly FacilityByType[];
    readonly facilitiesByCode: ReadonlyMap<string, Row>;
    readonly departments: ReadonlyMap<number, Body>;
    private readonly zones: readonly Zone[];
    private readonly lines: readonly Line[];
    private readonly managedZones: readonly Managed[];
    private readonly grids: Int32Array;
    private readonly cutLines: Int32Array;
    private readonly cutChains: Int32Array;
    private readonly cutVertices: Float64Array;

    constructor(file: IndexFile) {
        this.texts = new Texts(file.ints(SECTION.textStarts), file.bytes(SECTION.textBytes));
        this.shapes = new Shapes(file);
        const [zonesFrom = 0, linesFrom = 0, managedFrom = 0, divisionsFrom = 0] = file.ints(SECTION.layers);
        this.zonesFrom = zonesFrom;
        this.linesFrom = linesFrom;
        this.managedFrom = managedFrom;
        this.divisionsFrom = divisionsFrom;
        const rows = new RowReader(file, this.texts);
        this.zones = rows.zones();
        this.lines = readLines(file, rows, this.shapes.edges, linesFrom);
        this.facilitiesByType = rows.facilitiesByType();
        this.facilitiesByCode = rows.facilitiesByCode();
        this.departments = rows.departments();
        this.managedZones = table(file.ints(SECTION.managed), 4, ([id = 0, name = 0, zoneClass = 0, rank = 0]) => ({
            id,
            name,
            zoneClass,
            rank
        }));
        this.places = table(file.ints(SECTION.places), 7, readPlace);
        this.grids = file.ints(SECTION.grids);
        this.cutLines = file.ints(SECTION.cutLines);
        this.cutChains = file.ints(SECTION.cutChains);
        this.cutVertices = file.doubles(SECTION.cutVertices);
    }

    isGrid(position: number): boolean {
        return position < this.zonesFrom;
    }

    isZone(position: number): boolean {
        return position >= this.zonesFrom && position < this.linesFrom;
    }

    isLine(position: number): boolean {
        return position >= this.linesFrom && position < this.managedFrom;
    }

    isManaged(position: number): boolean {
        return position >= this.managedFrom && position < this.divisionsFrom;
    }

    isDivision(position: number): boolean {
        return position >= this.divisionsFrom;
    }

    grid(position: number, column: number): number {
        return this.grids[GRID_COLUMNS * position + column]!;
    }

    zone(position: number): Zone {
        return this.zones[position - this.zonesFrom]!;
    }

    line(position: number): Line {
        return this.lines[position - this.linesFrom]!;
    }

    managed(position: number): Managed {
        return this.managedZones[position - this.managedFrom]!;
    }

    division(position: number): Place {
        return this.places[position - this.divisionsFrom]!;
    }

    place(number: number): Place | null {
        return number === NONE ? null : this.places[number]!;
    }

    /** Calls with each piece of an edge at which the answer can change along a shape: its array and where it starts. */
    forEachEdge(position: number, call: (vertices: Float64Array, at: number) => void): void {
        if (this.isLine(position)) {
            const line = position - this.linesFrom;
            const last = this.cutLines[line + 1]!;
            for (let chain = this.cutLines[line]!; chain < last; chain++) {
                walk(this.cutVertices, this.cutChains[chain]!, this.cutChains[chain + 1]!, call);
            }
        } else {
            const rings = this.shapes.edges.ringsOf(position);
            for (let r = 0; r + 1 < rings.length; r++) walk(this.shapes.edges.vertices, rings[r]!, rings[r + 1]!, call);
        }
    }
}

function walk(
    vertices: Float64Array,
    first: number,
    end: number,
    call: (vertices: Float64Array, at: number) => void
): void {
    for (let v = first; v + 1 < end; v++) call(vertices, 2 * v);
}

function readPlace(columns: Int32Array): Place {
    const [code = 0, name = 0, level = 0, from = 0, until = 0, parent = 0, ownParent = 0] = columns;
    return { body: { code, name }, level, from, until, parent, ownParent };
}
