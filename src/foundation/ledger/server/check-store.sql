-- What src/foundation/ledger/server/check-store.ts sends, by check-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- checkQuestion
select "checked_at", "fault"
  from "ledger_checks"
  where "committee_id" = $1;

-- keepCheck
insert into "ledger_checks" ("committee_id", "checked_at", "entries", "fault")
  values ($1, $2, $3, $4)
  on conflict ("committee_id") do update
  set "checked_at" = $5, "entries" = $6, "fault" = $7;
