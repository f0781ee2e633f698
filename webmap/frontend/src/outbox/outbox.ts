import { shallowRef, type ShallowRef } from "vue";
import { stopAll, type Stop } from "../map";
import type { Ask, Send } from "../server";
import type { OutboxItem, OutboxStore } from "./item";
import { sendItem } from "./sending";

/** What was written on the way and is sent when there is a network. */
export interface Outbox {
    readonly items: Readonly<ShallowRef<readonly OutboxItem[]>>;
    readonly isSending: Readonly<ShallowRef<boolean>>;
    /** Keeps an item, then tries to send it; gives it as it then is. */
    add(item: OutboxItem): Promise<OutboxItem>;
    /** Sends what waits. */
    sendWaiting(): Promise<void>;
    /** A person decides about an item: it is changed so, and sent. */
    decide(key: string, change: (item: OutboxItem) => OutboxItem): Promise<void>;
    /** A person throws an item away, or has read that it was sent. */
    remove(key: string): Promise<void>;
    /** Reads the store again: another page may have written to it. */
    reload(): Promise<void>;
    /** Sends again each time the network comes back, and now and then; call the result to stop. */
    follow(account: () => string | null): Stop;
}

const AGAIN_MILLISECONDS = 30_000;

export function outboxOf(store: OutboxStore, ask: Ask, send: Send): Outbox {
    return new KeptOutbox(store, ask, send);
}

class KeptOutbox implements Outbox {
    readonly items = shallowRef<readonly OutboxItem[]>([]);
    readonly isSending = shallowRef(false);
    private account: () => string | null = () => null;
    private round: Promise<void> | null = null;

    constructor(
        private readonly store: OutboxStore,
        private readonly ask: Ask,
        private readonly send: Send
    ) {}

    async add(item: OutboxItem): Promise<OutboxItem> {
        await this.store.put(item);
        await this.reload();
        await this.sendWaiting();
        return this.items.value.find(({ key }) => key === item.key) ?? item;
    }

    /** One round at a time, also after one that broke; who comes meanwhile waits for a round that has seen his item. */
    async sendWaiting(): Promise<void> {
        const before = this.round?.catch(() => undefined);
        const next = (async () => {
            await before;
            await this.sendAll();
        })();
        this.round = next;
        await next;
        if (this.round === next) this.round = null;
    }

    async decide(key: string, change: (item: OutboxItem) => OutboxItem): Promise<void> {
        const item = this.items.value.find((one) => one.key === key);
        if (item === undefined) return;
        await this.store.put({ ...change(item), state: { kind: "waiting" } });
        await this.sendWaiting();
    }

    async remove(key: string): Promise<void> {
        await this.store.remove(key);
        await this.reload();
    }

    async reload(): Promise<void> {
        this.items.value = await this.store.list();
    }

    follow(account: () => string | null): Stop {
        this.account = account;
        const again = (): void => void this.sendWaiting().catch(() => undefined); // what could not be read is read again
        const timer = setInterval(() => {
            if (this.items.value.some(({ state }) => state.kind === "waiting")) again();
        }, AGAIN_MILLISECONDS);
        window.addEventListener("online", again);
        again();
        return stopAll(
            () => clearInterval(timer),
            () => window.removeEventListener("online", again)
        );
    }

    private async sendAll(): Promise<void> {
        await this.reload();
        const account = this.account();
        const waiting = this.items.value.filter((item) => item.state.kind === "waiting" && item.account === account);
        if (waiting.length === 0 || !navigator.onLine) return;
        this.isSending.value = true;
        try {
            for (const item of waiting) await sendItem(this.store, this.ask, this.send, item);
        } finally {
            this.isSending.value = false;
            await this.reload();
        }
    }
}
