package io.gridward.ogc.wfs.query;

/**
 * Limits of the feature service.
 *
 * @param maxFeatures most features of one answer; what lies beyond is on the next page
 * @param maxQueries most queries of one GetFeature request
 * @param maxResourceIds most identifiers of one request
 * @param maxLocked most features that are locked at one time
 * @param maxLockSeconds longest time until a lock expires
 */
public record WfsSettings(
        int maxFeatures, int maxQueries, int maxResourceIds, int maxLocked, int maxLockSeconds) {

    /**
     * What holds when nothing is set: a million features, 16 queries, 1,000 identifiers, 100,000
     * locked features, an hour for a lock.
     */
    public static WfsSettings defaults() {
        return new WfsSettings(1_000_000, 16, 1_000, 100_000, 3_600);
    }
}
