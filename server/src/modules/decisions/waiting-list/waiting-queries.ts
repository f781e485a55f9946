import type { Language, LeftHow, WaitingBand, WaitingHappening, WaitingState } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `waiting-${name}`, text };
}

/** Nothing comes back where she stands on the list for the same help already. */
export const addEntry = prepared(
  'add',
  `insert into waiting_entry (tenant_id, id, person_id, decision_id, service_type, office_id, since, criteria, band, band_reason,
      help_meanwhile, follow_up_on, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting') on conflict do nothing returning id`,
);

export const addHappening = prepared(
  'add-happening',
  `insert into waiting_happening (tenant_id, id, waiting_id, person_id, at, what, who_id, who_name, band, words)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const columns = `w.tenant_id as "tenantId", w.id, w.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
  extract(year from p.born_on)::int as "bornYear", w.decision_id as "decisionId", d.application_id as "applicationId", d.reference,
  d.language, w.service_type as "serviceType", w.office_id as "officeId", w.since::text as since, w.criteria as "criterionCodes", w.band,
  w.band_reason as "bandReason", w.help_meanwhile as "helpMeanwhile", w.followed_up_on::text as "followedUpOn",
  w.follow_up_on::text as "followUpOn", w.state, w.left_how as "leftHow", w.left_reason as "leftReason", w.left_at as "leftAt",
  w.placed_from::text as "placedFrom", h.name as "placedAt", w.version, u.name as "officeName", u.phone as "officePhone",
  to_char(u.open_from, 'HH24:MI') as "openFrom", to_char(u.open_to, 'HH24:MI') as "openTo", t.time_zone as "timeZone"`;
const joins = `waiting_entry w join tenant t on t.id = w.tenant_id join person p on p.tenant_id = w.tenant_id and p.id = w.person_id
  join service_decision d on d.tenant_id = w.tenant_id and d.id = w.decision_id
  join unit u on u.tenant_id = w.tenant_id and u.id = w.office_id
  left join unit h on h.tenant_id = w.tenant_id and h.id = w.place_unit_id`;

export interface WaitingRecord extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bornYear: number;
  readonly decisionId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly language: Language;
  readonly serviceType: string;
  readonly officeId: string;
  readonly since: string;
  readonly criterionCodes: string[];
  readonly band: WaitingBand;
  readonly bandReason: string;
  readonly helpMeanwhile: string;
  readonly followedUpOn: string | null;
  readonly followUpOn: string;
  readonly state: WaitingState;
  readonly leftHow: LeftHow | null;
  readonly leftReason: string | null;
  readonly leftAt: Date | null;
  readonly placedFrom: string | null;
  readonly placedAt: string | null;
  readonly version: number;
  readonly officeName: string;
  readonly officePhone: string | null;
  readonly openFrom: string | null;
  readonly openTo: string | null;
  readonly timeZone: string;
}

export const oneEntry = prepared('one', `select ${columns} from ${joins} where w.id = $1`);
export const lockEntry = prepared('lock', `select ${columns} from ${joins} where w.id = $1 for update of w`);
export const entriesOfPerson = prepared(
  'of-person',
  `select ${columns} from ${joins} where w.person_id = $1 order by w.state = 'waiting' desc, w.since desc, w.id`,
);
/** Those who wait, and who came off in the last thirty days; whose day has come stand first. No order says who is before whom. */
export const entriesOfOffices = prepared(
  'of-offices',
  `select ${columns} from ${joins} where w.office_id = any ($1::uuid[])
      and (w.state = 'waiting' or w.left_at >= $2::timestamptz - interval '30 days')
    order by w.state = 'waiting' desc, w.follow_up_on, w.since, w.id`,
);

export const saveFollowUp = prepared(
  'follow-up',
  `update waiting_entry set criteria = $3, band = $4, band_reason = $5, help_meanwhile = $6, followed_up_on = $7, follow_up_on = $8,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const takeOff = prepared(
  'take-off',
  `update waiting_entry set state = 'left', left_how = $3, left_reason = $4, left_at = $5, left_by = $6, left_by_name = $7,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const putBack = prepared(
  'put-back',
  `update waiting_entry set state = 'waiting', left_how = null, left_reason = null, left_at = null, left_by = null, left_by_name = null,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const placeEntry = prepared(
  'place',
  `update waiting_entry set state = 'placed', left_how = 'place', left_reason = $3, left_at = $4, left_by = $5, left_by_name = $6,
      place_unit_id = $7, placed_from = $8, version = version + 1 where tenant_id = $1 and id = $2`,
);
/** Already on another list for the same help: she is not put back beside it. */
export const isWaitingElsewhere = prepared(
  'elsewhere',
  `select 1 from waiting_entry where tenant_id = $1 and person_id = $2 and service_type = $3 and state = 'waiting'`,
);

export const happeningsOf = prepared(
  'happenings-of',
  `select at, what, who_name as who, band, words from waiting_happening where tenant_id = $1 and waiting_id = $2 order by at, id`,
);
export type HappeningRow = Omit<WaitingHappening, 'at'> & { readonly at: Date } & Row;

/** Appeals about the decision that put her here. */
export const appealsHere = prepared(
  'appeals-here',
  `select a.id as "appealId", a.state, (a.received_at at time zone t.time_zone)::date::text as "receivedOn",
      a.decided_service_id = $3 as "isAboutList" from appeal a join tenant t on t.id = a.tenant_id
    where a.tenant_id = $1 and a.decision_id = $2 order by a.received_at desc, a.id`,
);
export interface AppealHere extends Row {
  readonly appealId: string;
  readonly state: string;
  readonly receivedOn: string;
  readonly isAboutList: boolean;
}
export const movedInHere = prepared(
  'moved-in-here',
  `select min(moved_in_on)::text as on from place_stay where tenant_id = $1 and waiting_id = $2`,
);
