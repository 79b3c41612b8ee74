-- What src/programme/coverage/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- countersToday
select json_build_object('current', (select coalesce(json_agg(x), '[]'::json)
  from ( select on_date = $1::date
  and edition = (select coalesce(max(edition), 0) as edition
  from tree_editions
  where committee_id = $2) as current
  from coverage_counted
  where committee_id = $3) x), 'settings', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id as "campaignId", version.number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $4
  and version.published_at < $5
  order by campaign.year desc, campaign.id desc, version.number desc
  limit 1) x), 'units', (select coalesce(json_agg(x), '[]'::json)
  from ( select unit.organization_id as id, unit.name, json_object_agg(counted.standing, counted.branches) as counts
  from coverage_counts counted
  join organization_versions unit on unit.committee_id = counted.committee_id
  and unit.organization_id = counted.unit_id
  and "unit".valid_from <= $6::date
  and ("unit".valid_to is null
  or "unit".valid_to > $7::date)
  where counted.committee_id = $8
  and counted.branches <> 0
  group by unit.organization_id, unit.name, unit.position
  order by unit.position, unit.organization_id) x)) as told;

-- countsThen
select json_build_object('settings', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id as "campaignId", version.number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $1
  and version.published_at < $2
  order by campaign.year desc, campaign.id desc, version.number desc
  limit 1) x), 'units', (select coalesce(json_agg(x), '[]'::json)
  from ( select unit.organization_id as id, unit.name, json_object_agg(counted.standing, counted.branches) as counts
  from (with stood as ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $3
  and "branch".valid_from <= $4::date
  and ("branch".valid_to is null
  or "branch".valid_to > $5::date) ) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($6::text[]))::int as named, count(*) filter (where one.state = any($7::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($8::text[], said.standing) as voice
  from ( select lay.id, lay.name, lay.campaign_id, lay.configuration_version, past.state, past.step, past.since
  from ( select id, name, campaign_id, configuration_version
  from brands
  where committee_id = $9
  and branch_id = placed.branch_id
  and not exists (select
  from brand_carries since
  where since.committee_id = $10
  and since.brand_id = brands.id
  and since.at >= $11)
  union all select brands.id, brands.name, brands.campaign_id, brands.configuration_version
  from brand_carries gone
  join brands on brands.committee_id = $12
  and brands.id = gone.brand_id
  where gone.committee_id = $13
  and gone.from_branch = placed.branch_id
  and gone.at >= $14
  and not exists (select
  from brand_carries sooner
  where sooner.committee_id = $15
  and sooner.brand_id = gone.brand_id
  and sooner.seq < gone.seq
  and sooner.at >= $16)) lay cross
  join lateral ( select to_state as state, to_step as step, at as since
  from brand_transitions
  where committee_id = $17
  and brand_id = lay.id
  and at < $18
  order by seq desc
  limit 1) past) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $19) chain
  where chain.by = $20) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($21::text[]) ) one having count(*) > 0 ) held on true) select unit_id, standing, count(*)::int as branches
  from stood
  group by unit_id, standing
  union all select unit_id, 'named', sum(named)::int
  from stood
  group by unit_id having sum(named) > 0
  union all select unit_id, 'mending', sum(mending)::int
  from stood
  group by unit_id having sum(mending) > 0) counted
  join organization_versions unit on unit.committee_id = $22
  and unit.organization_id = counted.unit_id
  and "unit".valid_from <= $23::date
  and ("unit".valid_to is null
  or "unit".valid_to > $24::date)
  group by unit.organization_id, unit.name, unit.position
  order by unit.position, unit.organization_id) x)) as told;

