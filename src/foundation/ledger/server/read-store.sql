-- What src/foundation/ledger/server/read-store.ts sends, by read-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertRead
insert into "reads" ("id", "user_id", "act", "subject_kind", "subject_id", "count", "at", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- readRows
select *
  from "reads"
  where "committee_id" = $1
  order by "at" desc, "id" desc
  limit $2;
select *
  from "reads"
  where "committee_id" = $1
  and (user_id = any($2::text[])
  or subject_id = any($3::text[]))
  and (at, id) > ($4::timestamptz, $5::uuid)
  order by "at" asc, "id" asc
  limit $6;

-- countReads
select "id"
  from "reads"
  where "committee_id" = $1
  limit $2;
select "id"
  from "reads"
  where "committee_id" = $1
  and (user_id = any($2::text[])
  or subject_id = any($3::text[]))
  limit $4;

-- deleteReads
delete
  from "reads"
  where "committee_id" = $1
  and "at" < $2;
