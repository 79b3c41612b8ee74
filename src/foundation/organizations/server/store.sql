-- What src/foundation/organizations/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- lockTree
select "id"
  from "organizations"
  where "committee_id" = $1
  and "kind" = $2
  for update;

-- versionsOn
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."valid_from" <= $2::date
  and ("v"."valid_to" is null
  or "v"."valid_to" > $3::date);

-- allVersions
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  order by "v"."valid_from", "v"."organization_id";

-- versionsOf
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."organization_id" = $2
  order by "v"."valid_from";

-- presentOf
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."organization_id" in ($2, $3)
  and "v"."valid_to" is null;

-- presentChildrenOf
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."parent_id" = $2
  and "v"."valid_to" is null;

-- pathUpward
with recursive up as ( select first.*, 0 as depth
  from ( select v.organization_id, v.parent_id, v.name, v.position, v.member_count
  from organization_versions v
  where v.committee_id = $1
  and v.organization_id = $2::uuid
  and v.valid_from <= $3::date
  order by v.valid_from desc
  limit 1) first
  union all select above.*, up.depth + 1
  from up cross
  join lateral ( select v.organization_id, v.parent_id, v.name, v.position, v.member_count
  from organization_versions v
  where v.committee_id = $4
  and v.organization_id = up.parent_id
  and v.valid_from <= $5::date
  order by v.valid_from desc
  limit 1) above
  where up.depth < 8 ) select up.organization_id as id, up.name, up.parent_id as "parentId", up.position, up.member_count as "memberCount", (select kind
  from organizations o
  where o.committee_id = $6
  and o.id = up.organization_id) as kind, up.depth
  from up
  order by up.depth;

-- insertOrganizations
insert into "organizations" ("committee_id", "id", "kind")
  values ($1, $2, $3);

-- insertVersions
insert into tree_editions (committee_id, edition)
  values ($1, 1)
  on conflict (committee_id) do update
  set edition = tree_editions.edition + 1;
insert into "organization_versions" ("committee_id", "organization_id", "valid_from", "valid_to", "name", "parent_id", "position", "member_count", "pinyin_initials", "pinyin_full")
  values ($1, $2, $3::date, $4, $5, $6, $7, $8, $9, $10);

-- closeVersions
insert into tree_editions (committee_id, edition)
  values ($1, 1)
  on conflict (committee_id) do update
  set edition = tree_editions.edition + 1;
update "organization_versions"
  set "valid_to" = $1::date
  where "committee_id" = $2
  and "organization_id" in ($3)
  and "valid_to" is null
  and "valid_from" < $4::date;

-- dropVersionsBegunOn
insert into tree_editions (committee_id, edition)
  values ($1, 1)
  on conflict (committee_id) do update
  set edition = tree_editions.edition + 1;
delete
  from "organization_versions"
  where "committee_id" = $1
  and "organization_id" in ($2)
  and "valid_from" = $3::date
  and "valid_to" is null;

-- insertSuccessions
insert into "organization_successions" ("committee_id", "organization_id", "successor_id", "on_date", "kind")
  values ($1, $2, $3, $4::date, $5);

-- successions
select "organization_id" as "organizationId", "successor_id" as "successorId", on_date::text as "on", "kind"
  from "organization_successions"
  where "committee_id" = $1;

-- insertChanges
insert into "organization_changes" ("committee_id", "id", "organization_id", "kind", "on_date", "reason")
  values ($1, $2, $3, $4, $5::date, $6);

-- changesOf
select "id", "organization_id" as "organizationId", "kind", on_date::text as "on", "reason"
  from "organization_changes"
  where "committee_id" = $1
  and "organization_id" = $2
  order by "on_date" desc, "id" desc;

-- searchVersions
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."valid_from" <= $2::date
  and ("v"."valid_to" is null
  or "v"."valid_to" > $3::date)
  and "o"."kind" != $4
  and "v"."name" like $5
  order by "o"."kind" desc, "v"."position", "v"."organization_id"
  limit $6;
select "v"."organization_id" as "id", "o"."kind", v.valid_from::text as "from", v.valid_to::text as "to", "v"."name", "v"."parent_id" as "parentId", "v"."position", "v"."member_count" as "memberCount"
  from "organization_versions" as "v"
  inner
  join "organizations" as "o" on "o"."committee_id" = "v"."committee_id"
  and "o"."id" = "v"."organization_id"
  where "v"."committee_id" = $1
  and "v"."valid_from" <= $2::date
  and ("v"."valid_to" is null
  or "v"."valid_to" > $3::date)
  and "o"."kind" != $4
  and ("v"."name" like $5
  or "v"."pinyin_initials" like $6
  or "v"."pinyin_full" like $7)
  order by "o"."kind" desc, "v"."position", "v"."organization_id"
  limit $8;
