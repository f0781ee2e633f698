// What a page written earlier says: a family that was not measured again keeps its section and its line at the top.

/** The parts of a page: the rows of its heading by their name, and its sections by their title. */
export function earlier(page) {
    const [heading, ...sections] = page.split(/\n\n(?=## )/);
    const rows = Object.fromEntries([...heading.matchAll(/^\| ([^|]+) \| (.*) \|$/gm)].map(([, name, value]) => [name, value]));
    return {
        rows,
        runs: rows["Date, version"]?.split("<br>") ?? [],
        section: (title) => sections.find((s) => s.startsWith(`## ${title}\n`))?.trimEnd(),
    };
}
