-- organisation: tenants, areas, units, staff, who works where, who is on duty.

create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z]{3,30}$'),
  name text not null,
  kind text not null check (kind in ('municipality', 'centre')),
  country text not null check (country in ('NO', 'SE')),
  host_name text unique,
  time_zone text not null,
  voice_number text,
  -- place in lists
  sort int not null default 0
);
grant select on tenant to tunet_app, tunet_receiver, tunet_dispatch;

-- Which centre answers for which municipality, from-to. receiver_address is what devices call.
create table centre_service (
  tenant_id uuid not null references tenant (id),
  served_tenant_id uuid not null references tenant (id),
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (tenant_id, served_tenant_id, starts_at)
);
grant select on centre_service to tunet_app, tunet_receiver, tunet_dispatch;

create table area (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);
call protection.by_tenant('area');

create table unit (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  area_id uuid,
  kind text not null check (kind in ('desk', 'home-care', 'night-patrol', 'technical', 'administration')),
  name text not null,
  phone text,
  receiver_address text,
  primary key (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id)
);
call protection.by_tenant('unit');
create unique index unit_one_desk on unit (tenant_id) where kind = 'desk';

create table staff (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  first_name text not null,
  last_name text not null,
  is_protected boolean not null default false,
  primary key (tenant_id, id)
);
call protection.by_tenant('staff');

-- Where somebody may work, and as what. Ends by itself.
create table assignment (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('operator', 'carer', 'nurse', 'lead', 'technician', 'privacy-officer')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('assignment');
create index assignment_staff on assignment (tenant_id, staff_id);

-- At work now. Opens the unit's work, and ends by itself.
create table duty (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  sound_heard_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (ends_at > starts_at)
);
call protection.by_tenant('duty');
create index duty_staff on duty (tenant_id, staff_id, ends_at);
create index duty_unit on duty (tenant_id, unit_id, ends_at);

grant select on area, unit, staff, assignment to tunet_app, tunet_receiver, tunet_dispatch;
grant select on duty to tunet_receiver, tunet_dispatch;
grant select, insert, update (ends_at) on duty to tunet_app;

-- access: live grants. A subject is a person, a member of staff, a unit (for those on duty there), or a tenant (for its privacy officers).

create table access_grant (
  tenant_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  person_id uuid not null,
  basis text not null check (basis in ('own', 'proxy', 'open-alarm', 'alarm-in-hand', 'handed-over', 'break-glass', 'log-control')),
  basis_ref uuid,
  scopes text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz,
  -- The same end without null: the walls look for grants that live through an index, and must not pass by those of all the years.
  -- A column and not an expression, because PostgreSQL takes no expression with coalesce as a search key behind a wall.
  lives_until timestamptz not null generated always as (coalesce(ends_at, 'infinity'::timestamptz)) stored,
  reason_code text,
  reason_text text,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text,
  primary key (tenant_id, id)
);
call protection.by_tenant('access_grant');
create index access_grant_live on access_grant (subject_id, lives_until) include (person_id);
create index access_grant_ref on access_grant (tenant_id, basis_ref);
create index access_grant_opening on access_grant (tenant_id, starts_at) where basis = 'break-glass';
grant select, insert on access_grant to tunet_app, tunet_receiver;
grant update (ends_at, reviewed_at, reviewed_by, finding) on access_grant to tunet_app;
grant select on access_grant to tunet_dispatch;

-- Relation wall on tables that hold a person, beside the tenant wall. Restrictive: no later policy can open it.
-- Form D of the measurements: arrays fetched once per statement, not a test per row.
create procedure protection.by_relation(target regclass, person_column text) language plpgsql as $$
begin
  execute format($p$create policy relation on %s as restrictive for select to tunet_app
    using (%I = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz))))$p$, target, person_column);
end $$;

-- people: residents and relatives, homes, who lives where.

create table person (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  first_name text not null,
  last_name text not null,
  born_on date not null,
  phone text,
  languages text[] not null default '{nb}',
  speaks boolean not null default true,
  protection text not null default 'none' check (protection in ('none', 'confidential', 'strictly-confidential')),
  died_on date,
  primary key (tenant_id, id)
);
call protection.by_tenant('person');
create index person_name on person (tenant_id, lower(last_name), lower(first_name));
-- As by_relation, and one more way: finding one unprotected person by full name and year of birth before an emergency opening.
create policy relation on person as restrictive for select to tunet_app
  using (id = any (array(
      select g.person_id from access_grant g
      where g.subject_id = any ((select string_to_array(nullif(current_setting('tunet.subjects', true), ''), ',')::uuid[])::uuid[])
        and g.starts_at <= (select nullif(current_setting('tunet.at', true), '')::timestamptz)
        and g.lives_until > (select nullif(current_setting('tunet.at', true), '')::timestamptz)))
    or ((select current_setting('tunet.finding', true)) = 'one person' and protection = 'none'));

