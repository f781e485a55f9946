import type { OfferAnswer } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { openGrant } from '../../access/index.ts';
import { lockStanding, note } from './change-entry.ts';
import { nextAnswer, todayOf } from './days.ts';
import { letGo } from './let-go.ts';
import { addOffer, lockOffer, type OfferRecord, saveAnswer } from './offer-queries.ts';
import { addBooking, addStay, lockPlace, onePlace, type PlaceRow, saveBooking } from './place-queries.ts';
import { tellWaiting } from './tell-waiting.ts';
import { nextStanding } from './waiting.ts';
import { placeEntry } from './waiting-queries.ts';

type Offered =
  | 'changed'
  | {
      readonly refused: 'not-waiting' | 'has-offer' | 'unknown-place' | 'wrong-kind' | 'place-taken' | 'day-not-ahead';
    };

/** Offers a room to one on the list, and holds it for her until she answers. */
export async function offerPlace(
  asked: RequestContext,
  waitingId: string,
  said: {
    readonly carePlaceId: string;
    readonly fromOn: string;
    readonly untilOn?: string | undefined;
    readonly answerBy: string;
    readonly words: string;
  },
): Promise<Offered> {
  const { tx, actor, newId } = asked;
  const { row, standing } = await lockStanding(asked, waitingId);
  const next = nextStanding(standing, { kind: 'offer' });
  if ('refused' in next) return { refused: next.refused === 'has-offer' ? 'has-offer' : 'not-waiting' };
  const { tenantId, personId, serviceType } = row;
  const [place] = await tx.rows<PlaceRow>(onePlace, [said.carePlaceId]);
  if (!place || place.tenantId !== tenantId) return { refused: 'unknown-place' };
  if (!place.serviceTypes.includes(serviceType)) return { refused: 'wrong-kind' };
  const today = await todayOf(tx, tenantId);
  const isAhead = said.fromOn >= today && said.answerBy >= today;
  if (!isAhead || (said.untilOn !== undefined && said.untilOn <= said.fromOn)) return { refused: 'day-not-ahead' };
  await tx.rows(lockPlace, [place.id]);
  const id = newId();
  const { fromOn, answerBy, words } = said;
  const booked = [tenantId, id, place.id, place.number, fromOn, said.untilOn ?? null, 'offered', null];
  if ((await tx.rows(addBooking, booked)).length === 0) return { refused: 'place-taken' };
  await tx.rows(addStay, [tenantId, id, personId, serviceType, row.id, tx.at, actor.id, actor.name]);
  await tx.rows(addOffer, [tenantId, id, row.id, personId, fromOn, answerBy, words, tx.at, actor.id, actor.name]);
  await note(asked, row, 'offered', { words: `${place.unitName}, ${place.name}` });
  await tellWaiting(asked, row, { what: 'offered', words, offer: { id, place, fromOn, answerBy } });
  return 'changed';
}

type Answered = 'changed' | { readonly refused: 'already-answered' | 'changed-meanwhile' | 'too-long' | 'not-waiting' };

/**
 * Her answer, given by herself, one she lets apply for her, or written down by staff. A yes makes the place hers: help is ordered to the
 * unit from the day, and the list is left with that as its reason. A no keeps her on the list. A thought holds the room until a day that
 * the municipality has set the longest of.
 */
export async function answerOffer(
  asked: RequestContext,
  offerId: string,
  said: {
    readonly answer: OfferAnswer;
    readonly thinkUntil?: string | undefined;
    readonly words?: string | undefined;
    readonly version: number;
    readonly as: 'self' | 'proxy' | 'staff';
    readonly saidBy: string | null;
  },
): Promise<Answered> {
  const { tx, actor, newId } = asked;
  const [offer] = await tx.rows<OfferRecord>(lockOffer, [offerId, tx.at]);
  if (!offer) throw new TypeError('an offer one has just seen is in sight');
  const { row, standing } = await lockStanding(asked, offer.waitingId);
  if (offer.state !== 'open' && offer.state !== 'thinking') return { refused: 'already-answered' };
  if (offer.version !== said.version) return { refused: 'changed-meanwhile' };
  const next = nextStanding(standing, { kind: 'answer', answer: said.answer });
  if ('refused' in next) return { refused: 'not-waiting' };
  const { tenantId, personId } = row;
  const latest = await nextAnswer(tx, tenantId);
  const until = said.answer === 'think' ? (said.thinkUntil ?? latest) : null;
  if (until !== null && (until > latest || until < (await todayOf(tx, tenantId)))) return { refused: 'too-long' };
  const state = { yes: 'accepted', no: 'declined', think: 'thinking' } as const;
  const words = said.words?.trim() || null;
  const by = [tx.at, actor.id, actor.name, said.as, said.saidBy, words];
  await tx.rows(saveAnswer, [tenantId, offer.id, state[said.answer], until, ...by]);
  if (said.answer === 'no') await tx.rows(saveBooking, [tenantId, offer.id, 'cancelled']);
  if (said.answer === 'yes') {
    await tx.rows(saveBooking, [tenantId, offer.id, 'kept']);
    const place = `${offer.unitName}, ${offer.placeName}`;
    await tx.rows(placeEntry, [tenantId, row.id, place, tx.at, actor.id, actor.name, offer.unitId, offer.fromOn]);
    await openGrant(tx, newId, { tenantId, subjectId: offer.unitId, personId, basis: 'in-care', ref: row.id });
  }
  await note(asked, row, state[said.answer], {
    words: said.saidBy === null ? words : [said.saidBy, words].filter(Boolean).join(': '),
  });
  return 'changed';
}

/** Takes an offer back, with a reason that she reads; she stands on the list as before. */
export async function withdrawOffer(
  asked: RequestContext,
  offerId: string,
  said: { readonly reason: string; readonly version: number },
): Promise<'changed' | { readonly refused: 'already-answered' | 'changed-meanwhile' }> {
  const { tx } = asked;
  const [offer] = await tx.rows<OfferRecord>(lockOffer, [offerId, tx.at]);
  if (!offer) throw new TypeError('an offer one has just seen is in sight');
  const { row, standing } = await lockStanding(asked, offer.waitingId);
  const isOpen = offer.state === 'open' || offer.state === 'thinking';
  if (!isOpen || 'refused' in nextStanding(standing, { kind: 'withdraw' })) return { refused: 'already-answered' };
  if (offer.version !== said.version) return { refused: 'changed-meanwhile' };
  await letGo(tx, row);
  await note(asked, row, 'withdrawn', { words: said.reason });
  await tellWaiting(asked, row, { what: 'withdrawn', words: said.reason });
  return 'changed';
}
