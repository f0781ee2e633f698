/** A point and what is asked about it. Degrees, EPSG:4490. */
export interface OfflineQuestion {
    readonly lon: number;
    readonly lat: number;
    readonly kind?: "component" | "matter" | null;
    readonly type?: string | null;
    readonly component?: string | null;
}

export type RuleCode = "facility" | "component" | "facility_type" | "boundary" | "territorial" | "fallback";

/** A rule that was tried, in order; the last one decided. Days as YYYY-MM-DD, null for no bound. */
export interface RuleStep {
    readonly rule: RuleCode;
    readonly decided: boolean;
    readonly layer: string | null;
    readonly row_id: string | null;
    readonly row_name: string | null;
    readonly valid_from: string | null;
    readonly valid_to: string | null;
    readonly source_document: string | null;
}

/** What a line of `POST /api/locate` says, and more. */
export interface OfflineAnswer {
    readonly grid_code: string | null;
    readonly grid_name: string | null;
    readonly community_code: string | null;
    readonly community_name: string | null;
    readonly subdistrict_code: string | null;
    readonly subdistrict_name: string | null;
    readonly management_zone: { readonly id: string; readonly name: string | null; readonly zone_class: string } | null;
    readonly department_code: string | null;
    readonly department_name: string | null;
    readonly rule: RuleCode | null;
    readonly row_id: string | null;
    readonly valid_from: string | null;
    readonly valid_to: string | null;
    readonly why: readonly RuleStep[];
    /** Metres to the nearest edge of the deciding zone or strip, else of the grid. */
    readonly edge_distance_m: number | null;
    readonly near_edge: boolean;
    readonly flags: readonly string[];
}
