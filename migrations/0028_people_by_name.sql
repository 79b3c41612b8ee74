-- A person sought by the beginning of the name leads to the brands of their branch.
create index people_by_name on people (committee_id, name collate "C") where left_on is null;
