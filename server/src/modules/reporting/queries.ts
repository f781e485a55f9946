import type { DelayReason, HoursPer } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `reporting-${name}`, text };
}

const columns = `h.id, h.person_id as "personId", h.reference, h.issued_at as "issuedAt", h.service_type as "serviceType",
  h.starts_on::text as "startsOn", h.ends_on::text as "endsOn", h.effected_on::text as "effectedOn", h.died_on::text as "diedOn",
  h.times_floor as "timesFloor", h.times_usual as "timesUsual", h.per, h.unit_name as "unitName", h.has_number as "hasNumber",
  h.assessed_at as "assessedAt", h.instrument_code as "instrumentCode", h.instrument_from::text as "instrumentFrom", h.scored,
  h.hours::float8 as hours, h.hours_per as "hoursPer", h.hours_by_name as "hoursByName", h.hours_at as "hoursAt",
  h.delay_why as "delayWhy", h.delay_words as "delayWords", h.delay_by_name as "delayByName", h.delay_at as "delayAt"`;

/** Granted help with a day in the period, or that has not begun; everybody's in the municipality. */
export const helpOfPeriod = prepared(
  'help-of-period',
  `select ${columns} from register.decided_help h
    where h.tenant_id = $1 and h.starts_on <= $3::date and (h.ends_on is null or h.ends_on >= $2::date) and h.issued_at <= $4
    order by h.starts_on, h.id`,
);
export const oneHelp = prepared(
  'one-help',
  `select ${columns} from register.decided_help h where h.tenant_id = $1 and h.id = $2`,
);
export interface HelpRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly serviceType: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly effectedOn: string | null;
  readonly diedOn: string | null;
  readonly timesFloor: number | null;
  readonly timesUsual: number | null;
  readonly per: 'day' | 'week' | 'month' | null;
  readonly unitName: string | null;
  readonly hasNumber: boolean;
  readonly assessedAt: Date | null;
  readonly instrumentCode: string | null;
  readonly instrumentFrom: string | null;
  readonly scored: readonly string[] | null;
  readonly hours: number | null;
  readonly hoursPer: HoursPer | null;
  readonly hoursByName: string | null;
  readonly hoursAt: Date | null;
  readonly delayWhy: DelayReason | null;
  readonly delayWords: string | null;
  readonly delayByName: string | null;
  readonly delayAt: Date | null;
}

export const stateHours = prepared(
  'state-hours',
  `insert into hour_statement (tenant_id, id, decided_service_id, person_id, hours, per, stated_by, stated_by_name, stated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const stateDelay = prepared(
  'state-delay',
  `insert into delay_statement (tenant_id, id, decided_service_id, person_id, why, words, stated_by, stated_by_name, stated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** For the file alone: only the command line has the right to read these. */
export const identities = prepared(
  'identities',
  'select person_id as "personId", number from register.identity where tenant_id = $1 and country = $2',
);
export interface IdentityRow extends Row {
  readonly personId: string;
  readonly number: string;
}
/** The scores of each person's latest completed assessment, on the scale's own values. */
export const scores = prepared(
  'scores',
  `select s.person_id as "personId", s.item, s.score from register.score s
    join (select person_id, max(completed_at) as last from register.score where tenant_id = $1 group by person_id) l
      on l.person_id = s.person_id and l.last = s.completed_at
    where s.tenant_id = $1 order by s.person_id, s.item`,
);
export interface ScoreRow extends Row {
  readonly personId: string;
  readonly item: string;
  readonly score: number;
}
/** Who is away at the instant, and how. */
export const awayNow = prepared(
  'away-now',
  `select person_id as "personId", kind from register.away
    where tenant_id = $1 and starts_at <= $2 and (home_at is null or home_at > $2)`,
);
export interface AwayRow extends Row {
  readonly personId: string;
  readonly kind: 'hospital' | 'short-stay' | 'family' | 'holiday';
}
