-- What src/programme/desk/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- calendar
select json_build_object('campaigns', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id, campaign.version, max(version.number)::int as number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $1
  and campaign.status = 'published'
  group by campaign.id, campaign.year, campaign.version
  order by campaign.year desc, campaign.id desc) x), 'holidays', (select coalesce(json_agg(x), '[]'::json)
  from ((select "year", "kind", array_agg(day::text
  order by day) as "days"
  from "holidays"
  where "year" >= $2
  and "year" <= $3
  group by "year", "kind")) x)) as told;

-- ground
select json_build_object('campaigns', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id, campaign.version, max(version.number)::int as number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $1
  and campaign.status = 'published'
  group by campaign.id, campaign.year, campaign.version
  order by campaign.year desc, campaign.id desc) x), 'unread', (select coalesce(json_agg(x), '[]'::json)
  from (select count(*)::int as count
  from notices
  where committee_id = $2
  and user_id = $3
  and read_at is null) x), 'unreadNewest', (select coalesce(json_agg(x), '[]'::json)
  from (select id, link
  from notices
  where committee_id = $4
  and user_id = $5
  and read_at is null
  order by id desc
  limit 50) x), 'check', (select coalesce(json_agg(x), '[]'::json)
  from ((select "checked_at", "fault"
  from "ledger_checks"
  where "committee_id" = $6)) x), 'holidays', (select coalesce(json_agg(x), '[]'::json)
  from ((select "year", "kind", array_agg(day::text
  order by day) as "days"
  from "holidays"
  where "year" >= $7
  and "year" <= $8
  group by "year", "kind")) x)) as told;

