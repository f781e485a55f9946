import type { DeskRow, HandOver } from '@tunet/contract';
import type { TextAtWork } from '../../ui/more-text.tsx';

/** One line for a hand-over: who, what state, since when. */
export function describeHandOver(text: TextAtWork, handOver: HandOver, clock: (at: string) => string): string {
  const since = {
    asked: handOver.askedAt,
    accepted: handOver.acceptedAt,
    'on-the-way': handOver.onTheWayAt,
    present: handOver.presentAt,
    done: handOver.doneAt,
    refused: null,
    withdrawn: null,
  }[handOver.state];
  const who = handOver.acceptedBy ?? handOver.unitName;
  return `${who}: ${text.handOver[handOver.state]}${since ? ` ${clock(since)}` : ''}`;
}

/** What the operator must do about a hand-over now, if anything. */
export function needOf(handOver: HandOver, now: number): 'ring' | 'late' | null {
  if (handOver.state === 'asked' && Date.parse(handOver.answerBy) <= now) return 'ring';
  const coming = handOver.state === 'accepted' || handOver.state === 'on-the-way';
  if (coming && handOver.arriveBy !== null && Date.parse(handOver.arriveBy) <= now) return 'late';
  return null;
}

/** Somebody is asked, on her way or there. */
export function isOpenHandOver({ state }: HandOver): boolean {
  return ['asked', 'accepted', 'on-the-way', 'present'].includes(state);
}

/** One who has not accepted may be let go; once somebody is there, also one who is still on her way. */
export function isWithdrawable(row: DeskRow, { state }: HandOver): boolean {
  return state === 'asked' || (row.presentAt !== null && ['accepted', 'on-the-way'].includes(state));
}
