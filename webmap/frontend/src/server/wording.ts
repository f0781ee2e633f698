import { oneSide, t } from "../locale";
import type { Fault } from "./asking";

/** A fault in a person's words; the server's own explanation where it gave one. */
export function faultText(fault: Fault): string {
    switch (fault.kind) {
        case "unreachable":
            return t("fault.unreachable");
        case "refused":
            return fault.detail === null
                ? t("fault.refused", { status: fault.status })
                : oneSide(fault.detail);
        case "unreadable":
            return t("fault.unreadable");
    }
}
