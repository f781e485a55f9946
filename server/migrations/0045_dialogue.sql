-- dialogue: the office that decided and the units that help talk about a case in one place. She may read it.
create table dialogue_entry (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  -- the unit that the writer was on duty in
  unit_id uuid not null,
  unit_name text not null,
  written_by uuid not null,
  written_by_name text not null,
  role text not null,
  words text not null,
  -- not visible to representatives, and why
  hidden_because text,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('dialogue_entry');
call protection.by_relation('dialogue_entry', 'person_id');
create index dialogue_entry_case on dialogue_entry (tenant_id, application_id, written_at);
create index dialogue_entry_newest on dialogue_entry (tenant_id, written_at desc);
grant select, insert on dialogue_entry to tunet_app;

-- When somebody of a unit last opened the talk; by unit, never by employee.
create table dialogue_reading (
  tenant_id uuid not null,
  application_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null,
  primary key (tenant_id, application_id, unit_id),
  foreign key (tenant_id, application_id) references application (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
call protection.by_tenant('dialogue_reading');
call protection.by_relation('dialogue_reading', 'person_id');
grant select, insert, update on dialogue_reading to tunet_app;
