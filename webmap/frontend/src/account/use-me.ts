import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { askServer, faultOf, sendServer, ServerFault, whenForgotten, type Fault } from "../server";
import { NOBODY, readMe, type Me } from "./me";

/** Who is signed in, for the whole page. */
export interface Account {
    readonly me: Readonly<ShallowRef<Me>>;
    /** False until the server has said for the first time who is asking. */
    readonly isKnown: Readonly<Ref<boolean>>;
    /** Whether the sign-in dialog is open; anybody may open it. */
    readonly dialogOpen: Ref<boolean>;
    /** Asks the server anew who is signed in. */
    refresh(): Promise<void>;
    /**
     * Gives null, or why it did not succeed; `"one-time"` for a password that has to be changed: sign in again with
     * another one beside it.
     */
    signIn(name: string, password: string, newPassword?: string): Promise<Fault | "one-time" | null>;
    signOut(): Promise<void>;
}

const me = shallowRef<Me>(NOBODY);
const isKnown = ref(false);
const dialogOpen = ref(false);

const account: Account = {
    me,
    isKnown,
    dialogOpen,
    async refresh() {
        try {
            me.value = readMe(await askServer("api/me", {}));
        } catch {
            me.value = NOBODY; // a server that is away says so wherever something is asked of it
        }
        isKnown.value = true;
    },
    async signIn(name, password, newPassword) {
        const more = newPassword === undefined ? {} : { new_password: newPassword };
        try {
            await sendServer("api/session", { method: "POST", json: { name, password, ...more } });
        } catch (error) {
            return isOneTime(error) ? "one-time" : faultOf(error);
        }
        await account.refresh();
        return null;
    },
    async signOut() {
        try {
            await sendServer("api/session", { method: "DELETE" });
        } finally {
            await account.refresh();
        }
    }
};

function isOneTime(error: unknown): boolean {
    return (
        error instanceof ServerFault &&
        error.fault.kind === "refused" &&
        error.fault.status === 403 &&
        error.problem?.["parameter"] === "new_password"
    );
}

/** A session that ended on the server ends here too. */
whenForgotten(() => {
    if (me.value.account !== null) me.value = NOBODY;
});

export function useMe(): Account {
    return account;
}
