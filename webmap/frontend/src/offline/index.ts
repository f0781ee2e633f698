import type { OfflineAnswer, OfflineQuestion } from "./answer";
import { City } from "./city";
import { Components } from "./components";
import { Engine, type KnownTypes } from "./engine";
import { OfflineFault } from "./fault";
import { readFile, SECTION, type IndexFile } from "./file";
import { dayText } from "./rows";

export type { OfflineAnswer, OfflineQuestion, RuleCode, RuleStep } from "./answer";
export { OfflineFault, type OfflineFaultReason, type OfflineFaultValues } from "./fault";

/** Answers what is at a point from one file, without a server (docs/portable-index.md). */
export interface OfflineIndex {
    /** The county the file is of. */
    readonly city: { readonly code: string | null; readonly name: string | null };
    readonly dataVersion: number;
    readonly madeAt: Date;
    /** First day it answers for, YYYY-MM-DD; null since ever. */
    readonly validFrom: string | null;
    /** First day it no longer answers for; null until further notice. */
    readonly validTo: string | null;
    readonly hasComponents: boolean;
    /** SHA-256 of the file in hexadecimal digits. */
    readonly checksum: string;

    /** True when the file answers for a day, YYYY-MM-DD. */
    holds(day: string): boolean;

    /**
     * What is at the point on any day that the file holds for.
     *
     * @throws OfflineFault `bad-question` for a place that is none; `no-components` when a component is named and the file has none
     */
    locate(question: OfflineQuestion): OfflineAnswer;
}

/**
 * Opens a file that `GET /api/locate/index` gave; the buffer is read in place and must not be changed.
 *
 * @throws OfflineFault when it is not a whole and undamaged file of the format this program reads
 */
export function openIndex(buffer: ArrayBuffer): OfflineIndex {
    const file = readFile(buffer);
    const city = new City(file);
    const components = file.has(SECTION.components) ? new Components(file) : null;
    const { header } = file;
    const engine = new Engine(city, components, readTypes(file, city), header.nearEdgeMetres);
    const validFrom = dayText(header.fromDay);
    const validTo = dayText(header.untilDay);
    return {
        city: { code: city.texts.find(header.cityCode), name: city.texts.find(header.cityName) },
        dataVersion: header.dataVersion,
        madeAt: header.madeAt,
        validFrom,
        validTo,
        hasComponents: components !== null,
        checksum: header.checksum,
        holds: (day) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
        locate: (question) => {
            check(question, components !== null);
            return engine.locate(question);
        }
    };
}

function check({ lon, lat, component = null }: OfflineQuestion, hasComponents: boolean): void {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
        throw new OfflineFault("bad-question", `not a longitude and a latitude: ${lon} ${lat}`, { lon, lat });
    }
    if (component !== null && !hasComponents) {
        throw new OfflineFault("no-components", `this offline index has no components, not even ${component}`, { component });
    }
}

function readTypes(file: IndexFile, city: City): KnownTypes {
    const read = (section: number): ReadonlySet<string> =>
        new Set(Array.from(file.ints(section), (text) => city.texts.get(text)));
    const components = read(SECTION.componentTypes);
    const matters = read(SECTION.matterTypes);
    return {
        has: (kind, type) => (kind !== "matter" && components.has(type)) || (kind !== "component" && matters.has(type))
    };
}
