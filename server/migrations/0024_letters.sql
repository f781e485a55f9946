-- Clocks that run to a person, and letters on paper.

-- people: whether she can be told digitally, as the contact register or she herself says it. The newest row counts; without one nobody
-- knows, and what must reach her goes on paper.
create table digital_contact (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- 'reserved': she has said no to digital post · 'unknown': the register has neither number nor address
  state text not null check (state in ('reachable', 'reserved', 'unknown')),
  source text not null check (source in ('register', 'herself')),
  since date not null,
  noted_by uuid,
  noted_by_name text,
  noted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('digital_contact');
call protection.by_relation('digital_contact', 'person_id');
create index digital_contact_newest on digital_contact (tenant_id, person_id, noted_at desc);
grant select, insert on digital_contact to tunet_app;
grant select on digital_contact to tunet_dispatch;

-- requests: what the clock has done with an application, each once for each day that it runs to.
create table application_clock (
  tenant_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  -- 'preliminary-task': somebody is to pick the true reason · 'promise-taker', 'promise-head': the promise is near · 'promise-broken'
  step text not null check (step in ('preliminary-task', 'promise-taker', 'promise-head', 'promise-broken')),
  -- the day that the clock runs to: a new promise begins anew
  of_day date not null,
  at timestamptz not null,
  primary key (tenant_id, application_id, step, of_day),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('application_clock');
call protection.by_relation('application_clock', 'person_id');
grant select on application_clock to tunet_app;
grant select, insert on application_clock to tunet_dispatch;

-- The preliminary answer (fvl § 11 a): one for each application, by a person or, when nobody did, by itself.
create table preliminary_answer (
  tenant_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  sent_at timestamptz not null,
  -- null: it went by itself
  sent_by uuid,
  sent_by_name text,
  -- of the municipality's list; null when it went by itself or was written freely
  reason text,
  -- what she reads, in her language
  words text not null,
  -- the day the answer is expected; null when nobody has set one
  expected_on date,
  told_how text not null check (told_how in ('digital', 'paper')),
  -- paper: when it is counted as come, once it is sent
  told_on date,
  primary key (tenant_id, application_id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (told_how = 'paper' or told_on is not null),
  check (sent_by is not null or reason is null)
);
call protection.by_tenant('preliminary_answer');
call protection.by_relation('preliminary_answer', 'person_id');
grant select, insert on preliminary_answer to tunet_app, tunet_dispatch;
grant update (told_on) on preliminary_answer to tunet_app, tunet_dispatch;
-- A promise that was moved with a reason before this table came was the preliminary answer.
insert into preliminary_answer (tenant_id, application_id, person_id, sent_at, sent_by, sent_by_name, words, expected_on, told_how, told_on)
  select distinct on (h.tenant_id, h.application_id) h.tenant_id, h.application_id, h.person_id, h.at, h.who_id, h.who_name,
      coalesce(h.words, ''), h.promised_on, 'digital', h.at::date
    from application_happening h where h.what = 'promise-moved' and h.promised_on is not null
    order by h.tenant_id, h.application_id, h.at;

-- notices: a letter on paper, as it is to be read; never changed.
create table letter (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- the application, decision or appeal
  subject_id uuid not null,
  -- one letter of a kind about a subject, unless it says what makes it another one
  once text not null default '',
  reference text not null,
  language text not null check (language in ('nb', 'nn', 'sv', 'en')),
  to_name text not null,
  -- street and postal place as they were when it was made; null where they are withheld or not known
  to_lines text[],
  address text not null check (address in ('shown', 'protected', 'unknown')),
  -- a letter without an address is carried on by somebody named
  officer_name text,
  -- who sends it, and whom to ask
  unit_id uuid not null,
  title text not null,
  -- [{is: 'heading' | 'text' | 'list' | 'facts', …}]
  blocks jsonb not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid,
  sent_by_name text,
  -- the day it is counted as come: sent, and the days of the post
  told_on date,
  stopped_at timestamptz,
  stopped_by_name text,
  -- 'death' or a person's words
  stopped_because text,
  primary key (tenant_id, id),
  unique (tenant_id, kind, subject_id, once),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((address = 'shown') = (to_lines is not null)),
  check ((sent_at is null) = (told_on is null)),
  check (sent_at is null or stopped_at is null)
);
call protection.by_tenant('letter');
call protection.by_relation('letter', 'person_id');
create index letter_waiting on letter (tenant_id, unit_id, made_at) where sent_at is null and stopped_at is null;
create index letter_person on letter (tenant_id, person_id);
grant select, insert on letter to tunet_app, tunet_dispatch;
grant update (sent_at, sent_by, sent_by_name, told_on) on letter to tunet_app;
grant update (stopped_at, stopped_by_name, stopped_because) on letter to tunet_app, tunet_dispatch;

-- Each time it was printed; from the second on somebody says why.
create table letter_printing (
  tenant_id uuid not null,
  letter_id uuid not null,
  person_id uuid not null,
  batch_id uuid not null,
  at timestamptz not null,
  who_id uuid not null,
  who_name text not null,
  again_because text,
  primary key (tenant_id, letter_id, batch_id),
  foreign key (tenant_id, letter_id) references letter (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protection.by_tenant('letter_printing');
call protection.by_relation('letter_printing', 'person_id');
grant select, insert on letter_printing to tunet_app;
grant select on letter_printing to tunet_dispatch;

-- decisions: on paper the time to appeal is counted from when the letter has come, and never from sooner.
create function protection.only_later() returns trigger language plpgsql as $$
begin
  if new.told_at < old.told_at then raise exception 'she is never told sooner than was counted'; end if;
  return new;
end $$;
create trigger told_only_later before update of told_at on service_decision for each row execute function protection.only_later();
create function protection.appeal_only_later() returns trigger language plpgsql as $$
begin
  if new.appeal_until < old.appeal_until then raise exception 'the time to appeal is never made shorter'; end if;
  return new;
end $$;
create trigger appeal_only_later before update of appeal_until on decided_service for each row execute function protection.appeal_only_later();
grant update (told_at) on service_decision to tunet_dispatch;
grant update (appeal_until) on decided_service to tunet_dispatch;

-- The clocks read since when a promise stands.
grant select on application_happening to tunet_dispatch;