-- branchSide
select json_build_object('places', (select coalesce(json_agg(x), '[]'::json)
  from ( select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position
  from organization_versions
  where committee_id = $1
  and organization_id = any($2::uuid[])
  and valid_from <= $3::date
  order by organization_id, valid_from desc) latest
  left
  join organizations above on above.committee_id = $4
  and above.id = latest.parent_id
  and above.kind = 'unit'
  left
  join organization_versions unit on unit.committee_id = $5
  and unit.organization_id = above.id
  and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id) x), 'brands', (select coalesce(json_agg(x), '[]'::json)
  from ((select "brands"."id", "brands"."name", "brands"."sentence", "brands"."field", "brands"."state", "brands"."step", "brands"."ordinal", "brands"."version", "brands"."state_since", "brands"."submissions", "brands"."branch_id", "brands"."campaign_id", "brands"."configuration_version", "campaigns"."year", "branch"."name" as "branch_name", coalesce(parent.name, branch.name) as "unit_name"
  from (select *
  from brands
  where committee_id = $6
  and branch_id = any($7::uuid[])
  order by brands.id
  limit 500) as "brands"
  inner
  join "campaigns" on "campaigns"."committee_id" = "brands"."committee_id"
  and "campaigns"."id" = "brands"."campaign_id"
  left
  join lateral (select name, parent_id
  from organization_versions last
  where last.committee_id = brands.committee_id
  and last.organization_id = brands.branch_id
  order by last.valid_from desc
  limit 1) as "branch" on true
  left
  join "organizations" as "above" on "above"."committee_id" = "brands"."committee_id"
  and "above"."id" = "branch"."parent_id"
  left
  join "organization_versions" as "parent" on "parent"."committee_id" = "brands"."committee_id"
  and "parent"."organization_id" = "branch"."parent_id"
  and "parent"."valid_to" is null
  and "above"."kind" = $8
  where "brands"."committee_id" = $9
  order by brands.id)) x), 'returnDeadlines', (select coalesce(json_agg(x), '[]'::json)
  from (select id, return_deadline
  from brands
  where committee_id = $10
  and branch_id = any($11::uuid[])) x), 'versions', (select coalesce(json_agg(x), '[]'::json)
  from (select campaign_id as "campaignId", max(number)::int as number
  from campaign_versions
  where committee_id = $12
  group by campaign_id) x), 'drafts', (select coalesce(json_agg(x), '[]'::json)
  from ((select "brand_id", "content", "version", "saved_at", "saved_by", "saved_in_name_of"
  from "declaration_drafts"
  where "committee_id" = $13
  and "brand_id" = any(array(select id
  from (select id, state
  from brands
  where committee_id = $14
  and branch_id = any($15::uuid[])) own
  where own.state = any($16::text[]))))) x), 'remarks', (select coalesce(json_agg(x), '[]'::json)
  from ((select "brand_id", "id", "pin", "on_version"
  from "return_remarks"
  where "committee_id" = $17
  and "brand_id" = any(array(select id
  from (select id, state
  from brands
  where committee_id = $18
  and branch_id = any($19::uuid[])) own
  where own.state = any($20::text[]))))) x), 'plans', (select coalesce(json_agg(x), '[]'::json)
  from ( select distinct on (brand_id) brand_id, content -> 'measures' as measures
  from creation_plans
  where committee_id = $21
  and brand_id = any(array(select id
  from (select id, state
  from brands
  where committee_id = $22
  and branch_id = any($23::uuid[])) own
  where own.state = any($24::text[])))
  order by brand_id, number desc) x), 'extensions', (select coalesce(json_agg(x), '[]'::json)
  from ( select branch_id, brand_id, kind, until
  from extensions
  where committee_id = $25
  and branch_id = any($26::uuid[])) x), 'asks', (select coalesce(json_agg(x), '[]'::json)
  from ( select branch_id, brand_id, kind, reason, asked_at as at, coalesce((select name
  from auth."user"
  where id = asked_by), '') as by
  from extension_requests
  where committee_id = $27
  and branch_id = any($28::uuid[])
  and answer is null) x), 'served', (select coalesce(json_agg(x), '[]'::json)
  from ( select distinct organization_id as branch_id, user_id as "userId"
  from grants
  where committee_id = $29
  and organization_id = any($30::uuid[])
  and role = any($31::text[])) x), 'roster', (select coalesce(json_agg(x), '[]'::json)
  from ( select id, name, user_id as "userId", organization_id as "organizationId"
  from people
  where committee_id = $32
  and organization_id = any(array(select id
  from ( select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position
  from organization_versions
  where committee_id = $33
  and organization_id = any($34::uuid[])
  and valid_from <= $35::date
  order by organization_id, valid_from desc) latest
  left
  join organizations above on above.committee_id = $36
  and above.id = latest.parent_id
  and above.kind = 'unit'
  left
  join organization_versions unit on unit.committee_id = $37
  and unit.organization_id = above.id
  and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id) place
  union select unit_id
  from ( select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position
  from organization_versions
  where committee_id = $38
  and organization_id = any($39::uuid[])
  and valid_from <= $40::date
  order by organization_id, valid_from desc) latest
  left
  join organizations above on above.committee_id = $41
  and above.id = latest.parent_id
  and above.kind = 'unit'
  left
  join organization_versions unit on unit.committee_id = $42
  and unit.organization_id = above.id
  and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id) place
  where unit_id is not null
  union select $43::uuid))
  and left_on is null) x), 'holders', (select coalesce(json_agg(x), '[]'::json)
  from ((select "grants"."user_id" as "userId", (select name
  from auth."user"
  where id = grants.user_id) as "name", "grants"."organization_id" as "organizationId", "grants"."role" as "role"
  from "grants"
  where "grants"."committee_id" = $44
  and "grants"."organization_id" = any(array(select id
  from ( select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position
  from organization_versions
  where committee_id = $45
  and organization_id = any($46::uuid[])
  and valid_from <= $47::date
  order by organization_id, valid_from desc) latest
  left
  join organizations above on above.committee_id = $48
  and above.id = latest.parent_id
  and above.kind = 'unit'
  left
  join organization_versions unit on unit.committee_id = $49
  and unit.organization_id = above.id
  and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id) place
  union select unit_id
  from ( select latest.organization_id as id, latest.name, unit.organization_id as unit_id, unit.name as unit
  from (select distinct on (organization_id) organization_id, name, parent_id, position
  from organization_versions
  where committee_id = $50
  and organization_id = any($51::uuid[])
  and valid_from <= $52::date
  order by organization_id, valid_from desc) latest
  left
  join organizations above on above.committee_id = $53
  and above.id = latest.parent_id
  and above.kind = 'unit'
  left
  join organization_versions unit on unit.committee_id = $54
  and unit.organization_id = above.id
  and unit.valid_to is null
  order by unit.position, unit.organization_id, latest.position, latest.organization_id) place
  where unit_id is not null
  union select $55::uuid))
  and "grants"."valid_to" is null
  order by "grants"."valid_from")) x)) as told;

-- unheldUnits
select json_build_object('units', (select coalesce(json_agg(x), '[]'::json)
  from ( select unit.organization_id as id, unit.name
  from organization_versions unit
  join organizations self on self.committee_id = unit.committee_id
  and self.id = unit.organization_id
  and self.kind = 'unit'
  where unit.committee_id = $1
  and unit.valid_from <= $2::date
  and unit.valid_to is null
  and exists (select
  from organization_versions branch
  where branch.committee_id = $3
  and branch.parent_id = unit.organization_id
  and branch.valid_to is null)
  and not exists (select
  from grants held
  where held.committee_id = $4
  and held.organization_id = unit.organization_id
  and held.role = 'unit_reviewer'
  and held.valid_to is null)
  order by unit.position, unit.organization_id) x)) as told;

