import { fields, list, optionalText, text } from "../server";

/** The names of what an account may be, as the server writes them. */
export const ROLES = [
    "INSPECTOR",
    "ACCEPTOR",
    "SHIFT_LEADER",
    "DISPATCHER",
    "DEPARTMENT",
    "SUPERVISOR",
    "GIS",
    "ADMINISTRATOR",
    "CONSUMER"
] as const;
export type Role = (typeof ROLES)[number];

/** Who looks at the page; nobody in particular while `account` is null. */
export interface Me {
    readonly account: string | null;
    readonly roles: readonly Role[];
    readonly departmentCode: string | null;
    readonly departmentName: string | null;
}

export const NOBODY: Me = { account: null, roles: [], departmentCode: null, departmentName: null };

/** Reads what `GET /api/me` says. A role this page does not know is left out. */
export function readMe(answer: unknown): Me {
    const me = fields(answer, "me");
    const account = optionalText(me["account"], "account");
    if (account === null) return NOBODY;
    return {
        account,
        roles: list(me["roles"], "roles").map((role) => text(role, "roles")).filter(isRole),
        departmentCode: optionalText(me["department_code"], "department_code"),
        departmentName: optionalText(me["department_name"], "department_name")
    };
}

/** Whether the account has one of these roles. */
export function isOneOf(me: Me, ...roles: readonly Role[]): boolean {
    return roles.some((role) => me.roles.includes(role));
}

function isRole(name: string): name is Role {
    return (ROLES as readonly string[]).includes(name);
}
