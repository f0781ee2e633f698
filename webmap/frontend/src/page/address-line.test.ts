import { afterEach, describe, expect, it, vi } from "vitest";
import { addressLine, type AddressLine } from "./address-line";

let line: AddressLine;

function changeBySomebody(hash: string): void {
    history.replaceState(null, "", hash);
    window.dispatchEvent(new Event("hashchange"));
}

afterEach(() => {
    line.stop();
    history.replaceState(null, "", "#");
});

describe("the address line", () => {
    it("reads what it wrote, without a new entry in the history", () => {
        line = addressLine(() => undefined);
        const before = history.length;
        const link = { place: null, layers: [], language: "en", point: { lon: 122, lat: 46 }, room: null, day: null, base: null } as const;
        line.write(link);
        expect(location.hash).toBe("#layers=&lang=en&at=122/46");
        expect(line.read()).toEqual(link);
        expect(history.length).toBe(before);
    });

    it("tells when somebody else changes it, until stopped", () => {
        const changed = vi.fn();
        line = addressLine(changed);
        changeBySomebody("#map=15/122/46");
        line.stop();
        changeBySomebody("#map=16/122/46");
        expect(changed).toHaveBeenCalledExactlyOnceWith({ place: { zoom: 15, lon: 122, lat: 46 }, layers: null, language: null, point: null, room: null, day: null, base: null });
    });
});
