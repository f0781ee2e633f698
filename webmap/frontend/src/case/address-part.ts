import type { Stop } from "../map";

/** A part of the page's address after `#` that belongs to a room, as in `#map=…&cases.filter=…`. */
export interface AddressPart {
    /** Null when the address does not have it. */
    read(): string | null;
    /** Replaces it without adding to the history; null or an empty text takes it out. */
    write(value: string | null): void;
    /** Tells when somebody else changes the address: a pasted link, the back button. */
    onChange(changed: () => void): Stop;
}

export function addressPart(room: string, part: string): AddressPart {
    const name = `${room}.${part}`;
    return {
        read: () => new URLSearchParams(location.hash.replace(/^#/, "")).get(name),
        write(value) {
            const others = location.hash
                .replace(/^#/, "")
                .split("&")
                .filter((one) => one !== "" && !one.startsWith(`${name}=`));
            if (value !== null && value !== "") others.push(`${name}=${encodeURIComponent(value)}`);
            const written = `#${others.join("&")}`;
            if (written !== location.hash) history.replaceState(null, "", written);
        },
        onChange(changed) {
            window.addEventListener("hashchange", changed);
            return () => window.removeEventListener("hashchange", changed);
        }
    };
}
