import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import * as act from './act-queries.ts';
import { addHappening } from './case-queries.ts';
import { type CaseRow, holdCase, peopleOfCases } from './read-queries.ts';
import { mayRead } from './show-case.ts';
import { mayBeHandled } from './technical-case.ts';

type Refusal =
  | 'already-taken'
  | 'already-handled'
  | 'not-with-you'
  | 'not-taken-by-you'
  | 'no-such-unit'
  | 'people-left';
export type Acted =
  | { readonly caseId: string }
  | { readonly refused: Refusal; readonly detail?: Readonly<Record<string, string>> }
  | 'missing';
type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'occurredAt'>;

async function open(asked: Asked, caseId: string, doIt: (row: CaseRow) => Promise<Refusal | 'done'>): Promise<Acted> {
  const row = await holdCase(asked.tx, caseId);
  if (!row || !mayRead(asked.actor, row)) return 'missing';
  if (row.state === 'handled') return { refused: 'already-handled' };
  const outcome = await doIt(row);
  if (outcome === 'done') return { caseId };
  return { refused: outcome, ...(outcome === 'already-taken' ? { detail: { name: row.takenByName ?? '' } } : {}) };
}

/** Only those who own it now act on it: of two units one sees to a case. */
function isWith({ actor }: Asked, { ownerId }: CaseRow): boolean {
  return actor.subjects.includes(ownerId);
}

async function note(
  { tx, actor, newId, occurredAt }: Asked,
  row: CaseRow,
  what: string,
  detail?: string,
): Promise<void> {
  const { tenantId, id: caseId } = row;
  await addHappening(tx, { tenantId, id: newId(), caseId, what, at: occurredAt, who: actor, detail });
}

export function takeCase(asked: Asked, caseId: string): Promise<Acted> {
  return open(asked, caseId, async (row) => {
    if (!isWith(asked, row)) return 'not-with-you';
    if (row.takenBy === asked.actor.id) return 'done';
    if (row.takenBy !== null) return 'already-taken';
    await act.saveTaken(asked.tx, row, asked.actor);
    await note(asked, row, 'taken');
    return 'done';
  });
}

export function giveBackCase(asked: Asked, caseId: string): Promise<Acted> {
  return open(asked, caseId, async (row) => {
    if (row.takenBy !== asked.actor.id) return 'not-taken-by-you';
    await act.saveOpen(asked.tx, row, row.ownerId);
    await note(asked, row, 'given-back');
    return 'done';
  });
}

export function handOverCase(asked: Asked, caseId: string, to: 'desk' | 'technical', words?: string): Promise<Acted> {
  return open(asked, caseId, async (row) => {
    if (!isWith(asked, row)) return 'not-with-you';
    const unit = to === 'desk' ? row.deskId : row.teamId;
    if (unit === null) return 'no-such-unit';
    if (unit === row.ownerId) return 'done';
    await moveCase(asked.tx, asked.newId, row, unit);
    await note(asked, row, 'handed-over', words);
    return 'done';
  });
}

/** Gives the case to another unit, open, with those it is about; the deadline stays. */
export async function moveCase(
  tx: Transaction,
  newId: NewId,
  row: Pick<CaseRow, 'tenantId' | 'id' | 'kind' | 'ownerId'>,
  unitId: string,
): Promise<void> {
  const { tenantId, id, ownerId } = row;
  // First the people, while those who hand over still see them. Those of an outage are seen by both, and by their own units.
  if (row.kind !== 'outage') {
    for (const { personId } of await peopleOfCases(tx, [id])) {
      await openGrant(tx, newId, { tenantId, personId, subjectId: unitId, basis: 'technical-case', ref: id });
    }
    await endGrantsFor(tx, tenantId, id, tx.at, { subjectId: ownerId, bases: ['technical-case'] });
  }
  await act.saveOpen(tx, row, unitId);
}

export function noteCase(asked: Asked, caseId: string, words: string): Promise<Acted> {
  return open(asked, caseId, async (row) => {
    if (!isWith(asked, row)) return 'not-with-you';
    await act.saveNote(asked.tx, row, words);
    await note(asked, row, 'noted', words);
    return 'done';
  });
}

export function handleCase(asked: Asked, caseId: string, words: string): Promise<Acted> {
  return open(asked, caseId, async (row) => {
    if (!isWith(asked, row)) return 'not-with-you';
    if (!mayBeHandled(row.kind, row, await peopleOfCases(asked.tx, [caseId]))) return 'people-left';
    await act.saveHandled(asked.tx, row, asked.actor, words);
    await note(asked, row, 'handled', words);
    await endGrantsFor(asked.tx, row.tenantId, caseId, asked.tx.at, { bases: ['technical-case'] });
    return 'done';
  });
}

/**
 * Somebody rang one of those it is about, was there, or says that somebody must go. The owner of the case, and in an outage
 * everybody who has her on the list, may say so: who sees her is who helps her.
 */
export async function tickPerson(
  asked: Asked,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
  did: act.Tick,
): Promise<'ticked' | 'missing' | { readonly refused: 'already-handled' }> {
  const { tx, actor, newId, occurredAt } = asked;
  const row = await holdCase(tx, caseId);
  if (!row) return 'missing';
  const { tenantId } = row;
  // Before anything is said of the case: one who cannot see her learns nothing.
  const links = await peopleOfCases(tx, [caseId]);
  if (!links.some((link) => link.personId === personId)) return 'missing';
  if (row.state === 'handled') return { refused: 'already-handled' };
  await act.saveTick(tx, { tenantId, caseId, personId, did, at: occurredAt, name: actor.name });
  const what = did === 'visited' || did === 'must-visit' ? did : 'rang';
  await addHappening(tx, {
    tenantId,
    id: newId(),
    caseId,
    what,
    at: occurredAt,
    who: actor,
    detail: did === 'reached' ? 'reached' : undefined,
  });
  return 'ticked';
}
