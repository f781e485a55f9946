-- A visit that she or hers cancelled after the cut-off of its kind: possible by telephone, and marked.
alter table visit add column cancel_is_late boolean not null default false;
