import { flushPromises, mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import AccountButton from "./AccountButton.vue";
import { NOBODY } from "./me";
import SignInDialog from "./SignInDialog.vue";
import { useMe } from "./use-me";

const LI = { account: "li", roles: ["GIS"], department_code: null, department_name: "城管局" };
const account = useMe();
let password = "right";
let session = false;
let once = false;
let dialog: VueWrapper;
let button: VueWrapper;

async function answer(url: string, init: RequestInit = {}): Promise<Response> {
    if (url.startsWith("api/me")) return Response.json(session ? LI : { account: null, roles: [] });
    if (init.method === "DELETE") session = false;
    else {
        const sent = JSON.parse(String(init.body)) as { password: string; new_password?: string };
        if (once && sent.password === password && sent.new_password === undefined) {
            return Response.json({ status: 403, detail: "one-time", parameter: "new_password" }, { status: 403 });
        }
        if (once && sent.new_password !== undefined && sent.new_password.length < 10) {
            return Response.json({ status: 400, detail: "too short" }, { status: 400 });
        }
        session = sent.password === password;
    }
    return session || init.method === "DELETE" ? new Response(null, { status: 204 }) : new Response("", { status: 401 });
}

async function fillIn(words: string): Promise<void> {
    await button.get("button").trigger("click");
    await flushPromises();
    await dialog.get("[name=username]").setValue(" li ");
    await dialog.get("[name=password]").setValue(words);
    await dialog.get("form").trigger("submit");
    await flushPromises();
}

beforeEach(async () => {
    vi.stubGlobal("fetch", answer);
    session = false;
    once = false;
    await account.refresh();
    dialog = mount(SignInDialog, { attachTo: document.body });
    button = mount(AccountButton, { attachTo: document.body });
});
afterEach(() => {
    dialog.unmount();
    button.unmount();
    account.dialogOpen.value = false;
    vi.unstubAllGlobals();
});

describe("signing in", () => {
    it("opens with the button, and ends with the name in its place", async () => {
        await fillIn("right");
        expect(account.me.value).toMatchObject({ account: "li", roles: ["GIS"] });
        expect(account.dialogOpen.value).toBe(false);
        expect(button.get("button").text()).toBe("li");
    });

    it("says that name or password is wrong, and forgets the password", async () => {
        await fillIn("wrong");
        expect(dialog.get("[role=alert]").text()).toBe("用户名或密码不对。");
        expect((dialog.get("[name=password]").element as HTMLInputElement).value).toBe("");
        expect(account.dialogOpen.value).toBe(true);
        expect(account.me.value).toBe(NOBODY);
    });

    it("says that the server is away", async () => {
        vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
        await fillIn("right");
        expect(dialog.get("[role=alert]").text()).toContain("连接不上服务器");
    });

    it("is undone in the menu, which names role and department", async () => {
        await fillIn("right");
        await button.get("button").trigger("click");
        expect(button.get("#account-menu").text()).toMatch(/li.*地理信息员.*城管局/s);
        await button.get("#account-menu button").trigger("click");
        await flushPromises();
        expect(account.me.value).toBe(NOBODY);
        expect(button.get("button").text()).toBe("登录");
    });
});

describe("a one-time password", () => {
    async function choose(words: string, again: string): Promise<void> {
        await dialog.get("[name=new-password]").setValue(words);
        await dialog.get("[name=again]").setValue(again);
        await dialog.get("form").trigger("submit");
        await flushPromises();
    }

    it("asks for a password of one's own, twice, and signs in with it", async () => {
        once = true;
        await fillIn("right");
        expect(account.dialogOpen.value).toBe(true);
        expect(dialog.get("[role=status]").text()).toContain("一次性密码");
        expect(dialog.find("[role=alert]").exists()).toBe(false);
        await choose("my own password", "my own passwort");
        expect(dialog.get("[role=alert]").text()).toBe("两次输入的密码不同。");
        expect(account.me.value).toBe(NOBODY);
        await choose("short", "short");
        expect(dialog.get("[role=alert]").text()).toContain("too short");
        expect(dialog.find("[name=new-password]").exists()).toBe(true);
        await choose("my own password", "my own password");
        expect(account.me.value).toMatchObject({ account: "li" });
        expect(account.dialogOpen.value).toBe(false);
    });
});

describe("a session that ended on the server", () => {
    it("ends here with the first refusal", async () => {
        await fillIn("right");
        vi.stubGlobal("fetch", async () => new Response("", { status: 401 }));
        await account.signOut().catch(() => undefined);
        expect(account.me.value).toBe(NOBODY);
    });

    it("is nobody while the server is away", async () => {
        vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
        await account.refresh();
        expect([account.me.value, account.isKnown.value]).toEqual([NOBODY, true]);
    });
});
