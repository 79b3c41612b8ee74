-- What src/foundation/accounts/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertAccounts
insert into "auth"."user" ("id", "name", "email", "emailVerified", "username", "twoFactorEnabled", "createdAt", "updatedAt")
  values ($1, $2, $3, $4, $5, $6, $7, $8);
insert into "account_guards" ("user_id", "password_history", "activation_code_hash", "activation_expires_at")
  values ($1, $2, $3, $4);

-- takenUsernames
select u.username
  from auth."user" u
  where u.username = any($1::text[])
  union select u.username
  from auth."user" u
  join unnest($2::text[]) as wish on u.username ~ '[0-9]$'
  and regexp_replace(u.username, '[0-9]+$', '') = wish;

-- accountNamed
select "u"."id" as "userId", "u"."name", coalesce(u.username, '') as "username", coalesce(u."twoFactorEnabled", false) as "twoFactor", "a"."password" as "passwordHash", coalesce(g.password_history, '{}') as "history", "g"."password_changed_at" as "passwordChangedAt", "g"."activation_code_hash" as "codeHash", "g"."activation_expires_at" as "codeExpiresAt", "g"."activation_used_at" as "codeUsedAt"
  from "auth"."user" as "u"
  left
  join "account_guards" as "g" on "g"."user_id" = "u"."id"
  left
  join "auth"."account" as "a" on "a"."userId" = "u"."id"
  and "a"."providerId" = $1
  where "u"."username" = $2;

-- accountOf
select "u"."id" as "userId", "u"."name", coalesce(u.username, '') as "username", coalesce(u."twoFactorEnabled", false) as "twoFactor", "a"."password" as "passwordHash", coalesce(g.password_history, '{}') as "history", "g"."password_changed_at" as "passwordChangedAt", "g"."activation_code_hash" as "codeHash", "g"."activation_expires_at" as "codeExpiresAt", "g"."activation_used_at" as "codeUsedAt"
  from "auth"."user" as "u"
  left
  join "account_guards" as "g" on "g"."user_id" = "u"."id"
  left
  join "auth"."account" as "a" on "a"."userId" = "u"."id"
  and "a"."providerId" = $1
  where "u"."id" = $2;

-- spendCode
update "account_guards"
  set "activation_used_at" = $1, "activated_at" = coalesce(activated_at, $2)
  where "user_id" = $3
  and "activation_code_hash" = $4
  and "activation_used_at" is null
  and "activation_expires_at" > $5;

-- putCode
update "account_guards"
  set "activation_code_hash" = $1, "activation_expires_at" = $2, "activation_used_at" = $3
  where "user_id" = $4;

-- putPassword
insert into "auth"."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict ("userId")
  where "providerId" = 'credential' do update
  set "password" = $8, "updatedAt" = $9;
update "account_guards"
  set "password_changed_at" = $1, "password_history" = (array[$2] || password_history)[1:5]
  where "user_id" = $3;

-- agePassword
update "account_guards"
  set "password_changed_at" = $1
  where "user_id" = $2
  and "password_changed_at" is not null;

-- dropPassword
delete
  from "auth"."account"
  where "userId" = $1
  and "providerId" = $2;

-- dropSecondFactor
delete
  from "auth"."twoFactor"
  where "userId" = $1;
update "auth"."user"
  set "twoFactorEnabled" = $1
  where "id" = $2;

-- endSessions
delete
  from "auth"."session"
  where "userId" = $1;
delete
  from "auth"."session"
  where "userId" = $1
  and "token" != $2;

-- insertHouseGrant
insert into "house_grants" ("user_id", "role", "granted_at")
  values ($1, $2, $3);

-- houseRoleOf
select "role"
  from "house_grants"
  where "user_id" = $1;

-- isSetUp
select "user_id"
  from "house_grants"
  limit $1;

-- insertGrant
insert into "grants" ("committee_id", "id", "user_id", "organization_id", "role", "valid_from", "valid_to")
  values ($1, $2, $3, $4, $5, $6::date, $7)
  on conflict ("committee_id", "user_id", "organization_id", "role")
  where "valid_to" is null do nothing;

-- openGrant
select "id", "committee_id" as "committeeId", "user_id" as "userId", "organization_id" as "organizationId", "role"
  from "grants"
  where "committee_id" = $1
  and "id" = $2
  and "valid_to" is null
  for update;

-- closeGrant
update "grants"
  set "valid_to" = $1::date
  where "committee_id" = $2
  and "id" = $3;

-- openGrantsOf
select "id", "committee_id" as "committeeId", "user_id" as "userId", "organization_id" as "organizationId", "role"
  from "grants"
  where "user_id" = $1
  and "valid_to" is null;
