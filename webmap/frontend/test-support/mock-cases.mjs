// Cases of the made-up city, and what may be done to them: a part of the real table of moves.
import { codesOf, DEPARTMENTS, fromMercator, listCells, noise } from "./mock-city.mjs";

const HOUR = 3_600_000;
const NOW = Date.now();
export const TYPES = [
    ["component", "0101", "上水井盖", "市政公用设施"],
    ["component", "0103", "污水井盖", "市政公用设施"],
    ["component", "0112", "路灯", "市政公用设施"],
    ["component", "0203", "行道树", "园林绿化"],
    ["component", "0120", "公交站牌", "道路交通"],
    ["matter", "0301", "暴露垃圾", "市容环境"],
    ["matter", "0305", "占道经营", "街面秩序"],
    ["matter", "0402", "道路破损", "市政公用"]
].map(([kind, code, name, major]) => ({ kind, code, name, major }));

const title = (zh, en) => ({ zh, en });
export const STATES = {
    REPORTED: title("已上报", "reported"),
    VERIFYING: title("核实中", "verifying"),
    ACCEPTED: title("已受理", "accepted"),
    FILED: title("已立案", "filed"),
    DISPATCHED: title("已派遣", "dispatched"),
    RETURNED: title("申请回退", "returned"),
    HANDLING: title("处置中", "handling"),
    EXTENSION_ASKED: title("申请延期", "extension asked for"),
    SUSPENDED: title("已挂账", "suspended"),
    HANDLED: title("已处置", "handled"),
    CHECKING: title("核查中", "checking"),
    CLOSED: title("已结案", "closed")
};

const move = (name, zh, en, from, to, role, needs = []) => ({ move: name, title: title(zh, en), from, to, role, needs });
const MOVES = [
    move("ACCEPT", "受理", "accept", ["REPORTED", "VERIFYING"], "ACCEPTED", "ACCEPTOR"),
    move("VERIFY", "派发核实", "verify", ["REPORTED"], "VERIFYING", "ACCEPTOR", ["inspector"]),
    move("ANSWER_VERIFICATION", "核实反馈", "answer", ["VERIFYING"], "VERIFYING", "INSPECTOR", ["result"]),
    move("FILE", "立案", "file", ["ACCEPTED"], "FILED", "SHIFT_LEADER", ["condition"]),
    move("DISPATCH", "派遣", "dispatch", ["FILED"], "DISPATCHED", "DISPATCHER", ["department"]),
    move("APPROVE_RETURN", "同意回退并改派", "approve return", ["RETURNED"], "DISPATCHED", "DISPATCHER", ["department"]),
    move("REFUSE_RETURN", "不同意回退", "refuse return", ["RETURNED"], "DISPATCHED", "DISPATCHER", ["reason"]),
    move("TAKE", "签收", "take", ["DISPATCHED"], "HANDLING", "DEPARTMENT"),
    move("RETURN", "申请回退", "return", ["DISPATCHED"], "RETURNED", "DEPARTMENT", ["reason"]),
    move("HANDLE", "处置反馈", "handled", ["HANDLING"], "HANDLED", "DEPARTMENT"),
    move("ASK_EXTENSION", "申请延期", "ask for more time", ["HANDLING"], "EXTENSION_ASKED", "DEPARTMENT", ["reason", "extension"]),
    move("ANSWER_CHECK", "核查反馈", "answer", ["CHECKING"], "CHECKING", "INSPECTOR", ["result"]),
    move("CLOSE", "结案", "close", ["CHECKING"], "CLOSED", "SHIFT_LEADER"),
    move("SUPERVISE", "督办", "supervise", Object.keys(STATES).filter((state) => state !== "CLOSED"), null, "SUPERVISOR", ["reason"])
];

const at = (milliseconds) => new Date(milliseconds + 8 * HOUR).toISOString().replace(/\.\d+Z$/, "+08:00");
const pick = (list, share) => list[Math.floor(share * list.length)];

/** Hours until it is due, by its light. */
const DUE = { GREEN: 30, YELLOW: 2, RED: -26, STOPPED: null, OFF: null };

function lightOf(state, share) {
    if (state === "SUSPENDED") return "STOPPED";
    if (!["DISPATCHED", "RETURNED", "HANDLING", "EXTENSION_ASKED"].includes(state)) return "OFF";
    return pick(["GREEN", "GREEN", "YELLOW", "RED"], share);
}

