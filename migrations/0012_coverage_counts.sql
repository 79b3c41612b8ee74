-- Raised by every change of a committee's tree: what was counted by an earlier edition is counted anew.
create table tree_editions (
  committee_id uuid primary key,
  edition bigint not null
);

-- How many branches of a unit stand where: kept in the transition, recounted at night, on a new day and after a change of the tree.
create table coverage_counts (
  committee_id uuid not null,
  unit_id uuid not null,
  standing text not null,
  branches int not null,
  primary key (committee_id, unit_id, standing)
);

-- Of which day and which tree the counts are.
create table coverage_counted (
  committee_id uuid primary key,
  on_date date not null,
  edition bigint not null
);