-- Synthetic numbers only while this is a demo: Norwegian month +80 (Tenor), Swedish inside the tax agency's test ranges.
create table person_number (
  tenant_id uuid not null,
  person_id uuid not null,
  country text not null check (country in ('NO', 'SE')),
  number text not null,
  primary key (tenant_id, person_id, country),
  unique (tenant_id, number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint synthetic_norwegian check (country <> 'NO' or (number ~ '^[0-9]{11}$' and substring(number, 3, 2)::int between 81 and 92)),
  constraint synthetic_swedish check (country <> 'SE' or number ~ '^(18|19|20)[0-9]{6}(23[89][0-9]|98[0-9]{2})$')
);
call protection.by_tenant('person_number');
call protection.by_relation('person_number', 'person_id');

create table relative (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  relative_person_id uuid,
  call_order int not null,
  name text not null,
  relation text not null check (relation in ('daughter', 'son', 'spouse', 'partner', 'sibling', 'parent', 'grandchild', 'neighbour',
    'friend', 'guardian', 'other')),
  phone text not null,
  has_key boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, relative_person_id) references person (tenant_id, id)
);
call protection.by_tenant('relative');
call protection.by_relation('relative', 'person_id');
create index relative_person on relative (tenant_id, person_id);

create table hazard (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  text text not null,
  source text not null,
  ends_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('hazard');
call protection.by_relation('hazard', 'person_id');
create index hazard_person on hazard (tenant_id, person_id);

create table home (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  area_id uuid not null,
  street text not null,
  postal text not null,
  entrance text,
  floor text,
  keys text,
  confirmed_on date,
  -- the strictest protection of those who live there; one who lives with a protected person is not shown where either
  protection text not null default 'none' check (protection in ('none', 'confidential', 'strictly-confidential')),
  primary key (tenant_id, id),
  foreign key (tenant_id, area_id) references area (tenant_id, id)
);
call protection.by_tenant('home');

create table residency (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, home_id) references home (tenant_id, id)
);
call protection.by_tenant('residency');
call protection.by_relation('residency', 'person_id');

-- A home follows the protection of those who live there, whoever registers it, without being asked.
create function protection.follow_residents() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update home h set protection = coalesce((
      select case when bool_or(p.protection = 'strictly-confidential') then 'strictly-confidential'
        when bool_or(p.protection = 'confidential') then 'confidential' else 'none' end
      from residency r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where r.tenant_id = h.tenant_id and r.home_id = h.id and (r.ends_on is null or r.ends_on >= current_date)), 'none')
  where h.tenant_id = new.tenant_id and h.id in (
    select r.home_id from residency r where r.tenant_id = new.tenant_id
      and r.person_id = case tg_table_name when 'person' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'person_id')::uuid end);
  return null;
end $$;
create trigger home_follows_residency after insert or update on residency
  for each row execute function protection.follow_residents();
create trigger home_follows_person after update of protection on person
  for each row execute function protection.follow_residents();
create index residency_home on residency (tenant_id, home_id);
create index residency_person on residency (tenant_id, person_id);

-- Homes of persons one may see, and alarms about them (0004): functions in a subselect of the walls, each worked out once per
-- statement, and only when it comes to that. Written out they would carry their own tables' walls into every plan.
create function protection.homes_lived_in() returns uuid[] stable language plpgsql as $$
begin
  return array(select r.home_id from public.residency r);
end $$;
grant usage on schema protection to tunet_app;

-- A home locates those who live there: seen only by way of a person one may see.
create policy relation on home as restrictive for select to tunet_app
  using (id = any ((select protection.homes_lived_in())::uuid[]));

grant select on person, person_number, relative, hazard, home, residency to tunet_app;
grant select on home, residency to tunet_receiver;

-- access: accounts and sessions. Read before any tenant is known, so they carry none.

create table account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  language text check (language in ('nb', 'nn', 'sv', 'en')),
  unique (issuer, subject)
);
create table account_actor (
  account_id uuid not null references account (id),
  actor_id uuid not null,
  kind text not null check (kind in ('staff', 'person')),
  actor_tenant_id uuid not null references tenant (id),
  ends_at timestamptz,
  primary key (account_id, actor_id)
);
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  actor_id uuid,
  door text not null check (door in ('resident', 'staff', 'field')),
  assurance text not null check (assurance in ('low', 'substantial', 'high')),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id);
create index session_seen on session (last_seen_at);
grant select on account, account_actor to tunet_app;
grant select, insert, update (actor_id, last_seen_at, ended_at) on session to tunet_app;
grant select, delete on session to tunet_dispatch;