-- countAnew
with stood as ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $1
  and "branch".valid_from <= $2::date
  and ("branch".valid_to is null
  or "branch".valid_to > $3::date) ) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($4::text[]))::int as named, count(*) filter (where one.state = any($5::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($6::text[], said.standing) as voice
  from ( select id, name, campaign_id, configuration_version, state, step, state_since as since
  from brands
  where committee_id = $7
  and branch_id = placed.branch_id) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $8) chain
  where chain.by = $9) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($10::text[]) ) one having count(*) > 0 ) held on true) select unit_id, standing, count(*)::int as branches
  from stood
  group by unit_id, standing
  union all select unit_id, 'named', sum(named)::int
  from stood
  group by unit_id having sum(named) > 0
  union all select unit_id, 'mending', sum(mending)::int
  from stood
  group by unit_id having sum(mending) > 0;

-- countersKept
select "unit_id", "standing", "branches"
  from "coverage_counts"
  where "committee_id" = $1
  and "branches" != $2;

-- replaceCounters
delete
  from "coverage_counts"
  where "committee_id" = $1;
insert into "coverage_counts" ("unit_id", "standing", "branches", "committee_id")
  values ($1, $2, $3, $4);

-- markCounted
insert into coverage_counted (committee_id, on_date, edition)
  values ($1, $2::date, (select coalesce(max(edition), 0) as edition
  from tree_editions
  where committee_id = $3))
  on conflict (committee_id) do update
  set on_date = excluded.on_date, edition = excluded.edition;

-- holdCounters
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- addToCounters
with held as materialized (select pg_advisory_xact_lock_shared(hashtextextended($1, 0))) insert into coverage_counts (committee_id, unit_id, standing, branches) select change.*
  from (values ($2::uuid, $3::uuid, $4::text, $5::int), ($6::uuid, $7::uuid, $8::text, $9::int)) as change (committee_id, unit_id, standing, branches), held
  on conflict (committee_id, unit_id, standing) do update
  set branches = coverage_counts.branches + excluded.branches;

-- branchesQuestion
select json_build_object('settings', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id as "campaignId", version.number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $1
  and version.published_at < $2
  order by campaign.year desc, campaign.id desc, version.number desc
  limit 1) x), 'branches', (select coalesce(json_agg(x), '[]'::json)
  from ( select page.*, (select string_agg(distinct person.name, '、')
  from grants held
  join auth."user" person on person.id = held.user_id
  where held.committee_id = $3
  and held.organization_id = page.branch_id
  and held.role = 'branch_secretary'
  and held.valid_to is null) as secretaries
  from (select listed.branch_id, listed.branch, listed.branch_position, listed.unit_id, unit.name as unit, unit.position as unit_position, listed.standing, listed.brand_id, listed.brand, listed.since
  from ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $4
  and "branch".valid_from <= $5::date
  and ("branch".valid_to is null
  or "branch".valid_to > $6::date) ) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($7::text[]))::int as named, count(*) filter (where one.state = any($8::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($9::text[], said.standing) as voice
  from ( select id, name, campaign_id, configuration_version, state, step, state_since as since
  from brands
  where committee_id = $10
  and branch_id = placed.branch_id) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $11) chain
  where chain.by = $12) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($13::text[]) ) one having count(*) > 0 ) held on true) listed
  join organization_versions unit on unit.committee_id = $14
  and unit.organization_id = listed.unit_id
  and "unit".valid_from <= $15::date
  and ("unit".valid_to is null
  or "unit".valid_to > $16::date)
  where true
  order by unit.position, listed.unit_id, listed.branch_position, listed.branch_id
  limit $17) page
  order by page.unit_position, page.unit_id, page.branch_position, page.branch_id) x), 'counted', (select coalesce(json_agg(x), '[]'::json)
  from (select count(*)::int as total
  from (select
  from ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $18
  and "branch".valid_from <= $19::date
  and ("branch".valid_to is null
  or "branch".valid_to > $20::date) ) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($21::text[]))::int as named, count(*) filter (where one.state = any($22::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($23::text[], said.standing) as voice
  from ( select id, name, campaign_id, configuration_version, state, step, state_since as since
  from brands
  where committee_id = $24
  and branch_id = placed.branch_id) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $25) chain
  where chain.by = $26) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($27::text[]) ) one having count(*) > 0 ) held on true) listed
  join organization_versions unit on unit.committee_id = $28
  and unit.organization_id = listed.unit_id
  and "unit".valid_from <= $29::date
  and ("unit".valid_to is null
  or "unit".valid_to > $30::date)
  where true
  limit 1001) counting) x)) as told;
