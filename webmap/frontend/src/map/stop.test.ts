import { expect, it, vi } from "vitest";
import { stopAll } from "./stop";

it("stops everything in the order given", () => {
    const order: string[] = [];
    const last = vi.fn(() => order.push("last"));
    stopAll(() => order.push("first"), last)();
    expect(order).toEqual(["first", "last"]);
    expect(last).toHaveBeenCalledTimes(1);
});
