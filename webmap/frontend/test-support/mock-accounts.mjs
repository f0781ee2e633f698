// Who may be signed in to the mock server, all with the same password.
import { randomBytes } from "node:crypto";

const PASSWORD = "correct horse";
const ACCOUNTS = {
    inspector: { roles: ["INSPECTOR"] },
    acceptor: { roles: ["ACCEPTOR"] },
    dispatcher: { roles: ["DISPATCHER"] },
    leader: { roles: ["SHIFT_LEADER"] },
    supervisor: { roles: ["SUPERVISOR"] },
    department: { roles: ["DEPARTMENT"], department_code: "11152201MB0001", department_name: "乌兰浩特市城市管理综合执法局" },
    gis: { roles: ["GIS"], department_name: "市城市管理综合执法局" }
};
const COOKIE = "mock-session";

/** Names of accounts by their keys; a key that was replaced is not among them. */
const KEYS = new Map();

/** The account that a request is made by; null when nobody is signed in and no good key is sent. */
export function accountOf(request) {
    const cookie = new RegExp(`${COOKIE}=(\\w+)`).exec(request.headers.cookie ?? "")?.[1];
    const name = KEYS.get(request.headers["x-api-key"]) ?? cookie;
    return name !== undefined && name in ACCOUNTS ? { name, ...ACCOUNTS[name] } : null;
}

/** A new key of an account, for which the older one is void; null when the password is wrong. */
export function issueKey(name, password) {
    if (password !== PASSWORD) return null;
    for (const [key, owner] of KEYS) if (owner === name) KEYS.delete(key);
    const key = `mock-${name}-${randomBytes(12).toString("hex")}`;
    KEYS.set(key, name);
    return key;
}

export function meOf(request) {
    const account = accountOf(request);
    if (account === null) return { account: null, roles: [] };
    const { name, roles, department_code = null, department_name = null } = account;
    return { account: name, roles, department_code, department_name };
}

/** The cookie to set for a name and password; null when they are wrong. */
export function signIn({ name, password }) {
    return name in ACCOUNTS && password === PASSWORD ? `${COOKIE}=${name}; Path=/; HttpOnly; SameSite=Strict` : null;
}

export const SIGN_OUT = `${COOKIE}=; Path=/; Max-Age=0`;
