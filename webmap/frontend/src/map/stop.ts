/** Ends what a call began: listeners are removed, layers taken off. */
export type Stop = () => void;

export function stopAll(...stops: readonly Stop[]): Stop {
    return () => stops.forEach((stop) => stop());
}
