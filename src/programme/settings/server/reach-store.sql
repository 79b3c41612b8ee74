-- What src/programme/settings/server/reach-store.ts sends, by reach-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- pinnedBrands
select "brands"."id", "brands"."name", "brands"."state", "brands"."step", "brands"."branch_id", "configuration_version", "branch"."name" as "branch", "parent"."name" as "unit"
  from "brands"
  left
  join lateral (select name, parent_id
  from organization_versions last
  where last.committee_id = $1
  and last.organization_id = brands.branch_id
  order by last.valid_from desc
  limit 1) as "branch" on true
  left
  join lateral (select name
  from organization_versions above
  where above.committee_id = $2
  and above.organization_id = branch.parent_id
  order by above.valid_from desc
  limit 1) as "parent" on true
  where "brands"."committee_id" = $3
  and "brands"."campaign_id" = $4
  and "brands"."state" in ($5, $6, $7, $8, $9, $10, $11, $12)
  and "configuration_version" is not null
  order by "brands"."id";

-- followingBrands
select "brands"."id", "brands"."branch_id"
  from "brands"
  where "brands"."committee_id" = $1
  and "brands"."campaign_id" = $2
  and "brands"."state" in ($3, $4, $5, $6, $7, $8, $9, $10)
  and "configuration_version" is null;