select json_build_object('settings', (select coalesce(json_agg(x), '[]'::json)
  from ( select campaign.id as "campaignId", version.number
  from campaigns campaign
  join campaign_versions version on version.committee_id = campaign.committee_id
  and version.campaign_id = campaign.id
  where campaign.committee_id = $1
  and version.published_at < $2
  order by campaign.year desc, campaign.id desc, version.number desc
  limit 1) x), 'branches', (select coalesce(json_agg(x), '[]'::json)
  from ( select page.*, (select string_agg(distinct person.name, '、')
  from grants held
  join auth."user" person on person.id = held.user_id
  where held.committee_id = $3
  and held.organization_id = page.branch_id
  and held.role = 'branch_secretary'
  and held.valid_to is null) as secretaries
  from (select listed.branch_id, listed.branch, listed.branch_position, listed.unit_id, unit.name as unit, unit.position as unit_position, listed.standing, listed.brand_id, listed.brand, listed.since
  from ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $4
  and "branch".valid_from <= $5::date
  and ("branch".valid_to is null
  or "branch".valid_to > $6::date)
  and (branch.organization_id = any($7::uuid[])
  or branch.parent_id = any($8::uuid[]))
  and (branch.organization_id = any($9::uuid[])
  or branch.parent_id = any($10::uuid[]))) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($11::text[]))::int as named, count(*) filter (where one.state = any($12::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($13::text[], said.standing) as voice
  from ( select lay.id, lay.name, lay.campaign_id, lay.configuration_version, past.state, past.step, past.since
  from ( select id, name, campaign_id, configuration_version
  from brands
  where committee_id = $14
  and branch_id = placed.branch_id
  and not exists (select
  from brand_carries since
  where since.committee_id = $15
  and since.brand_id = brands.id
  and since.at >= $16)
  union all select brands.id, brands.name, brands.campaign_id, brands.configuration_version
  from brand_carries gone
  join brands on brands.committee_id = $17
  and brands.id = gone.brand_id
  where gone.committee_id = $18
  and gone.from_branch = placed.branch_id
  and gone.at >= $19
  and not exists (select
  from brand_carries sooner
  where sooner.committee_id = $20
  and sooner.brand_id = gone.brand_id
  and sooner.seq < gone.seq
  and sooner.at >= $21)) lay cross
  join lateral ( select to_state as state, to_step as step, at as since
  from brand_transitions
  where committee_id = $22
  and brand_id = lay.id
  and at < $23
  order by seq desc
  limit 1) past) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $24) chain
  where chain.by = $25) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($26::text[]) ) one having count(*) > 0 ) held on true) listed
  join organization_versions unit on unit.committee_id = $27
  and unit.organization_id = listed.unit_id
  and "unit".valid_from <= $28::date
  and ("unit".valid_to is null
  or "unit".valid_to > $29::date)
  where true
  and listed.standing = any($30::text[])
  and (listed.branch like $31
  or unit.name like $32
  or listed.brand like $33)
  and exists (select
  from organization_versions spelt
  where spelt.committee_id = $34
  and spelt.organization_id in (listed.branch_id, listed.unit_id)
  and (spelt.pinyin_initials like $35
  or spelt.pinyin_full like $36))
  and (unit.position, listed.unit_id, listed.branch_position, listed.branch_id) > ($37::int, $38::uuid, $39::int, $40::uuid)
  order by unit.position, listed.unit_id, listed.branch_position, listed.branch_id
  limit $41) page
  order by page.unit_position, page.unit_id, page.branch_position, page.branch_id) x), 'counted', (select coalesce(json_agg(x), '[]'::json)
  from (select count(*)::int as total
  from (select
  from ( select placed.*, held.brand_id, held.brand, coalesce(held.standing, 'none') as standing, held.since, coalesce(held.named, 0) as named, coalesce(held.mending, 0) as mending
  from ( select branch.organization_id as branch_id, branch.name as branch, branch.position as branch_position, case when above.kind = 'unit' then branch.parent_id else branch.organization_id end as unit_id
  from organization_versions branch
  join organizations self on self.committee_id = branch.committee_id
  and self.id = branch.organization_id
  and self.kind = 'branch'
  left
  join organizations above on above.committee_id = branch.committee_id
  and above.id = branch.parent_id
  where branch.committee_id = $42
  and "branch".valid_from <= $43::date
  and ("branch".valid_to is null
  or "branch".valid_to > $44::date)
  and (branch.organization_id = any($45::uuid[])
  or branch.parent_id = any($46::uuid[]))
  and (branch.organization_id = any($47::uuid[])
  or branch.parent_id = any($48::uuid[]))) placed
  left
  join lateral ( select (array_agg(one.id
  order by one.voice desc, one.id))[1] as brand_id, (array_agg(one.name
  order by one.voice desc, one.id))[1] as brand, (array_agg(one.standing
  order by one.voice desc, one.id))[1] as standing, (array_agg(one.since
  order by one.voice desc, one.id))[1] as since, count(*) filter (where one.state = any($49::text[]))::int as named, count(*) filter (where one.state = any($50::text[]))::int as mending
  from ( select brand.id, brand.name, brand.state, brand.since, said.standing, array_position($51::text[], said.standing) as voice
  from ( select lay.id, lay.name, lay.campaign_id, lay.configuration_version, past.state, past.step, past.since
  from ( select id, name, campaign_id, configuration_version
  from brands
  where committee_id = $52
  and branch_id = placed.branch_id
  and not exists (select
  from brand_carries since
  where since.committee_id = $53
  and since.brand_id = brands.id
  and since.at >= $54)
  union all select brands.id, brands.name, brands.campaign_id, brands.configuration_version
  from brand_carries gone
  join brands on brands.committee_id = $55
  and brands.id = gone.brand_id
  where gone.committee_id = $56
  and gone.from_branch = placed.branch_id
  and gone.at >= $57
  and not exists (select
  from brand_carries sooner
  where sooner.committee_id = $58
  and sooner.brand_id = gone.brand_id
  and sooner.seq < gone.seq
  and sooner.at >= $59)) lay cross
  join lateral ( select to_state as state, to_step as step, at as since
  from brand_transitions
  where committee_id = $60
  and brand_id = lay.id
  and at < $61
  order by seq desc
  limit 1) past) brand cross
  join lateral (select case when ("brand"."campaign_id", "brand"."configuration_version", "brand"."step") in ( select campaign_id, number, step
  from ( select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions cross
  join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = $62) chain
  where chain.by = $63) then 'unit_review' else brand.state end as standing) said
  where brand.state = any($64::text[]) ) one having count(*) > 0 ) held on true) listed
  join organization_versions unit on unit.committee_id = $65
  and unit.organization_id = listed.unit_id
  and "unit".valid_from <= $66::date
  and ("unit".valid_to is null
  or "unit".valid_to > $67::date)
  where true
  and listed.standing = any($68::text[])
  and (listed.branch like $69
  or unit.name like $70
  or listed.brand like $71)
  and exists (select
  from organization_versions spelt
  where spelt.committee_id = $72
  and spelt.organization_id in (listed.branch_id, listed.unit_id)
  and (spelt.pinyin_initials like $73
  or spelt.pinyin_full like $74))
  limit 1001) counting) x)) as told;
