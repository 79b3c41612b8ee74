-- What src/foundation/http/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- noteRequest
insert into "request_answers" ("committee_id", "id", "asked", "at", "status", "etag", "sealed")
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict ("committee_id", "id") do nothing;

-- requestOf
select "asked", "status", "etag", "sealed"
  from "request_answers"
  where "committee_id" = $1
  and "id" = $2;

-- keepAnswer
update "request_answers"
  set "status" = $1, "etag" = $2, "sealed" = $3
  where "committee_id" = $4
  and "id" = $5;

-- forgetRequests
delete
  from "request_answers"
  where "committee_id" in ($1, $2)
  and "at" < $3;
