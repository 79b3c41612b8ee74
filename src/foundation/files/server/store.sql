-- What src/foundation/files/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- insertUpload
insert into "file_uploads" ("id", "subject_id", "entry", "organization_id", "name", "size", "modified_at", "begun_by", "begun_at", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- uploadRow
select *
  from "file_uploads"
  where "committee_id" = $1
  and "id" = $2;

-- deleteUpload
delete
  from "file_uploads"
  where "committee_id" = $1
  and "id" = $2;

-- abandonedUploads
select "id"
  from "file_uploads"
  where "committee_id" = $1
  and "begun_at" < $2;

-- uploadIds
select "id"
  from "file_uploads"
  where "committee_id" = $1;

-- insertFile
insert into "files" ("id", "subject_id", "entry", "organization_id", "name", "size", "type", "sha256", "received_sha256", "width", "height", "seconds", "captured_at", "captured_from", "uploaded_by", "uploaded_at", "kept_at", "loose_since", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- fileRow
select *
  from "files"
  where "committee_id" = $1
  and "id" = $2;

-- filesQuestion
select "id", "entry", "name", "type", "size", "sha256", "width", "height", "seconds", "captured_at", "uploaded_at", "kept_at"
  from "files"
  where "committee_id" = $1
  and "subject_id" = $2
  order by "id";

-- setKept
update "files"
  set "kept_at" = $1, "loose_since" = $2
  where "committee_id" = $3
  and "subject_id" = $4
  and id::text in ($5)
  and "kept_at" is null;

-- spaceTaken
select coalesce((select sum(size)
  from files
  where committee_id = $1
  and organization_id = $2
  and (kept_at is not null
  or uploaded_at > $3
  or id::text = any($4::text[]))), 0) + coalesce((select sum(size)
  from file_uploads
  where committee_id = $5
  and organization_id = $6
  and begun_at > $7::timestamptz - interval '1 day'), 0) as taken;

-- setOrganization
update "files"
  set "organization_id" = $1
  where "committee_id" = $2
  and "subject_id" = $3;
update "file_uploads"
  set "organization_id" = $1
  where "committee_id" = $2
  and "subject_id" = $3;

-- looseCandidates
select "id", "subject_id"
  from "files"
  where "committee_id" = $1
  and "kept_at" is null
  and "uploaded_at" < $2;

-- setLoose
update "files"
  set "loose_since" = $1
  where "committee_id" = $2
  and "id" in ($3)
  and "kept_at" is null
  and "loose_since" is null;

-- setFast
update "files"
  set "loose_since" = $1
  where "committee_id" = $2
  and "id" in ($3);

-- deleteLoose
delete
  from "files"
  where "committee_id" = $1
  and "kept_at" is null
  and "loose_since" < $2;

-- contentsInUse
select distinct "sha256"
  from "files"
  where "committee_id" = $1
  and sha256 = any($2::text[]);

-- lockContents
select pg_advisory_xact_lock(hashtextextended($1, 0));
select pg_advisory_xact_lock_shared(hashtextextended($1, 0));
