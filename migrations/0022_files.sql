-- What is on its way (tus): the bytes received so far lie in the file folder under the upload's id.
create table file_uploads (
  committee_id uuid not null,
  id uuid not null,
  -- What it is handed in for (a brand), in which entry of its form.
  subject_id uuid not null,
  entry text not null,
  -- Whose space it takes.
  organization_id uuid not null,
  name text not null,
  size int not null check (size > 0),
  -- The file's own date as its machine told it: a second witness of when a photo was taken.
  modified_at timestamptz,
  begun_by text not null,
  begun_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id)
);
create index file_uploads_of_organization on file_uploads (committee_id, organization_id);

-- A file as it is kept: its content lies in the file folder under its SHA-256, within the committee.
create table files (
  committee_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  entry text not null,
  organization_id uuid not null,
  name text not null,
  type text not null,
  size int not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What was handed in, before its metadata was taken off.
  received_sha256 text not null check (received_sha256 ~ '^[0-9a-f]{64}$'),
  width int,
  height int,
  seconds real,
  captured_at timestamptz,
  captured_from text check (captured_from in ('exif', 'file')),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  -- Handed in with a version: kept for good.
  kept_at timestamptz,
  -- No draft speaks of it any more since this night; some nights later it goes.
  loose_since timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, organization_id) references organizations (committee_id, id),
  constraint captured_has_its_witness check ((captured_at is null) = (captured_from is null)),
  constraint kept_is_not_loose check (kept_at is null or loose_since is null)
);
create index files_of_subject on files (committee_id, subject_id);
create index files_of_organization on files (committee_id, organization_id);
create index files_by_content on files (committee_id, sha256);

-- What the system administrator must see: a full disk. One row a kind.
create table house_alarms (
  kind text primary key check (kind in ('disk_full')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  times int not null
);
