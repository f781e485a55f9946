import type { TechnicalCard, TechnicalPerson, TechnicalRow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { absenceOf, summariesOf, visitCards } from '../../people/index.ts';
import * as queries from './read-queries.ts';
import { inVisitOrder, isSeenTo } from './visit-order.ts';

/** Rows of the lane for one reader, with those she may see. */
export async function showCases(
  tx: Transaction,
  actor: Actor,
  rows: readonly queries.CaseRow[],
): Promise<{ rows: TechnicalRow[]; persons: PersonShown[] }> {
  const links = await queries.peopleOfCases(tx, idsOf(rows));
  // Of an outage a row says how many; who they are stands on its page.
  const listed = links.filter(({ caseId }) => rows.find(({ id }) => id === caseId)?.kind !== 'outage');
  const people = await summariesOf(tx, [...new Set(listed.map(({ personId }) => personId))]);
  const named = new Map(people.map((person) => [person.id, person]));
  return {
    persons: people.map(({ tenantId, id }) => ({ tenantId, personId: id })),
    rows: rows.map((row) => {
      const mine = links.filter(({ caseId }) => caseId === row.id);
      const persons = mine.flatMap(({ personId }) => named.get(personId) ?? []);
      return shown(row, actor, {
        persons: persons.map(({ id, name, bornYear }) => ({ id, name, bornYear })),
        people: mine.length,
        left: mine.filter((one) => !isSeenTo(one)).length,
      });
    }),
  };
}

function shown(
  row: queries.CaseRow,
  actor: Actor,
  { persons, people, left }: { persons: TechnicalRow['persons']; people: number; left: number },
): TechnicalRow {
  const { id, version, placeName, kind, state, times, isAway, areaName, sender, faults } = row;
  return {
    ...{ id, version, placeName, kind, state, times, isAway, areaName, sender, faults, persons },
    owner: { kind: row.ownerKind, name: row.ownerName, isMine: actor.subjects.includes(row.ownerId) },
    dueAt: row.dueAt.toISOString(),
    sinceAt: row.sinceAt.toISOString(),
    openedAt: row.openedAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    backAt: iso(row.backAt),
    device: row.cid === null ? null : { cid: row.cid, model: row.model },
    outage: row.outage && row.outageBy ? { by: row.outageBy, of: row.outageOf, ...row.outage, people, left } : null,
    takenBy: row.takenBy === null ? null : { id: row.takenBy, name: row.takenByName ?? '' },
  };
}

/** Those of some cases whom the reader may see, as she needs them who rings or goes; whom to visit first stands first. */
export async function showPeople(
  tx: Transaction,
  links: readonly queries.CasePersonRow[],
  inHand: boolean,
): Promise<{ people: (TechnicalPerson & { caseId: string })[]; persons: PersonShown[] }> {
  const ids = [...new Set(links.map(({ personId }) => personId))];
  const cards = new Map((await visitCards(tx, ids, new Set(inHand ? ids : []))).map((card) => [card.id, card]));
  const relatives = new Map((await summariesOf(tx, ids)).map((person) => [person.id, person.relatives]));
  const away = new Map((await absenceOf(tx, ids)).map((one) => [one.personId, one]));
  const people = links.flatMap((link) => {
    const card = cards.get(link.personId);
    if (!card) return [];
    const gone = away.get(link.personId);
    const { id, name, bornYear, phone, lives, hazards } = card;
    return {
      ...{ caseId: link.caseId, id, name, bornYear, phone, lives, hazards, marks: link.marks },
      away: gone ? { kind: gone.kind, since: gone.startsAt.toISOString() } : null,
      relatives: relatives.get(id) ?? [],
      mustVisitBy: link.mustVisitBy,
      unitName: link.unitName,
      rangAt: iso(link.rangAt),
      rangBy: link.rangBy,
      reachedAt: iso(link.reachedAt),
      visitedAt: iso(link.visitedAt),
      visitedBy: link.visitedBy,
      toldAt: iso(link.toldAt),
    };
  });
  return {
    people: people.toSorted(inVisitOrder),
    persons: links
      .filter(({ personId }) => cards.has(personId))
      .map(({ tenantId, personId }) => ({ tenantId, personId })),
  };
}

/** Where a protected person is, is shown to the one who has taken the case and to nobody else. */
export async function readCard(
  tx: Transaction,
  actor: Actor,
  caseId: string,
): Promise<{ card: TechnicalCard; tenantId: string; persons: PersonShown[] } | null> {
  const row = await queries.findCase(tx, caseId);
  if (!row || !mayRead(actor, row)) return null;
  const { tenantId } = row;
  const listed = await showCases(tx, actor, [row]);
  const [shownRow] = listed.rows;
  if (!shownRow) return null;
  const links = await queries.peopleOfCases(tx, [caseId]);
  const { people, persons } = await showPeople(tx, links, row.takenBy === actor.id && row.kind !== 'outage');
  const happenings = await queries.happeningsOf(tx, tenantId, caseId);
  const earlier = row.deviceId === null ? [] : await queries.earlierCases(tx, tenantId, row.deviceId, caseId);
  return {
    tenantId,
    persons,
    card: {
      row: shownRow,
      people: people.map(({ caseId: _, ...person }) => person),
      happenings: happenings.map(({ at, what, who, detail }) => ({
        ...{ at: at.toISOString(), who, detail },
        what: what as TechnicalCard['happenings'][number]['what'],
      })),
      earlier: earlier.map((one) => ({
        ...{ kind: one.kind, note: one.note },
        openedAt: one.openedAt.toISOString(),
        handledAt: one.handledAt.toISOString(),
      })),
      note: row.note,
    },
  };
}

/** Beside the wall, which says the same: the desk that answers and the technical team of the municipality. */
export function mayRead(
  { subjects }: Pick<Actor, 'subjects'>,
  { deskId, teamId }: Pick<queries.CaseRow, 'deskId' | 'teamId'>,
): boolean {
  return [deskId, teamId].some((unit) => unit !== null && subjects.includes(unit));
}

export function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
