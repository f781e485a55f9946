import type { LessonCode } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-suggestion-${name}`, text };
}

/** The facts of one that stands already are counted anew; nothing else of it changes. */
export const countAnew = prepared(
  'count-anew',
  `update alarm_suggestion set times = $4, days = $5, counted_at = $6, version = version + 1
    where tenant_id = $1 and person_id = $2 and cause = $3 and state in ('open', 'stopped') returning id`,
);

/** Why the same is not suggested now: a "not now" whose days have not passed, or a case that the same was made into. */
export const isQuiet = prepared(
  'is-quiet',
  `select s.id from alarm_suggestion s left join application a on a.tenant_id = s.tenant_id and a.id = s.application_id
    where s.tenant_id = $1 and s.person_id = $2 and s.cause = $3
      and (s.quiet_until > $4::date or a.state in ('received', 'taken', 'mapped')
        or (s.state = 'made-case' and s.decided_at > $5::timestamptz - make_interval(days => s.days)))
    limit 1`,
);

/** Of two that are raised at once the second adds nothing. */
export const addSuggestion = prepared(
  'add',
  `insert into alarm_suggestion (tenant_id, id, person_id, unit_id, cause, times, days, counted_at, raised_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing returning id`,
);

const columns = `s.tenant_id as "tenantId", s.id, s.person_id as "personId", s.unit_id as "unitId", s.cause, s.times, s.days,
  s.counted_at as "countedAt", s.raised_at as "raisedAt", s.state, s.version`;

export interface SuggestionRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly cause: LessonCode;
  readonly times: number;
  readonly days: number;
  readonly countedAt: Date;
  readonly raisedAt: Date;
  readonly state: 'open' | 'made-case' | 'not-now' | 'stopped';
  readonly version: number;
}
export const lockSuggestion = prepared('lock', `select ${columns} from alarm_suggestion s where s.id = $1 for update`);

export interface OpenSuggestion extends SuggestionRow {
  readonly personName: string;
  readonly bornYear: number;
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly lastAt: Date | null;
  readonly lastBy: string | null;
  readonly lastBecause: string | null;
}
export const openSuggestions = prepared(
  'open',
  `select ${columns}, p.first_name || ' ' || p.last_name as "personName", extract(year from p.born_on)::int as "bornYear",
      c.id as "caseId", c.reference, l.decided_at as "lastAt", l.decided_by_name as "lastBy", l.because as "lastBecause"
    from alarm_suggestion s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join lateral (select a.id, a.reference from application a where a.tenant_id = s.tenant_id and a.person_id = s.person_id
      and a.unit_id = s.unit_id and a.state in ('received', 'taken', 'mapped') order by a.received_at desc, a.id limit 1) c on true
    left join lateral (select b.decided_at, b.decided_by_name, b.because from alarm_suggestion b where b.tenant_id = s.tenant_id
      and b.person_id = s.person_id and b.cause = s.cause and b.state = 'not-now' order by b.decided_at desc limit 1) l on true
    where s.unit_id = any ($1::uuid[]) and s.state = 'open' order by s.raised_at, s.id`,
);

export const saveCase = prepared(
  'case',
  `update alarm_suggestion set state = 'made-case', decided_at = $3, decided_by_name = $4, application_id = $5, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const saveNotNow = prepared(
  'not-now',
  `update alarm_suggestion set state = 'not-now', decided_at = $3, decided_by_name = $4, because = $5, quiet_until = $6, version = version + 1
    where tenant_id = $1 and id = $2`,
);

export const stopAtDeath = prepared(
  'stop',
  `update alarm_suggestion set state = 'stopped', stopped_by = $3, version = version + 1
    where tenant_id = $1 and person_id = $2 and state = 'open'`,
);
export const openAgain = prepared(
  'open-again',
  `update alarm_suggestion set state = 'open', stopped_by = null, version = version + 1
    where tenant_id = $1 and person_id = $2 and stopped_by = $3`,
);
