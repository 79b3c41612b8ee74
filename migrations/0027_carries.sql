-- 承接: a live brand of a branch that was merged, split or dissolved goes on with another. No change of state: where it lies
-- now stands in brands.branch_id, where it lay before stands here, for its timeline, 回避 and the coverage of a past day.
create table brand_carries (
  committee_id uuid not null,
  brand_id uuid not null,
  seq int not null,
  from_branch uuid not null,
  to_branch uuid not null,
  -- As both were called when it happened.
  from_name text not null,
  to_name text not null,
  -- The brand's version that it made: a later one means that somebody has gone on with the brand.
  brand_version int not null,
  -- Given to the wrong one of several, and given on before anybody went on with it.
  corrects boolean not null,
  at timestamptz not null,
  by_user text not null,
  -- The ledger holds only a salted hash of the reason: erasing the words breaks no chain.
  reason text,
  reason_salt text,
  primary key (committee_id, brand_id, seq),
  foreign key (committee_id, brand_id) references brands (committee_id, id),
  foreign key (committee_id, from_branch) references organizations (committee_id, id),
  foreign key (committee_id, to_branch) references organizations (committee_id, id),
  constraint carried_elsewhere check (from_branch <> to_branch),
  constraint salted_where_there_is_a_reason check ((reason_salt is null) = (reason is null))
);
create index carries_from_branch on brand_carries (committee_id, from_branch, at);

-- 待办 asks which branches have ended; of a province's versions few are closed.
create index closed_versions on organization_versions (committee_id, organization_id) where valid_to is not null;
