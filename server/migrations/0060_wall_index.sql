-- access: walls read the grants of a unit once per statement: with all that they ask in the index, they need no visit to the table.
drop index access_grant_live;
create index access_grant_live on access_grant (subject_id, lives_until) include (person_id, starts_at, tenant_id);
