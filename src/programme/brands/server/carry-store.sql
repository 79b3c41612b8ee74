-- What src/programme/brands/server/carry-store.ts sends, by carry-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- carriesQuestion
select "seq", "from_branch", "to_branch", "from_name", "to_name", "brand_version", "corrects", "at", "by_user", "reason"
  from "brand_carries"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "seq";

-- lastCarry
select *
  from "brand_carries"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "seq" desc
  limit $3;

-- carriedFrom
select "brand_id" as "id"
  from "brand_carries"
  where "committee_id" = $1
  and "from_branch" = any($2::uuid[]);

-- insertCarry
insert into "brand_carries" ("brand_id", "seq", "from_branch", "to_branch", "from_name", "to_name", "brand_version", "corrects", "at", "by_user", "reason", "reason_salt", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- setBranch
update "brands"
  set "branch_id" = $1, "ordinal" = coalesce((select max(other.ordinal)
  from brands other
  where other.committee_id = $2
  and other.branch_id = $3), 0) + 1, "version" = $4
  where "committee_id" = $5
  and "id" = $6
  and "version" = $7;
