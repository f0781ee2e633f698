-- The newest case number of a day.
--   ? first number of the day, ? first of the next day
SELECT max(case_no) FROM city_case WHERE case_no >= ? AND case_no < ?
