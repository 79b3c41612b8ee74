-- A create call with an Idempotency-Key happens once: noted in the transaction of what it made, its answer kept beside for a day.
-- Calls of the house itself (a committee is founded, somebody is appointed) stand under the nil committee.
create table request_answers (
  committee_id uuid not null,
  -- Hash of person and key; the key itself is nowhere.
  id text not null,
  -- Hash of what was asked: the same key for something else is a mistake of the caller.
  asked text not null,
  at timestamptz not null,
  status int,
  etag text,
  -- An answer may hold activation codes: sealed under the caller's key, so that the table alone tells nothing.
  sealed bytea,
  primary key (committee_id, id)
);
create index request_answers_by_age on request_answers (committee_id, at);

-- The second click of 提名 is found there too.
drop index one_brand_a_request;
alter table brands drop column request_key;

-- Who saw personal data in clear, or took a list out of the house: ids and counts, no data. 400 days (DESIGN.md §2).
create table reads (
  committee_id uuid not null,
  id uuid not null,
  user_id text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  count int not null,
  at timestamptz not null,
  primary key (committee_id, id)
);
create index reads_by_time on reads (committee_id, at desc, id desc);
