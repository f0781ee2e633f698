// Before each file of tests that shares a page with others: nothing of theirs is left in it.
import { beforeAll, vi } from "vitest";
import { language } from "../src/locale";

beforeAll(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    document.body.replaceChildren();
    history.replaceState(null, "", "#");
    localStorage.clear();
    sessionStorage.clear();
    language.value = "zh-CN";
});
