import type { LocalText, WorkshopList } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { ChangeRefusal, Deciding } from './change-rule.ts';
import { asDetail } from './change-rule.ts';
import { lineOf, versionBefore } from './dated-versions.ts';
import { explainInvalid } from './explain-invalid.ts';
import { isListName, type ListName, listDefinitions, listNames } from './list-definitions.ts';
import { type WorkshopPlace, workshopPlace } from './read-workshop.ts';
import { entryAfter, entryOn, withChange } from './rule.ts';
import { textOf } from './rule-definition.ts';
import {
  type CodeRow,
  codeVersions,
  endCodeOn,
  lockSubject,
  noteChange,
  notesOf,
  writeCode,
} from './workshop-queries.ts';

type Entry = WorkshopList['entries'][number];
type Shown = Pick<Entry, 'label' | 'isCommon'>;

/** Every list with the entries that are in it today, or will be. */
export async function readLists(tx: Transaction, tenantId: string, { today }: WorkshopPlace): Promise<WorkshopList[]> {
  const rows = await codeVersions(tx, tenantId, null);
  const notes = await notesOf(tx, tenantId, 'list ');
  return listNames.map((list) => {
    const { label, help } = listDefinitions[list];
    const own = rows.filter((row) => row.list === list);
    const versions = own.length > 0 ? own : defaultRows(list, today);
    return {
      ...{ list, label, help },
      entries: byCode(versions).flatMap((each) => entryOf(each, today)),
      notes: notes.filter(({ subject }) => subject === `list ${list}`).map(({ note: each }) => each),
    };
  });
}

export interface WantedEntry {
  readonly list: string;
  readonly code: string;
  readonly label: LocalText;
  readonly isCommon: boolean;
  readonly validFrom: string;
  readonly why: string;
}

/** Adds an entry to a list, or calls it something else, from a day on. */
export async function changeListEntry(
  deciding: Deciding,
  wanted: WantedEntry,
): Promise<'changed' | ChangeRefusal | { readonly refused: 'no-such-list' }> {
  const { list, code, label, isCommon, validFrom } = wanted;
  if (!isListName(list)) return { refused: 'no-such-list' };
  const parsed = textOf(80).safeParse(label);
  if (!parsed.success) return { refused: 'invalid-value', detail: asDetail(explainInvalid(parsed.error)) };
  const { tx, actor } = deciding;
  const { today, rows } = await ownList(deciding, list);
  const versions = rows.filter((row) => row.code === code);
  const value = { label: parsed.data, isCommon };
  const next = withChange(lineOf(versions, shown), { validFrom, value, today, byDefault: null });
  if (typeof next === 'string') return { refused: next };
  const sort = versions.at(-1)?.sort ?? Math.max(0, ...rows.map((row) => row.sort)) + 10;
  await writeCode(tx, actor.tenantId, { list, code, sort, validFrom, ...value });
  await note(deciding, wanted, value);
  return 'changed';
}

/** Takes an entry out of a list from a day on. What was written with it keeps it. */
export async function retireListEntry(
  deciding: Deciding,
  wanted: Pick<WantedEntry, 'list' | 'code' | 'validFrom' | 'why'>,
): Promise<'changed' | 'not-after-today' | 'not-in-list' | 'last-one'> {
  const { list, code, validFrom } = wanted;
  if (!isListName(list)) return 'not-in-list';
  const { tx, actor } = deciding;
  const { today, rows } = await ownList(deciding, list);
  const versions = rows.filter((row) => row.code === code);
  const next = withChange(lineOf(versions, shown), { validFrom, value: null, today, byDefault: null });
  if (next === 'not-after-today') return next;
  if (next === 'same-as-now') return 'not-in-list';
  const left = byCode(rows).filter((each) => entryOn(lineOf(each, shown), validFrom)?.value);
  if (left.length <= 1) return 'last-one';
  const ending = versionBefore(versions, validFrom) ?? { list, code, validFrom };
  await endCodeOn(tx, actor.tenantId, ending, validFrom);
  await note(deciding, wanted, null);
  return 'changed';
}

/** The municipality's own rows; a list that it has never touched becomes its own first. */
async function ownList({ tx, actor }: Deciding, list: ListName): Promise<{ today: string; rows: readonly CodeRow[] }> {
  await lockSubject(tx, actor.tenantId, `list ${list}`);
  const { today } = await workshopPlace(tx, actor.tenantId);
  const rows = await codeVersions(tx, actor.tenantId, list);
  if (rows.length > 0) return { today, rows };
  const start = defaultRows(list, today);
  for (const row of start) await writeCode(tx, actor.tenantId, row);
  return { today, rows: start };
}

function defaultRows(list: ListName, since: string): CodeRow[] {
  return listDefinitions[list].byDefault.map(([code, label, common], index) => ({
    ...{ list, code, label, validFrom: since, validTo: null },
    isCommon: common ?? false,
    sort: (index + 1) * 10,
  }));
}

function note(
  { tx, actor, newId }: Deciding,
  wanted: Pick<WantedEntry, 'list' | 'code' | 'validFrom' | 'why'>,
  value: Shown | null,
) {
  const { list, code, validFrom, why } = wanted;
  const by = { byId: actor.id, byName: actor.name };
  return noteChange(tx, actor.tenantId, { id: newId(), key: `list ${list} ${code}`, validFrom, value, why, ...by });
}

function shown({ label, isCommon }: CodeRow): Shown {
  return { label, isCommon };
}

function byCode(rows: readonly CodeRow[]): CodeRow[][] {
  return [...Map.groupBy(rows, ({ code }) => code).values()];
}

function entryOf(versions: readonly CodeRow[], today: string): Entry[] {
  const line = lineOf(versions, shown);
  const [now, next] = [entryOn(line, today), entryAfter(line, today)];
  const [code] = versions.map((version) => version.code);
  const first = now?.value ? now : next;
  if (!first?.value || code === undefined) return [];
  const upcoming = now?.value && next?.value ? { validFrom: next.validFrom, ...next.value } : null;
  const endsOn = line.find(({ validFrom, value }) => value === null && validFrom > today)?.validFrom ?? null;
  return [{ code, ...first.value, since: first.validFrom, endsOn, upcoming }];
}
