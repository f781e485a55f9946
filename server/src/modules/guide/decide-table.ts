import type { ResponsibilityTable, TablePreview } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type PlaceRow, placeOf } from '../organisation/index.ts';
import { entryAfter, entryOn, type Line, withChange, withoutUpcoming } from '../services/index.ts';
import { dropTable, lockGuide, noteGuideChange, tableOnDay, tableVersions, writeTable } from './queries.ts';
import {
  compareTables,
  defaultTable,
  isAidWay,
  isSameOutcome,
  outcomeOf,
  readAidNeed,
  tableFault,
} from './responsibility/index.ts';
import type { Statement } from './understanding/understood.ts';

/** Somebody who decides about the guide of her own municipality. */
export interface Deciding {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly newId: () => string;
}

export interface WantedTable {
  readonly lines: ResponsibilityTable;
  readonly validFrom: string;
}

type Fault = NonNullable<ReturnType<typeof tableFault>>;
export type TableRefusal = { readonly refused: 'not-after-today' | 'same-as-now' | Fault };

/** The table that counts in a municipality on its own day at `tx.at`; the proposal where nothing is decided. */
export async function tableNow(tx: Transaction, place: PlaceRow): Promise<ResponsibilityTable> {
  const today = localDay(tx.at, place.timeZone);
  return (await tableOnDay(tx, place.id, today))?.lines ?? defaultTable(place.country);
}

interface Weighed {
  readonly before: ResponsibilityTable;
  readonly next: Line<ResponsibilityTable>;
  readonly country: PlaceRow['country'];
}

async function weigh({ tx, actor }: Deciding, { lines, validFrom }: WantedTable): Promise<Weighed | TableRefusal> {
  const fault = tableFault(lines);
  if (fault) return { refused: fault };
  await lockGuide(tx, actor.tenantId);
  const { country, timeZone } = await placeOf(tx, actor.tenantId);
  const line: Line<ResponsibilityTable> = (await tableVersions(tx, actor.tenantId)).map((version) => ({
    validFrom: version.validFrom,
    value: version.lines,
  }));
  // To agree with the proposal is a decision: from then on the table does not change with us.
  const next = withChange(line, { validFrom, value: lines, today: localDay(tx.at, timeZone) });
  if (typeof next === 'string') return { refused: next };
  return { before: entryOn(line, validFrom)?.value ?? defaultTable(country), next, country };
}

/** What a table would answer beside the one that counts that day; nothing is written. */
export async function previewTable(
  deciding: Deciding,
  wanted: WantedTable,
  known: readonly Statement[],
): Promise<TablePreview | TableRefusal> {
  const weighed = await weigh(deciding, wanted);
  if ('refused' in weighed) return weighed;
  const { before, next, country } = weighed;
  const languages = country === 'SE' ? ['sv'] : ['nb', 'nn', 'en'];
  const about = known.flatMap(({ text, lang, way, aid = null }) => {
    if (!isAidWay(way) || !languages.includes(lang)) return [];
    const { need } = readAidNeed(text, { way, aid, answers: {} });
    return [{ text, before: outcomeOf(before, need), after: outcomeOf(wanted.lines, need) }];
  });
  return {
    validFrom: wanted.validFrom,
    ...compareTables(before, wanted.lines),
    statements: about.length,
    statementsChanged: about.filter((each) => !isSameOutcome(each.before, each.after)).slice(0, 100),
    until: entryAfter(next, wanted.validFrom)?.validFrom ?? null,
  };
}

/** Decides the table from a day on, and writes down who and why. */
export async function changeTable(
  deciding: Deciding,
  wanted: WantedTable & { readonly why: string },
): Promise<'changed' | TableRefusal> {
  const weighed = await weigh(deciding, wanted);
  if ('refused' in weighed) return weighed;
  const { tx, actor, newId } = deciding;
  const { lines, validFrom, why } = wanted;
  await writeTable(tx, actor.tenantId, { validFrom, lines });
  const by = { byId: actor.id, byName: actor.name };
  await noteGuideChange(tx, actor.tenantId, { id: newId(), kind: 'table-decided', validFrom, what: lines, why, ...by });
  return 'changed';
}

/** Takes back a table that has not begun. */
export async function takeBackTable(
  { tx, actor, newId }: Deciding,
  { validFrom, why }: { readonly validFrom: string; readonly why: string },
): Promise<'taken-back' | 'has-begun' | 'nothing-there'> {
  await lockGuide(tx, actor.tenantId);
  const today = localDay(tx.at, (await placeOf(tx, actor.tenantId)).timeZone);
  const line = (await tableVersions(tx, actor.tenantId)).map(({ lines, ...version }) => ({ ...version, value: lines }));
  const next = withoutUpcoming(line, { validFrom, today });
  if (typeof next === 'string') return next;
  await dropTable(tx, actor.tenantId, validFrom);
  const by = { byId: actor.id, byName: actor.name };
  await noteGuideChange(tx, actor.tenantId, {
    id: newId(),
    kind: 'table-taken-back',
    validFrom,
    what: null,
    why,
    ...by,
  });
  return 'taken-back';
}
