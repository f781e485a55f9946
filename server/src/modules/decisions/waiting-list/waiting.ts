import type { LeftHow, OfferAnswer, PlaceOfferState, WaitingState } from '@tunet/contract';

/** Where somebody on a list stands, with her open offer. */
export interface Standing {
  readonly state: WaitingState;
  readonly offer: Extract<PlaceOfferState, 'open' | 'thinking'> | null;
  /** how she came off, when she is off */
  readonly how: LeftHow | null;
  /** she came off on the day of the command */
  readonly isToday: boolean;
}

export type WaitingCommand =
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'offer' }
  | { readonly kind: 'answer'; readonly answer: OfferAnswer }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'take-off'; readonly how: Exclude<LeftHow, 'place' | 'death'> }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'die' }
  | { readonly kind: 'live' };

export type WaitingRefusal = 'not-waiting' | 'has-offer' | 'already-answered' | 'not-today' | 'nothing-to-do';
export type NextStanding = { readonly to: Standing } | { readonly refused: WaitingRefusal };

/**
 * What a command does to one on a list: total and pure. She comes off only by her own yes, a person's act or a death; a no, a day that
 * passes and an offer taken back all leave her where she stood.
 */
export function nextStanding(now: Standing, command: WaitingCommand): NextStanding {
  if (command.kind === 'put-back') return putBack(now);
  if (command.kind === 'live') {
    return now.how === 'death' ? { to: waiting(null) } : { refused: 'nothing-to-do' };
  }
  if (now.state !== 'waiting') return { refused: command.kind === 'die' ? 'nothing-to-do' : 'not-waiting' };
  switch (command.kind) {
    case 'follow-up':
      return { to: now };
    case 'offer':
      return now.offer === null ? { to: waiting('open') } : { refused: 'has-offer' };
    case 'answer':
      return now.offer === null ? { refused: 'already-answered' } : { to: answered(command.answer) };
    case 'withdraw':
      return now.offer === null ? { refused: 'already-answered' } : { to: waiting(null) };
    case 'take-off':
      return { to: { state: 'left', offer: null, how: command.how, isToday: true } };
    case 'die':
      return { to: { state: 'left', offer: null, how: 'death', isToday: true } };
  }
}

function answered(answer: OfferAnswer): Standing {
  if (answer === 'yes') return { state: 'placed', offer: null, how: 'place', isToday: true };
  return waiting(answer === 'think' ? 'thinking' : null);
}

/** Only what a person took off, and only on the same day. */
function putBack(now: Standing): NextStanding {
  const isHers = now.state === 'left' && now.how !== 'death' && now.isToday;
  return isHers ? { to: waiting(null) } : { refused: 'not-today' };
}

function waiting(offer: Standing['offer']): Standing {
  return { state: 'waiting', offer, how: null, isToday: false };
}
