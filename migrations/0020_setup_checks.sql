-- Two people publish: who changed the draft last, who asked for a second look and who gave it. A version keeps who checked it.
alter table campaigns
  add column changed_by text,
  add column changed_at timestamptz,
  add column check_asked_by text,
  add column check_asked_at timestamptz,
  add column checked_at timestamptz;
alter table campaign_versions add column checked_by text;

-- Of drafts older than this, whoever the ledger names last: nobody checks their own work for want of a name.
update campaigns set (changed_by, changed_at) = (
  select actor ->> 'userId', at from ledger_entries entry
  where entry.committee_id = campaigns.committee_id and entry.subject_kind = 'campaign'
    and entry.subject_id = campaigns.id::text
  order by seq desc limit 1);

-- How far an officer has gone through what was read from the plan. Part of the draft: no ledger entry.
create table plan_checks (
  committee_id uuid not null,
  campaign_id uuid not null,
  content jsonb not null,
  primary key (committee_id, campaign_id),
  foreign key (committee_id, campaign_id) references campaigns (committee_id, id)
);
