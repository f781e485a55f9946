import type { DeskMessage, DeskRow } from '@tunet/contract';
import { idOf } from '@tunet/town';
import { followStream } from './follow-stream.ts';
import { logIn, type Visitor } from './log-in.ts';

/** An operator on duty with the desk's stream open. */
export interface DeskWatch {
  readonly operator: Visitor;
  stop(): Promise<void>;
}

/**
 * Logs an operator in, begins her duty at the desk and follows its stream.
 * @param onRow gets every row that comes or changes
 */
export async function watchDesk(origin: string, key: string, onRow: (row: DeskRow) => void): Promise<DeskWatch> {
  const operator = await logIn(origin, 'staff', key);
  const { testId, tones } = await operator.get<{ testId: string; tones: number }>('/api/duties/sound-test');
  await operator.act('/api/duties', { unitId: idOf('desk'), sound: { testId, tonesHeard: tones }, hours: 8 });
  const whole = Promise.withResolvers<void>();
  const stream = followStream(await operator.request('/api/desk/stream'), (message) => {
    const told = message as DeskMessage;
    if (told.type === 'rows') for (const row of told.rows) onRow(row);
    whole.resolve();
  });
  await whole.promise;
  return { operator, stop: () => stream.stop() };
}

/** The benchmark's device that a row is about, by the name of the one who lives there. */
export function nameOn(row: DeskRow): string | undefined {
  return row.persons[0]?.name.split(' ').at(-1);
}
