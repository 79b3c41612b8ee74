-- What src/programme/declarations/server/store.ts sends, by store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- draftRow
select *
  from "declaration_drafts"
  where "committee_id" = $1
  and "brand_id" = $2;

-- draftQuestion
select *
  from "declaration_drafts"
  where "committee_id" = $1
  and "brand_id" = $2;

-- insertDraft
insert into "declaration_drafts" ("committee_id", "brand_id", "content", "version", "saved_at", "saved_by", "saved_in_name_of")
  values ($1, $2, $3::jsonb, $4, $5, $6, $7)
  on conflict do nothing;

-- updateDraft
update declaration_drafts draft
  set content = $1::jsonb, version = draft.version + 1, saved_at = $2, saved_by = $3, saved_in_name_of = $4
  from ((select "committee_id", "id", "branch_id", "campaign_id", "configuration_version", "ordinal", "name", "sentence", "field", "state", "step", "state_since", "submissions", "return_deadline", "recognized_on", "predecessor_id", "version"
  from "brands"
  where "committee_id" = $5
  and "id" = $6)) brand
  where draft.committee_id = $7
  and draft.brand_id = brand.id
  and draft.version = $8
  and brand.state = $9
  returning brand.id, brand.name, brand.field, brand.sentence;

-- namedByDrafts
select file.id
  from declaration_drafts draft
  join jsonb_to_recordset($1::jsonb) as file(id text, "subjectId" uuid) on file."subjectId" = draft.brand_id
  where draft.committee_id = $2
  and position(file.id in draft.content::text) > 0;

-- insertVersion
insert into "declaration_versions" ("brand_id", "number", "kind", "content", "known", "at", "by_user", "in_name_of", "committee_id")
  values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9);

-- versionHeadsQuestion
select "number", "kind", "at", "by_user", "in_name_of"
  from "declaration_versions"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "at" desc;

-- submittedVersions
select *
  from "declaration_versions"
  where "committee_id" = $1
  and "brand_id" = $2
  and "kind" in ($3, $4)
  order by "number" desc
  limit $5;

-- remarkRows
select *
  from "return_remarks"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "number";

-- remarksQuestion
select *
  from "return_remarks"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "number";

-- insertRemarks
insert into "return_remarks" ("brand_id", "id", "number", "on_version", "step", "reason", "pin", "text", "reply", "accepted", "committee_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- deleteRemarksOf
delete
  from "return_remarks"
  where "committee_id" = $1
  and "brand_id" = $2
  and "on_version" = $3;

-- setReply
update "return_remarks"
  set "reply" = $1
  where "committee_id" = $2
  and "brand_id" = $3
  and "id" = $4;

-- acceptReplies
update "return_remarks"
  set "accepted" = $1
  where "committee_id" = $2
  and "brand_id" = $3
  and "id" in ($4);

-- notesRow
select *
  from "review_notes"
  where "committee_id" = $1
  and "brand_id" = $2
  and "user_id" = $3;

-- upsertNotes
insert into review_notes (committee_id, brand_id, user_id, content, on_version, version, saved_at) select $1, brand.id, $2, $3::jsonb, brand.submissions, 1, $4
  from ((select "committee_id", "id", "branch_id", "campaign_id", "configuration_version", "ordinal", "name", "sentence", "field", "state", "step", "state_since", "submissions", "return_deadline", "recognized_on", "predecessor_id", "version"
  from "brands"
  where "committee_id" = $5
  and "id" = $6)) brand
  on conflict (committee_id, brand_id, user_id) do update
  set content = excluded.content, on_version = excluded.on_version, saved_at = excluded.saved_at;

-- clearNotes
delete
  from "review_notes"
  where "committee_id" = $1
  and "brand_id" = $2
  and "user_id" = $3;

-- insertLetter
insert into "letters" ("id", "brand_id", "kind", "title", "addressee", "body", "signature", "dated", "released_at", "on_version", "committee_id", "void_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- voidLetters
update "letters"
  set "void_at" = $1
  where "committee_id" = $2
  and "brand_id" = $3
  and "on_version" = $4
  and "void_at" is null;

-- letterById
select *
  from "letters"
  where "committee_id" = $1
  and "id" = $2;

-- lettersQuestion
select "id", "title", "released_at", "on_version", "kind", "void_at"
  from "letters"
  where "committee_id" = $1
  and "brand_id" = $2
  order by "id";

-- papersQuestion
select "id", "on_version", "received_on", "copies", "by_user", "at"
  from "paper_receipts"
  where "committee_id" = $1
  and "brand_id" = $2
  and "taken_back_at" is null
  order by "id";

-- insertPaper
insert into "paper_receipts" ("id", "brand_id", "on_version", "received_on", "copies", "by_user", "at", "committee_id", "taken_back_by", "taken_back_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict do nothing
  returning "id";

-- paperById
select *
  from "paper_receipts"
  where "committee_id" = $1
  and "id" = $2;

-- takeBackPaper
update "paper_receipts"
  set "taken_back_by" = $1, "taken_back_at" = $2
  where "committee_id" = $3
  and "id" = $4
  and "taken_back_at" is null;
