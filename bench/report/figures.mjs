// How figures and tables are written on the page.

/** 1234567 as 1,234,567; small numbers keep three digits. */
export function count(n) {
    if (n === undefined || n === null || Number.isNaN(n)) return "–";
    return n >= 100 ? Math.round(n).toLocaleString("en-US") : String(Number(n.toPrecision(3)));
}

/** A table in Markdown. */
export function table(head, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** "12 ×", the first over the second. */
export function ratio(ours, theirs) {
    return ours === undefined || theirs === undefined || theirs === 0 ? "–" : `${count(ours / theirs)} ×`;
}
