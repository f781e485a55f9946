-- alarms: the receiver that goes on when the database is away.

-- What the receiver's journal told and what has been stored of it, by the entry's own id: a second telling changes nothing.
create table receiver_entry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- the alarm that it came to belong to; it may be another than the one that rang, when one was open already
  alarm_id uuid,
  -- under which id it rang from memory
  rang_as uuid,
  outcome text not null check (outcome in ('done', 'refused')),
  stored_at timestamptz not null,
  primary key (tenant_id, id)
);
call protection.by_tenant('receiver_entry');
create index receiver_entry_stored on receiver_entry (stored_at);
grant select, insert on receiver_entry to tunet_receiver;
-- Taken away after two months; a journal is never that old.
grant select, delete on receiver_entry to tunet_dispatch;

-- Memory cards: what a desk needs of every device while the database is away, and nothing beyond it.
-- Who lives there, whether she speaks, in which languages, and whether what locates her must be withheld.
grant select (tenant_id, id, first_name, last_name, born_on, phone, languages, speaks, protection, died_on) on person to tunet_receiver;
-- Whom to ring, in which order, and who has a key.
grant select (tenant_id, id, person_id, call_order, name, relation, phone, has_key) on relative to tunet_receiver;
-- What may harm the one who goes in.
grant select (tenant_id, id, person_id, text, ends_on) on hazard to tunet_receiver;
-- The signed steps for this person.
grant select on alarm_card to tunet_receiver;

-- Who sits at a desk now, by the hash of her session: taking is decided by the receiver while the database is away.
grant select (token_hash, account_id, actor_id, door, assurance, started_at, last_seen_at, ended_at) on session to tunet_receiver;
grant select (account_id, actor_id, kind, actor_tenant_id, ends_at) on account_actor to tunet_receiver;

-- Replay: what was done at the desk meanwhile becomes ordinary rows, with the instants at which it was done.
grant insert on hand_over to tunet_receiver;
grant update (ends_at) on access_grant to tunet_receiver;
-- What was shown from memory is written down like any other look.
grant insert on audit to tunet_receiver;
