import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../platform/clock/clock.ts';
import { manualTimers } from '../../platform/jobs/timers.ts';
import { callOutbox, callState, pressOne, ringsFor } from './demo-calls.ts';
import { mailOutbox, textOutbox } from './demo-messages.ts';
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

test('text messages and mail of the demo stand there together, and no number or address in the log', async () => {
  const lines: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const clock = fixedClock('2026-11-21T02:00:00.000Z');
  const { to, text, reference } = message(1);
  const mail = { to: 'liv@example.org', subject: 'Tunet', text: 'x', reference: 'no 2' };
  await textOutbox(home, clock, log).send({ to, text, reference });
  await mailOutbox(home, clock, log).send(mail);
  expect(await readOutbox(home, 5)).toEqual([{ at: message(1).at, channel: 'mail', ...mail }, message(1)]);
  expect(lines.join('')).not.toMatch(/555|example/);
});

const call = (reference: string) => ({
  ...{ to: '+47 555 00 200', saying: 'Dette er Tunet …', language: 'nb' as const, mustPress: true, reference },
});
/** Files are written on a clock of their own: the hand on ours moves on only when they are. */
async function until(state: string, reference: string): Promise<void> {
  await expect.poll(() => callState(home, reference), { interval: 2 }).toBe(state);
}

test('a telephone of the demo rings until somebody presses 1 at the demo page, once', async () => {
  const reference = '0199a9b0-0000-7000-8000-000000000001';
  const ports = {
    clock: fixedClock('2026-11-21T02:00:00.000Z'),
    log: pino({ level: 'silent' }),
    ended: new AbortController().signal,
  };
  const timers = manualTimers();
  const ringing = callOutbox(home, { ...ports, timers }).ring(call(reference));
  await until('ringing', reference);
  expect(await pressOne(home, reference)).toBe(true);
  expect(await pressOne(home, reference)).toBe(false);
  let outcome: string | null = null;
  void ringing.then((said) => {
    outcome = said;
  });
  const later = async () => {
    await timers.advance(250);
    return outcome;
  };
  await expect.poll(later, { interval: 2 }).toBe('pressed');
  expect(await readOutbox(home, 1)).toMatchObject([{ channel: 'phone', to: '+47 555 00 200', reference }]);
});

test('nobody pressed: it stops ringing, and pressing later is too late', async () => {
  const reference = '0199a9b0-0000-7000-8000-000000000002';
  const ports = {
    clock: fixedClock('2026-11-21T02:00:00.000Z'),
    log: pino({ level: 'silent' }),
    ended: new AbortController().signal,
  };
  const timers = manualTimers();
  void callOutbox(home, { ...ports, timers }).ring(call(reference));
  await until('ringing', reference);
  const later = async () => {
    await timers.advance(ringsFor);
    return callState(home, reference);
  };
  await expect.poll(later, { interval: 2 }).toBe('no-answer');
  expect(await pressOne(home, reference)).toBe(false);
  expect(await callState(home, '../../secrets.json')).toBeNull();
});
