import { GroundMetric } from "./ground-metric";
import type { Shapes } from "./shapes";

const NOWHERE: readonly number[] = [];

/** A point with the shapes that hold it; what it touches is looked up when asked for. */
export class Spot {
    readonly in: readonly number[];
    private readonly isOnEarth: boolean;
    private touched: readonly number[] | null = null;
    private metricHere: GroundMetric | null = null;

    constructor(
        private readonly shapes: Shapes,
        readonly lon: number,
        readonly lat: number
    ) {
        this.isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        this.in = this.isOnEarth ? shapes.containing(lon, lat) : NOWHERE;
    }

    get touching(): readonly number[] {
        return (this.touched ??= this.isOnEarth ? this.shapes.touching(this.lon, this.lat) : NOWHERE);
    }

    get metric(): GroundMetric {
        return (this.metricHere ??= new GroundMetric(this.lat));
    }
}

/** What a question is about, without the place. */
export interface Subject {
    readonly kind: string | null;
    readonly type: string | null;
}
