import type { MeetingResult, MeetingState, WaitingBand } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `meetings-${name}`, text };
}

const columns = `m.tenant_id as "tenantId", m.id, m.office_id as "officeId", u.name as "officeName", m.held_on::text as "heldOn", m.state,
  m.opened_by_name as "openedBy", m.closed_at as "closedAt", m.closed_by_name as "closedBy", m.version`;
const joins = 'allocation_meeting m join unit u on u.tenant_id = m.tenant_id and u.id = m.office_id';

export interface MeetingRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly heldOn: string;
  readonly state: MeetingState;
  readonly openedBy: string;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly version: number;
}

export const meetingsOfOffices = prepared(
  'of-offices',
  `select m.id as "meetingId", m.held_on::text as "heldOn", m.state,
      (select count(*)::int from meeting_point p where p.tenant_id = m.tenant_id and p.meeting_id = m.id) as points
    from allocation_meeting m where m.office_id = any ($1::uuid[]) order by m.held_on desc, m.opened_at desc limit 100`,
);
export const oneMeeting = prepared(
  'one',
  `select ${columns} from ${joins} where m.id = $1 and m.office_id = any ($2::uuid[])`,
);
export const lockMeeting = prepared(
  'lock',
  `select ${columns} from ${joins} where m.id = $1 and m.office_id = any ($2::uuid[]) for update of m`,
);
export const meetingOfPoint = prepared('of-point', 'select meeting_id as "meetingId" from meeting_point where id = $1');

export const addMeeting = prepared(
  'add',
  `insert into allocation_meeting (tenant_id, id, office_id, held_on, opened_at, opened_by, opened_by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const addPart = prepared(
  'add-part',
  'insert into meeting_part (tenant_id, id, meeting_id, name, as_what, staff_id) values ($1, $2, $3, $4, $5, $6)',
);
export const addPoint = prepared(
  'add-point',
  `insert into meeting_point (tenant_id, id, meeting_id, person_id, waiting_id, application_id, service_type)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);
export const closeMeeting = prepared(
  'close',
  `update allocation_meeting set state = 'closed', closed_at = $3, closed_by = $4, closed_by_name = $5, version = version + 1
    where tenant_id = $1 and id = $2`,
);

export const partsOf = prepared(
  'parts-of',
  `select id as "partId", name, as_what as "asWhat", staff_id as "staffId" from meeting_part where tenant_id = $1 and meeting_id = $2 order by id`,
);
export interface PartRow extends Row {
  readonly partId: string;
  readonly name: string;
  readonly asWhat: string;
  readonly staffId: string | null;
}

export const pointsOf = prepared(
  'points-of',
  `select p.id, p.person_id as "personId", n.first_name as "firstName", n.last_name as "lastName", extract(year from n.born_on)::int as "bornYear",
      n.died_on is not null as "isDead", p.waiting_id as "waitingId", p.application_id as "applicationId", p.service_type as "serviceType",
      w.band as "bandNow", coalesce(w.since, a.received_at::date)::text as since, w.help_meanwhile as "helpMeanwhile", p.criteria,
      p.criteria_words as "criteriaWords", p.result, p.place_id as "carePlaceId", u.name || ', ' || c.name as "placeName", p.band as "advisedBand",
      p.next_review_on::text as "nextReviewOn", p.reasons, p.decider_id as "deciderId", d.name as "deciderName", p.written_by_name as "writtenBy",
      p.version
    from meeting_point p join person n on n.tenant_id = p.tenant_id and n.id = p.person_id
    left join waiting_entry w on w.tenant_id = p.tenant_id and w.id = p.waiting_id
    left join application a on a.tenant_id = p.tenant_id and a.id = p.application_id
    left join care_place c on c.tenant_id = p.tenant_id and c.id = p.place_id
    left join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
    left join meeting_part d on d.tenant_id = p.tenant_id and d.id = p.decider_id
    where p.tenant_id = $1 and p.meeting_id = $2 order by n.last_name, n.first_name, p.id`,
);
export interface PointRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornYear: number;
  readonly isDead: boolean;
  readonly waitingId: string | null;
  readonly applicationId: string | null;
  readonly serviceType: string;
  readonly bandNow: WaitingBand | null;
  readonly since: string;
  readonly helpMeanwhile: string | null;
  readonly criteria: string[];
  readonly criteriaWords: string;
  readonly result: MeetingResult | null;
  readonly carePlaceId: string | null;
  readonly placeName: string | null;
  readonly advisedBand: WaitingBand | null;
  readonly nextReviewOn: string | null;
  readonly reasons: string | null;
  readonly deciderId: string | null;
  readonly deciderName: string | null;
  readonly writtenBy: string | null;
  readonly version: number;
}

