-- A branch is counted by what it has under way, a step of review by whose it is, and named brands beside it
-- (docs/decisions/0012): what was counted the old way is counted anew at the next look.
delete from coverage_counted;
