-- Each morning a committee's ledger is proved whole: what the last look found. One row a committee.
create table ledger_checks (
  committee_id uuid primary key,
  checked_at timestamptz not null,
  entries int not null,
  fault text
);

-- Beside a full disk: acts that could not be written down, and a ledger that is not whole.
alter table house_alarms drop constraint house_alarms_kind_check;
alter table house_alarms add constraint house_alarms_kind_check
  check (kind in ('disk_full', 'ledger_unwritable', 'ledger_broken'));
