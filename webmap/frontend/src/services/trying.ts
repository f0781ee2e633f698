/** What came back from a request that was tried. */
export type Tried =
    | { readonly kind: "text"; readonly status: number; readonly type: string; readonly bytes: number; readonly text: string; readonly isCut: boolean }
    | { readonly kind: "picture"; readonly status: number; readonly type: string; readonly bytes: number; readonly address: string }
    | { readonly kind: "bytes"; readonly status: number; readonly type: string; readonly bytes: number }
    | { readonly kind: "away" };

const MOST_CHARACTERS = 6000;

/** Sends a request as anybody would, without the page's session; a picture's address is to be released by who shows it. */
export async function tryOut(path: string): Promise<Tried> {
    const response = await fetch(path, { credentials: "omit" }).catch(() => null);
    if (response === null) return { kind: "away" };
    const type = (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
    const body = await response.blob();
    const about = { status: response.status, type, bytes: body.size };
    if (type.startsWith("image/")) return { kind: "picture", ...about, address: URL.createObjectURL(body) };
    if (!/json|xml|text|csv|html/.test(type)) return { kind: "bytes", ...about };
    const whole = laidOut(await body.text(), type);
    return { kind: "text", ...about, text: whole.slice(0, MOST_CHARACTERS), isCut: whole.length > MOST_CHARACTERS };
}

function laidOut(text: string, type: string): string {
    if (!type.includes("json")) return text;
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}
