-- What src/foundation/accounts/server/link-store.ts sends, by link-store.examples.ts. Written by `node checks/store-sql.ts --write`.

-- putLink
delete
  from "scoped_links"
  where "purpose" = $1
  and "committee_id" is null;
insert into "scoped_links" ("token_hash", "purpose", "committee_id", "expires_at", "used_at")
  values ($1, $2, $3, $4, $5);

-- spendLink
update "scoped_links"
  set "used_at" = $1
  where "token_hash" = $2
  and "purpose" = $3
  and "used_at" is null;
