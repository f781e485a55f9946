import type {
  AppealHappening,
  AppealSigned,
  AppealState,
  BodyAnswer,
  ChangedHow,
  DecidedService,
  DecisionKind,
  Language,
  LocalText,
  AppealRow as ShownRow,
} from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `appeals-${name}`, text };
}

/** One line of a decision, with the day and body that stand on it. */
export const lineOf = prepared(
  'line-of',
  `select s.id, s.appeal_body as body, s.appeal_until::text as until from decided_service s
    where s.tenant_id = $1 and s.decision_id = $2 and s.id = $3`,
);
export interface LineRow extends Row {
  readonly id: string;
  readonly body: string;
  readonly until: string;
}

export const countOfDecision = prepared(
  'count-of-decision',
  'select count(*)::int as count from appeal where tenant_id = $1 and decision_id = $2',
);

/** Nothing comes back where one about the same line is under way. */
export const addAppeal = prepared(
  'add',
  `insert into appeal (tenant_id, id, person_id, decision_id, decided_service_id, reference, words, wants, language, channel, written_by,
      written_by_name, written_as, said_by, signed, received_at, body, until, late_because, unit_id, state, promised_on, modified_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'received', $21, $16)
    on conflict do nothing returning id`,
);
export const addHappening = prepared(
  'add-happening',
  `insert into appeal_happening (tenant_id, appeal_id, person_id, at, what, who_id, who_name, words)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const columns = `a.tenant_id as "tenantId", a.id, a.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
  extract(year from p.born_on)::int as "bornYear", a.decision_id as "decisionId", d.kind as "decisionKind", d.application_id as "applicationId",
  a.decided_service_id as "decidedServiceId", a.reference, a.words, a.wants, a.language, a.channel, a.written_by_name as "writtenBy",
  a.said_by as "saidBy", a.signed, a.received_at as "receivedAt", a.body, a.until::text as until, a.late_because as "lateBecause",
  a.unit_id as "unitId", a.state, a.promised_on::text as "promisedOn", a.version, s.service_type as "serviceType", s.right_to as "rightTo",
  u.name as "officeName", u.phone as "officePhone", t.time_zone as "timeZone",
  (a.received_at at time zone t.time_zone)::date > a.until as "isLate", a.lateness = 'taken-up' as "lateTakenUp", a.changed_how as "changedHow",
  a.body_answer as "bodyAnswer", a.withdrawn_from as "withdrawnFrom",
  (a.withdrawn_at at time zone t.time_zone)::date::text as "withdrawnOn", a.to_tell_body as "toTellBody"`;
const joins = `appeal a join tenant t on t.id = a.tenant_id join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
  join service_decision d on d.tenant_id = a.tenant_id and d.id = a.decision_id
  join decided_service s on s.tenant_id = a.tenant_id and s.id = a.decided_service_id
  join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id`;

export interface AppealRecord extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bornYear: number;
  readonly decisionId: string;
  readonly decisionKind: DecisionKind;
  readonly applicationId: string;
  readonly decidedServiceId: string;
  readonly reference: string;
  readonly words: string;
  readonly wants: string;
  readonly language: Language;
  readonly channel: 'web' | 'phone' | 'paper' | 'visit';
  readonly writtenBy: string;
  readonly saidBy: string | null;
  readonly signed: AppealSigned;
  readonly receivedAt: Date;
  readonly body: string;
  readonly until: string;
  readonly lateBecause: string | null;
  readonly unitId: string;
  readonly state: AppealState;
  readonly promisedOn: string;
  readonly version: number;
  readonly serviceType: string;
  readonly rightTo: DecidedService['rightTo'];
  readonly officeName: string;
  readonly officePhone: string | null;
  readonly timeZone: string;
  readonly isLate: boolean;
  readonly lateTakenUp: boolean | null;
  readonly changedHow: ChangedHow | null;
  readonly bodyAnswer: BodyAnswer | null;
  readonly withdrawnFrom: AppealState | null;
  readonly withdrawnOn: string | null;
  readonly toTellBody: ShownRow['toTellBody'];
}

export const oneAppeal = prepared('one', `select ${columns} from ${joins} where a.id = $1`);
export const lockAppeal = prepared('lock', `select ${columns} from ${joins} where a.id = $1 for update of a`);
export const appealsOfPerson = prepared(
  'of-person',
  `select ${columns} from ${joins} where a.person_id = $1 order by a.received_at desc, a.id desc`,
);
/** Those under way, those that a new decision is owed after, and what ended in the last thirty days. */
export const appealsOfUnits = prepared(
  'of-units',
  `select ${columns} from ${joins} where a.unit_id = any ($1::uuid[])
      and (a.state in ('received', 'looked-at', 'sent-on') or a.to_tell_body is not null
        or (a.state = 'changed' and a.changed_how = 'partly') or exists (select from owed_decision o
          where o.tenant_id = a.tenant_id and o.appeal_id = a.id and o.decision_id is null) or a.modified_at >= $2::timestamptz - interval '30 days')
    order by case a.state when 'received' then 0 when 'looked-at' then 0 when 'changed' then case a.changed_how when 'partly' then 0 else 2 end
      when 'sent-on' then 1 else 2 end, a.promised_on, a.id`,
);
export const saveState = prepared(
  'save-state',
  `update appeal set state = $3, changed_how = coalesce($5, changed_how), body_answer = coalesce($6, body_answer), modified_at = $4,
    version = version + 1 where tenant_id = $1 and id = $2`,
);
export const saveLateness = prepared(
  'save-lateness',
  `update appeal set state = $3, lateness = case when $5 then 'taken-up' else 'not-taken-up' end, modified_at = $4, version = version + 1
    where tenant_id = $1 and id = $2`,
);
/** Whoever has the case is to be told when it had gone on. */
export const saveWithdrawn = prepared(
  'save-withdrawn',
  `update appeal set state = 'withdrawn', withdrawn_from = state, withdrawn_at = $3, modified_at = $3, version = version + 1,
    to_tell_body = case when state <> 'sent-on' then to_tell_body when to_tell_body = 'goes-on' then null else 'withdrawn' end
    where tenant_id = $1 and id = $2`,
);
export const saveUndone = prepared(
  'save-undone',
  `update appeal set state = withdrawn_from, withdrawn_from = null, withdrawn_at = null, modified_at = $3, version = version + 1,
    to_tell_body = case when withdrawn_from <> 'sent-on' then to_tell_body when to_tell_body = 'withdrawn' then null else 'goes-on' end
    where tenant_id = $1 and id = $2`,
);
export const otherUnderWay = prepared(
  'other-under-way',
  `select exists (select from appeal where tenant_id = $1 and decided_service_id = $2 and id <> $3
    and (state in ('received', 'looked-at', 'sent-on') or (state = 'changed' and changed_how = 'partly'))) as other`,
);
export const noteNewPapers = prepared(
  'note-new-papers',
  `update appeal set modified_at = $3, version = version + 1,
    to_tell_body = case when state = 'sent-on' then coalesce(to_tell_body, 'new-papers') else to_tell_body end
    where tenant_id = $1 and id = $2`,
);
export const saveBodyTold = prepared(
  'save-body-told',
  'update appeal set to_tell_body = null, modified_at = $3, version = version + 1 where tenant_id = $1 and id = $2',
);

export const happeningsOf = prepared(
  'happenings-of',
  `select appeal_id as "appealId", at, what, who_name as who, words from appeal_happening where appeal_id = any ($1::uuid[])
    order by id`,
);
export interface HappeningRow extends Row {
  readonly appealId: string;
  readonly at: Date;
  readonly what: AppealHappening;
  readonly who: string;
  readonly words: string | null;
}

/** What each line is called; a kind of help that the catalogue does not know is called by its code. */
export const labelsOf = prepared(
  'labels-of',
  `select distinct on (code) code, label from service_type where tenant_id = $1 and code = any ($2::text[]) order by code, valid_from desc`,
);
export interface LabelRow extends Row {
  readonly code: string;
  readonly label: LocalText;
}
