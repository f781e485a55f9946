import type { Language } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import { liveGrants } from '../../access/index.ts';
import { askToBeRung, findSubject, promisedRing } from '../../conversations/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { cancelMine } from '../ask-visit.ts';
import { isKeptFromOutside } from '../calendar/read-calendar.ts';
import { newcomersOf } from '../newcomers/newcomer-queries.ts';
import { holdVisit, visitsOfPerson } from '../queries.ts';
import { asMyVisits, todayIn } from '../read-visits.ts';
import type { VisitRow } from '../stored-visit.ts';
import type { CallPlace, TurnPorts } from './call-place.ts';
import { type Act, asksAbout, type CallState, over, type Proved } from './dialogue.ts';
import * as queries from './phone-queries.ts';
import { type SaidVisit, type Saying, sayInstant, sayToday, sayVisit, sayWeek } from './say-visits.ts';
import { spokenWords } from './spoken-words.ts';

interface Acting {
  readonly place: CallPlace;
  readonly state: Extract<CallState, { at: 'menu' | 'sure' }>;
  readonly act: Act;
  readonly callId: string;
  readonly at: Date;
}
export interface SaidToHer {
  readonly say: string;
  readonly language: Language;
  readonly state: CallState;
}

/** Days that a week is read for. */
const weekDays = 7;

/**
 * Does what she has chosen and says what became of it, with her own eyes. A word that was stopped, a death or a protection that came
 * while she was on the line ends the call. Each look is written down as hers.
 */
export function actAsHer(ports: TurnPorts, { place, state, act, callId, at }: Acting): Promise<SaidToHer> {
  const { tenantId } = place;
  const { who } = state;
  return inTransaction(ports.pool, { tenants: [tenantId], subjects: [who.personId], at }, async (tx) => {
    const her = await knowHer(tx, place, who);
    if (!her) {
      await keepState(tx, tenantId, callId, over);
      const words = spokenWords[place.language];
      return { say: words.goodbye(place.phone), language: place.language, state: over };
    }
    const outcome = await doIt(ports, tx, { place, her, who, state, act });
    if (outcome.state !== state) await keepState(tx, tenantId, callId, outcome.state);
    await writeAudit(tx, {
      ...{ at, action: 'Visit.HearWeek', outcome: 'done', basis: 'own', role: 'person', traceId: ports.newId() },
      actor: { kind: 'person', id: who.personId, tenantId, name: her.actor.name, duties: [] },
      persons: [{ tenantId, personId: who.personId }],
      object: { kind: 'phone_word', id: who.wordId },
      reason: { code: act.do },
    });
    const words = spokenWords[her.how.language];
    const menu = outcome.state.at === 'sure' ? words.sureKeys : words.menu;
    return { say: `${outcome.say} ${menu}`.trim(), language: her.how.language, state: outcome.state };
  });
}

interface Her {
  readonly actor: Actor;
  readonly how: Saying;
  readonly word: queries.WordRow;
}

/** Null: nothing is read to this telephone any more. */
async function knowHer(tx: Transaction, { tenantId, language }: CallPlace, who: Proved): Promise<Her | null> {
  const { personId } = who;
  const [word] = await tx.rows<queries.WordRow>(queries.latestWord, [personId]);
  if (!word || word.id !== who.wordId || word.stoppedAt !== null) return null;
  const grants = await liveGrants(tx, personId);
  if (!grants.some(({ basis }) => basis === 'own') || (await isKeptFromOutside(tx, tenantId, personId))) return null;
  const [person] = await summariesOf(tx, [personId]);
  if (!person) return null;
  const own = person.languages[0] ?? language;
  const actor: Actor = {
    ...{ kind: 'person', id: personId, accountId: personId, tenantId, name: person.name, door: 'resident' },
    ...{ assurance: 'low', tenants: [tenantId], subjects: [personId], roles: [], duties: [] },
  };
  return { actor, word, how: { language: own, zone: await timeZoneOf(tx, tenantId), now: tx.at } };
}

async function keepState(tx: Transaction, tenantId: string, callId: string, state: CallState): Promise<void> {
  const [row] = await tx.rows<queries.CallRow>(queries.lockCall, [tenantId, callId]);
  if (row) await tx.rows(queries.keepCall, [tenantId, callId, row.turn, JSON.stringify(state), tx.at]);
}

