import { SECTION, type IndexFile } from "./file";

const COLUMNS = 7;

/** What the rules want to know of a component; texts by number, days since 1970-01-01. */
export interface Component {
    readonly code: string;
    readonly type: number;
    readonly typeName: number;
    /** Maintainer, owner, competent department, in the order in which they are asked. */
    readonly bodies: readonly number[];
    readonly owner: number;
    readonly from: number;
    readonly until: number;
}

/** Components in the order of their codes. */
export class Components {
    private readonly starts: Int32Array;
    private readonly codes: Uint8Array;
    private readonly columns: Int32Array;
    private readonly decoder = new TextDecoder();

    constructor(file: IndexFile) {
        this.starts = file.ints(SECTION.componentStarts);
        this.codes = file.bytes(SECTION.componentCodes);
        this.columns = file.ints(SECTION.components);
    }

    get size(): number {
        return this.starts.length - 1;
    }

    find(code: string): Component | null {
        let low = 0;
        let high = this.size;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.code(middle) < code) low = middle + 1;
            else high = middle;
        }
        return low < this.size && this.code(low) === code ? this.read(low) : null;
    }

    private code(i: number): string {
        return this.decoder.decode(this.codes.subarray(this.starts[i]!, this.starts[i + 1]!));
    }

    private read(i: number): Component {
        const columns = this.columns.subarray(COLUMNS * i, COLUMNS * i + COLUMNS);
        const [type = 0, typeName = 0, maintainer = 0, owner = 0, competent = 0, from = 0, until = 0] = columns;
        return { code: this.code(i), type, typeName, bodies: [maintainer, owner, competent], owner, from, until };
    }
}
