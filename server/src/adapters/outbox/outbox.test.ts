import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addToOutbox, type OutboxMessage, readOutbox } from './outbox.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tunet-outbox-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const message = (no: number, words = 'Tunet: …'): OutboxMessage => ({
  ...{ at: '2026-11-21T02:00:00.000Z', channel: 'sms', to: '+4755500200', subject: null },
  ...{ text: words, reference: `no ${no}` },
});

test('the demo shows the newest messages first, and only to the owner of the home', async () => {
  expect(await readOutbox(home, 10)).toEqual([]);
  for (let no = 0; no < 5; no += 1) await addToOutbox(home, message(no));
  expect((await readOutbox(home, 3)).map(({ reference }) => reference)).toEqual(['no 4', 'no 3', 'no 2']);
  expect(statSync(join(home, 'outbox', 'messages.jsonl')).mode & 0o777).toBe(0o600);
});

test('the file does not grow for ever, and a long one is read from its end', async () => {
  const long = 'x'.repeat(1_500);
  for (let no = 0; no < 700; no += 1) await addToOutbox(home, message(no, long));
  expect(statSync(join(home, 'outbox', 'messages.jsonl')).size).toBeLessThan(1_010_000);
  expect((await readOutbox(home, 2)).map(({ reference }) => reference)).toEqual(['no 699', 'no 698']);
});
