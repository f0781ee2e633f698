import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openIndex, type OfflineQuestion } from ".";

const FOLDER = "../../data-samples/portable/";

function read(name: string): ArrayBuffer {
    const bytes = readFileSync(FOLDER + name);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

interface Case {
    readonly question: OfflineQuestion;
    readonly answer: readonly unknown[];
    readonly edgeMetres: number | null;
}

/** Lines as PortableGoldenTest writes them. */
function cases(): Case[] {
    const text = gunzipSync(new Uint8Array(read("hard-city-answers.ndjson.gz"))).toString("utf8");
    return text
        .trim()
        .split("\n")
        .map((line) => {
            const [lon, lat, kind, type, component, ...rest] = JSON.parse(line) as [number, number, "matter", string, string];
            const answer: readonly unknown[] = rest;
            return {
                question: { lon, lat, kind, type, component },
                answer: [...answer.slice(0, 10), answer[11]],
                edgeMetres: answer[10] as number | null
            };
        });
}

describe("the reader of the offline index", () => {
    const index = openIndex(read("hard-city.gwindex"));

    it("answers at 10,000 hard points as Java does", () => {
        const all = cases();
        expect(all).toHaveLength(10_000);
        const wrong: string[] = [];
        for (const { question, answer, edgeMetres } of all) {
            const a = index.locate(question);
            const own = [
                a.grid_code,
                a.community_code,
                a.subdistrict_code,
                a.department_code,
                a.department_name,
                a.rule,
                a.row_id,
                a.valid_from,
                a.valid_to,
                a.management_zone?.id ?? null,
                a.flags.join(" ")
            ];
            const isNear = Math.abs((a.edge_distance_m ?? -1) - (edgeMetres ?? -1)) < 2e-6;
            if (!isNear || JSON.stringify(own) !== JSON.stringify(answer)) {
                wrong.push(JSON.stringify({ question, own, answer, edge: [a.edge_distance_m, edgeMetres] }));
            }
        }
        expect(wrong.slice(0, 5)).toEqual([]);
        expect(wrong).toHaveLength(0);
    });
});
