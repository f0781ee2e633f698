-- Queries that clients defined (WFS 2.0 CreateStoredQuery): the definition is XML.
CREATE TABLE stored_query (
    id text COLLATE "C" PRIMARY KEY,
    definition text NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL
);
