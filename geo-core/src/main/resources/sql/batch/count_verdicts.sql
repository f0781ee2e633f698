-- How many staged rows got each verdict.
SELECT verdict, count(*) FROM batch_verdict GROUP BY verdict
