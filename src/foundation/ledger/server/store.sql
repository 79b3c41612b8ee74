-- What src/foundation/ledger/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- appendEntries
insert into "ledger_heads" ("subject_kind", "subject_id", "seq", "hash", "committee_id")
  values ($1, $2, $3, $4, $5)
  on conflict ("committee_id", "subject_kind", "subject_id") do update
  set "seq" = ledger_heads.seq
  returning "seq", "hash";
with "moved" as (update "ledger_heads"
  set "seq" = $1, "hash" = $2
  where "committee_id" = $3
  and "subject_kind" = $4
  and "subject_id" = $5) insert into "ledger_entries" ("subject_kind", "subject_id", "seq", "at", "actor", "act", "data", "previous", "algorithm", "hash", "committee_id")
  values ($6, $7, $8, $9, $10::jsonb, $11, $12::jsonb, $13, $14, $15, $16);
insert into "house_ledger_heads" ("subject_kind", "subject_id", "seq", "hash")
  values ($1, $2, $3, $4)
  on conflict ("subject_kind", "subject_id") do update
  set "seq" = house_ledger_heads.seq
  returning "seq", "hash";
with "moved" as (update "house_ledger_heads"
  set "seq" = $1, "hash" = $2
  where "subject_kind" = $3
  and "subject_id" = $4) insert into "house_ledger_entries" ("subject_kind", "subject_id", "seq", "at", "actor", "act", "data", "previous", "algorithm", "hash")
  values ($5, $6, $7, $8, $9::jsonb, $10, $11::jsonb, $12, $13, $14);

-- entriesOf
select *
  from "ledger_entries"
  where "committee_id" = $1
  and "subject_kind" = $2
  and "subject_id" = $3
  order by "seq";
