-- What src/app/demo/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- serving
select g.user_id as "userId", u.name, '' as branch, coalesce(( select name
  from organization_versions
  where committee_id = $1
  and organization_id = g.organization_id
  and valid_to is null), '') as unit, null as "brandId", null as brand
  from grants g
  join auth."user" u on u.id = g.user_id
  where g.committee_id = $2
  and g.role = $3
  and g.valid_to is null
  order by (select count(*)
  from brands b
  join organization_versions v on v.committee_id = b.committee_id
  and v.organization_id = b.branch_id
  and v.valid_to is null
  and v.parent_id = g.organization_id
  where b.committee_id = $4
  and b.step = 1) desc, u.name, g.id
  limit $5;

-- withBrand
select g.user_id as "userId", u.name, coalesce(( select name
  from organization_versions
  where committee_id = $1
  and organization_id = b.branch_id
  and valid_to is null), '') as branch, coalesce(( select name
  from organization_versions
  where committee_id = $2
  and organization_id = ( select parent_id
  from organization_versions
  where committee_id = $3
  and organization_id = b.branch_id
  and valid_to is null)
  and valid_to is null), '') as unit, b.id as "brandId", b.name as brand
  from brands b
  join grants g on g.committee_id = b.committee_id
  and g.organization_id = b.branch_id
  and g.role = $4
  and g.valid_to is null
  join auth."user" u on u.id = g.user_id
  where b.committee_id = $5
  and b.state = any($6::text[])
  and b.submissions = 0
  and exists (select
  from declaration_drafts d
  where d.committee_id = $7
  and d.brand_id = b.id
  and d.saved_at is not null)
  order by b.campaign_id desc, b.name, u.name, g.id
  limit 1;
select g.user_id as "userId", u.name, coalesce(( select name
  from organization_versions
  where committee_id = $1
  and organization_id = b.branch_id
  and valid_to is null), '') as branch, coalesce(( select name
  from organization_versions
  where committee_id = $2
  and organization_id = ( select parent_id
  from organization_versions
  where committee_id = $3
  and organization_id = b.branch_id
  and valid_to is null)
  and valid_to is null), '') as unit, b.id as "brandId", b.name as brand
  from brands b
  join grants g on g.committee_id = b.committee_id
  and g.organization_id = b.branch_id
  and g.role = $4
  and g.valid_to is null
  join auth."user" u on u.id = g.user_id
  where b.committee_id = $5
  and b.state = any($6::text[])
  and b.submissions > 0
  and b.step = $7
  and not exists (select
  from declaration_drafts d
  where d.committee_id = $8
  and d.brand_id = b.id
  and d.saved_at is not null)
  order by b.campaign_id desc, b.name, u.name, g.id
  limit 1;

-- withoutBrand
select g.user_id as "userId", u.name, coalesce(( select name
  from organization_versions
  where committee_id = $1
  and organization_id = g.organization_id
  and valid_to is null), '') as branch, coalesce(( select name
  from organization_versions
  where committee_id = $2
  and organization_id = ( select parent_id
  from organization_versions
  where committee_id = $3
  and organization_id = g.organization_id
  and valid_to is null)
  and valid_to is null), '') as unit, null as "brandId", null as brand
  from grants g
  join auth."user" u on u.id = g.user_id
  where g.committee_id = $4
  and g.role = 'branch_secretary'
  and g.valid_to is null
  and not exists (select
  from brands b
  where b.committee_id = $5
  and b.branch_id = g.organization_id)
  order by u.name, g.id
  limit 1;

-- lastEntry
select max("at") as "at"
  from "ledger_entries"
  where "committee_id" = $1;

-- administrators
select "h"."user_id" as "userId", "u"."name", "h"."role"
  from "house_grants" as "h"
  inner
  join "auth"."user" as "u" on "u"."id" = "h"."user_id"
  order by "h"."role";
