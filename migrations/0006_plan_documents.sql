-- The plan a campaign was read from: its words as the reader counted them, and what it read with the place of each value.
create table plan_documents (
  committee_id uuid not null,
  campaign_id uuid not null,
  file_name text not null,
  text text not null,
  plan jsonb not null,
  read_at timestamptz not null,
  primary key (committee_id, campaign_id),
  foreign key (committee_id, campaign_id) references campaigns (committee_id, id)
);
