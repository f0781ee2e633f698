import { onBeforeUnmount, ref, type Ref } from "vue";

const TICK_MILLISECONDS = 30_000;

/** The time, kept fresh while the component that uses it is there. */
export function useNow(): Readonly<Ref<Date>> {
    const now = ref(new Date());
    const timer = setInterval(() => (now.value = new Date()), TICK_MILLISECONDS);
    onBeforeUnmount(() => clearInterval(timer));
    return now;
}
