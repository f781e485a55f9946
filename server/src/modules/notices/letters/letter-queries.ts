import type { Language, LetterBlock, LetterKind } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `letters-${name}`, text };
}

/** One of a kind about a subject: a second one adds nothing. */
export const addLetter = prepared(
  'add',
  `insert into letter (tenant_id, id, person_id, kind, subject_id, once, reference, language, to_name, to_lines, address, officer_name,
      unit_id, title, blocks, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id`,
);

const columns = `l.tenant_id as "tenantId", l.id, l.person_id as "personId", l.kind, l.subject_id as "subjectId", l.reference, l.language,
  l.to_name as "toName", l.to_lines as "toLines", l.address, l.officer_name as "officerName", l.unit_id as "unitId", l.title, l.blocks,
  l.made_at as "madeAt", l.sent_at as "sentAt", l.told_on::text as "toldOn", l.stopped_at as "stoppedAt",
  l.stopped_because as "stoppedBecause", p.at as "printedAt", coalesce(p.times, 0)::int as "printedTimes",
  u.name as "unitName", u.phone as "unitPhone", t.name as "placeName", t.country, t.time_zone as "timeZone"`;
const joins = `letter l join unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id join tenant t on t.id = l.tenant_id
  left join lateral (select max(at) as at, count(*) as times from letter_printing g
    where g.tenant_id = l.tenant_id and g.letter_id = l.id) p on true`;

export interface LetterRecord extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: LetterKind;
  readonly subjectId: string;
  readonly reference: string;
  readonly language: Language;
  readonly toName: string;
  readonly toLines: string[] | null;
  readonly address: 'shown' | 'protected' | 'unknown';
  readonly officerName: string | null;
  readonly unitId: string;
  readonly title: string;
  readonly blocks: LetterBlock[];
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly toldOn: string | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: string | null;
  readonly printedAt: Date | null;
  readonly printedTimes: number;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly placeName: string;
  readonly country: 'NO' | 'SE';
  readonly timeZone: string;
}

/** What waits, and what went or was stopped since. */
export const lettersOfUnits = prepared(
  'of-units',
  `select ${columns} from ${joins} where l.unit_id = any ($1::uuid[])
      and ((l.sent_at is null and l.stopped_at is null) or coalesce(l.sent_at, l.stopped_at) >= $2)
    order by l.made_at, l.id`,
);
/** In one order, so that two who take the same letters never wait for each other in a ring. */
export const lockSome = prepared(
  'lock-some',
  'select id from letter where unit_id = any ($1::uuid[]) and id = any ($2::uuid[]) order by id for update',
);
export const someLetters = prepared(
  'some',
  `select ${columns} from ${joins} where l.unit_id = any ($1::uuid[]) and l.id = any ($2::uuid[]) order by l.made_at, l.id`,
);
export const oneLetter = prepared(
  'one',
  `select ${columns} from ${joins} where l.unit_id = any ($1::uuid[]) and l.id = $2`,
);
export const lettersOfBatch = prepared(
  'of-batch',
  `select ${columns} from ${joins} where l.unit_id = any ($1::uuid[]) and l.stopped_at is null and exists (select from letter_printing g
      where g.tenant_id = l.tenant_id and g.letter_id = l.id and g.batch_id = $2) order by l.made_at, l.id`,
);
export const addPrinting = prepared(
  'add-printing',
  `insert into letter_printing (tenant_id, letter_id, person_id, batch_id, at, who_id, who_name, again_because)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const markSent = prepared(
  'sent',
  `update letter set sent_at = $3, sent_by = $4, sent_by_name = $5, told_on = $6
    where tenant_id = $1 and id = $2 and sent_at is null and stopped_at is null`,
);
export const stopLetter = prepared(
  'stop',
  `update letter set stopped_at = $3, stopped_by_name = $4, stopped_because = $5
    where tenant_id = $1 and id = $2 and sent_at is null and stopped_at is null`,
);
/** What has not gone about one who died, and what that held back when it was a mistake. */
export const stopOfPerson = prepared(
  'stop-of-person',
  `update letter set stopped_at = $3, stopped_because = 'death'
    where tenant_id = $1 and person_id = $2 and sent_at is null and stopped_at is null`,
);
export const goOnOfPerson = prepared(
  'go-on-of-person',
  `update letter set stopped_at = null, stopped_because = null
    where tenant_id = $1 and person_id = $2 and stopped_because = 'death' and stopped_by_name is null`,
);
