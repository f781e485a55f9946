-- people, requests: finding a case by the beginning of a name or of its number.
create index person_last_name on person (tenant_id, lower(last_name) text_pattern_ops);
create index application_reference on application (tenant_id, reference text_pattern_ops);
