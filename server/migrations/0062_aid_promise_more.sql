-- aids: a promise that a death took back, and that somebody else was given before the death was undone.
alter table aid_reservation drop constraint aid_reservation_told_why_check;
alter table aid_reservation add constraint aid_reservation_told_why_check check (told_why in ('late-return', 'failed-inspection', 'shelf-empty',
  'repair', 'discharge', 'closed', 'recall', 'missing', 'given-meanwhile'));

-- aids: a mark that is another whenever the hours or the closings of a store are: what was reckoned from them is remembered by it.
alter table aid_store add column hours_mark uuid not null default gen_random_uuid();
create function protection.mark_store_hours() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update aid_store set hours_mark = gen_random_uuid()
    where tenant_id = coalesce(new.tenant_id, old.tenant_id) and id in (new.store_id, old.store_id);
  return null;
end $$;
create trigger store_follows_hours after insert or update or delete on aid_store_hour
  for each row execute function protection.mark_store_hours();
create trigger store_follows_closings after insert or update or delete on aid_store_closing
  for each row execute function protection.mark_store_hours();
