/**
 * A process of its own that keeps many desks connected:
 *   node bench/shared/follow-desks.ts <origin> <cookie> <number of desks>
 * Says 'ready' when every desk has shown its whole list, and when it is asked ('report') when each alarm came to each desk:
 * a map from the name on the row to the instants, in milliseconds since 1970.
 */
import type { DeskMessage } from '@tunet/contract';
import { followStream } from './follow-stream.ts';
import { nameOn } from './watch-desk.ts';

const [origin = '', cookie = '', count = '1'] = process.argv.slice(2);
const shownAt = new Map<string, number[]>();
let beats = 0;
const streams = await Promise.all(
  Array.from({ length: Number(count) }, async () => {
    const whole = Promise.withResolvers<void>();
    const seen = new Set<string>();
    const answer = await fetch(new URL('/api/desk/stream', origin), { headers: { cookie } });
    const stream = followStream(answer, (message) => {
      const told = message as DeskMessage;
      if (told.type === 'beat') beats += 1;
      if (told.type !== 'rows') return;
      for (const row of told.rows) {
        const name = nameOn(row);
        if (name === undefined || seen.has(name)) continue;
        seen.add(name);
        const times = shownAt.get(name);
        if (times === undefined) shownAt.set(name, [performance.timeOrigin + performance.now()]);
        else times.push(performance.timeOrigin + performance.now());
      }
      whole.resolve();
    });
    await whole.promise;
    return stream;
  }),
);
process.send?.('ready');

process.on('message', async (message) => {
  if (message === 'report') process.send?.({ shownAt: [...shownAt], beats });
  if (message === 'stop') {
    await Promise.all(streams.map((stream) => stream.stop()));
    process.disconnect?.();
  }
});
process.on('disconnect', () => process.exit());
