-- Queries that clients defined (WFS 2.0 CreateStoredQuery): the definition is XML.
CREATE TABLE stored_query (
    id TEXT PRIMARY KEY NOT NULL,
    definition TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at DATETIME NOT NULL
);
