-- 回避 asks who ever held a post of a branch; the index of present holders does not know the former ones.
create index grants_ever_of_organization on grants (committee_id, organization_id);

-- Who made the present version of a campaign's row: the second of two people is told.
alter table campaigns add column changed_by text, add column changed_at timestamptz;