function caseOf(cell, index) {
    const chance = (salt) => noise(cell.column, cell.row, salt);
    const codes = codesOf(cell);
    const type = pick(TYPES, chance(11));
    const state = pick(Object.keys(STATES), chance(12));
    const light = lightOf(state, chance(13));
    const hours = DUE[light];
    const reported = NOW - (4 + chance(14) * 1400) * HOUR;
    const [code, name] = pick(DEPARTMENTS, chance(15));
    const isDispatched = !["REPORTED", "VERIFYING", "ACCEPTED", "FILED"].includes(state);
    return {
        case_no: `2026-${String(1001 + index)}`,
        scheme: "GB/T 30428.2-2013",
        kind: type.kind,
        type_code: type.code,
        type_name: type.name,
        source: pick(["inspector", "hotline_12345", "wechat"], chance(16)),
        state,
        state_title: STATES[state],
        reported_at: at(reported),
        filed_at: null,
        dispatched_at: null,
        handled_at: null,
        closed_at: state === "CLOSED" ? at(reported + 20 * HOUR) : null,
        due_at: hours === null ? null : at(NOW + hours * HOUR),
        overdue: light === "RED",
        light,
        marks: chance(17) > 0.85 ? ["URGENT"] : [],
        grid_code: codes.grid,
        community_code: codes.community,
        subdistrict_code: codes.subdistrict,
        department_code: isDispatched ? code : null,
        department_name: isDispatched ? name : null,
        component_code: null,
        address: `罕山街 ${10 + index} 号门前`,
        description: `${type.name}，影响通行，请尽快处理。`,
        ...fromMercator([cell.x, cell.y]),
        revision: 1
    };
}

const flowOf = (one) => [
    { revision: 1, at: one.reported_at, move: "REPORT", title: title("上报", "report"), from: null, to: "REPORTED", actor: "监***", role: "INSPECTOR", department_code: null, inspector: null, result: null, reason: null, due_at: null }
];

/** A store of its own for each mock server, so that tests do not see each other's deeds. */
export function caseStore() {
    const cases = listCells().filter((cell) => noise(cell.column, cell.row, 10) < 0.22).map(caseOf);
    return { cases, flows: new Map(cases.map((one) => [one.case_no, flowOf(one)])), photos: new Map(), byKey: new Map() };
}

/** What the account may do to a case now. */
export function movesFor(one, account) {
    return MOVES.filter(({ from, role, move: name }) => {
        const isMine = role !== "DEPARTMENT" || one.department_code === account.department_code;
        return from.includes(one.state) && account.roles.includes(role) && isMine && !name.startsWith("ANSWER");
    }).map(({ move: name, title: words, needs }) => ({ move: name, title: words, needs }));
}

const CONDITIONS = [
    { id: "1", text: "影响行人通行", limit: { amount: 4, unit: "WORKING_HOUR", title: title("4 工作时", "4 working hours") } },
    { id: "2", text: "其他情形", limit: { amount: 1, unit: "WORKING_DAY", title: title("1 工作日", "1 working day") } }
];

export function detailsOf(store, one, account) {
    const why = ["地域清单：此处在 2 个责任区内 / Territorial list: 2 zones hold this point", "类型相同，取面积最小的 Z-0107 / Equally specific; the smallest is Z-0107"];
    return {
        case: one,
        moves: movesFor(one, account),
        conditions: one.state === "ACCEPTED" ? CONDITIONS : [],
        why,
        photos: (store.photos.get(one.case_no) ?? []).map((sha256) => ({ sha256, content_type: "image/png" })),
        contact: account.roles.includes("ACCEPTOR") ? { name: "王某", phone: "139****0000" } : null
    };
}

