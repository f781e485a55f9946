import type { RouteAnswer, serviceRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { placeOf } from '../organisation/index.ts';
import { explainInvalid, type Wrong } from './explain-invalid.ts';
import { entryAfter, entryOn, type Line, withChange, withoutUpcoming } from './rule.ts';
import { definitionOf, isRuleKey, type RuleKey, type RuleValues } from './rule-definitions.ts';
import { exampleOf } from './rule-example.ts';
import { dropRule, lockSubject, noteChange, ruleLines, writeRule } from './workshop-queries.ts';

/** Somebody who decides, on a day in her own municipality. */
export interface Deciding {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly newId: () => string;
}

export interface WantedChange {
  readonly ruleKey: string;
  readonly value: unknown;
  readonly validFrom: string;
}

export type ChangeRefusal =
  | { readonly refused: 'not-after-today' | 'same-as-now' }
  | { readonly refused: 'invalid-value'; readonly detail: Readonly<Record<string, string>> };

interface Weighed {
  readonly key: RuleKey;
  readonly value: unknown;
  readonly before: unknown;
  readonly next: Line<unknown>;
  readonly country: 'NO' | 'SE';
}

type Preview = RouteAnswer<(typeof serviceRoutes)['POST /api/workshop/preview']>;

/** What a change would do; nothing is written. Null when there is no such rule. */
export async function previewChange(deciding: Deciding, wanted: WantedChange): Promise<Preview | ChangeRefusal | null> {
  const weighed = await weigh(deciding, wanted);
  if (weighed === null || 'refused' in weighed) return weighed;
  const { key, value, before, next, country } = weighed;
  const on = { day: wanted.validFrom, country };
  const [was, becomes] = [before, value].map((each) => exampleOf(key, each as RuleValues[RuleKey], on));
  return {
    validFrom: wanted.validFrom,
    before,
    after: value,
    example: was && becomes ? { before: was, after: becomes } : null,
    until: entryAfter(next, wanted.validFrom)?.validFrom ?? null,
  };
}

/** Decides a rule anew from today or a later day, and writes down who and why. */
export async function changeRule(
  deciding: Deciding,
  wanted: WantedChange & { readonly why: string },
): Promise<'changed' | ChangeRefusal | null> {
  const { tx, actor, newId } = deciding;
  const weighed = await weigh(deciding, wanted);
  if (weighed === null || 'refused' in weighed) return weighed;
  const { key, value } = weighed;
  const { validFrom, why } = wanted;
  await writeRule(tx, actor.tenantId, { key, validFrom, value });
  const by = { byId: actor.id, byName: actor.name };
  await noteChange(tx, actor.tenantId, { id: newId(), key, validFrom, value, why, ...by });
  return 'changed';
}

/** Takes back a change that has not begun. Null when there is no such rule. */
export async function takeBackRule(
  { tx, actor, newId }: Deciding,
  wanted: Omit<WantedChange, 'value'> & { readonly why: string },
): Promise<'taken-back' | 'has-begun' | 'nothing-there' | null> {
  const { ruleKey: key, validFrom, why } = wanted;
  if (!isRuleKey(key)) return null;
  await lockSubject(tx, actor.tenantId, key);
  const today = localDay(tx.at, (await placeOf(tx, actor.tenantId)).timeZone);
  const next = withoutUpcoming(await ruleLines(tx, actor.tenantId, key), { validFrom, today });
  if (typeof next === 'string') return next;
  await dropRule(tx, actor.tenantId, key, validFrom);
  const by = { byId: actor.id, byName: actor.name };
  await noteChange(tx, actor.tenantId, { id: newId(), key, validFrom, value: null, why, ...by });
  return 'taken-back';
}

async function weigh(
  { tx, actor }: Deciding,
  { ruleKey: key, value: typed, validFrom }: WantedChange,
): Promise<Weighed | ChangeRefusal | null> {
  if (!isRuleKey(key)) return null;
  const { schema, byDefault } = definitionOf(key);
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return { refused: 'invalid-value', detail: asDetail(explainInvalid(parsed.error)) };
  await lockSubject(tx, actor.tenantId, key);
  const { country, timeZone } = await placeOf(tx, actor.tenantId);
  const line: Line<unknown> = (await ruleLines(tx, actor.tenantId, key)).map(({ validFrom: from, value }) => ({
    validFrom: from,
    value,
  }));
  const today = localDay(tx.at, timeZone);
  // To decide what we propose is a decision: from then on it does not change with us.
  const next = withChange(line, { validFrom, value: parsed.data, today });
  if (typeof next === 'string') return { refused: next };
  const before = entryOn(line, validFrom)?.value ?? byDefault[country];
  return { key, value: parsed.data, before, next, country };
}

/** A refusal's detail is text to text. */
export function asDetail({ part, wrong, limit }: Wrong): Readonly<Record<string, string>> {
  return { part, wrong, limit };
}
