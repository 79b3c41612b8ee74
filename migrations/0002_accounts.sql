-- better-auth's own tables, as its getMigrations().compileMigrations() writes them for server/engine.ts (1.7.25), in a schema of their own.
create schema auth;
create table "auth"."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "username" text unique, "twoFactorEnabled" boolean);
create table "auth"."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "auth"."user" ("id") on delete cascade);
create table "auth"."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "auth"."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table "auth"."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table "auth"."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "auth"."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
create index "session_userId_idx" on "auth"."session" ("userId");
create index "account_userId_idx" on "auth"."account" ("userId");
create index "verification_identifier_idx" on "auth"."verification" ("identifier");
create index "twoFactor_secret_idx" on "auth"."twoFactor" ("secret");
create index "twoFactor_userId_idx" on "auth"."twoFactor" ("userId");
-- A credential is one row a person: two activations at once must not leave two passwords.
create unique index one_credential on auth.account ("userId") where "providerId" = 'credential';

-- What better-auth does not keep of a password, and the code that makes the first one: hashed, 14 days, single use.
create table account_guards (
  user_id text primary key references auth."user" (id) on delete cascade,
  password_changed_at timestamptz,
  password_history text[] not null default '{}',
  activation_code_hash text,
  activation_expires_at timestamptz,
  activation_used_at timestamptz,
  activated_at timestamptz
);

-- Failed sign-ins are counted by the keyed hash of the name typed, whether such an account exists or not: the answer must not tell.
create table sign_in_guards (
  name_hash text primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- The three duties exclude each other: one row a user.
create table house_grants (
  user_id text constraint the_three_duties_exclude_each_other primary key references auth."user" (id),
  role text not null check (role in ('system_admin', 'security_admin', 'auditor')),
  granted_at timestamptz not null
);

-- … and never meet a role in a committee.
create function refuse_mixed_duties() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'grants' then
    if exists (select 1 from house_grants where user_id = new.user_id) then
      raise exception 'an administrator holds no role in a committee' using errcode = 'check_violation', constraint = 'duties_stay_separate';
    end if;
  elsif exists (select 1 from grants where user_id = new.user_id and valid_to is null) then
    raise exception 'who holds a role in a committee is no administrator' using errcode = 'check_violation', constraint = 'duties_stay_separate';
  end if;
  return new;
end $$;
create trigger duties_stay_separate before insert on grants for each row execute function refuse_mixed_duties();
create trigger duties_stay_separate before insert or update on house_grants for each row execute function refuse_mixed_duties();

-- The auditor reads the house's chain newest first.
create index house_ledger_by_time on house_ledger_entries (at desc, subject_kind desc, subject_id desc, seq desc);
