import type { Alarm, Command } from './alarm.ts';
import type { LadderSeconds } from './ladder.ts';

/** What time may ask of an alarm now. Each is refused with `not-now` when it is not due; none needs to be told apart before. */
export function dueCommands(alarm: Alarm, seconds: LadderSeconds): Command[] {
  const ofHandOvers = alarm.handOvers.flatMap(({ id: handOverId }): Command[] => [
    { kind: 'miss-answer', handOverId },
    { kind: 'warn-arrival', handOverId },
    { kind: 'miss-arrival', handOverId },
  ]);
  return [{ kind: 'climb', seconds }, ...ofHandOvers, { kind: 'page-lead' }];
}
