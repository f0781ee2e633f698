import { mount, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { language } from "../locale";
import type { Hit } from "./hits";
import SearchBox from "./SearchBox.vue";
import { PAUSE_MILLISECONDS, type FindHits } from "./searcher";

const hit = (key: string, title = key, layer = "unit_grid"): Hit => ({ layer, key, title, lon: 122, lat: 46, bounds: null });
const GRIDS = [hit("152201001001001"), hit("152201001001002")];

let box: VueWrapper;

function open(find: FindHits): void {
    box = mount(SearchBox, { props: { find }, attachTo: document.body });
}

async function type(text: string): Promise<void> {
    await box.get("input").setValue(text);
}

const pause = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(PAUSE_MILLISECONDS));
const press = (key: string, more: object = {}): Promise<void> => box.get("input").trigger("keydown", { key, ...more });
const chosen = (): unknown[] => (box.emitted("chosen") ?? []).map(([found]) => (found as Hit).key);
const marked = (): string => box.get("[aria-selected=true] .title").text();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
    box.unmount();
    language.value = "zh-CN";
    vi.useRealTimers();
});

describe("the search box", () => {
    it("lists what was found and tells a listener how many", async () => {
        open(async () => GRIDS);
        await type("152");
        await pause();
        expect(box.findAll("[role=option]").map((option) => option.get(".title").text())).toEqual(GRIDS.map((g) => g.title));
        expect(box.get("[role=status]").text()).toBe("找到 2 条");
        expect(box.get("input").attributes("aria-expanded")).toBe("true");
        expect(box.get(".layer").text()).toBe("单元网格");
    });

    it("chooses with arrow and Enter, and marks what it would choose", async () => {
        open(async () => GRIDS);
        await type("152");
        await pause();
        expect(box.get("input").attributes("aria-activedescendant")).toBe("search-hit-0");
        await press("ArrowDown");
        expect(marked()).toBe("152201001001002");
        await press("ArrowDown");
        expect(marked()).toBe("152201001001001");
        await press("ArrowUp");
        await press("Enter");
        expect(chosen()).toEqual(["152201001001002"]);
        expect(box.get("input").attributes("aria-expanded")).toBe("false");
    });

    it("goes to the first hit when Enter comes before the answer", async () => {
        open(async () => GRIDS);
        await type("152201001001001");
        await press("Enter");
        expect(chosen()).toEqual([]);
        await pause();
        expect(chosen()).toEqual(["152201001001001"]);
    });

    it("forgets that Enter when somebody types on", async () => {
        open(async () => GRIDS);
        await type("15");
        await press("Enter");
        await type("152");
        await pause();
        expect(chosen()).toEqual([]);
    });

    it("never chooses a hit of an earlier text", async () => {
        open(async (query) => [hit(`about ${query}`)]);
        await type("a");
        await pause();
        await type("ab");
        await press("Enter");
        expect(chosen()).toEqual([]);
        await pause();
        expect(chosen()).toEqual(["about ab"]);
    });

    it("leaves the keys to an input method that composes a word", async () => {
        open(async () => GRIDS);
        await type("152");
        await pause();
        await press("Enter", { isComposing: true });
        await press("ArrowDown", { isComposing: true });
        expect(chosen()).toEqual([]);
        expect(marked()).toBe("152201001001001");
    });

    it("closes the list with Escape, then clears the text, and keeps the key to itself", async () => {
        open(async () => GRIDS);
        const outside = vi.fn();
        document.body.addEventListener("keydown", outside);
        await type("152");
        await pause();
        await press("Escape");
        expect(box.get("input").attributes("aria-expanded")).toBe("false");
        expect(box.get("input").element.value).toBe("152");
        await press("Escape");
        expect(box.get("input").element.value).toBe("");
        expect(outside).not.toHaveBeenCalled();
        document.body.removeEventListener("keydown", outside);
    });

    it("chooses with the pointer", async () => {
        open(async () => GRIDS);
        await type("152");
        await pause();
        await box.findAll("[role=option]")[1]?.trigger("click");
        expect(chosen()).toEqual(["152201001001002"]);
        expect(box.get("input").element.value).toBe("152201001001002");
    });

    it("says in the language of the page that nothing was found", async () => {
        language.value = "en";
        open(async () => []);
        await type("nowhere");
        await pause();
        expect(box.get("[role=status]").text()).toContain("Nothing found for “nowhere”");
    });

    it("shows hostile words of data and of people as words", async () => {
        const hostile = "<img src=x onerror=alert(1)>";
        open(async (query) => (query === "x" ? [hit("P1", hostile, "<b>layer</b>")] : []));
        await type("x");
        await pause();
        expect(box.get(".title").text()).toBe(hostile);
        expect(box.get(".layer").text()).toBe("<b>layer</b>");
        await type(hostile);
        await pause();
        expect(box.get("[role=status]").text()).toContain(hostile);
        expect(box.find("img, b").exists()).toBe(false);
    });

    it("clears with its button and offers the field again", async () => {
        open(async () => GRIDS);
        await type("152");
        await pause();
        await box.get("button").trigger("click");
        expect(box.get("input").element.value).toBe("");
        expect(document.activeElement).toBe(box.get("input").element);
        expect(box.find("button").exists()).toBe(false);
    });
});
