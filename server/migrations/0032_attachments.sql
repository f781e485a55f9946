-- conversations: an attachment belongs to a message. Papers of an application have a table of their own
-- (application_paper), so the second way in is taken away before anything uses it.
drop index attachment_application;
drop index attachment_message;
alter table attachment drop column application_id;
alter table attachment alter column thread_id set not null, alter column message_id set not null;
create index attachment_message on attachment (tenant_id, message_id);
