-- What src/foundation/organizations/server/people-store.ts sends, by people-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- peopleIn
select "id", "organization_id" as "organizationId", "name", "phone", "user_id" as "userId"
  from "people"
  where "committee_id" = $1
  and "organization_id" = any($2::uuid[])
  and "left_on" is null
  order by "id";

-- personIn
select "id", "organization_id" as "organizationId", "name", "phone", "user_id" as "userId"
  from "people"
  where "committee_id" = $1
  and "organization_id" = $2
  and "id" = $3
  and "left_on" is null;

-- namesIn
select "id", "name"
  from "people"
  where "committee_id" = $1
  and id::text = any($2::text[]);

-- rosterQuestion
select "id", "name", "user_id" as "userId", organization_id <> $1::uuid as "ofUnit"
  from "people"
  where "committee_id" = $2
  and "organization_id" = any(array[$3::uuid, null])
  and "left_on" is null
  order by "ofUnit", "id";

-- everybody
select "id", "organization_id" as "organizationId", "name", "phone", "user_id" as "userId"
  from "people"
  where "committee_id" = $1
  and "left_on" is null
  order by "id";

-- insertPeople
insert into "people" ("committee_id", "id", "organization_id", "name", "phone", "user_id", "left_on")
  values ($1, $2, $3, $4, $5, $6, $7);

-- movePeople
update "people"
  set "organization_id" = $1
  where "committee_id" = $2
  and "organization_id" = any($3::uuid[])
  and "left_on" is null;

-- movePersons
update "people"
  set "organization_id" = $1
  where "committee_id" = $2
  and "organization_id" = $3
  and "id" = any($4::uuid[])
  and "left_on" is null;

-- amendPeople
update people p
  set phone = x.phone, user_id = x."userId", organization_id = x."organizationId"
  from jsonb_to_recordset($1::jsonb) as x(id uuid, phone text, "userId" text, "organizationId" uuid)
  where p.committee_id = $2
  and p.id = x.id;

-- endPeople
update "people"
  set "left_on" = $1::date
  where "committee_id" = $2
  and "organization_id" = any($3::uuid[])
  and "left_on" is null;
