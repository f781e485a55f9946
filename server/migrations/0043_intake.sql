-- requests: finding a case by the beginning of its number.
create index application_reference on application (tenant_id, reference text_pattern_ops);
