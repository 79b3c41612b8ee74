-- House tables: one short list, no committee (DESIGN.md §3).
create table committees (
  id uuid primary key,
  name text not null,
  zone text not null default 'Asia/Shanghai',
  created_at timestamptz not null
);

-- Links with secrets: 128 random bits, stored hashed, carried in the fragment.
create table scoped_links (
  token_hash text primary key,
  purpose text not null,
  committee_id uuid references committees (id),
  expires_at timestamptz,
  used_at timestamptz
);

create table holidays (
  year int not null,
  day date not null,
  kind text not null check (kind in ('off', 'work')),
  primary key (day)
);

create table house_ledger_heads (
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  hash text not null,
  primary key (subject_kind, subject_id)
);
create table house_ledger_entries (
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  at timestamptz not null,
  actor jsonb not null,
  act text not null,
  data jsonb not null,
  previous text,
  algorithm text not null,
  hash text not null,
  primary key (subject_kind, subject_id, seq)
);

-- Every other table carries its committee.
create table ledger_heads (
  committee_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  hash text not null,
  primary key (committee_id, subject_kind, subject_id)
);
create table ledger_entries (
  committee_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  at timestamptz not null,
  actor jsonb not null,
  act text not null,
  data jsonb not null,
  previous text,
  algorithm text not null,
  hash text not null,
  primary key (committee_id, subject_kind, subject_id, seq)
);

-- Append only: the application has no statement that changes an entry, and the database refuses one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger ledger_is_append_only before update or delete on ledger_entries
  for each row execute function refuse_change();
create trigger house_ledger_is_append_only before update or delete on house_ledger_entries
  for each row execute function refuse_change();

-- The tree of organizations is effective-dated from the first day (机构改革): identity here, what it was called and where it hung below.
create table organizations (
  committee_id uuid not null references committees (id),
  id uuid not null,
  kind text not null check (kind in ('committee', 'unit', 'branch')),
  primary key (committee_id, id)
);
create table organization_versions (
  committee_id uuid not null,
  organization_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  parent_id uuid,
  position int not null default 0,
  member_count int,
  pinyin_initials text collate "C" not null default '',
  pinyin_full text collate "C" not null default '',
  -- What it became: the successor of a merged or split organization.
  primary key (committee_id, organization_id, valid_from),
  foreign key (committee_id, organization_id) references organizations (committee_id, id),
  constraint a_version_ends_after_it_begins check (valid_to is null or valid_to > valid_from)
);
create index organization_versions_children on organization_versions (committee_id, parent_id, position);
create table organization_successions (
  committee_id uuid not null,
  organization_id uuid not null,
  successor_id uuid not null,
  on_date date not null,
  kind text not null check (kind in ('merge', 'split', 'succession')),
  primary key (committee_id, organization_id, successor_id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id),
  foreign key (committee_id, successor_id) references organizations (committee_id, id)
);

-- People of the roster: no more than a name and where they belong; a phone only where the roster gives one.
create table people (
  committee_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  phone text,
  user_id text,
  left_on date,
  primary key (committee_id, id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id)
);
create index people_of_organization on people (committee_id, organization_id, name);
create index people_of_user on people (committee_id, user_id);

-- Roles are held in an organization and reach its subtree.
create table grants (
  committee_id uuid not null,
  id uuid not null,
  user_id text not null,
  organization_id uuid not null,
  role text not null check (role in ('officer','leader','unit_reviewer','branch_secretary','branch_lead','branch_editor','judge','inspector')),
  valid_from date not null,
  valid_to date,
  primary key (committee_id, id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id)
);
create unique index one_open_grant on grants (committee_id, user_id, organization_id, role) where valid_to is null;
create index grants_of_user on grants (user_id);
create index grants_of_organization on grants (committee_id, organization_id, role) where valid_to is null;

-- Messages to a person inside the house; other channels read the same rows.
create table notices (
  committee_id uuid not null,
  id uuid not null,
  user_id text not null,
  kind text not null,
  text text not null,
  link text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (committee_id, id)
);
create index notices_of_person on notices (committee_id, user_id, id desc);
create index notices_by_link on notices (committee_id, link);