/** Makes a move; gives the status and the answer. */
export function makeMove(store, one, request, account) {
    const known = MOVES.find((candidate) => candidate.move === request.move && account.roles.includes(candidate.role));
    if (request.revision !== one.revision || known === undefined || !known.from.includes(one.state)) {
        const detail = `案件现为“${one.state_title.zh}”，不能这样办 / the case is ${one.state_title.en}: this is not possible now`;
        return { status: 409, answer: { status: 409, detail, legal: MOVES.filter(({ from }) => from.includes(one.state)).map(({ move: name }) => name) } };
    }
    const to = known.to ?? one.state;
    const light = lightOf(to, 0);
    Object.assign(one, { state: to, state_title: STATES[to], revision: one.revision + 1, light, due_at: DUE[light] === null ? null : at(NOW + DUE[light] * HOUR) });
    if (request.department) Object.assign(one, { department_code: request.department, department_name: DEPARTMENTS.find(([code]) => code === request.department)?.[1] });
    store.flows.get(one.case_no).push({
        revision: one.revision,
        at: at(Date.now()),
        move: known.move,
        title: known.title,
        from: null,
        to: known.to,
        actor: account.name,
        role: known.role,
        department_code: null,
        inspector: request.inspector ?? null,
        result: request.result ?? null,
        reason: request.reason ?? null,
        due_at: null
    });
    return { status: 200, answer: { case: one, moves: movesFor(one, account) } };
}

export function listCases(store, parameters, account) {
    const has = (name, test) => {
        const value = parameters.get(name);
        return value === undefined || value === "" ? () => true : (one) => test(one, value);
    };
    const tests = [
        has("state", (one, value) => value.split(",").includes(one.state)),
        has("kind", (one, value) => one.kind === value),
        has("type", (one, value) => one.type_code.startsWith(value)),
        has("department", (one, value) => one.department_code === value),
        has("grid", (one, value) => one.grid_code === value),
        has("light", (one, value) => one.light === value),
        has("overdue", (one, value) => String(one.overdue) === value),
        has("from", (one, value) => one.reported_at.slice(0, 10) >= value),
        has("to", (one, value) => one.reported_at.slice(0, 10) <= value),
        has("q", (one, value) => [one.case_no, one.address, one.description].some((text) => text.includes(value))),
        has("mine", (one) => account.department_code === undefined || one.department_code === account.department_code)
    ];
    const cases = store.cases.filter((one) => tests.every((test) => test(one)));
    const limit = Number(parameters.get("limit") ?? 100);
    const start = Number(parameters.get("cursor") ?? 0);
    const page = cases.slice(start, start + limit);
    return { cases: page, total: cases.length, ...(start + limit < cases.length ? { next: String(start + limit) } : {}) };
}

export function listTasks(store) {
    return store.cases
        .filter(({ state }) => state === "VERIFYING" || state === "CHECKING")
        .slice(0, 7)
        .filter(({ case_no }) => !store.flows.get(case_no).some(({ move: name }) => name.startsWith("ANSWER")))
        .map((one) => ({
            task: 1,
            kind: one.state === "VERIFYING" ? "VERIFY" : "CHECK",
            case_no: one.case_no,
            issued_at: one.reported_at,
            due_at: at(NOW + 3 * HOUR),
            lon: one.lon,
            lat: one.lat,
            type_name: one.type_name,
            address: one.address,
            description: one.description,
            revision: one.revision
        }));
}

const metresBetween = (a, b) => Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111_320;

export function previewOf(store, body, located) {
    const near = store.cases
        .map((one) => ({ one, metres: metresBetween(one, body) }))
        .filter(({ one, metres }) => metres < 30 && one.type_code === body.type)
        .map(({ one, metres }) => ({ case_no: one.case_no, state: one.state, same_component: false, distance_m: Math.round(metres * 10) / 10 }));
    return { located, duplicates: near, conditions: CONDITIONS };
}

/** A report becomes a case; the same key gives the same case. */
export function report(store, body, key, located) {
    const known = store.byKey.get(key);
    if (known !== undefined) return { case: known, ...previewOf(store, body, located) };
    const preview = previewOf(store, body, located);
    const type = TYPES.find(({ code }) => code === body.type);
    const one = {
        ...store.cases[0],
        case_no: `2026-${String(1001 + store.cases.length)}`,
        kind: body.kind,
        type_code: body.type,
        type_name: type?.name ?? body.type,
        source: body.source,
        state: "REPORTED",
        state_title: STATES.REPORTED,
        reported_at: at(Date.now()),
        due_at: null,
        overdue: false,
        light: "OFF",
        marks: [],
        grid_code: located.grid?.code ?? null,
        department_code: located.responsible?.department_code ?? null,
        department_name: located.responsible?.department_name ?? null,
        address: body.address ?? null,
        description: body.description ?? null,
        lon: body.lon,
        lat: body.lat,
        revision: 1
    };
    store.cases.push(one);
    store.flows.set(one.case_no, flowOf(one));
    if (key !== undefined) store.byKey.set(key, one);
    return { case: one, ...preview };
}