interface Doing {
  readonly place: CallPlace;
  readonly her: Her;
  readonly who: Proved;
  readonly state: Extract<CallState, { at: 'menu' | 'sure' }>;
  readonly act: Act;
}

async function doIt(ports: TurnPorts, tx: Transaction, doing: Doing): Promise<Omit<SaidToHer, 'language'>> {
  const { place, her, who, state, act } = doing;
  const words = spokenWords[her.how.language];
  switch (act.do) {
    case 'read-today':
      return { say: sayToday(await visitsAhead(tx, place, who), her.how), state };
    case 'read-week':
      return { say: sayWeek(await visitsAhead(tx, place, who), her.how), state };
    case 'offer-cancel': {
      const visits = await visitsAhead(tx, place, who);
      const next = visits.find(({ mayCancel }) => mayCancel !== 'no');
      if (!next) return { say: words.nothingToCancel, state };
      const question = { 'at-once': words.cancelOne, late: words.cancelLate, ask: words.cancelAsks, no: '' }[
        next.mayCancel
      ];
      const danger = words.danger(place.emergency, place.urgentCare);
      return { say: `${sayVisit(next, her.how)} ${danger} ${question}`, state: asksAbout(who, next.id) };
    }
    case 'cancel': {
      const [row] = await tx.rows<VisitRow>(holdVisit, [act.visitId]);
      if (!row || row.person_id !== who.personId) return { say: words.notNow, state };
      const asked = { tx, at: tx.at, actor: her.actor, newId: ports.newId };
      const outcome = await cancelMine(asked, row, { as: 'resident', words: null });
      if (typeof outcome !== 'string') return { say: words.notNow, state };
      return { say: outcome === 'asked' ? words.asked : words.cancelled, state };
    }
    case 'ring-me':
      return { say: await ringHer(ports, tx, doing), state };
    case 'keep':
      return { say: words.kept, state };
    default:
      return { say: words.unclear, state };
  }
}

/** A task for those who help her, with the day and hour by which they promise to have rung. Asked again, the promise stands. */
async function ringHer({ newId }: TurnPorts, tx: Transaction, { place, her, who }: Doing): Promise<string> {
  const words = spokenWords[her.how.language];
  const { personId } = who;
  const standing = await promisedRing(tx, personId, personId);
  if (standing) return words.ringMe(sayInstant(standing, her.how));
  const subject = await findSubject(tx, personId);
  if (!subject) return words.cannotRing(place.phone);
  const today = await todayIn(tx, place.tenantId);
  const span = [personId, addDays(today, -14), addDays(today, 14)];
  const asked = { tx, actor: her.actor, at: tx.at, occurredAt: tx.at, newId };
  for (const { unitId } of await tx.rows<{ unitId: string }>(queries.unitsAround, span)) {
    const wished = { personId, unitId, topic: 'visit', part: 'any', timeZone: her.how.zone, phone: null } as const;
    const wish = await askToBeRung(asked, subject, wished);
    if ('ringBy' in wish) return words.ringMe(sayInstant(wish.ringBy, her.how));
  }
  return words.cannotRing(place.phone);
}

/** What she may hear of the days ahead. */
async function visitsAhead(
  tx: Transaction,
  { tenantId }: CallPlace,
  { personId }: Proved,
): Promise<(SaidVisit & { readonly id: string; readonly mayCancel: 'at-once' | 'late' | 'ask' | 'no' })[]> {
  const today = await todayIn(tx, tenantId);
  const rows = await tx.rows<VisitRow>(visitsOfPerson, [personId, today, addDays(today, weekDays - 1)]);
  const fresh = new Set((await newcomersOf(tx, personId, today)).map(({ staffId, day }) => `${staffId} ${day}`));
  const staff = new Map(rows.map(({ id, assigned_to: assignedTo }) => [id, assignedTo]));
  return (await asMyVisits(tx, rows, true)).map((visit) => ({
    ...visit,
    isNew: fresh.has(`${staff.get(visit.id)} ${visit.day}`),
  }));
}
