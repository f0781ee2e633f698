import { readPermalink, writePermalink, type Permalink, type Stop } from "../map";

/** The part of the page's address after `#`, which holds what the page shows. */
export interface AddressLine {
    read(): Permalink;
    /** Replaces it without adding to the history. */
    write(link: Permalink): void;
    stop: Stop;
}

/**
 * @param onChange told the new link when somebody else changes the address: a pasted link, the back
 *     button
 */
export function addressLine(onChange: (link: Permalink) => void): AddressLine {
    const changed = (): void => onChange(readPermalink(location.hash));
    window.addEventListener("hashchange", changed);
    return {
        read: () => readPermalink(location.hash),
        write: (link) => history.replaceState(null, "", [writePermalink(link), ...roomParts()].join("&")),
        stop: () => window.removeEventListener("hashchange", changed)
    };
}

/** What rooms keep in the address for themselves, written `room.part=…`. */
function roomParts(): string[] {
    const parts = location.hash.replace(/^#/, "").split("&");
    return parts.filter((part) => /^[a-z-]+\.[a-z-]+=/.test(part));
}
