-- What src/programme/extensions/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertExtension
insert into "extensions" ("id", "brand_id", "branch_id", "kind", "until", "reason", "asked_by", "granted_by", "granted_at", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- extensionsQuestion
select "kind", "until"
  from "extensions"
  where "committee_id" = $1
  and "branch_id" = $2::uuid
  and ("brand_id" is null
  or "brand_id" = $3)
  order by "until";

-- asksQuestion
select "id", "brand_id", "kind", "reason", "asked_by", "asked_at"
  from "extension_requests"
  where "committee_id" = $1
  and "branch_id" = $2::uuid
  and "answer" is null
  order by "id";

-- insertAsk
insert into "extension_requests" ("id", "branch_id", "brand_id", "kind", "until", "reason", "asked_by", "asked_at", "committee_id", "answer", "answered_by", "answered_at", "answer_reason", "extension_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict do nothing
  returning "id";

-- askById
select *
  from "extension_requests"
  where "committee_id" = $1
  and "id" = $2;

-- lockAsk
select *
  from "extension_requests"
  where "committee_id" = $1
  and "id" = $2
  for update;

-- setBranch
update "extensions"
  set "branch_id" = $1
  where "committee_id" = $2
  and "brand_id" = $3;
update "extension_requests"
  set "branch_id" = $1
  where "committee_id" = $2
  and "brand_id" = $3;

-- daysOfBranch
select *
  from "extensions"
  where "committee_id" = $1
  and "branch_id" = $2
  and "brand_id" is null
  and "until" >= $3
  order by "id";

-- setAnswer
update "extension_requests"
  set "answer" = $1, "answered_by" = $2, "answered_at" = $3, "answer_reason" = $4, "extension_id" = $5
  where "committee_id" = $6
  and "id" = $7;

-- settleAsks
update "extension_requests"
  set "answer" = $1, "answered_by" = $2, "answered_at" = $3, "answer_reason" = $4, "extension_id" = $5
  where "committee_id" = $6
  and "branch_id" = $7
  and "brand_id" = $8
  and "answer" is null;
update "extension_requests"
  set "answer" = $1, "answered_by" = $2, "answered_at" = $3, "answer_reason" = $4, "extension_id" = $5
  where "committee_id" = $6
  and "branch_id" = $7
  and "brand_id" is null
  and "answer" is null;
