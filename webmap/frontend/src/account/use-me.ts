import { ref, shallowRef, type Ref, type ShallowRef } from "vue";
import { askServer, faultOf, sendServer, whenForgotten, type Fault } from "../server";
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
    /** Gives null, or why it did not succeed. */
    signIn(name: string, password: string): Promise<Fault | null>;
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
    async signIn(name, password) {
        try {
            await sendServer("api/session", { method: "POST", json: { name, password } });
        } catch (error) {
            return faultOf(error);
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

/** A session that ended on the server ends here too. */
whenForgotten(() => {
    if (me.value.account !== null) me.value = NOBODY;
});

export function useMe(): Account {
    return account;
}
