-- Number of the newest data version, 0 in an empty store.
SELECT coalesce(max(version), 0) FROM change
