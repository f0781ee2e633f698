import type { LonLat } from "../map";
import { fields, list, optionalNumber, optionalText, text, type Ask } from "../server";

/** Something an inspector has to look at on site. */
export interface Task {
    readonly id: string;
    readonly kind: "VERIFY" | "CHECK";
    readonly caseNo: string;
    readonly dueAt: string | null;
    readonly at: LonLat | null;
    readonly typeName: string | null;
    readonly address: string | null;
    readonly description: string | null;
}

export async function listTasks(ask: Ask, signal?: AbortSignal): Promise<Task[]> {
    const answer = fields(await ask("api/tasks", {}, signal), "tasks");
    return list(answer["tasks"], "tasks").map(readTask);
}

function readTask(value: unknown): Task {
    const row = fields(value, "tasks");
    const lon = optionalNumber(row["lon"], "task.lon");
    const lat = optionalNumber(row["lat"], "task.lat");
    const caseNo = text(row["case_no"], "case_no");
    const number = row["task"];
    return {
        id: `${caseNo}/${typeof number === "number" ? number : text(number, "task")}`,
        kind: text(row["kind"], "task.kind") === "CHECK" ? "CHECK" : "VERIFY",
        caseNo,
        dueAt: optionalText(row["due_at"], "due_at"),
        at: lon === null || lat === null ? null : { lon, lat },
        typeName: optionalText(row["type_name"], "type_name"),
        address: optionalText(row["address"], "address"),
        description: optionalText(row["description"], "description")
    };
}
