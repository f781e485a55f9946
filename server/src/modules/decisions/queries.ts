import type {
  DecidedService,
  DecisionDraft,
  DecisionKind,
  DecisionOutcome,
  Language,
  LocalText,
  ServiceTerms,
  ToldHow,
} from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `decisions-${name}`, text };
}

/** One at a time writes or issues the decision of a case: a late draft never lies beside an issued decision. */
export const lockCase = prepared('lock-case', `select pg_advisory_xact_lock(hashtextextended('decision ' || $1, 0))`);

export const draftOf = prepared(
  'draft-of',
  `select draft, version, writers, saved_at as "savedAt", saved_by_name as "savedByName" from decision_draft
    where tenant_id = $1 and application_id = $2`,
);
export interface DraftRow extends Row {
  readonly draft: DecisionDraft;
  readonly version: number;
  readonly writers: string[];
  readonly savedAt: Date;
  readonly savedByName: string;
}

export const saveDraft = prepared(
  'save-draft',
  `insert into decision_draft (tenant_id, application_id, person_id, draft, saved_by, saved_by_name, saved_at, writers)
    values ($1, $2, $3, $4, $5, $6, $7, array[$5::uuid])
    on conflict (tenant_id, application_id) do update set draft = excluded.draft, saved_by = excluded.saved_by,
      saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at, version = decision_draft.version + 1,
      writers = array(select distinct unnest(decision_draft.writers || excluded.writers))
    returning version`,
);
export const dropDraft = prepared(
  'drop-draft',
  'delete from decision_draft where tenant_id = $1 and application_id = $2',
);

export const issueDecision = prepared(
  'issue',
  `insert into service_decision (tenant_id, id, person_id, application_id, assessment_id, reference, outcome, language, facts,
      reasons, her_view, why_different, laws, evaluation_on, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how,
      consent, consent_judged_by, consent_judged_on, consent_ground, consent_record, changes_id, appeal_id, change_because, what_changed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
      $26, $27, $28, $29)`,
);
/** How consent to one decision was judged. */
export const consentOfDecision = prepared(
  'consent-of',
  `select consent, consent_judged_by as "judgedBy", consent_judged_on::text as "judgedOn", consent_ground as ground,
      consent_record is not null as "fromRecord" from service_decision where tenant_id = $1 and id = $2 and consent is not null`,
);
export interface ConsentRow extends Row {
  readonly consent: 'can' | 'cannot';
  readonly judgedBy: string;
  readonly judgedOn: string;
  readonly ground: string;
  readonly fromRecord: boolean;
}