export const awayOf = prepared(
  'away-of',
  `select x.point_id as "pointId", x.part_id as "partId", t.name, x.why from meeting_away x
    join meeting_part t on t.tenant_id = x.tenant_id and t.id = x.part_id where x.tenant_id = $1 and t.meeting_id = $2 order by t.name, t.id`,
);
export interface AwayRow extends Row {
  readonly pointId: string;
  readonly partId: string;
  readonly name: string;
  readonly why: string;
}
export const correctionsOf = prepared(
  'corrections-of',
  `select point_id as "pointId", at, by_name as "by", words from meeting_correction where point_id = any ($1::uuid[]) order by at, id`,
);
export interface CorrectionRow extends Row {
  readonly pointId: string;
  readonly at: Date;
  readonly by: string;
  readonly words: string;
}

/** Those on the lists of the offices, and their cases without a decision that wish for help given in a room. */
export const candidatesOf = prepared(
  'candidates-of',
  `select w.id as "waitingId", null::uuid as "applicationId", w.person_id as "personId", n.first_name || ' ' || n.last_name as "personName",
      w.service_type as "serviceType", w.band, w.since::text as since, (w.band = 'first' or w.follow_up_on <= $2::date) as "isDue"
    from waiting_entry w join person n on n.tenant_id = w.tenant_id and n.id = w.person_id
    where w.office_id = any ($1::uuid[]) and w.state = 'waiting'
    union all
    select null, a.id, a.person_id, n.first_name || ' ' || n.last_name, stay.code, null, a.received_at::date::text, true
    from application a join person n on n.tenant_id = a.tenant_id and n.id = a.person_id
    cross join lateral (select min(wish.code) as code from unnest(a.wishes) wish (code)
      where exists (select 1 from care_place c where c.tenant_id = a.tenant_id and wish.code = any (c.service_types))) stay
    where a.unit_id = any ($1::uuid[]) and a.state in ('received', 'taken', 'mapped') and stay.code is not null
    order by "isDue" desc, since, "personId"`,
);
export interface CandidateRow extends Row {
  readonly waitingId: string | null;
  readonly applicationId: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly serviceType: string;
  readonly band: WaitingBand | null;
  readonly since: string;
  readonly isDue: boolean;
}

export const clearAway = prepared('clear-away', 'delete from meeting_away where tenant_id = $1 and point_id = $2');
export const addAway = prepared(
  'add-away',
  'insert into meeting_away (tenant_id, point_id, part_id, person_id, why) values ($1, $2, $3, $4, $5)',
);
export const savePoint = prepared(
  'save-point',
  `update meeting_point set criteria = $3, criteria_words = $4, result = $5, place_id = $6, band = $7, next_review_on = $8, reasons = $9,
      decider_id = $10, written_at = $11, written_by = $12, written_by_name = $13, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const addCorrection = prepared(
  'add-correction',
  'insert into meeting_correction (tenant_id, id, point_id, person_id, at, by_id, by_name, words) values ($1, $2, $3, $4, $5, $6, $7, $8)',
);

/** What closed minutes say of one person. */
export const pointsOfPerson = prepared(
  'of-person',
  `select p.tenant_id as "tenantId", p.id, m.id as "meetingId", p.waiting_id as "waitingId", m.held_on::text as "heldOn",
      p.service_type as "serviceType", p.result, p.reasons, p.next_review_on::text as "nextReviewOn", d.name as "deciderName",
      u.name || ', ' || c.name as "placeName"
    from meeting_point p join allocation_meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    join meeting_part d on d.tenant_id = p.tenant_id and d.id = p.decider_id
    left join care_place c on c.tenant_id = p.tenant_id and c.id = p.place_id
    left join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
    where p.person_id = $1 and m.state = 'closed' and p.result is not null order by m.held_on desc, p.id`,
);
export interface PersonPointRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly meetingId: string;
  readonly waitingId: string | null;
  readonly heldOn: string;
  readonly serviceType: string;
  readonly result: MeetingResult;
  readonly reasons: string;
  readonly nextReviewOn: string;
  readonly deciderName: string;
  readonly placeName: string | null;
}
