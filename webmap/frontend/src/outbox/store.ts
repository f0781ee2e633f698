import type { OutboxItem, OutboxStore } from "./item";

const DATABASE = "gridward-outbox";
const TABLE = "items";

/** Items in the browser's own database: they outlive the page, the browser and the battery. */
export function browserStore(factory: IDBFactory = indexedDB): OutboxStore {
    let opened: Promise<IDBDatabase> | null = null;
    const open = (): Promise<IDBDatabase> => {
        opened ??= openDatabase(factory).catch((error: unknown) => {
            opened = null;
            throw error;
        });
        return opened;
    };
    const change = async (act: (table: IDBObjectStore) => void): Promise<void> => {
        const transaction = (await open()).transaction(TABLE, "readwrite");
        act(transaction.objectStore(TABLE));
        await new Promise<void>((done, failed) => {
            transaction.oncomplete = () => done();
            transaction.onerror = () => failed(transaction.error ?? new Error(DATABASE));
            transaction.onabort = () => failed(transaction.error ?? new Error(DATABASE));
        });
    };
    return {
        async list() {
            const table = (await open()).transaction(TABLE, "readonly").objectStore(TABLE);
            const items = (await answerOf(table.getAll())) as OutboxItem[];
            return items.sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
        },
        put: (item) => change((table) => void table.put(item)),
        remove: (key) => change((table) => void table.delete(key))
    };
}

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "key" });
    return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error(DATABASE));
    });
}
