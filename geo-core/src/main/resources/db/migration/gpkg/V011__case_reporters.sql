-- Somebody asks for the cases that he reported.
CREATE INDEX case_work_reporter ON case_work (reported_by);
