-- Why the tree changed, in the officer's words: the ledger keeps only ids, names of organizations, dates and counts.
create table organization_changes (
  committee_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  kind text not null check (kind in ('add', 'rename', 'move', 'merge', 'split', 'dissolve')),
  on_date date not null,
  reason text not null,
  primary key (committee_id, id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id)
);
create index changes_of_organization on organization_changes (committee_id, organization_id, on_date desc);

-- Two officers at once: whatever the program does, an organization has one present.
create unique index one_present_version on organization_versions (committee_id, organization_id) where valid_to is null;
create unique index one_root_a_committee on organizations (committee_id) where kind = 'committee';

comment on table organization_successions is 'what it became: the successors of a merged or split organization';
