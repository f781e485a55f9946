-- people: what she had borrowed is among what a death leaves to be done.
alter table estate_item drop constraint estate_item_kind_check;
alter table estate_item add constraint estate_item_kind_check
  check (kind in ('key', 'alarm', 'dispenser', 'screen', 'aid', 'message', 'letter', 'other'));

-- aids: what was said of a loan by itself, and of which day: an extended loan has a new due day. Each once; never changed.
create table aid_loan_word (
  tenant_id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('fit', 'due-soon', 'review', 'late-1', 'late-2', 'late-ring')),
  about_on date not null,
  said_at timestamptz not null,
  -- to her and those who follow her by their own switches, or by a person who rings
  how text not null check (how in ('notice', 'ring')),
  primary key (tenant_id, loan_id, kind, about_on),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id)
);
call protection.by_tenant('aid_loan_word');
call protection.by_relation('aid_loan_word', 'person_id');
create index aid_loan_word_person on aid_loan_word (tenant_id, person_id);
grant select on aid_loan_word to tunet_app;
grant select, insert on aid_loan_word to tunet_dispatch;

-- aids: what a person at the store has to do for a loan: ring, ask, put right.
create table aid_loan_task (
  tenant_id uuid not null,
  id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('ring-late', 'ask-fit', 'see-fit', 'not-used', 'review')),
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by_name text,
  words text,
  -- the death that stopped it; it is to be done again when the death is undone
  stopped_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  check ((done_at is null) = (done_by_name is null))
);
call protection.by_tenant('aid_loan_task');
call protection.by_relation('aid_loan_task', 'person_id');
create unique index aid_loan_task_open on aid_loan_task (tenant_id, loan_id, kind) where done_at is null and stopped_by is null;
create index aid_loan_task_person on aid_loan_task (tenant_id, person_id);
grant select, insert, update (done_at, done_by_name, words) on aid_loan_task to tunet_app;
grant select, insert, update (stopped_by) on aid_loan_task to tunet_dispatch;

-- aids: something that was lost or came to harm. It costs nothing until a person has decided that it does.
create table aid_loss (
  tenant_id uuid not null,
  id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('lost', 'damaged')),
  words text,
  told_at timestamptz not null,
  told_as text not null check (told_as in ('self', 'proxy', 'staff')),
  told_by_name text not null,
  decided_at timestamptz,
  decided_by_name text,
  kroner int check (kroner between 0 and 1000000),
  because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id),
  foreign key (tenant_id, item_id) references aid_item (tenant_id, id),
  constraint decided_whole check ((decided_at is null) = (decided_by_name is null) and (decided_at is null) = (kroner is null)),
  constraint money_has_reason check (coalesce(kroner, 0) = 0 or because is not null)
);
call protection.by_tenant('aid_loss');
call protection.by_relation('aid_loss', 'person_id');
create unique index aid_loss_one on aid_loss (tenant_id, loan_id, kind);
create index aid_loss_person on aid_loss (tenant_id, person_id);
grant select, insert, update (decided_at, decided_by_name, kroner, because) on aid_loss to tunet_app;
grant select on aid_loss to tunet_dispatch;

-- aids: the loan that took the place of this one; null: it came back, or the state's thing took its place.
alter table aid_loan add column swapped_to_id uuid;
alter table aid_loan add foreign key (tenant_id, swapped_to_id) references aid_loan (tenant_id, id);
