-- decisions: an appeal is judged for lateness by a person, withdrawn and taken up again, comes with papers, and is answered by the body.
alter table appeal drop constraint appeal_state_check;
alter table appeal add constraint appeal_state_check
  check (state in ('received', 'looked-at', 'changed', 'sent-on', 'answered', 'not-taken-up', 'withdrawn'));
-- null: nobody has judged it yet, or it came in time
alter table appeal add column lateness text check (lateness in ('taken-up', 'not-taken-up'));
alter table appeal add column changed_how text check (changed_how in ('wholly', 'partly'));
alter table appeal add column body_answer text check (body_answer in ('upheld', 'changed', 'sent-back', 'not-tried'));
-- where it stood, so that it may be taken up again the same day
alter table appeal add column withdrawn_from text check (withdrawn_from in ('received', 'looked-at', 'changed', 'sent-on'));
alter table appeal add column withdrawn_at timestamptz;
-- what the body that has the case does not know yet
alter table appeal add column to_tell_body text check (to_tell_body in ('withdrawn', 'goes-on', 'new-papers'));
alter table appeal add constraint withdrawn_whole
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_from is null));
grant update (lateness, changed_how, body_answer, withdrawn_from, withdrawn_at, to_tell_body) on appeal to tunet_app;
drop index appeal_one;
create unique index appeal_one on appeal (tenant_id, decided_service_id)
  where state in ('received', 'looked-at', 'sent-on') or (state = 'changed' and changed_how = 'partly');

-- Some things happen more than once: withdrawn, taken up again, withdrawn.
alter table appeal_happening add column id bigint generated always as identity;
alter table appeal_happening drop constraint appeal_happening_pkey;
alter table appeal_happening add primary key (tenant_id, appeal_id, id);
alter table appeal_happening drop constraint appeal_happening_what_check;
alter table appeal_happening add constraint appeal_happening_what_check check (what in ('received', 'looked-at', 'changed', 'sent-on',
  'answered', 'late-taken-up', 'not-taken-up', 'withdrawn', 'goes-on', 'paper-added', 'body-told'));

-- Photos and papers of an appeal are kept and read as those of an application.
alter table application_paper add column appeal_id uuid;
alter table application_paper add foreign key (tenant_id, appeal_id) references appeal (tenant_id, id);
alter table application_paper drop constraint beside_one;
alter table application_paper add constraint beside_one check (num_nonnulls(draft_id, application_id, appeal_id) = 1);
create index application_paper_appeal on application_paper (tenant_id, appeal_id) where appeal_id is not null;

-- guide: words of danger in an appeal, and in an answer to what was asked about one.
alter table danger_flag drop constraint danger_flag_source_check;
alter table danger_flag add constraint danger_flag_source_check
  check (source in ('message', 'application', 'visit', 'absence', 'plan', 'feedback', 'appeal'));
