package io.gridward.ogc.wfs.query;

import java.util.List;

/** A query that has a name of its own (OGC 09-025r2 §14). */
public enum StoredQuery {
    /** One feature by its identifier (OGC 09-025r2 §7.9.3.6). */
    GET_FEATURE_BY_ID(
            "urn:ogc:def:query:OGC-WFS::GetFeatureById",
            "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById"),

    /** The row that decides who answers for a point. */
    RESPONSIBLE_AT("urn:gridward:query:ResponsibleAt", "ResponsibleAt");

    private final List<String> ids;

    StoredQuery(String id, String alias) {
        this.ids = List.of(id, alias);
    }

    /** The name it is listed under. */
    public String id() {
        return ids.get(0);
    }

    /** True for either of its names. */
    public boolean isNamed(String name) {
        return ids.contains(name);
    }
}