-- lookBack
select json_build_object('versions', (select coalesce(json_agg(x), '[]'::json)
  from ( select brand_id, number, content
  from ( select brand_id, number, content, row_number() over (partition by brand_id
  order by number desc) as back
  from declaration_versions
  where committee_id = $1
  and brand_id = any($2::uuid[])
  and kind <> 'returned') handed
  where back <= 2
  order by brand_id, number desc) x), 'remarks', (select coalesce(json_agg(x), '[]'::json)
  from ((select "brand_id", "on_version", "reply"
  from "return_remarks"
  where "committee_id" = $3
  and "brand_id" = any($4::uuid[]))) x), 'pinned', (select coalesce(json_agg(x), '[]'::json)
  from ((select "id", "campaign_id", "configuration_version"
  from "brands"
  where "committee_id" = $5
  and "id" = any($6::uuid[]))) x)) as told;

-- watch
select json_build_object('queues', (select coalesce(json_agg(x), '[]'::json)
  from ( select unit.organization_id as unit_id, unit.name as unit, waiting.name as step, sum(waiting.count)::int as count, min(waiting.oldest) as oldest, sum(waiting.old)::int as old
  from (select case when held.by = 'unit' then branch.parent_id end as unit_id, held.name, held.step, count(*) as count, min(brand.state_since) as oldest, count(*) filter (where brand.state_since < $1) as old
  from brands brand
  join ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $2) held on (held.campaign_id, held.number, held.step) = (brand.campaign_id, brand.configuration_version, brand.step)
  join organization_versions branch on branch.committee_id = brand.committee_id
  and branch.organization_id = brand.branch_id
  and branch.valid_to is null
  where brand.committee_id = $3
  and brand.step > 0
  and not exists (select
  from decisions decided
  where decided.committee_id = $4
  and decided.brand_id = brand.id)
  group by 1, 2, 3) waiting
  left
  join organization_versions unit on unit.committee_id = $5
  and unit.organization_id = waiting.unit_id
  and unit.valid_to is null
  group by unit.organization_id, unit.name, unit.position, waiting.name
  order by unit.position nulls first, unit.organization_id, min(waiting.step), waiting.name) x), 'reviewers', (select coalesce(json_agg(x), '[]'::json)
  from ( select person.name, held.organization_id as "organizationId", held.role
  from grants held
  join auth."user" person on person.id = held.user_id
  where held.committee_id = $6
  and held.role = any(array['unit_reviewer', 'officer'])
  and held.valid_to is null
  order by held.valid_from, person.name collate "C") x), 'overdue', (select coalesce(json_agg(x), '[]'::json)
  from (select count(*)::int as count
  from brands
  where committee_id = $7
  and ( brands.state = any($8::text[])
  and brands.return_deadline < $9::date
  and not exists (select
  from extensions later
  where later.committee_id = $10
  and later.branch_id = brands.branch_id
  and (later.brand_id is null
  or later.brand_id = brands.id)
  and later.until >= $11::date))) x), 'reasons', (select coalesce(json_agg(x), '[]'::json)
  from ( select remark.reason, count(distinct remark.brand_id)::int as count
  from return_remarks remark
  join brands on brands.committee_id = remark.committee_id
  and brands.id = remark.brand_id
  and brands.submissions = remark.on_version
  where remark.committee_id = $12
  and ( brands.state = any($13::text[])
  and brands.return_deadline < $14::date
  and not exists (select
  from extensions later
  where later.committee_id = $15
  and later.branch_id = brands.branch_id
  and (later.brand_id is null
  or later.brand_id = brands.id)
  and later.until >= $16::date))
  group by remark.reason
  order by 2 desc, 1
  limit 1) x), 'withoutSecretary', (select coalesce(json_agg(x), '[]'::json)
  from ( select coalesce(unit.name, branch.name) as unit, count(*)::int as count
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organization_versions unit on unit.committee_id = $17
  and unit.organization_id = branch.parent_id
  and unit.parent_id is not null
  and unit.valid_to is null
  where branch.committee_id = $18
  and branch.valid_to is null
  and not exists (select
  from grants held
  where held.committee_id = $19
  and held.organization_id = branch.organization_id
  and held.role = 'branch_secretary'
  and held.valid_to is null)
  group by 1
  order by min(unit.position), 1) x)) as told;
