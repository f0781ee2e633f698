import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from "vue";
import { faultOf, sendServer, type Ask, type Bounds, type Fault, type Send } from "../server";
import { readShapes, withSketch, type Shapes } from "./shapes";
import { NOTHING, readConsequences, readSketch, type Consequences, type Sketch } from "./sketch";
import type { AreaLayer, Step } from "./step";

/** More areas than this are not fetched: somebody who draws looks closer. */
const MOST_AREAS = 600;
const WHAT_IF_PATIENCE = 180_000;

/** Boundaries being drawn: the list of steps is all there is; the server works the shapes out. */
export interface BoundaryDesk {
    readonly layer: Ref<AreaLayer>;
    readonly day: Ref<string>;
    readonly steps: ShallowRef<readonly Step[]>;
    readonly sketch: ShallowRef<Sketch>;
    readonly shapes: ComputedRef<Shapes>;
    /** Whether there were too many areas to fetch them. */
    readonly tooMany: Ref<boolean>;
    readonly consequences: ShallowRef<Consequences | null>;
    /** Numbers of the batches that were saved last; null when nothing was. */
    readonly saved: ShallowRef<{ readonly batches: readonly number[]; readonly reassigned: number } | null>;
    readonly fault: ShallowRef<Fault | null>;
    readonly isBusy: Ref<boolean>;
    /** Fetches the areas in a rectangle. */
    look(bounds: Bounds): Promise<void>;
    take(step: Step): Promise<boolean>;
    undo(): Promise<void>;
    /** Forgets all steps, for another layer or day too. */
    begin(layer: AreaLayer, day: string): void;
    whatIf(): Promise<void>;
    save(override: string, reassign: boolean): Promise<boolean>;
}

export function boundaryDesk(ask: Ask, today: string, send: Send = sendServer): BoundaryDesk {
    const layer = ref<AreaLayer>("unit_grid");
    const day = ref(today);
    const steps = shallowRef<readonly Step[]>([]);
    const sketch = shallowRef<Sketch>(NOTHING);
    const published = shallowRef<Shapes>(new Map());
    const tooMany = ref(false);
    const consequences = shallowRef<Consequences | null>(null);
    const saved = shallowRef<BoundaryDesk["saved"]["value"]>(null);
    const fault = shallowRef<Fault | null>(null);
    const isBusy = ref(false);
    let asked = 0;

    const sent = (mode: string, wanted: readonly Step[], more: object = {}): Promise<unknown> =>
        send("api/edits", {
            method: "POST",
            json: { layer: layer.value, day: day.value, mode, steps: wanted, ...more },
            patienceMilliseconds: WHAT_IF_PATIENCE
        });

    async function busily<T>(work: () => Promise<T>): Promise<T | null> {
        if (isBusy.value) return null;
        isBusy.value = true;
        fault.value = null;
        try {
            return await work();
        } catch (error) {
            fault.value = faultOf(error);
            return null;
        } finally {
            isBusy.value = false;
        }
    }

    /** A step that the server does not take is not in the list: the shapes stay as they were. */
    async function draw(wanted: readonly Step[]): Promise<boolean> {
        const drawn = await busily(async () => readSketch(await sent("shapes", wanted)));
        if (drawn === null) return false;
        steps.value = wanted;
        sketch.value = drawn;
        consequences.value = null;
        saved.value = null;
        return true;
    }

    function begin(newLayer: AreaLayer, newDay: string): void {
        if (newLayer !== layer.value || newDay !== day.value) published.value = new Map();
        layer.value = newLayer;
        day.value = newDay;
        steps.value = [];
        sketch.value = NOTHING;
        consequences.value = null;
        fault.value = null;
    }

    return {
        layer,
        day,
        steps,
        sketch,
        shapes: computed(() => withSketch(published.value, sketch.value)),
        tooMany,
        consequences,
        saved,
        fault,
        isBusy,
        begin,
        async look([west, south, east, north]) {
            const mine = ++asked;
            const wanted = layer.value;
            const answer = await ask("wfs", {
                service: "WFS",
                version: "2.0.0",
                request: "GetFeature",
                typeNames: `gw:${wanted}`,
                outputFormat: "application/json",
                srsName: "CRS:84",
                bbox: `${west},${south},${east},${north},CRS:84`,
                count: MOST_AREAS + 1,
                asOf: day.value
            }).catch(() => null);
            if (answer === null || mine !== asked || wanted !== layer.value) return;
            const shapes = readShapes(answer, wanted);
            tooMany.value = shapes.size > MOST_AREAS;
            published.value = tooMany.value ? new Map() : shapes;
        },
        take: (step) => draw([...steps.value, step]),
        async undo() {
            if (steps.value.length > 0) await draw(steps.value.slice(0, -1));
        },
        async whatIf() {
            consequences.value = await busily(async () => readConsequences(await sent("dry_run", steps.value)));
        },
        async save(override, reassign) {
            const more = { reassign, ...(override === "" ? {} : { override }) };
            const answer = await busily(async () => (await sent("save", steps.value, more)) as { batches: number[]; reassigned: number });
            if (answer === null) return false;
            begin(layer.value, day.value);
            saved.value = { batches: answer.batches, reassigned: answer.reassigned };
            return true;
        }
    };
}
