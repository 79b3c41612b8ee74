create index holidays_by_year on holidays (year);
