import { expect, test } from 'vitest';
import { createPastTakes } from './past-takes.ts';
import { manualTimers } from './platform/jobs/timers.ts';

const row = JSON.stringify({ id: 'a', takenBy: { id: 'per', name: 'Per' }, takenAt: '2026-11-21T22:00:00.000Z' });
const refused = { code: 'already-taken', detail: { name: 'Per', at: '2026-11-21T22:00:00.000Z' } };

test('what somebody was given past the database is hers also while the receiver is away, for a minute', async () => {
  const timers = manualTimers();
  const past = createPastTakes(timers);
  past.note('a', 'token of Per', row);
  expect(past.ofAnother('a', 'token of Kari')).toMatchObject(refused);
  expect(past.ofAnother('a', 'token of Per')).toBeNull();
  expect(past.ofAnother('b', 'token of Kari')).toBeNull();
  await timers.advance(59_000);
  expect(past.ofAnother('a', 'token of Kari')).toMatchObject(refused);
  await timers.advance(1_000);
  expect(past.ofAnother('a', 'token of Kari')).toBeNull();
});

test('the receiver says that it is free: it is', () => {
  const past = createPastTakes(manualTimers());
  past.note('a', 'token of Per', row);
  past.forget('a');
  expect(past.ofAnother('a', 'token of Kari')).toBeNull();
});

test('an answer that was cut off says nothing', () => {
  const past = createPastTakes(manualTimers());
  past.note('a', 'token of Per', row.slice(0, 20));
  past.note('b', 'token of Per', JSON.stringify({ id: 'b', takenBy: null, takenAt: null }));
  expect(past.ofAnother('a', 'token of Kari')).toBeNull();
  expect(past.ofAnother('b', 'token of Kari')).toBeNull();
});
