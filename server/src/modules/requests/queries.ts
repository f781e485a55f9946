import type {
  ApplicationAnswers,
  ApplicationChannel,
  AppliesAs,
  Language,
  NeedWants,
  Office,
  WrittenBecause,
} from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { StandingColumns } from './stored-application.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-${name}`, text };
}

/** Where the person lives, for the clock and the calendar that her promise runs by. Nobody applies for the dead. */
export const placeOfPerson = prepared(
  'place-of-person',
  `select p.tenant_id as "tenantId", t.country, t.time_zone as "timeZone"
    from person p join tenant t on t.id = p.tenant_id where p.id = $1 and p.died_on is null`,
);
export interface PlaceOfPerson extends Row {
  readonly tenantId: string;
  readonly country: 'NO' | 'SE';
  readonly timeZone: string;
}

const officeColumns = `u.name as "officeName", u.phone as "officePhone", to_char(u.open_from, 'HH24:MI') as "openFrom",
  to_char(u.open_to, 'HH24:MI') as "openTo"`;

/** The office that answers applications: that of her own area before one for the whole municipality. */
export const officeFor = prepared(
  'office-for',
  `select u.id, ${officeColumns} from unit u
    where u.tenant_id = $1 and u.kind = 'assessment' and (u.area_id is null or u.area_id in (
      select h.area_id from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
      where r.tenant_id = $1 and r.person_id = $2 and r.starts_on <= $3::date and (r.ends_on is null or r.ends_on > $3::date)))
    order by u.area_id nulls last, u.name, u.id limit 1`,
);
export interface OfficeColumns extends Row {
  readonly officeName: string;
  readonly officePhone: string | null;
  readonly openFrom: string | null;
  readonly openTo: string | null;
}
export interface OfficeRow extends OfficeColumns {
  readonly id: string;
}

export function officeOf(row: OfficeColumns): Office {
  return { name: row.officeName, phone: row.officePhone, openFrom: row.openFrom, openTo: row.openTo };
}

/** A reference that another has already adds nothing. */
export const addApplication = prepared(
  'add',
  `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
      unit_id, state, received_at, promised_on, applies_as, answers, wishes, read_back, because)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'received', $12, $13, $14, $15, $16, $17, $18)
    on conflict (tenant_id, reference) do nothing returning id`,
);

const columns = `a.tenant_id as "tenantId", a.id, a.person_id as "personId", a.reference, a.words, a.language, a.channel,
  a.written_by_name as "writtenBy", a.written_as as "writtenAs", a.applies_as as "appliesAs", a.answers, a.read_back = 'yes' as "isReadBack", a.because, a.unit_id as "unitId", a.received_at as "receivedAt",
  a.promised_on::text as "promisedOn", a.version, a.state, a.taken_by, a.taken_by_name, a.taken_at, a.mapped_at, a.decided_at, a.outcome,
  a.started_at, a.ended_at, a.stopped_by, a.hospital_ready_at as "hospitalReadyAt",
  a.need_wants as "needWants", a.need_changed_at as "needChangedAt", a.need_cannot_wait as "needCannotWait", a.team_id as "teamId", t.country, t.time_zone as "timeZone", ${officeColumns}`;
const joins = `application a join tenant t on t.id = a.tenant_id join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id`;

/** One application as it is stored, with its place and its office. */
export interface ApplicationRow extends StandingColumns, OfficeColumns {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly reference: string;
  readonly words: string;
  readonly language: Language;
  readonly channel: ApplicationChannel;
  /** Since when a hospital waits to hear whether she can be received; null: none does. */
  readonly hospitalReadyAt: Date | null;
  /** What those who visit her have told; null: nothing. */
  readonly needWants: NeedWants | null;
  readonly needChangedAt: Date | null;
  readonly needCannotWait: boolean;
  readonly writtenBy: string;
  readonly writtenAs: 'self' | 'proxy' | 'staff';
  readonly appliesAs: AppliesAs | null;
  readonly answers: ApplicationAnswers;
  readonly isReadBack: boolean | null;
  readonly because: WrittenBecause | null;
  readonly unitId: string;
  /** The team of the office that it is with. */
  readonly teamId: string | null;
  readonly receivedAt: Date;
  readonly promisedOn: string;
  readonly version: number;
  readonly country: 'NO' | 'SE';
  readonly timeZone: string;
}

export const oneApplication = prepared('one', `select ${columns} from ${joins} where a.id = $1`);
/** Nobody else changes it until this transaction ends. */
export const lockApplication = prepared('lock', `select ${columns} from ${joins} where a.id = $1 for update of a`);
export const applicationsOf = prepared(
  'of-person',
  `select ${columns} from ${joins} where a.person_id = $1 order by a.received_at desc, a.id desc`,
);

/** Those that the offices owe an answer; the relation wall leaves only those with a live case there. */
export const openInUnits = prepared(
  'open-in-units',
  `select ${columns}, p.first_name || ' ' || p.last_name as "personName", extract(year from p.born_on)::int as "bornYear"
    from ${joins} join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.unit_id = any ($1::uuid[]) and a.state in ('received', 'taken', 'mapped')`,
);
export interface OpenRow extends ApplicationRow {
  readonly personName: string;
  readonly bornYear: number;
}

export const saveStanding = prepared(
  'save-standing',
  `update application set state = $3, taken_by = $4, taken_by_name = $5, taken_at = $6, mapped_at = $7, decided_at = $8, outcome = $9,
      started_at = $10, ended_at = $11, stopped_by = $12, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const savePromise = prepared(
  'save-promise',
  'update application set promised_on = $3, version = version + 1 where tenant_id = $1 and id = $2',
);

/** Those that a death stops, and those that it stopped; in one order, so that two never wait for each other. */
export const aliveOfPerson = prepared(
  'alive-of-person',
  `select id from application where tenant_id = $1 and person_id = $2 and state in ('received', 'taken', 'mapped', 'decided')
    order by id for update`,
);
export const stoppedByDeath = prepared(
  'stopped-by-death',
  'select id from application where tenant_id = $1 and person_id = $2 and stopped_by = $3 order by id for update',
);
export const decidedOfPerson = prepared(
  'decided-of-person',
  `select id from application where tenant_id = $1 and person_id = $2 and state = 'decided' and outcome <> 'refused'
    order by id for update`,
);

/** The id is made here: what follows others runs where no ids are handed out. */
export const addHappening = prepared(
  'add-happening',
  `insert into application_happening (tenant_id, id, application_id, person_id, at, what, who_id, who_name, promised_on, words)
    values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const happeningsOf = prepared(
  'happenings-of',
  `select at, what, who_name as who, promised_on::text as "promisedOn", words from application_happening
    where tenant_id = $1 and application_id = $2 order by at, case what when 'received' then 0 else 1 end, id`,
);
