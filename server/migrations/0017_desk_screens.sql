-- alarms: the desk's screens and where each alarm could be heard, cards that nurses write, the list for the night when nothing works.

-- A screen of a desk as it last said of itself. A browser tab and not a person: nobody's working minutes are kept.
create table desk_screen (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  desk_id uuid not null,
  reported_at timestamptz not null,
  -- a tone would be heard: the loudspeaker of the browser runs
  is_sounding boolean not null,
  -- alarms reach it now
  is_live boolean not null,
  is_visible boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, desk_id) references unit (tenant_id, id)
);
call protection.by_tenant('desk_screen');
create index desk_screen_reported on desk_screen (desk_id, reported_at);
grant select, insert, update on desk_screen to tunet_app;
grant select on desk_screen to tunet_receiver;
grant select, delete on desk_screen to tunet_dispatch;

-- When an alarm began to sound at a screen; is_heard false: it was shown there, and the browser let no sound out.
-- Kept with the alarm: which desks were live, and whether there was sound, is asked when something has gone wrong.
create table alarm_sounding (
  tenant_id uuid not null,
  alarm_id uuid not null,
  screen_id uuid not null,
  at timestamptz not null,
  is_heard boolean not null,
  primary key (tenant_id, alarm_id, screen_id)
);
call protection.by_tenant('alarm_sounding');
grant select, insert, update (at, is_heard) on alarm_sounding to tunet_app;
grant select on alarm_sounding to tunet_dispatch, tunet_receiver;

-- Cards are written by those who help her, signed by a nurse, and kept in every version. A draft has no signature;
-- one that another took the place of has an end.
alter table alarm_card
  alter column signed_by drop not null,
  alter column signed_on drop not null,
  alter column review_on drop not null,
  add column written_by text,
  add column written_at timestamptz,
  add column signed_by_id uuid,
  add column ended_at timestamptz,
  add constraint signed_whole check ((signed_by is null) = (signed_on is null) and (signed_by is null) = (review_on is null));
create unique index alarm_card_one_signed on alarm_card (tenant_id, person_id, coalesce(kind, '')) where signed_by is not null and ended_at is null;
create unique index alarm_card_one_draft on alarm_card (tenant_id, person_id, coalesce(kind, '')) where signed_by is null and ended_at is null;
grant insert, update (steps, written_by, written_at, ended_at) on alarm_card to tunet_app;

-- Who has a key out of its place now; null: it hangs where it belongs.
alter table home_key add column held_by text, add column held_since timestamptz,
  add constraint held_whole check ((held_by is null) = (held_since is null));
grant update (held_by, held_since) on home_key to tunet_app;

-- The list that works when nothing else does: one file that opens by itself, sealed with the desk's passphrase before it comes here.
create table emergency_list (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  desk_id uuid not null,
  made_at timestamptz not null,
  people int not null,
  -- of them, those who are found only by the number of the alarm that rings
  hidden int not null,
  file text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, desk_id) references unit (tenant_id, id)
);
call protection.by_tenant('emergency_list');
create index emergency_list_made on emergency_list (desk_id, made_at desc);
grant select on emergency_list to tunet_app;
grant select, insert, delete on emergency_list to tunet_dispatch;
grant select on device, placement, wearer, hazard, alarm_card to tunet_dispatch;
grant select (speaks) on person to tunet_dispatch;
