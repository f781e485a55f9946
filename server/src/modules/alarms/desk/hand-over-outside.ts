import type { Responder } from '@tunet/contract';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { leaveOutsideNotice } from '../../notices/index.ts';
import { alarmRules, ruleValue } from '../../services/index.ts';
import type { Alarm } from '../core/alarm.ts';
import { answerSeconds } from '../core/limits.ts';
import { readReceivers } from './alarm-card.ts';
import { type Asked, actAtDesk, desksOf, type Outcome } from './at-desk.ts';
import { personsOn, strictest } from './desk-row.ts';
import * as links from './link-queries.ts';
import { hashOf, type LinkTokens } from './link-token.ts';
import { type DeskColumns, deskRows } from './queries.ts';

/** Whom to ask, and how. */
export interface AskedOutside {
  readonly to: { readonly unitId: string } | { readonly responderId: string };
  readonly way: 'link' | 'voice';
  readonly note: string | undefined;
}

interface Receiver {
  readonly to: 'unit' | 'responder';
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/**
 * Asks somebody by a text message with a link, or by voice. A link is never made to where somebody protected lives: a link can be
 * read by whoever holds the telephone.
 */
export async function handOverOutside(
  asked: Asked,
  alarmId: string,
  wanted: AskedOutside,
  tokens: LinkTokens,
): Promise<Outcome | { readonly refused: 'not-by-link' | 'no-number' }> {
  const { tx } = asked;
  const handOverId = asked.newId();
  let refusal: 'not-by-link' | 'no-number' | null = null;
  let phone: string | null = null;
  const outcome = await actAtDesk(asked, { alarmId }, async (alarm, by) => {
    const receiver = await findReceiver(asked, alarm, wanted.to);
    const isHers = alarm.status === 'taken' && alarm.takenBy.id === by.id;
    // A refusal on the alarm itself comes before one on the receiver.
    if (!receiver && isHers) return { refused: 'not-now' };
    phone = receiver?.phone ?? null;
    if (isHers && wanted.way === 'link') {
      if (await isProtected(asked, alarmId)) refusal = 'not-by-link';
      else if (phone === null) refusal = 'no-number';
      if (refusal) return { refused: 'not-now' };
    }
    return {
      ...{ kind: 'hand-over', by, handOverId, note: wanted.note ?? null },
      unit: { id: receiver?.id ?? handOverId, name: receiver?.name ?? '', phone },
      outside: { to: receiver?.to ?? 'unit', way: wanted.way },
      answerSeconds: answerSeconds(alarm, await alarmRules(tx, alarm.tenantId)),
    };
  });
  if (refusal) return { refused: refusal };
  if (outcome !== 'missing' && !('refused' in outcome) && wanted.way === 'link' && phone !== null) {
    await sendLink(asked, outcome.alarm, { handOverId, phone, tokens });
  }
  return outcome;
}

async function sendLink(
  { tx, at }: Asked,
  { tenantId }: Pick<Alarm, 'tenantId'>,
  { handOverId, phone, tokens }: { handOverId: string; phone: string; tokens: LinkTokens },
): Promise<void> {
  const expiresAt = new Date(at.getTime() + (await ruleValue(tx, tenantId, 'alarm.linkMinutes')) * 60_000);
  await tx.rows(links.makeLink, [tenantId, handOverId, hashOf(tokens.tokenOf(handOverId)), at, expiresAt]);
  // The message waits under the id of the hand-over; the consumer of `alarm.handed-over` sends it.
  await leaveOutsideNotice(tx, { tenantId, id: handOverId, kind: 'hand-over-link', phone, subjectId: handOverId });
}

async function findReceiver(asked: Asked, alarm: Alarm, to: AskedOutside['to']): Promise<Receiver | null> {
  if ('unitId' in to) {
    const place = { tenantId: alarm.tenantId, known: alarm.known, areaId: alarm.area?.id ?? null, kind: alarm.kind };
    const unit = (await readReceivers(asked.tx, place, alarm.handOvers)).find(({ unitId }) => unitId === to.unitId);
    return unit ? { to: 'unit', id: unit.unitId, name: unit.name, phone: unit.phone } : null;
  }
  const responders = await asked.tx.rows<links.ResponderRow>(links.respondersOf, valuesOf(alarm));
  const found = responders.find(({ id }) => id === to.responderId);
  return found ? { to: 'responder', id: found.id, name: found.name, phone: found.phone } : null;
}

function valuesOf({ tenantId, id, area }: Pick<Alarm, 'tenantId' | 'id' | 'area'>): unknown[] {
  return [tenantId, id, area?.id ?? null];
}

async function isProtected({ tx }: Asked, alarmId: string): Promise<boolean> {
  const [row] = await tx.rows<DeskColumns>(deskRows, [[alarmId]]);
  return !row || strictest(row) !== 'none';
}

/** Those who may be asked outside the app; null when the alarm is not one of the reader's desks. */
export async function readResponders(
  { tx, actor }: Asked,
  alarmId: string,
): Promise<{ responders: Responder[]; byLink: boolean; persons: PersonShown[] } | null> {
  const [row] = await tx.rows<DeskColumns>(deskRows, [[alarmId]]);
  if (!row || !desksOf(actor).includes(row.desk_id)) return null;
  const inHand = row.closed_at === null && row.taken_by === actor.id;
  const byLink = strictest(row) === 'none';
  // Whom a protected person knows tells where she is.
  const mayShow = row.device_id !== null && (inHand || byLink);
  const found = mayShow
    ? await tx.rows<links.ResponderRow>(links.respondersOf, [row.tenant_id, row.id, row.area_id])
    : [];
  return { responders: found, byLink, persons: personsOn(row, actor.id) };
}
