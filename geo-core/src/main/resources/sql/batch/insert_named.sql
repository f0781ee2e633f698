-- Notes a thing that is withdrawn by name.
--   1  its key
INSERT INTO batch_undone (thing) VALUES (?)
