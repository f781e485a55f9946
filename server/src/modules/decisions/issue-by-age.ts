import type { DecisionDraft, Language } from '@tunet/contract';
import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { serviceType } from '../services/index.ts';
import { byAgeWords } from './by-age-words.ts';
import { findCase } from './case.ts';
import { issueDecision } from './issue-decision.ts';
import { type ServiceRow, saveDraft, servicesOfDecisions } from './queries.ts';

const unitThatGives: Prepared = {
  name: 'decisions-unit-that-gives',
  text: `select u.id from unit u where u.tenant_id = $1 and u.kind = any ($3::text[]) and (u.area_id is null or u.area_id in (
      select h.area_id from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
      where r.tenant_id = $1 and r.person_id = $2 and r.starts_on <= $4::date and (r.ends_on is null or r.ends_on > $4::date)))
    order by array_position($3::text[], u.kind), u.area_id nulls last, u.name, u.id limit 1`,
};
const end: Prepared = {
  name: 'decisions-end-service',
  text: `update decided_service set ends_on = $3, end_set_by = 'person' where tenant_id = $1 and id = $2 and ends_on is null and starts_on <= $3`,
};

/**
 * Issues help that follows from age alone as a decision like all others: a line in her help, the unit that gives it, its price, its own
 * clock of appeal, and a letter that says that nobody has judged her. In the name of the office, since no person decided.
 * @returns the line that was issued
 */
export async function issueByAge(
  asked: Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'occurredAt'>,
  by: {
    readonly applicationId: string;
    readonly serviceType: string;
    readonly fromAge: number;
    readonly language: Language;
    readonly from: string;
    readonly evaluationOn: string;
  },
): Promise<string> {
  const { tx, actor, newId } = asked;
  const of = await findCase(tx, by.applicationId);
  const type = of && (await serviceType(tx, of.tenantId, by.serviceType));
  if (!of || !type) throw new TypeError('help by age is of a kind that is given, in a case just taken in');
  const { tenantId, personId, applicationId, unitId: officeId } = of;
  // What is worn or stands at home is put up by the technical team; the rest is carried out by those who help at home.
  const kinds = type.category === 'safety' ? ['technical', 'home-care'] : ['home-care'];
  const [unit] = await tx.rows<{ id: string }>(unitThatGives, [tenantId, personId, kinds, by.from]);
  const say = byAgeWords[by.language];
  const draft: DecisionDraft = {
    ...{ outcome: 'granted', language: by.language, laws: [type.law], evaluationOn: by.evaluationOn },
    ...{ facts: say.facts(by.fromAge), reasons: say.reasons, herView: say.herView, whyDifferent: '' },
    toldHow: 'digital',
    services: [
      {
        ...{ id: newId(), serviceType: type.code, isGranted: true, timesFloor: null, timesUsual: null, per: null },
        ...{ extentWords: say.extent, startsOn: by.from, endsOn: null, unitId: unit?.id ?? officeId },
        ...{ appealBody: type.appealBody[by.language], appealWeeks: type.appealWeeks },
      },
    ],
  };
  const office = { ...actor, id: officeId, name: of.office.name };
  const kept = [tenantId, applicationId, personId, JSON.stringify(draft), office.id, office.name, tx.at];
  const [saved] = await tx.rows<{ version: number }>(saveDraft, kept);
  const issued = await issueDecision({ ...asked, actor: office }, of, saved?.version ?? 0, { byAge: true });
  if ('refused' in issued) throw new TypeError(`help by age could not be issued: ${issued.refused}`);
  const [line] = await tx.rows<ServiceRow>(servicesOfDecisions, [[issued.decisionId], tx.at]);
  if (!line) throw new TypeError('a decision that was just issued has its line');
  return line.id;
}

/** The last day of help that she has ended herself: it leaves her help and the unit's list after it, as all help with a last day. */
export async function endService(
  tx: Transaction,
  tenantId: string,
  decidedServiceId: string,
  lastDay: string,
): Promise<void> {
  await tx.rows(end, [tenantId, decidedServiceId, lastDay]);
}
