import type { RingState } from '@tunet/contract';

/** Somebody waits to be rung, as far as who rings goes. */
export interface RingWish {
  readonly state: RingState;
  readonly takenBy: { readonly id: string; readonly name: string } | null;
  readonly tries: number;
  /** The promise: between these two. */
  readonly ringFrom: Date;
  readonly ringBy: Date;
  readonly triedAt: Date | null;
}

type By = { readonly by: { readonly id: string; readonly name: string } };

export type RingCommand =
  | ({ readonly kind: 'take' | 'give-back' | 'talked' } & By)
  /** Nobody answered; `next` is when we promise to try again, and `most` how often we try. */
  | ({
      readonly kind: 'no-answer';
      readonly next: { readonly from: Date; readonly to: Date };
      readonly most: number;
    } & By)
  | { readonly kind: 'withdraw' };

export type RingRefusal =
  | { readonly refused: 'already-over' | 'not-yours' }
  | { readonly refused: 'already-taken'; readonly detail: { readonly name: string } };

/**
 * What a wish becomes. Total: every state answers every command with a wish or a refusal. Nobody is given up before she has been rung
 * as often as is promised; what is over stays as it is.
 */
export function nextWish(wish: RingWish, command: RingCommand, now: Date): RingWish | RingRefusal {
  if (wish.state !== 'waiting' && wish.state !== 'taken') return { refused: 'already-over' };
  if (command.kind === 'withdraw') return { ...wish, state: 'withdrawn', takenBy: null };
  const other = wish.takenBy && wish.takenBy.id !== command.by.id ? wish.takenBy : null;
  if (other && command.kind !== 'give-back') return { refused: 'already-taken', detail: { name: other.name } };
  switch (command.kind) {
    case 'take':
      return { ...wish, state: 'taken', takenBy: command.by };
    case 'give-back':
      return wish.takenBy?.id === command.by.id
        ? { ...wish, state: 'waiting', takenBy: null }
        : { refused: 'not-yours' };
    case 'talked':
      return { ...wish, state: 'talked', takenBy: command.by, tries: wish.tries + 1, triedAt: now };
    case 'no-answer': {
      const tries = wish.tries + 1;
      const tried = { ...wish, tries, triedAt: now, takenBy: null };
      if (tries >= command.most) return { ...tried, state: 'not-reached' };
      return { ...tried, state: 'waiting', ringFrom: command.next.from, ringBy: command.next.to };
    }
  }
}
