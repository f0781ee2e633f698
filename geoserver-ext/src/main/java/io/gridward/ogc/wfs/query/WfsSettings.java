package io.gridward.ogc.wfs.query;

/**
 * Limits of the feature service.
 *
 * @param maxFeatures most features of one answer; what lies beyond is on the next page
 * @param maxQueries most queries of one GetFeature request
 * @param maxResourceIds most identifiers of one request
 */
public record WfsSettings(int maxFeatures, int maxQueries, int maxResourceIds) {

    /** What holds when nothing is set: a million features, 16 queries, 1,000 identifiers. */
    public static WfsSettings defaults() {
        return new WfsSettings(1_000_000, 16, 1_000);
    }
}
