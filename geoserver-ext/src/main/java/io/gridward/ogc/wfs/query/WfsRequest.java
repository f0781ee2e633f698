package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.format.GmlVersion;
import io.gridward.ogc.wfs.stored.Definition;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One request, read and checked: everything it names exists. */
public sealed interface WfsRequest
        permits WfsRequest.Capabilities,
                WfsRequest.DescribeTypes,
                WfsRequest.ListStoredQueries,
                WfsRequest.DescribeStoredQueries,
                FeatureRequest {

    /**
     * What the service offers.
     *
     * @param version version agreed on
     * @param sections sections wanted, as {@link Section}
     * @param updateSequence data version the client has already
     */
    record Capabilities(WfsVersion version, Set<Section> sections, Optional<String> updateSequence)
            implements WfsRequest {}

    /** The schema of some layers in a version of GML. */
    record DescribeTypes(List<Layer> layers, GmlVersion gml) implements WfsRequest {}

    /** Names of the stored queries that are offered. */
    record ListStoredQueries(Set<StoredQuery> offered, List<Definition> defined)
            implements WfsRequest {
        public ListStoredQueries {
            defined = List.copyOf(defined);
        }
    }

    /** What some stored queries take and give. */
    record DescribeStoredQueries(Set<StoredQuery> wanted, List<Definition> defined)
            implements WfsRequest {
        public DescribeStoredQueries {
            defined = List.copyOf(defined);
        }
    }
}
