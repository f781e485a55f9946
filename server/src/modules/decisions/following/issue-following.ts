import type { DecidedService, Language } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { placeOf } from '../../organisation/index.ts';
import { listCodes, ruleValue } from '../../services/index.ts';
import { appealUntil, toldAt } from '../appeal-clock.ts';
import type { Case } from '../case.ts';
import { countedAt } from '../count-appeal.ts';
import { decisionOnPaper } from '../decision-on-paper.ts';
import { howTold } from '../how-told.ts';
import { type DecisionRow, decisionOf } from '../queries.ts';
import { addFollowing, addFollowingLine, countFollowing } from './following-queries.ts';

/** What is decided after the answer to an application. */
export interface Following {
  readonly kind: 'price' | 'withheld';
  readonly followsId: string | null;
  readonly language: Language;
  readonly facts: string;
  readonly reasons: string;
  readonly laws: readonly string[];
  readonly lines: readonly {
    readonly serviceType: string;
    readonly rightTo: Extract<DecidedService['rightTo'], 'price' | 'access'>;
    readonly words: string;
  }[];
}

/** How long she may appeal it and to whom, by the municipality's own rules and lists. */
export async function followingTerms(
  tx: Transaction,
  tenantId: string,
  kind: Following['kind'],
  language: Language,
): Promise<{ readonly weeks: number; readonly body: string }> {
  const { country } = await placeOf(tx, tenantId);
  const days = await ruleValue(tx, tenantId, 'decisions.following-appeal-days');
  const bodies = await listCodes(tx, tenantId, 'following-body');
  const code = `${country.toLowerCase()}-${kind}`;
  const body = bodies.find((each) => each.code === code)?.label[language] ?? code;
  return { weeks: Math.ceil(days / 7), body };
}

/** What a list offers in this country: its codes begin with the country. */
export async function sectionsOf(
  tx: Transaction,
  tenantId: string,
  list: 'withheld-law' | 'price-law',
): Promise<{ readonly code: string; readonly law: string }[]> {
  const { country } = await placeOf(tx, tenantId);
  const found = await listCodes(tx, tenantId, list);
  const other = country === 'NO' ? 'se-' : 'no-';
  // The municipality's own entries need not begin with a country.
  return found
    .filter(({ code }) => !code.startsWith(other))
    .map(({ code, label }) => ({ code, law: country === 'NO' ? label.nb : label.sv }));
}

/**
 * Issues a decision of its own after the first, with its own number, clock and letter. It never moves the case, ends no clock of
 * another and touches no help.
 * @returns its id and number, and the ids of its lines in the order given
 */
export async function issueFollowing(
  { tx, actor, newId, occurredAt }: Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'occurredAt'>,
  of: Case,
  wanted: Following,
): Promise<{ readonly decisionId: string; readonly reference: string; readonly lineIds: readonly string[] }> {
  const { tenantId, personId, applicationId } = of;
  const { kind, language, lines } = wanted;
  const [{ count } = { count: 0 }] = await tx.rows<{ count: number }>(countFollowing, [tenantId, applicationId, kind]);
  const letter = kind === 'price' ? 'P' : 'U';
  const reference = `${letter}${of.reference}${count === 0 ? '' : `-${count + 1}`}`;
  const counted = await countedAt(tx, tenantId);
  const { how } = await howTold(tx, of, { toldHow: 'digital' });
  const told = toldAt(tx.at, how, counted);
  const { weeks, body } = await followingTerms(tx, tenantId, kind, language);
  const decisionId = newId();
  const outcome = kind === 'price' ? 'granted' : 'refused';
  await tx.rows(addFollowing, [
    ...[tenantId, decisionId, personId, applicationId, reference, outcome, language, wanted.facts, wanted.reasons],
    ...[wanted.laws, tx.at, actor.id, actor.name, of.office.name, told.at, how, kind, wanted.followsId],
  ]);
  const lineIds: string[] = [];
  for (const { serviceType, rightTo, words } of lines) {
    const lineId = newId();
    lineIds.push(lineId);
    await tx.rows(addFollowingLine, [
      ...[tenantId, lineId, decisionId, personId, serviceType, rightTo === 'price', words, body, weeks],
      ...[appealUntil(told.on, weeks, counted), rightTo],
    ]);
  }
  await emit(tx, { tenantId, kind: 'decision.followed', subjectId: decisionId, payload: { personId }, occurredAt });
  return { decisionId, reference, lineIds };
}

/** The letter, where she cannot be told digitally: when everything of the decision stands. */
export async function followingOnPaper(
  { tx, newId }: Pick<RequestContext, 'tx' | 'newId'>,
  of: Case,
  decisionId: string,
): Promise<void> {
  const [issued] = await tx.rows<DecisionRow>(decisionOf, [decisionId]);
  if (issued?.toldHow === 'paper') await decisionOnPaper(tx, newId, of, issued);
}
