-- guide: who is responsible for what, as one municipality has decided it; and what it has taught the guide.

-- The whole table from a day on. Never changed once it has counted.
create table responsibility_rule (
  tenant_id uuid not null references tenant (id),
  valid_from date not null,
  -- [{code, when, who, way, because, law, page, since}]: the first line that holds decides, the last one always holds
  lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 60),
  primary key (tenant_id, valid_from)
);
call protection.by_tenant('responsibility_rule');
call protection.keeps_its_past('responsibility_rule');
create policy not_before_today on responsibility_rule as restrictive for update to tunet_app
  using (valid_from >= protection.local_day(tenant_id));
grant select, insert, delete, update (lines) on responsibility_rule to tunet_app;

-- What was decided about the guide, by whom and why; only added to.
create table guide_change (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('table-decided', 'table-taken-back', 'taught', 'undone', 'discarded')),
  -- the day a table begins; null for what is taught
  valid_from date,
  -- lines of the table, or what was taught; null for what was taken back or discarded
  what jsonb,
  why text not null check (length(why) between 1 and 500),
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  check ((valid_from is not null) = (kind in ('table-decided', 'table-taken-back')))
);
call protection.by_tenant('guide_change');
create index guide_change_newest on guide_change (tenant_id, changed_at desc);
grant select, insert on guide_change to tunet_app;

-- A statement or a word with the way it leads to: the municipality's own, and about nobody.
create table guide_teaching (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('statement', 'word')),
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  words text not null check (length(words) between 2 and 2000),
  way text not null,
  who text not null,
  taught_by_name text not null,
  taught_at timestamptz not null,
  -- taught no longer
  undone_at timestamptz,
  primary key (tenant_id, id),
  check (undone_at >= taught_at)
);
call protection.by_tenant('guide_teaching');
create unique index guide_teaching_once on guide_teaching (tenant_id, kind, language, lower(words)) where undone_at is null and length(words) <= 500;
grant select, insert, update (undone_at) on guide_teaching to tunet_app;

-- What nobody could answer, by the writer's own tick: names and numbers are gone before it comes here, and it goes by itself.
-- Says neither who wrote nor when in the day.
create table guide_unanswered (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  words text not null check (length(words) between 1 and 2000),
  received_on date not null,
  kept_until date not null,
  primary key (tenant_id, id),
  check (kept_until between received_on and received_on + 90)
);
call protection.by_tenant('guide_unanswered');
create index guide_unanswered_old on guide_unanswered (kept_until);
grant select, insert, delete on guide_unanswered to tunet_app;
grant select, delete on guide_unanswered to tunet_dispatch;
