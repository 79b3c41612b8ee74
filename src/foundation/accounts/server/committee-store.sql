-- What src/foundation/accounts/server/committee-store.ts sends, by committee-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertCommittee
insert into "committees" ("id", "name", "zone", "created_at")
  values ($1, $2, $3, $4);

-- committeeOf
select "id", "name", "zone"
  from "committees"
  where "id" = $1;

-- committees
select "c"."id", "c"."name", "c"."zone", "c"."created_at" as "createdAt", coalesce(( select array_agg(u.name
  order by g.valid_from, g.id)
  from grants g
  join auth."user" u on u.id = g.user_id
  where g.committee_id = c.id
  and g.role = 'officer'
  and g.valid_to is null ), '{}') as "officers"
  from "committees" as "c"
  order by "c"."created_at", "c"."id";

-- appointmentsOf
select "g"."id", "g"."user_id" as "userId", "g"."role", "u"."name", coalesce(u.username, '') as "username", to_char(g.valid_from, 'YYYY-MM-DD') as "from", a.activated_at is not null as "activated", coalesce(u."twoFactorEnabled", false) as "twoFactor"
  from "grants" as "g"
  inner
  join "auth"."user" as "u" on "u"."id" = "g"."user_id"
  left
  join "account_guards" as "a" on "a"."user_id" = "u"."id"
  where "g"."committee_id" = $1
  and "g"."role" in ($2, $3)
  and "g"."valid_to" is null
  order by "g"."valid_from", "g"."id";

-- rolesHeld
select "g"."committee_id" as "committeeId", "c"."name" as "committeeName", "g"."role", "g"."organization_id" as "organizationId"
  from "grants" as "g"
  inner
  join "committees" as "c" on "c"."id" = "g"."committee_id"
  where "g"."user_id" = $1
  and g.valid_from <= ($2::timestamptz at time zone c.zone)::date
  and (g.valid_to is null
  or g.valid_to > ($3::timestamptz at time zone c.zone)::date)
  order by "c"."name", "g"."valid_from", "g"."id";

-- idsNamed
select "id"
  from "auth"."user"
  where "name" like $1
  limit $2;
select id::text as "id"
  from "committees"
  where "name" like $1
  limit $2;

-- namesOfSubjects
select "id", "name"
  from "auth"."user"
  where "id" in ($1, $2);
select "id", "name"
  from "committees"
  where id::text in ($1, $2);
