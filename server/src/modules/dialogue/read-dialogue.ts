import type { Dialogue, DialogueEntry, DialogueFacts, DialogueRow, dialogueRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { servicesOrderedFor } from '../decisions/index.ts';
import { unitsNamed } from '../organisation/index.ts';
import { namesOf } from '../people/index.ts';
import { mattersTo } from '../plans/index.ts';
import { type CaseForOthers, caseOf } from '../requests/index.ts';
import * as queries from './queries.ts';

type CaseOfPerson = RouteAnswer<(typeof dialogueRoutes)['GET /api/people/:personId/dialogues']>['cases'][number];
type Mine = RouteAnswer<(typeof dialogueRoutes)['GET /api/my/people/:personId/dialogues']>['cases'];

/** The talk about one case, with the facts both sides see, for one who may see it; and notes that her units have opened it. */
export async function openDialogue(tx: Transaction, actor: Actor, of: CaseForOthers): Promise<Dialogue> {
  const { tenantId, applicationId, personId } = of;
  const entries = await tx.rows<queries.EntryRow>(queries.entriesOfCase, [tenantId, applicationId]);
  for (const { unitId } of actor.duties) {
    await tx.rows(queries.noteReading, [tenantId, applicationId, unitId, personId, tx.at]);
  }
  const { facts, units } = await factsOf(tx, of);
  const names = await namesOf(tx, [personId]);
  return {
    ...{ applicationId, personId, personName: names.get(personId) ?? '', facts, units },
    entries: entries.map((each) => entryFor(actor, each)),
  };
}

async function factsOf(tx: Transaction, of: CaseForOthers): Promise<{ facts: DialogueFacts; units: string[] }> {
  const { tenantId, personId, unitId } = of;
  const ordered = await servicesOrderedFor(tx, personId);
  const unitIds = [...new Set([unitId, ...ordered.map((each) => each.unitId)])];
  const names = new Map((await unitsNamed(tx, tenantId, unitIds)).map(({ id, name }) => [id, name]));
  const matters = await mattersTo(tx, tenantId, [personId], unitIds);
  return {
    facts: {
      ...{ reference: of.reference, need: of.words, whatMatters: matters.get(personId) ?? null },
      services: ordered.map(({ id, label, timesFloor, timesUsual, per, extentWords, startsOn, endsOn, ...each }) => ({
        ...{ id, label, timesFloor, timesUsual, per, extentWords, startsOn, endsOn },
        ...{ effectedOn: each.effectedOn, unitName: names.get(each.unitId) ?? '' },
      })),
    },
    units: unitIds.flatMap((id) => names.get(id) ?? []),
  };
}

function entryFor(actor: Actor, row: queries.EntryRow): DialogueEntry {
  const { id, unitName, who, role, words, hiddenBecause, writtenAt } = row;
  return {
    ...{ id, unitName, who, role, words, hiddenBecause, writtenAt: writtenAt.toISOString() },
    isMine: row.writtenBy === actor.id,
    isOurs: actor.duties.some(({ unitId }) => unitId === row.unitId),
  };
}

/** The talks within sight of the units on duty, the newest first, with whom they show. */
export async function listDialogues(
  tx: Transaction,
  actor: Actor,
): Promise<{ readonly dialogues: DialogueRow[]; readonly persons: PersonShown[] }> {
  const rows = await tx.rows<queries.NewestRow>(queries.newest, [actor.duties.map(({ unitId }) => unitId)]);
  const names = await namesOf(tx, [...new Set(rows.map(({ personId }) => personId))]);
  const dialogues: DialogueRow[] = [];
  const persons: PersonShown[] = [];
  for (const row of rows) {
    const of = await caseOf(tx, row.applicationId);
    if (!of) continue;
    dialogues.push({
      ...{ applicationId: row.applicationId, reference: of.reference, personName: names.get(row.personId) ?? '' },
      ...{ lastAt: row.writtenAt.toISOString(), lastBy: `${row.who}, ${row.unitName}`, isNew: row.isNew },
    });
    persons.push({ tenantId: of.tenantId, personId: row.personId });
  }
  return { dialogues, persons };
}

/** The cases of one person that help is decided in, the latest start last, and how many entries each talk has. */
export async function casesOf(tx: Transaction, personId: string): Promise<CaseOfPerson[]> {
  const entries = await tx.rows<queries.EntryRow>(queries.entriesOfPerson, [personId]);
  const ordered = await servicesOrderedFor(tx, personId);
  const references = new Map(ordered.map(({ applicationId, reference }) => [applicationId, reference]));
  return [...references].map(([applicationId, reference]) => ({
    ...{ applicationId, reference },
    entries: entries.filter((entry) => entry.applicationId === applicationId).length,
  }));
}

/**
 * What she reads of the talks about her cases, the newest case first. A representative does not get an entry that is kept from
 * representatives: it is not there, and nothing says that it is missing.
 * @param isSelf whether she herself reads
 */
export async function readMine(tx: Transaction, personId: string, isSelf: boolean): Promise<Mine> {
  const rows = await tx.rows<queries.EntryRow>(queries.entriesOfPerson, [personId]);
  const seen = rows.filter(({ hiddenBecause }) => isSelf || hiddenBecause === null);
  const cases: Mine[number][] = [];
  for (const [applicationId, entries] of Map.groupBy(seen, (row) => row.applicationId)) {
    const of = await caseOf(tx, applicationId);
    if (!of) continue;
    cases.unshift({
      reference: of.reference,
      entries: entries.map(({ id, unitName, who, role, words, writtenAt }) => ({
        ...{ id, unitName, who: firstName(who), role, words, writtenAt: writtenAt.toISOString() },
      })),
    });
  }
  return cases;
}

/** Residents read the first name of staff. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
