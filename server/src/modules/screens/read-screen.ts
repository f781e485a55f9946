import { createHash } from 'node:crypto';
import type { MyVisit, ScreenView, ScreenVisit } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { liveGrants } from '../access/index.ts';
import { findSubject, sharedMessages } from '../conversations/index.ts';
import { livesNow, summariesOf } from '../people/index.ts';
import { visitsBetween } from '../visits/index.ts';
import type { DeviceRow, ScreenRow } from './queries.ts';

/** Days ahead in which the next visit is looked for. */
const ahead = 3;
/** How long a message hangs, in milliseconds, and how many at once. */
const messageAge = 7 * 86_400_000;
const mostMessages = 3;

type Shown = Extract<ScreenView, { is: 'shown' }>;

/** Why a screen may show nothing at this moment, looked up and not waited for; null: it may. */
export async function whyDark(
  tx: Transaction,
  screen: ScreenRow,
): Promise<'death' | 'protected' | 'proxy-ended' | null> {
  const { tenantId, personId } = screen;
  const [life] = await livesNow(tx, tenantId, [personId]);
  if (!life || life.isDead) return 'death';
  const [person] = await summariesOf(tx, [personId]);
  if (person?.protection !== 'none') return 'protected';
  if (screen.pairedAs !== 'proxy') return null;
  // One who may no longer see her must not go on seeing her through a screen of his own making.
  const grants = await liveGrants(tx, personId, [screen.pairedBy]);
  const still = grants.some(({ basis, scopes }) => basis === 'proxy' && scopes.includes('visit.read'));
  return still ? null : 'proxy-ended';
}

/** What the screen shows now, read with her own eyes and cut down to what she lets the room see. */
export async function readScreen(tx: Transaction, screen: ScreenRow, device: DeviceRow): Promise<Shown | null> {
  const { tenantId, personId } = screen;
  const subject = await findSubject(tx, personId);
  const [person] = await summariesOf(tx, [personId]);
  if (!subject || !person) return null;
  const [life] = await livesNow(tx, tenantId, [personId]);
  const isAway = life?.absence != null && new Date(life.absence.startsAt) <= tx.at;
  const shows = { visits: screen.showsVisits, messages: screen.showsMessages, photos: screen.showsPhotos };
  const { country, zone: timeZone } = subject;
  const frame = {
    ...{ is: 'shown' as const, now: tx.at.toISOString(), firstName: person.name.split(' ')[0] ?? '' },
    ...{ language: device.language, country, timeZone, shows },
  };
  if (isAway) return { ...frame, onlyClock: true, next: null, today: [], messages: [] };
  const day = localDay(tx.at, timeZone);
  const visits = shows.visits ? await visitsBetween(tx, personId, day, addDays(day, ahead)) : [];
  const messages = shows.messages
    ? await sharedMessages(tx, personId, new Date(tx.at.getTime() - messageAge), mostMessages)
    : [];
  return {
    ...frame,
    onlyClock: false,
    next: nextOf(visits, tx.at),
    today: visits.filter((visit) => visit.day === day).flatMap(asScreenVisit),
    messages: messages.map(({ id, who, writtenAs, words, sentAt, photoIds }) => ({
      ...{ id, who, writtenAs, words, sentAt: sentAt.toISOString() },
      photoIds: shows.photos ? [...photoIds] : [],
    })),
  };
}

/** When and who; never what for, and not the ones taken back or resting. */
export function asScreenVisit(visit: MyVisit): ScreenVisit[] {
  const { id, from, to, who, unitName, unitPhone, state, comingAt } = visit;
  if (state === 'cancelled' || state === 'paused') return [];
  return [{ id, from, to, who, unitName, unitPhone, state, comingAt }];
}

/** The first that nobody has been to and whose window is not over; one said to come later stays the next. */
export function nextOf(visits: readonly MyVisit[], now: Date): ScreenVisit | null {
  const waiting = visits
    .flatMap(asScreenVisit)
    .filter(({ state, to, comingAt }) => state === 'planned' && Date.parse(comingAt ?? to) >= now.getTime());
  return waiting.sort((a, b) => (a.comingAt ?? a.from).localeCompare(b.comingAt ?? b.from))[0] ?? null;
}

/** Of what stands there, without the clock: another one means that somebody who looks sees something else. */
export function hashOfShown({ now: _now, ...shown }: Shown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}
