import { ref, watch, type Ref } from "vue";
import type { Me } from "../account";
import { followNetwork, forgetOwn } from "../field";
import { stopAll, type CityMap, type Stop } from "../map";

/** What goes on in every room: the map without a network, and what was written on the way. */
export interface FieldWork {
    readonly isOnline: Readonly<Ref<boolean>>;
    readonly stop: Stop;
}

export function fieldWork(map: Readonly<Ref<CityMap | null>>, me: Readonly<Ref<Me>>): FieldWork {
    const isOnline = ref(navigator.onLine);
    let stopNetwork: Stop = () => undefined;
    let stopOutbox: Stop | null = null;
    const stopMap = watch(
        map,
        (shown) => {
            stopNetwork();
            if (shown !== null) stopNetwork = followNetwork(shown, (now) => (isOnline.value = now));
        },
        { immediate: true }
    );
    const stopMe = watch(
        () => me.value.account,
        async (account, before) => {
            if (account === null) {
                if (before) await forgetOwn();
                return;
            }
            const { useOutbox } = await import("../outbox");
            stopOutbox ??= useOutbox().follow(() => me.value.account);
        },
        { immediate: true }
    );
    return { isOnline, stop: stopAll(stopMap, stopMe, () => stopNetwork(), () => stopOutbox?.()) };
}
