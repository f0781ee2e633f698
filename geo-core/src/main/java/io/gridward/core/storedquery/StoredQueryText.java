package io.gridward.core.storedquery;

/**
 * A query that has a name.
 *
 * @param id its name, a URI
 * @param definition what it is, in the language of the service that understands it
 */
public record StoredQueryText(String id, String definition) {}
