-- What src/programme/settings/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertPlan
insert into "plan_documents" ("campaign_id", "file_name", "text", "plan", "read_at", "committee_id")
  values ($1, $2, $3, $4::jsonb, $5, $6);

-- planOfCampaign
select *
  from "plan_documents"
  where "committee_id" = $1
  and "campaign_id" = $2;

-- checksOf
select "content"
  from "plan_checks"
  where "committee_id" = $1
  and "campaign_id" = $2;

-- keepChecks
insert into "plan_checks" ("committee_id", "campaign_id", "content")
  values ($1, $2, $3::jsonb)
  on conflict ("committee_id", "campaign_id") do update
  set "content" = $4::jsonb;
