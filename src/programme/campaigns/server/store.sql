-- What src/programme/campaigns/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- allCampaigns
select *
  from "campaigns"
  where "committee_id" = $1
  order by "year" desc, "id" desc;

-- campaignById
select *
  from "campaigns"
  where "committee_id" = $1
  and "id" = $2;

-- insertCampaign
insert into "campaigns" ("id", "title", "year", "draft", "committee_id", "status", "version", "changed_by", "changed_at", "checked_by", "checked_at", "check_asked_by", "check_asked_at")
  values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- updateDraft
update "campaigns"
  set "title" = $1, "year" = $2, "draft" = $3::jsonb, "version" = $4, "changed_by" = $5, "changed_at" = $6, "checked_by" = $7, "checked_at" = $8, "check_asked_by" = case when checked_by is null then "check_asked_by" end, "check_asked_at" = case when checked_by is null then "check_asked_at" end
  where "committee_id" = $9
  and "id" = $10
  and "version" = $11;

-- markAsked
update "campaigns"
  set "check_asked_by" = $1, "check_asked_at" = $2
  where "committee_id" = $3
  and "id" = $4
  and "version" = $5;

-- markChecked
update "campaigns"
  set "checked_by" = $1, "checked_at" = $2
  where "committee_id" = $3
  and "id" = $4
  and "version" = $5
  and "changed_by" is distinct
  from $6;

-- markPublished
update "campaigns"
  set "status" = $1, "version" = $2, "checked_by" = $3, "checked_at" = $4, "check_asked_by" = $5, "check_asked_at" = $6
  where "committee_id" = $7
  and "id" = $8
  and "version" = $9
  and "checked_by" is not null;

-- draftsInCheck
select "id", "title", "changed_by", "check_asked_by", "check_asked_at", "checked_by", "checked_at"
  from "campaigns"
  where "committee_id" = $1
  and ("check_asked_at" is not null
  or "checked_at" is not null)
  order by "check_asked_at";

-- insertVersion
insert into "campaign_versions" ("campaign_id", "number", "configuration", "reason", "published_at", "published_by", "checked_by", "committee_id")
  values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8);

-- versionsOf
select "number", "reason", "published_at", "published_by", "checked_by"
  from "campaign_versions"
  where "committee_id" = $1
  and "campaign_id" = $2
  order by "number" desc;

-- configurationRow
select "configuration"
  from "campaign_versions"
  where "committee_id" = $1
  and "campaign_id" = $2
  and "number" = $3;

-- versionQuestion
select "campaign_id" as "campaignId", "number"
  from "campaign_versions"
  where "committee_id" = $1
  and "campaign_id" = $2::uuid
  and "number" = coalesce($3::int, number)
  order by "number" desc
  limit $4;

-- publishedRows
select distinct on ("campaigns"."id") "campaigns"."id", "campaigns"."title", "campaigns"."year", "campaigns"."status", "campaigns"."version", "campaign_versions"."number", "campaign_versions"."configuration"
  from "campaigns"
  inner
  join "campaign_versions" on "campaign_versions"."committee_id" = "campaigns"."committee_id"
  and "campaign_versions"."campaign_id" = "campaigns"."id"
  where "campaigns"."committee_id" = $1
  and "campaigns"."status" = $2
  order by "campaigns"."id" desc, "campaign_versions"."number" desc;
