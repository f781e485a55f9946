-- The people side of the help loop: new roles and units, outside parties, inhabitants as counts, absence, death, keys.

-- organisation

alter table assignment drop constraint assignment_role_check;
alter table assignment add constraint assignment_role_check check (role in ('operator', 'carer', 'nurse', 'lead', 'technician',
  'privacy-officer', 'assessor', 'store-keeper', 'volunteer-coordinator', 'service-owner'));
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('desk', 'home-care', 'night-patrol', 'technical', 'administration',
  'assessment', 'store', 'volunteer-centre'));
-- What a resident reads about where she writes or rings: '08:30-15:00' on working days; null: day and night.
alter table unit add column open_from time, add column open_to time;
alter table unit add constraint open_whole check ((open_from is null) = (open_to is null));

-- Hospitals and surgeries: not ours, known by name.
create table outside_party (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('hospital', 'gp-surgery')),
  name text not null,
  phone text,
  primary key (tenant_id, id)
);
call protection.by_tenant('outside_party');
grant select on outside_party to tunet_app, tunet_dispatch;

-- Inhabitants as counts: a person is a row only when somebody serves, visits or helps her.
create table population (
  tenant_id uuid not null references tenant (id),
  counted_on date not null,
  age_from int not null,
  -- null: and older
  age_to int,
  persons int not null check (persons >= 0),
  primary key (tenant_id, counted_on, age_from)
);
call protection.by_tenant('population');
grant select on population to tunet_app;

-- access: new relations. `case`: the assessing unit has an application; `in-care`: the unit helps her at home;
-- `conversation`: a unit she has written to; `estate`: the one who ties up the ends after a death.
alter table access_grant drop constraint access_grant_basis_check;
alter table access_grant add constraint access_grant_basis_check check (basis in ('own', 'proxy', 'open-alarm', 'alarm-in-hand',
  'handed-over', 'break-glass', 'log-control', 'case', 'in-care', 'conversation', 'estate'));
-- The walls of several relations at once read by person too: who serves her, whom she has let follow.
create index access_grant_person on access_grant (tenant_id, person_id, lives_until);
-- Why a proxy ended: the death that ended it can be undone.
-- When it would have ended is kept beside, so that undoing puts back exactly what was.
alter table access_grant add column ended_by_ref uuid, add column would_end_at timestamptz;
grant update (ends_at, ended_by_ref, would_end_at) on access_grant to tunet_dispatch;
grant insert on access_grant to tunet_dispatch;
-- Of a proxy: what she who gave it calls the one she gave it to. She may not see that person otherwise.
alter table access_grant add column subject_name text;
grant update (subject_name) on access_grant to tunet_app;

-- A proxy given to somebody by full name, year of birth and telephone. She who gives never learns whether we know the other one:
-- it waits, shown alike, until that person logs in and says yes.
create table proxy_offer (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_name text not null,
  to_name text not null,
  to_born_year int not null,
  to_phone text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  -- the proxy's last day, not the offer's
  ends_on date,
  offered_at timestamptz not null,
  lapses_at timestamptz not null,
  -- found by the worker, never told to the one who gives
  for_person_id uuid,
  answered_at timestamptz,
  answer text check (answer in ('taken', 'declined', 'withdrawn', 'stopped')),
  stopped_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, for_person_id) references person (tenant_id, id),
  constraint answered_whole check ((answered_at is null) = (answer is null))
);
call protection.by_tenant('proxy_offer');
create index proxy_offer_person on proxy_offer (tenant_id, person_id);
create index proxy_offer_for on proxy_offer (for_person_id) where answered_at is null;
-- Seen by her who gave it and by the one it is for.
create policy relation on proxy_offer as restrictive for select to tunet_app
  using (person_id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz)))
    or for_person_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[]));
grant select, insert, update (answered_at, answer) on proxy_offer to tunet_app;
grant select, update (for_person_id, answered_at, answer, stopped_by) on proxy_offer to tunet_dispatch;

-- people

alter table person add column email text, add column gp_id uuid;
alter table person add constraint person_gp foreign key (tenant_id, gp_id) references outside_party (tenant_id, id);
grant update (died_on) on person to tunet_app;
grant select (tenant_id, id, first_name, last_name, born_on, phone, email, languages, protection, died_on) on person to tunet_dispatch;

-- Homes: a person lives in a home from-to; keys belong to the home.
create table home_key (
  tenant_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  -- what hangs on it: never a name or an address
  label text not null,
  kept_where text not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, home_id) references home (tenant_id, id)
);
call protection.by_tenant('home_key');
create index home_key_home on home_key (tenant_id, home_id);
create policy relation on home_key as restrictive for select to tunet_app
  using (home_id = any ((select protection.homes_lived_in())::uuid[]));
