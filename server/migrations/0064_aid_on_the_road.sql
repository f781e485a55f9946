-- aids: from which day the municipality asks whether what went out fits. Written by the first look that finds a loan: what was lent before is
-- not asked about, else a municipality that brings its old loans with it would ask everybody on its first morning.
create table aid_follow_up (
  tenant_id uuid not null references tenant (id),
  from_on date not null,
  begun_at timestamptz not null,
  primary key (tenant_id)
);
call protection.by_tenant('aid_follow_up');
grant select, insert on aid_follow_up to tunet_dispatch;
-- Where it is asked already it goes on from the oldest that was asked about.
insert into aid_follow_up (tenant_id, from_on, begun_at)
  select w.tenant_id, min((l.out_at at time zone t.time_zone)::date), min(w.said_at)
  from aid_loan_word w join aid_loan l on l.tenant_id = w.tenant_id and l.id = w.loan_id join tenant t on t.id = w.tenant_id
  where w.kind = 'fit' group by w.tenant_id;

-- Asked on her page and not answered: a person rings.
alter table aid_loan_word drop constraint aid_loan_word_kind_check;
alter table aid_loan_word add constraint aid_loan_word_kind_check
  check (kind in ('fit', 'fit-ring', 'due-soon', 'review', 'late-1', 'late-2', 'late-ring'));

alter table aid_loan_task
  -- whose it is; null: the unit's that keeps the store
  add column unit_id uuid,
  add column taken_at timestamptz,
  add column taken_by_name text,
  -- rung in vain, so many times
  add column tries int not null default 0,
  add column tried_at timestamptz,
  add constraint aid_loan_task_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  add constraint taken_by_somebody check ((taken_at is null) = (taken_by_name is null));
grant update (due_on, taken_at, taken_by_name, tries, tried_at) on aid_loan_task to tunet_app;

-- A carer at a visit says that something is broken; the borrower's own words have no name beside her.
alter table aid_fault add column told_by_name text;

-- Fitted to her and shown in her home, by the one who brought it; null: nobody has said so.
alter table aid_loan
  add column fitted_at timestamptz,
  add column fitted_by_name text,
  add constraint fitted_by_somebody check ((fitted_at is null) = (fitted_by_name is null));
