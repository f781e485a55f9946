import type { NewPriceLine, PriceWork, priceRoutes, RouteInput } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { placeOf } from '../../organisation/index.ts';
import { letterRecipient } from '../../people/index.ts';
import { priceOn } from '../../services/index.ts';
import type { Case } from '../case.ts';
import { named } from '../letter.ts';
import {
  type DecisionRow,
  decisionOfCase,
  followingOfCase,
  lockCase,
  type ServiceRow,
  servicesOfDecisions,
} from '../queries.ts';
import { addPriceLine, type PriceableRow, priceableOf } from './following-queries.ts';
import { followingOnPaper, followingTerms, issueFollowing, sectionsOf } from './issue-following.ts';
import { capOf, faultIn, type PriceFault, suggestedBy } from './price.ts';

const noRule = { kind: 'own' as const, text: named(''), amounts: [] };

/** What she pays for the help of one case: the rules of the day, what is decided, and what still follows. */
export async function readPrice(tx: Transaction, of: Case): Promise<PriceWork> {
  const { tenantId, applicationId, language } = of;
  const [main] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
  const { timeZone } = await placeOf(tx, tenantId);
  const today = localDay(tx.at, timeZone);
  const rows = main ? await tx.rows<PriceableRow>(priceableOf, [tenantId, main.id, today]) : [];
  const issued = await tx.rows<DecisionRow>(followingOfCase, [tenantId, applicationId, 'price']);
  const lines = await tx.rows<ServiceRow>(servicesOfDecisions, [issued.map(({ id }) => id), tx.at]);
  const { weeks, body } = await followingTerms(tx, tenantId, 'price', main?.language ?? language);
  const laws = await sectionsOf(tx, tenantId, 'price-law');
  return {
    lines: rows.map(({ helpLineId, serviceType, startsOn, label, payment, crowns, per, fromOn }) => {
      const rule = payment ? priceOn(payment, today) : noRule;
      return {
        ...{ helpLineId, startsOn, rule },
        label: label ?? named(serviceType),
        suggested: suggestedBy(rule),
        decided: crowns !== null && per !== null && fromOn !== null ? { crowns, per, fromOn } : null,
      };
    }),
    issued: issued.map(({ id, reference, issuedAt }) => ({
      ...{ id, reference },
      issuedOn: localDay(issuedAt, timeZone),
      appealUntil: lines.find(({ decisionId }) => decisionId === id)?.appealUntil ?? localDay(issuedAt, timeZone),
    })),
    laws: laws.map(({ law }) => law),
    ...{ appealBody: body, appealWeeks: weeks },
    language: main?.language ?? language,
  };
}

type Wanted = RouteInput<(typeof priceRoutes)['POST /api/applications/:applicationId/price']>['body'];
export type PriceDecided =
  | { readonly priceDecisionId: string; readonly reference: string }
  | { readonly refused: 'not-decided' | 'changed-meanwhile' | 'person-died' }
  | { readonly refused: PriceFault; readonly detail: Readonly<Record<string, string>> };

/** Decides what she pays, by itself. Her help neither waits for it nor changes by it. */
export async function decidePrice(asked: RequestContext, of: Case, wanted: Wanted): Promise<PriceDecided> {
  const { tx } = asked;
  const { tenantId, personId, applicationId } = of;
  await tx.rows(lockCase, [applicationId]);
  const [main] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
  if (!main) return { refused: 'not-decided' };
  if ((await letterRecipient(tx, tenantId, personId))?.isDead) return { refused: 'person-died' };
  const earlier = await tx.rows<DecisionRow>(followingOfCase, [tenantId, applicationId, 'price']);
  if (earlier.length !== wanted.known) return { refused: 'changed-meanwhile' };
  const { timeZone } = await placeOf(tx, tenantId);
  const rows = await tx.rows<PriceableRow>(priceableOf, [tenantId, main.id, localDay(tx.at, timeZone)]);
  const ruleOf = ({ helpLineId, fromOn }: NewPriceLine) => {
    const row = rows.find((each) => each.helpLineId === helpLineId);
    if (!row) return null;
    return row.payment ? priceOn(row.payment, fromOn) : noRule;
  };
  const fault = faultIn(wanted.priceLines, ruleOf);
  if (fault) return { refused: fault.refused, detail: { line: fault.line } };
  const serviceOf = (id: string) => rows.find(({ helpLineId }) => helpLineId === id)?.serviceType ?? '';
  const issued = await issueFollowing(asked, of, {
    ...{ kind: 'price', followsId: main.id, language: wanted.language, laws: wanted.laws },
    ...{ facts: wanted.facts, reasons: wanted.reasons },
    lines: wanted.priceLines.map(({ helpLineId }) => ({
      ...{ serviceType: serviceOf(helpLineId), rightTo: 'price' as const, words: '' },
    })),
  });
  for (const [index, line] of wanted.priceLines.entries()) {
    const rule = ruleOf(line);
    const cap = rule && capOf(rule, line.per);
    const payment = rows.find(({ helpLineId }) => helpLineId === line.helpLineId)?.payment;
    const begun = payment?.amounts.filter((one) => one.is === 'most' && !one.isProposal && one.from <= line.fromOn);
    const ruleFrom =
      begun
        ?.map(({ from }) => from)
        .sort()
        .at(-1) ?? null;
    await tx.rows(addPriceLine, [
      ...[tenantId, issued.lineIds[index], personId, line.helpLineId, line.crowns, line.per, line.fromOn],
      ...[cap, cap === null ? null : ruleFrom],
    ]);
  }
  await followingOnPaper(asked, of, issued.decisionId);
  return { priceDecisionId: issued.decisionId, reference: issued.reference };
}
