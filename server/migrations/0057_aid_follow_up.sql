-- aids: what she says of something she has borrowed: it fits and is used, not quite, not used. The newest answer counts.
create table aid_fit_answer (
  tenant_id uuid not null,
  id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('yes', 'not-quite', 'not-used')),
  words text,
  answered_at timestamptz not null,
  -- she herself, one who acts for her, or said to somebody who rang
  answered_as text not null check (answered_as in ('self', 'proxy', 'staff')),
  answered_by_name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, loan_id) references aid_loan (tenant_id, id)
);
call protection.by_tenant('aid_fit_answer');
call protection.by_relation('aid_fit_answer', 'person_id');
create index aid_fit_answer_loan on aid_fit_answer (tenant_id, loan_id, answered_at desc);
create index aid_fit_answer_person on aid_fit_answer (tenant_id, person_id);
grant select, insert on aid_fit_answer to tunet_app;
grant select on aid_fit_answer to tunet_dispatch;
