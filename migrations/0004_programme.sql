create table campaigns (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  year int not null,
  status text not null check (status in ('draft', 'published', 'closed')),
  version int not null default 1,
  draft jsonb not null,
  checked_by text,
  primary key (committee_id, id)
);
create index campaigns_by_year on campaigns (committee_id, year desc);

-- A change after publication is a new version with its reason; what was decided under an old one stays judged by it.
create table campaign_versions (
  committee_id uuid not null,
  campaign_id uuid not null,
  number int not null,
  configuration jsonb not null,
  reason text not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (committee_id, campaign_id, number),
  foreign key (committee_id, campaign_id) references campaigns (committee_id, id)
);

create table brands (
  committee_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  campaign_id uuid not null,
  -- Pinned at the first submit; null: the drafts follow the latest.
  configuration_version int,
  ordinal int not null,
  name text not null,
  sentence text not null,
  field text,
  state text not null check (state in ('candidate','declaring','under_review','creating','evaluating','publicized','recognized','rectifying','delisted','ended','not_recognized','withdrawn','lapsed')),
  step int not null default 0,
  state_since timestamptz not null,
  submissions int not null default 0,
  return_deadline date,
  recognized_on date,
  predecessor_id uuid,
  request_key text,
  version int not null default 1,
  search_keys text[] not null default '{}',
  pinyin_initials text collate "C" not null default '',
  pinyin_full text collate "C" not null default '',
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organizations (committee_id, id),
  foreign key (committee_id, campaign_id) references campaigns (committee_id, id),
  constraint only_under_review_has_a_step check ((state = 'under_review') = (step > 0)),
  constraint recognized_has_its_day check (state not in ('recognized', 'rectifying', 'delisted') or recognized_on is not null),
  constraint submitted_has_its_configuration check (state in ('candidate', 'declaring', 'withdrawn', 'lapsed', 'recognized', 'rectifying', 'delisted', 'ended') or configuration_version is not null)
);
create index brands_of_branch on brands (committee_id, branch_id);
create index brands_by_state on brands (committee_id, state, state_since, id);
create index brands_recent on brands (committee_id, id desc);
create index brands_by_keys on brands using gin (search_keys);
create unique index one_brand_a_request on brands (committee_id, request_key) where request_key is not null;

-- The four marks answered at 确定培育.
create table incubation_marks (
  committee_id uuid not null,
  brand_id uuid not null,
  code text not null,
  text text not null,
  primary key (committee_id, brand_id, code),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

-- What the branch is writing: the form, the plan beside it, replies to remarks. No ledger entry.
create table declaration_drafts (
  committee_id uuid not null,
  brand_id uuid not null,
  content jsonb not null,
  version int not null default 1,
  saved_at timestamptz,
  saved_by text,
  primary key (committee_id, brand_id),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

-- Nothing is overwritten: as submitted, as the reviewer returned it, as mended in the branch's name.
create table declaration_versions (
  committee_id uuid not null,
  brand_id uuid not null,
  number int not null,
  kind text not null check (kind in ('submitted', 'returned', 'mended')),
  content jsonb not null,
  known jsonb not null,
  at timestamptz not null,
  by_user text not null,
  in_name_of text,
  primary key (committee_id, brand_id, number, kind),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

create table return_remarks (
  committee_id uuid not null,
  brand_id uuid not null,
  id text not null,
  number int not null,
  on_version int not null,
  step int not null,
  reason text not null,
  pin text not null,
  text text not null,
  reply text,
  accepted boolean not null default false,
  primary key (committee_id, brand_id, id),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

-- What a reviewer has half typed.
create table review_notes (
  committee_id uuid not null,
  brand_id uuid not null,
  user_id text not null,
  content jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null,
  primary key (committee_id, brand_id, user_id),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

create table leading_group_members (
  committee_id uuid not null,
  brand_id uuid not null,
  duty text not null,
  person_id uuid not null,
  primary key (committee_id, brand_id, duty, person_id),
  foreign key (committee_id, brand_id) references brands (committee_id, id),
  foreign key (committee_id, person_id) references people (committee_id, id)
);

-- The 创建方案 as its own versioned object: one row for each submitted (later: refreshed) version.
create table creation_plans (
  committee_id uuid not null,
  brand_id uuid not null,
  number int not null,
  content jsonb not null,
  at timestamptz not null,
  primary key (committee_id, brand_id, number),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);

-- Every step a brand took: the history of states that coverage of a past day and 撤销 read. The ledger has the proof.
create table brand_transitions (
  committee_id uuid not null,
  brand_id uuid not null,
  seq int not null,
  action text not null,
  from_state text,
  from_step int not null,
  to_state text not null,
  to_step int not null,
  at timestamptz not null,
  by_user text not null,
  in_name_of text,
  -- What the sentence of the timeline needs (counts, dates) and what the actor wrote.
  told jsonb not null,
  reason text,
  -- The ledger holds only a salted hash of the reason: erasing the words breaks no chain.
  reason_salt text,
  primary key (committee_id, brand_id, seq),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);
create index brand_transitions_by_time on brand_transitions (committee_id, at);

-- A decision of the committee's step before it is sent: no state, seen by officer and leader alone.
create table decisions (
  committee_id uuid not null,
  id uuid not null,
  brand_id uuid not null,
  action text not null check (action in ('pass', 'return')),
  input jsonb not null,
  brand_version int not null,
  decided_by text not null,
  decided_at timestamptz not null,
  version int not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);
create unique index one_pending_decision_a_brand on decisions (committee_id, brand_id);

create table letters (
  committee_id uuid not null,
  id uuid not null,
  brand_id uuid not null,
  kind text not null,
  title text not null,
  addressee text not null,
  body text not null,
  signature text not null,
  dated date not null,
  released_at timestamptz not null,
  on_version int not null,
  void_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, brand_id) references brands (committee_id, id)
);
create index letters_of_brand on letters (committee_id, brand_id, id);

create table extensions (
  committee_id uuid not null,
  id uuid not null,
  brand_id uuid,
  branch_id uuid not null,
  kind text not null,
  until date not null,
  reason text not null,
  asked_by text,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organizations (committee_id, id)
);
create index extensions_of_branch on extensions (committee_id, branch_id);
