import type { Place, WorkshopRule, WorkshopRuleHistory } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { entryAfter, entryOn } from './rule.ts';
import { definitionOf, isRuleKey, type RuleKey, ruleKeys } from './rule-definitions.ts';
import { valueOrDefault } from './rules.ts';
import { changesOf, type RuleRow, ruleLines } from './workshop-queries.ts';

/** The place whose data is edited, and its own day. */
export interface WorkshopPlace {
  readonly country: Place['country'];
  readonly placeName: string;
  readonly today: string;
}

export async function workshopPlace(tx: Transaction, tenantId: string): Promise<WorkshopPlace> {
  const { country, name, timeZone } = await placeOf(tx, tenantId);
  return { country, placeName: name, today: localDay(tx.at, timeZone) };
}

/** Every rule as it stands today. */
export async function readRules(tx: Transaction, tenantId: string, place: WorkshopPlace): Promise<WorkshopRule[]> {
  const rows = await ruleLines(tx, tenantId, null);
  return ruleKeys.map((key) =>
    summaryOf(
      key,
      rows.filter((row) => row.key === key),
      place,
    ),
  );
}

/** One rule with what held, holds and will hold, and who changed what. Null when there is no such rule. */
export async function readRuleHistory(
  tx: Transaction,
  tenantId: string,
  key: string,
): Promise<WorkshopRuleHistory | null> {
  if (!isRuleKey(key)) return null;
  const place = await workshopPlace(tx, tenantId);
  const rows = await ruleLines(tx, tenantId, key);
  const now = entryOn(rows, place.today);
  const changes = await changesOf(tx, tenantId, key);
  return {
    today: place.today,
    rule: summaryOf(key, rows, place),
    line: rows.map(({ validFrom, value, decidedBy }) => ({
      validFrom,
      value: valueOrDefault(key, value, place.country),
      state: validFrom > place.today ? 'coming' : validFrom === now?.validFrom ? 'now' : 'past',
      decidedBy,
    })),
    changes: changes.map(({ changedAt, value, ...change }) => ({
      id: change.id,
      validFrom: change.validFrom,
      why: change.why,
      changedBy: change.changedBy,
      value,
      tookBack: value === null,
      changedAt: changedAt.toISOString(),
    })),
  };
}

function summaryOf(key: RuleKey, line: readonly RuleRow[], { country, today }: WorkshopPlace): WorkshopRule {
  const { group, label, help, input, byDefault, source } = definitionOf(key);
  const now = entryOn(line, today) as RuleRow | undefined;
  const next = entryAfter(line, today) as RuleRow | undefined;
  return {
    ...{ key, group, label, help, input, source },
    byDefault: byDefault[country],
    value: valueOrDefault(key, now?.value, country),
    since: now?.validFrom ?? null,
    decidedBy: now?.decidedBy ?? null,
    upcoming: next
      ? { validFrom: next.validFrom, value: valueOrDefault(key, next.value, country), decidedBy: next.decidedBy }
      : null,
  };
}
