-- The ground floor: how every table is protected, and the tables of the platform itself.
-- Run by the role tunet_owner. Only SQL that PostgreSQL 15 knows.

create schema protection;

-- Tenant wall. Unset tenants mean zero rows, never an error. The subselect makes it an init-plan: evaluated once per statement.
-- The cast stands inside it too: outside it would read every uuid from text again for each row. The outer cast only keeps `any` from taking the array for rows.
create procedure protection.by_tenant(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($p$create policy tenant on %s
    using (tenant_id = any ((select string_to_array(nullif(current_setting('tunet.tenants', true), ''), ',')::uuid[])::uuid[]))$p$, target);
end $$;

grant usage on schema public to tunet_app, tunet_receiver, tunet_dispatch, tunet_insight;

-- Events: facts that others need, written in the transaction that made them true.
-- tx stands before id: the transaction number must be assigned before the id is drawn, or a reader can pass a gap too early.
create table event (
  tx xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  tenant_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  payload jsonb not null default '{}',
  occurred_at timestamptz not null,
  primary key (tx, id)
);
call protection.by_tenant('event');
grant select on event to tunet_dispatch;
grant insert on event to tunet_app, tunet_receiver, tunet_dispatch;

create table event_cursor (
  consumer text primary key,
  tx xid8 not null default '0',
  id bigint not null default 0,
  moved_at timestamptz
);
grant select, insert, update on event_cursor to tunet_dispatch;

-- Events that a consumer could not handle in five tries: left for a person, so that it goes on with the next.
create table event_set_aside (
  consumer text not null,
  tx xid8 not null,
  id bigint not null,
  tenant_id uuid not null,
  kind text not null,
  why text not null,
  set_aside_at timestamptz not null,
  primary key (consumer, tx, id)
);
call protection.by_tenant('event_set_aside');
grant select, insert, delete on event_set_aside to tunet_dispatch;

-- Timers and outgoing work (graphile-worker). Its tables are its own and belong to tunet_jobs, which makes them at start.
-- The schema and the list of its migrations stand here, so that the role need not be allowed to make schemas.
create schema jobs;
create table jobs.migrations (
  id int primary key,
  ts timestamptz not null default now(),
  breaking boolean not null default false
);
grant usage, create on schema jobs to tunet_jobs;
grant select, insert on jobs.migrations to tunet_jobs;
grant usage on schema jobs to tunet_dispatch;

-- Which migrations have landed is asked by those who say that they are ready.
grant select on schema_migration to tunet_app, tunet_receiver, tunet_dispatch;

-- A write's key (actor, command): a repeat by the same actor gets the same answer and changes nothing.
create table command (
  tenant_id uuid not null,
  actor_id uuid not null,
  command_id uuid not null,
  route text not null,
  input_hash bytea not null,
  -- json, not jsonb: a repeat gets the same bytes
  answer json,
  received_at timestamptz not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, actor_id, command_id)
);
call protection.by_tenant('command');
create index command_received on command (received_at);
grant select, insert, update on command to tunet_app;
grant select, delete on command to tunet_dispatch;

-- Audit (ISO 27789). Insert and read only. Sealed by audit_seal.
create table audit (
  tx xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  tenant_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'person', 'device', 'system', 'nobody')),
  actor_id uuid,
  actor_tenant_id uuid,
  actor_name text,
  on_behalf_of uuid,
  role text,
  unit_name text,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused', 'denied')),
  basis text not null,
  basis_ref uuid,
  reason_code text,
  reason_text text,
  person_ids uuid[] not null default '{}',
  object_kind text,
  object_id uuid,
  object_version int,
  detail text,
  trace_id uuid,
  primary key (tx, id)
);
call protection.by_tenant('audit');
create index audit_person on audit using gin (person_ids);
create index audit_at on audit (tenant_id, at desc);
grant select, insert on audit to tunet_app, tunet_dispatch;

create table audit_seal (
  no bigint primary key,
  from_tx xid8 not null,
  from_id bigint not null,
  to_tx xid8 not null,
  to_id bigint not null,
  rows bigint not null,
  merkle_root bytea not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null
);
grant select, insert on audit_seal to tunet_dispatch;
grant select on audit_seal to tunet_app;
