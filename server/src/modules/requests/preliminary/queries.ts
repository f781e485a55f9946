import type { ToldHow } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { ClockStep } from '../clocks.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-clock-${name}`, text };
}

/** Applications whose clocks run, of the living; with $2 that one alone. */
export const clocked = prepared(
  'clocked',
  `select a.id, a.person_id as "personId", a.received_at as "receivedAt", a.promised_on::text as "promisedOn",
      coalesce((select max(h.at) from application_happening h where h.tenant_id = a.tenant_id and h.application_id = a.id
        and h.promised_on is not null), a.received_at) as "promisedAt",
      exists (select from preliminary_answer q where q.tenant_id = a.tenant_id and q.application_id = a.id) as "hasPreliminary",
      array(select c.step || ' ' || c.of_day::text from application_clock c
        where c.tenant_id = a.tenant_id and c.application_id = a.id) as done
    from application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = $1 and a.state in ('received', 'taken', 'mapped') and p.died_on is null and ($2::uuid is null or a.id = $2)
    order by a.received_at, a.id`,
);
export interface ClockedRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly receivedAt: Date;
  readonly promisedOn: string;
  readonly promisedAt: Date;
  readonly hasPreliminary: boolean;
  readonly done: string[];
}

/** Another worker that has it does what there is to do. */
export const lockForClock = prepared(
  'lock',
  `select id from application where tenant_id = $1 and id = $2 and state in ('received', 'taken', 'mapped') for update skip locked`,
);
export const noteStep = prepared(
  'note-step',
  `insert into application_clock (tenant_id, application_id, person_id, step, of_day, at) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning step`,
);
export const stepsOfApplications = prepared(
  'steps-of',
  `select application_id as "applicationId", step, of_day::text as "ofDay", at from application_clock
    where application_id = any ($1::uuid[]) order by at, step`,
);
export interface StepRow extends Row {
  readonly applicationId: string;
  readonly step: ClockStep;
  readonly ofDay: string;
  readonly at: Date;
}

/** One for each application, whatever is repeated and whoever comes second. */
export const addPreliminary = prepared(
  'add-preliminary',
  `insert into preliminary_answer (tenant_id, application_id, person_id, sent_at, sent_by, sent_by_name, reason, words, expected_on,
      told_how, told_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning application_id`,
);
export const preliminariesOf = prepared(
  'preliminaries-of',
  `select application_id as "applicationId", sent_at as "sentAt", sent_by_name as by, words, expected_on::text as "expectedOn",
      told_how as "toldHow", told_on::text as "toldOn"
    from preliminary_answer where application_id = any ($1::uuid[])`,
);
export interface PreliminaryRow extends Row {
  readonly applicationId: string;
  readonly sentAt: Date;
  readonly by: string | null;
  readonly words: string;
  readonly expectedOn: string | null;
  readonly toldHow: ToldHow;
  readonly toldOn: string | null;
}
/** The letter has been posted: told when the days of the post have gone. */
export const tellPreliminary = prepared(
  'tell-preliminary',
  `update preliminary_answer set told_on = $3 where tenant_id = $1 and application_id = $2 and told_how = 'paper' and told_on is null`,
);
