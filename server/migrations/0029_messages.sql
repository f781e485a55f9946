-- conversations: photos and documents that belong to a message or to an application.
create table attachment (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- as in the thread, for the wall; of an application the unit that has it
  unit_id uuid not null,
  reader_id uuid,
  thread_id uuid,
  message_id uuid,
  application_id uuid,
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  width int check (width between 1 and 2048),
  height int check (height between 1 and 2048),
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, thread_id) references thread (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  check ((message_id is null) <> (application_id is null)),
  check ((message_id is null) = (thread_id is null)),
  check ((media_type = 'image/jpeg') = (width is not null) and (width is null) = (height is null))
);
call protection.by_tenant('attachment');
call protection.by_relation('attachment', 'person_id');
call protection.by_conversation('attachment');
create index attachment_message on attachment (tenant_id, message_id) where message_id is not null;
create index attachment_application on attachment (tenant_id, application_id) where application_id is not null;
grant select, insert on attachment to tunet_app;
