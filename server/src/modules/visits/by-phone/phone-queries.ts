import type { WordGiven, WordStopped } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { CallState } from './dialogue.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-phone-${name}`, text };
}

/** Nobody is known yet: the transaction sees words and calls of one municipality, and nothing else. */
export async function knockByPhone(tx: Transaction): Promise<void> {
  await tx.rows(prepared('knock', `select set_config('tunet.knocking', 'by telephone', true)`), []);
}

export interface CallRow extends Row {
  readonly turn: number;
  readonly state: CallState;
}
export const lockCall = prepared(
  'lock-call',
  'select turn, state from week_call where tenant_id = $1 and call_id = $2 for update',
);
export const keepCall = prepared(
  'keep-call',
  `insert into week_call (tenant_id, call_id, turn, state, heard_at) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, call_id) do update set turn = excluded.turn, state = excluded.state, heard_at = excluded.heard_at`,
);

export interface KnockRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly wordHash: Buffer;
}
/** The words of everyone born that day: in a town that is a handful. */
export const wordsBorn = prepared(
  'words-born',
  `select id, person_id as "personId", word_hash as "wordHash" from phone_word
    where tenant_id = $1 and born_hash = $2 and stopped_at is null order by id for update`,
);
export const wasRight = prepared(
  'was-right',
  'update phone_word set wrong_tries = 0, last_heard_at = $3 where tenant_id = $1 and id = $2',
);
export const wasWrong = prepared(
  'was-wrong',
  `update phone_word set wrong_tries = wrong_tries + 1, stopped_at = case when wrong_tries + 1 >= $3 then $4::timestamptz end,
      stopped_because = case when wrong_tries + 1 >= $3 then 'wrong' end
    where tenant_id = $1 and id = any ($2::uuid[]) returning person_id as "personId", id, stopped_at is not null as "isLocked"`,
);

export interface WordRow extends Row {
  readonly id: string;
  readonly given: WordGiven;
  readonly setAt: Date;
  readonly setByName: string;
  readonly lastHeardAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: WordStopped | null;
  readonly stoppedByName: string | null;
}
/** Her word, the standing one or the last that was stopped. */
export const latestWord = prepared(
  'latest-word',
  `select id, given, set_at as "setAt", set_by_name as "setByName", last_heard_at as "lastHeardAt", stopped_at as "stoppedAt",
      stopped_because as "stoppedBecause", stopped_by_name as "stoppedByName"
    from phone_word where person_id = $1 order by set_at desc, id desc limit 1`,
);
export const addWord = prepared(
  'add-word',
  `insert into phone_word (tenant_id, id, person_id, born_hash, word_hash, given, set_by, set_by_name, set_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const stopWord = prepared(
  'stop-word',
  `update phone_word set stopped_at = $3, stopped_because = $4, stopped_by_name = $5
    where tenant_id = $1 and person_id = $2 and stopped_at is null returning id`,
);
/** Somebody who helps her knows that it was locked. */
export const noteLocked = prepared(
  'note-locked',
  `update phone_word set noted_at = $3 where tenant_id = $1 and person_id = $2 and stopped_because = 'wrong' and noted_at is null returning id`,
);
/** Locked words of those whom these units help, that nobody has looked at yet. */
export const lockedOf = prepared(
  'locked-of',
  `select w.person_id as "personId", w.stopped_at as "lockedAt" from phone_word w
    where w.stopped_because = 'wrong' and w.noted_at is null and not exists (select 1 from phone_word n
      where n.tenant_id = w.tenant_id and n.person_id = w.person_id and n.set_at > w.set_at)
      and exists (select 1 from visit v where v.tenant_id = w.tenant_id and v.person_id = w.person_id
        and v.unit_id = any ($1::uuid[]) and v.day_on >= $2)
    order by w.stopped_at`,
);
export const wordEndsByDeath = prepared(
  'ends-by-death',
  `update phone_word set stopped_at = $3, stopped_because = 'death', stopped_by_ref = $4
    where tenant_id = $1 and person_id = $2 and stopped_at is null`,
);
export const wordGoesOn = prepared(
  'goes-on-after-death',
  `update phone_word set stopped_at = null, stopped_because = null, stopped_by_ref = null where tenant_id = $1 and stopped_by_ref = $2`,
);
/** What a unit may be asked to ring her about: those that help her, the one that comes most often first. */
export const unitsAround = prepared(
  'units-around',
  `select unit_id as "unitId" from visit where person_id = $1 and day_on between $2 and $3 group by unit_id order by count(*) desc, unit_id`,
);
export const bornAndPhone = prepared(
  'born-and-phone',
  `select p.born_on::text as "bornOn", p.phone, t.country from person p join tenant t on t.id = p.tenant_id where p.id = $1`,
);

const others = prepared(
  'others-born',
  `select id, person_id as "personId", word_hash as "wordHash" from phone_word
    where tenant_id = $1 and born_hash = $2 and person_id <> $3 and stopped_at is null`,
);
const silent = prepared('knock-no-more', `select set_config('tunet.knocking', '', true)`);

/** Words of others with the same day of birth: looked at as the telephone does, so that two never have the same, and told to nobody. */
export async function othersBorn(
  tx: Transaction,
  tenantId: string,
  bornHash: Buffer,
  personId: string,
): Promise<KnockRow[]> {
  await knockByPhone(tx);
  const found = await tx.rows<KnockRow>(others, [tenantId, bornHash, personId]);
  await tx.rows(silent, []);
  return found;
}
