-- Each night the heads that moved are folded, in sorted order, into the committee's day chain; its head leaves the house.
create table ledger_days (
  committee_id uuid not null,
  number int not null,
  folded_at timestamptz not null,
  heads jsonb not null,
  previous text,
  hash text not null,
  primary key (committee_id, number)
);
create trigger ledger_days_are_append_only before update or delete on ledger_days
  for each row execute function refuse_change();
