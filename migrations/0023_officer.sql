-- 回避 asks who ever held a post of a branch; the index of present holders does not know the former ones.
create index grants_ever_of_organization on grants (committee_id, organization_id);
