-- 回避 asks who ever held a post of a branch; the index of present holders does not know the former ones.
create index grants_ever_of_organization on grants (committee_id, organization_id);

-- 延期 of four kinds of window; the last day of a return is its own.
alter table extensions add constraint an_extension_names_its_window
  check (kind in ('incubation', 'declaration', 'return', 'recognition'));

-- 申请延期: what a branch asks in one sentence, and what the officer answered.
create table extension_requests (
  committee_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  brand_id uuid,
  kind text not null check (kind in ('incubation', 'declaration', 'return', 'recognition')),
  -- The last day as it stood when it was asked; null where the window had no end on record.
  until date,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Moot: declared or withdrawn before anybody answered.
  answer text check (answer in ('granted', 'declined', 'moot')),
  answered_by text,
  answered_at timestamptz,
  answer_reason text,
  extension_id uuid,
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organizations (committee_id, id),
  foreign key (committee_id, extension_id) references extensions (committee_id, id),
  constraint answered_whole check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint only_granted_has_an_extension check (extension_id is null or answer = 'granted')
);
create unique index one_open_request on extension_requests (committee_id, branch_id, coalesce(brand_id, branch_id), kind)
  where answer is null;

-- 代录: why an officer typed for a branch what it brought on paper; null when the branch typed itself.
alter table declaration_drafts add column saved_in_name_of text;

-- 纸质已收: what was handed in on paper, of which version; taken back, the row stays.
create table paper_receipts (
  committee_id uuid not null,
  id uuid not null,
  brand_id uuid not null,
  on_version int not null,
  received_on date not null,
  copies int not null check (copies between 1 and 99),
  by_user text not null,
  at timestamptz not null,
  taken_back_by text,
  taken_back_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, brand_id) references brands (committee_id, id),
  constraint taken_back_by_somebody check ((taken_back_by is null) = (taken_back_at is null))
);
create unique index one_paper_a_version on paper_receipts (committee_id, brand_id, on_version)
  where taken_back_at is null;

-- A reviewer's half-typed notes are of one submitted version: a colleague's decision does not take them away.
alter table review_notes add column on_version int not null default 0;
