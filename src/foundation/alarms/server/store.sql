-- What src/foundation/alarms/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- countAlarm
insert into "house_alarms" ("kind", "first_at", "last_at", "times")
  values ($1, $2, $3, $4)
  on conflict ("kind") do update
  set "first_at" = case when house_alarms.last_at < $5::timestamptz - interval '1 day' then $6::timestamptz else house_alarms.first_at end, "times" = case when house_alarms.last_at < $7::timestamptz - interval '1 day' then $8::int else house_alarms.times + $9::int end, "last_at" = $10;

-- alarmRows
select *
  from "house_alarms"
  where "last_at" >= $1
  order by "kind";