export const addDecidedService = prepared(
  'add-service',
  `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
      extent_words, starts_on, ends_on, unit_id, appeal_body, appeal_weeks, appeal_until, right_to, criteria, follow_up_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
);

const decisionColumns = `d.tenant_id as "tenantId", d.id, d.person_id as "personId", d.application_id as "applicationId", d.reference,
    d.outcome, d.language, d.laws, d.facts, d.reasons, d.her_view as "herView", d.why_different as "whyDifferent",
    d.evaluation_on::text as "evaluationOn", d.issued_at as "issuedAt", d.issued_by_name as "issuedByName", d.unit_name as "unitName",
    d.told_at as "toldAt", d.told_how as "toldHow", d.kind, d.follows_id as "followsId"`;

export const decisionOf = prepared('of', `select ${decisionColumns} from service_decision d where d.id = $1`);
/** The decision that holds in a case: the first, or the last that came instead after an appeal. */
export const decisionOfCase = prepared(
  'of-case',
  `select ${decisionColumns} from service_decision d where d.tenant_id = $1 and d.application_id = $2 and d.kind = 'help'
      and not exists (select from service_decision n where n.tenant_id = d.tenant_id and n.changes_id = d.id)`,
);
/** Those before it, newest first. */
export const earlierOfCase = prepared(
  'earlier-of-case',
  `select ${decisionColumns} from service_decision d where d.tenant_id = $1 and d.application_id = $2 and d.kind = 'help'
      and exists (select from service_decision n where n.tenant_id = d.tenant_id and n.changes_id = d.id)
    order by d.issued_at desc, length(d.reference) desc, d.reference desc`,
);
/** What came after the decision of a case: prices, and parts that are withheld. */
export const followingOfCase = prepared(
  'following-of-case',
  `select ${decisionColumns} from service_decision d where d.tenant_id = $1 and d.application_id = $2 and d.kind = $3
    order by d.issued_at, d.id`,
);
export const decisionsOfPerson = prepared(
  'of-person',
  `select ${decisionColumns} from service_decision d where d.person_id = $1 order by d.issued_at desc, d.id`,
);
export interface DecisionRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly outcome: DecisionOutcome;
  readonly language: Language;
  readonly laws: string[];
  readonly facts: string;
  readonly reasons: string;
  readonly herView: string;
  readonly whyDifferent: string | null;
  readonly evaluationOn: string | null;
  readonly issuedAt: Date;
  readonly issuedByName: string;
  readonly unitName: string;
  readonly toldAt: Date;
  readonly toldHow: ToldHow;
  readonly kind: DecisionKind;
  readonly followsId: string | null;
}

/** What the kind of help was called on the day it was decided: a letter does not change when the catalogue does. */
const asCalledThen = `left join lateral (select t.label, t.explained, t.terms from service_type t
      where t.tenant_id = s.tenant_id and t.code = s.service_type
      order by t.valid_from <= (d.issued_at at time zone p.time_zone)::date desc,
        case when t.valid_from <= (d.issued_at at time zone p.time_zone)::date then t.valid_from end desc, t.valid_from
      limit 1) called on true`;

export const servicesOfDecisions = prepared(
  'services-of',
  `select s.decision_id as "decisionId", s.id, s.service_type as "serviceType", called.label, called.explained, called.terms->'payment' as payment,
      (d.issued_at at time zone p.time_zone)::date::text as "issuedOn",
      s.is_granted as "isGranted", s.right_to as "rightTo", s.criteria as "criterionCodes", s.follow_up_on::text as "followUpOn", s.times_floor as "timesFloor", s.times_usual as "timesUsual", s.per,
      s.extent_words as "extentWords", s.starts_on::text as "startsOn",
      -- replaced before it had begun: the letter stays as it was
      case when s.end_set_by = 'decision' and s.ends_on < s.starts_on then null else s.ends_on end::text as "endsOn",
      s.unit_id as "unitId", u.name as "unitName", u.phone as "unitPhone", s.effected_on::text as "effectedOn", s.appeal_body as "appealBody",
      s.appeal_weeks as "appealWeeks", s.appeal_until::text as "appealUntil",
      s.appeal_until < ($2::timestamptz at time zone p.time_zone)::date as "isLate",
      case when pl.id is not null then jsonb_build_object('crowns', pl.crowns, 'per', pl.per, 'fromOn', pl.from_on,
        'capCrowns', pl.cap_crowns) end as pays
    from decided_service s left join price_line pl on pl.tenant_id = s.tenant_id and pl.id = s.id
    join service_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
    join tenant p on p.id = s.tenant_id
    left join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    ${asCalledThen}
    where s.decision_id = any ($1::uuid[]) order by s.is_granted desc, s.right_to, s.id`,
);
export interface ServiceRow extends Row {
  readonly decisionId: string;
  readonly id: string;
  readonly serviceType: string;
  readonly label: LocalText | null;
  readonly explained: LocalText | null;
  readonly payment: ServiceTerms['payment'] | null;
  readonly issuedOn: string;
  readonly isGranted: boolean;
  readonly rightTo: DecidedService['rightTo'];
  readonly pays: DecidedService['pays'];
  readonly criterionCodes: string[];
  readonly followUpOn: string | null;
  readonly timesFloor: number | null;
  readonly timesUsual: number | null;
  readonly per: 'day' | 'week' | 'month' | null;
  readonly extentWords: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitPhone: string | null;
  readonly effectedOn: string | null;
  readonly appealBody: string;
  readonly appealWeeks: number;
  readonly appealUntil: string;
  readonly isLate: boolean;
}

/**
 * Granted help that goes on or will begin, ordered to units; a line about a list from when a place is hers. A last day alone
 * ends nothing, and the lesser help waits while an appeal in time keeps the earlier.
 */
export const servicesOrdered = prepared(
  'ordered',
  `select s.tenant_id as "tenantId", s.person_id as "personId", s.id, s.decision_id as "decisionId",
      d.application_id as "applicationId", d.reference, s.service_type as "serviceType", called.label, s.times_floor as "timesFloor", s.times_usual as "timesUsual", s.per,
      s.extent_words as "extentWords", coalesce(s.starts_on, w.placed_from)::text as "startsOn", s.ends_on::text as "endsOn",
      coalesce(s.unit_id, w.place_unit_id) as "unitId",
      s.effected_on::text as "effectedOn", d.changes_id is not null as "isChange",
      coalesce(s.end_set_by is null and s.ends_on < ($3::timestamptz at time zone p.time_zone)::date, false) as "isPastEnd"
    from decided_service s
    left join waiting_entry w on w.tenant_id = s.tenant_id and w.id = s.id and w.state = 'placed' join service_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
    join tenant p on p.id = s.tenant_id
    ${asCalledThen}
    where s.is_granted and (s.right_to = 'help' or w.id is not null)
      and ($1::uuid[] is null or coalesce(s.unit_id, w.place_unit_id) = any ($1)) and ($2::uuid is null or s.person_id = $2)
      and (s.ends_on is null or s.end_set_by is null
        or s.ends_on >= greatest(($3::timestamptz at time zone p.time_zone)::date, case s.end_set_by when 'decision' then s.starts_on end))
      and not exists (select from help_change c join decided_service o on o.tenant_id = c.tenant_id and o.id = c.line_id
        where c.tenant_id = s.tenant_id and c.decision_id = s.decision_id and c.becomes = 'replaced' and o.service_type = s.service_type
          and c.held_at is not null and c.settled_at is null)
    order by coalesce(s.starts_on, w.placed_from), s.id`,
);
export type OrderedRow = {
  readonly tenantId: string;
  readonly personId: string;
  readonly id: string;
  readonly decisionId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly serviceType: string;
  readonly label: LocalText | null;
  readonly timesFloor: number | null;
  readonly timesUsual: number | null;
  readonly per: 'day' | 'week' | 'month' | null;
  readonly extentWords: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly unitId: string;
  readonly effectedOn: string | null;
  /** it came instead of an earlier decision, after an appeal */
  readonly isChange: boolean;
  /** its last day has gone, and nobody has decided anew or ended it: it goes on */
  readonly isPastEnd: boolean;
};

export const noteReading = prepared(
  'note-reading',
  `insert into decision_reading (tenant_id, decision_id, person_id, reader_id, reader_name, read_at)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
export const readingsOf = prepared(
  'readings-of',
  `select decision_id as "decisionId", reader_id as "readerId", reader_name as "readerName", read_at as "readAt" from decision_reading
    where decision_id = any ($1::uuid[]) order by read_at, reader_id`,
);
export interface ReadingRow extends Row {
  readonly decisionId: string;
  readonly readerId: string;
  readonly readerName: string;
  readonly readAt: Date;
}

/** Units that may be given help to carry out. */
export const unitsToOrder = prepared(
  'units',
  `select id, name from unit where tenant_id = $1 and kind in ('home-care', 'night-patrol', 'technical', 'store', 'volunteer-centre', 'nursing-home')
    order by kind, name, id`,
);

/** The day of the municipality on which the first visit for it was done; set once. What came instead of another begins on its own day. */
export const effect = prepared(
  'effect',
  `update decided_service s set effected_on = ($3::timestamptz at time zone p.time_zone)::date from tenant p, service_decision d
    where p.id = s.tenant_id and s.tenant_id = $1 and s.id = any ($2::uuid[]) and s.is_granted and s.effected_on is null
      and d.tenant_id = s.tenant_id and d.id = s.decision_id
      and (d.changes_id is null or s.starts_on <= ($3::timestamptz at time zone p.time_zone)::date)
    returning s.id`,
);

/** Where to ask about a case, and when somebody answers. */
export const officeOf = prepared(
  'office',
  `select name, phone, to_char(open_from, 'HH24:MI') as "openFrom", to_char(open_to, 'HH24:MI') as "openTo" from unit
    where tenant_id = $1 and id = $2`,
);
export type OfficeRow = {
  readonly name: string;
  readonly phone: string | null;
  readonly openFrom: string | null;
  readonly openTo: string | null;
};

export const tenantOfPerson = prepared('tenant-of-person', 'select tenant_id as "tenantId" from person where id = $1');

/** Only later: the table refuses what is sooner. */
export const moveTold = prepared(
  'move-told',
  `update service_decision set told_at = $3 where tenant_id = $1 and id = $2 and told_how = 'paper' and told_at < $3`,
);
export const weeksOfDecision = prepared(
  'weeks-of',
  'select id, appeal_weeks as "appealWeeks" from decided_service where tenant_id = $1 and decision_id = $2',
);
export interface WeeksRow extends Row {
  readonly id: string;
  readonly appealWeeks: number;
}
export const moveAppealDay = prepared(
  'move-appeal-day',
  'update decided_service set appeal_until = $3 where tenant_id = $1 and id = $2 and appeal_until < $3::date',
);
