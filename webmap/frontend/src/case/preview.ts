import { fields, number, optionalList, text } from "../server";

/** A case that may be about the same thing as a report. */
export interface LikelyDuplicate {
    readonly caseNo: string;
    readonly state: string;
    readonly sameComponent: boolean;
    readonly distanceMetres: number;
}

/** The likely duplicates in an answer to a report or its preview. */
export function readDuplicates(answer: unknown): LikelyDuplicate[] {
    return optionalList(fields(answer, "preview")["duplicates"], "duplicates").map((value) => {
        const row = fields(value, "duplicates");
        return {
            caseNo: text(row["case_no"], "duplicate.case_no"),
            state: text(row["state"], "duplicate.state"),
            sameComponent: row["same_component"] === true,
            distanceMetres: number(row["distance_m"], "duplicate.distance_m")
        };
    });
}
