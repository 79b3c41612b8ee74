-- What src/programme/lifecycle/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- transitionsQuestion
select "seq", "action", "from_state", "from_step", "to_state", "to_step", "at", "by_user", "in_name_of", "told", "reason"
  from "brand_transitions"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "seq";

-- lastTransition
select *
  from "brand_transitions"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "seq" desc
  limit $3;

-- insertTransition
insert into "brand_transitions" ("brand_id", "seq", "action", "from_state", "from_step", "to_state", "to_step", "at", "by_user", "in_name_of", "told", "reason", "reason_salt", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14);

-- insertDecision
insert into "decisions" ("id", "brand_id", "action", "input", "brand_version", "decided_by", "decided_at", "committee_id", "version")
  values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)
  on conflict ("committee_id", "brand_id") do nothing
  returning "id";

-- pendingDecisions
select *
  from "decisions"
  where "committee_id" = $1
  order by "decided_at";

-- decisionOfBrand
select *
  from "decisions"
  where "committee_id" = $1
  and "brand_id" = $2;

-- decisionQuestion
select *
  from "decisions"
  where "committee_id" = $1
  and "brand_id" = $2;

-- takeDecision
delete
  from "decisions"
  where "committee_id" = $1
  and "id" = $2
  returning *;

-- voidDecision
delete
  from "decisions"
  where "committee_id" = $1
  and "brand_id" = $2;