grant select on home_key to tunet_app;
grant select on residency, home, home_key, relative to tunet_dispatch;
grant insert on residency to tunet_app;
grant update (ends_on) on residency to tunet_app;
grant insert, update (confirmed_on) on home to tunet_app;
-- A home follows the protection of those who live there also when staff register a move. They may not see everybody who lives there,
-- and so only ever make it stricter; whoever sees all makes it exact.
grant update (protection) on home to tunet_app;
create or replace function protection.follow_residents() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  degrees constant text[] := array['none', 'confidential', 'strictly-confidential'];
begin
  update home h set protection = coalesce(f.follows, 'none')
    from (select r.home_id, degrees[max(array_position(degrees, p.protection)) filter (where r.ends_on is null or r.ends_on >= current_date)] as follows
      from residency r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where r.tenant_id = new.tenant_id and r.home_id in (
        select o.home_id from residency o where o.tenant_id = new.tenant_id
          and o.person_id = case tg_table_name when 'person' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'person_id')::uuid end)
      group by r.home_id) f
    where h.tenant_id = new.tenant_id and h.id = f.home_id and h.protection is distinct from coalesce(f.follows, 'none')
      and (current_user <> 'tunet_app' or array_position(degrees, f.follows) > array_position(degrees, h.protection));
  return null;
end $$;

-- Away from home: one event for all that helps her. The alarm rings on; coming home is a person's act.
create table absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('hospital', 'short-stay', 'family', 'holiday')),
  outside_party_id uuid,
  starts_at timestamptz not null,
  expected_on date,
  told_by text not null check (told_by in ('resident', 'relative', 'unit', 'desk', 'hospital')),
  told_by_name text not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  -- somebody said that she is home again: help starts at once
  home_at timestamptz,
  home_told_by text check (home_told_by in ('resident', 'relative', 'unit', 'desk', 'hospital')),
  home_told_by_name text,
  -- a nurse has been through plan, medicines, keys and alarm
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed jsonb,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, outside_party_id) references outside_party (tenant_id, id),
  constraint home_whole check ((home_at is null) = (home_told_by is null) and (home_at is null) = (home_told_by_name is null)),
  constraint confirmed_whole check ((confirmed_at is null) = (confirmed is null) and (confirmed_at is null or home_at is not null)),
  check (home_at is null or home_at >= starts_at)
);
call protection.by_tenant('absence');
call protection.by_relation('absence', 'person_id');
-- One absence at a time.
create unique index absence_one on absence (tenant_id, person_id) where home_at is null;
create index absence_person on absence (tenant_id, person_id, starts_at desc);
grant select, insert on absence to tunet_app;
grant update (expected_on, home_at, home_told_by, home_told_by_name, confirmed_at, confirmed_by, confirmed_by_name, confirmed, version)
  on absence to tunet_app;
grant select on absence to tunet_dispatch, tunet_receiver;

-- Death: registered once, everything outgoing stops; a wrong registration is undone within the days the municipality sets.
create table death (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  died_on date not null,
  registered_by uuid not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  -- the one who ties up the ends, and the unit whose number stands in the letter
  estate_staff_id uuid not null,
  estate_staff_name text not null,
  unit_id uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_by_name text,
  undone_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, estate_staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint undone_whole check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by is null))
);
call protection.by_tenant('death');
call protection.by_relation('death', 'person_id');
create unique index death_one on death (tenant_id, person_id) where undone_at is null;
grant select, insert on death to tunet_app;
grant update (undone_at, undone_by, undone_by_name, undone_because) on death to tunet_app;
grant select on death to tunet_dispatch;

-- What is left to do after a death, for the one named.
create table estate_item (
  tenant_id uuid not null,
  id uuid not null,
  death_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('key', 'alarm', 'dispenser', 'screen', 'message', 'letter', 'other')),
  what text not null,
  sort int not null,
  done_at timestamptz,
  done_by uuid,
  done_by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, death_id) references death (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('estate_item');
call protection.by_relation('estate_item', 'person_id');
create index estate_item_death on estate_item (tenant_id, death_id);
grant select, update (done_at, done_by, done_by_name) on estate_item to tunet_app;
-- Made of what each module says is left.
grant select, insert on estate_item to tunet_dispatch;

-- devices: more than social alarms now
alter table device add column kind text not null default 'social-alarm' check (kind in ('social-alarm', 'dispenser', 'screen'));
grant select on device, placement to tunet_dispatch;
