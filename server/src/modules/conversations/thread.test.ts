import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyThread, firstUnseen, nextThread, type Said, type Thread, type ThreadCommand } from './thread.ts';

const minute = 60_000;
const start = Date.parse('2026-11-17T09:00:00Z');
const at = (n: number) => new Date(start + n * minute);
const silje = { id: 'silje', name: 'Silje Aune' };
const lars = { id: 'lars', name: 'Lars Haugen' };

function after(thread: Thread, command: ThreadCommand, n: number): Thread {
  const next = nextThread(thread, command, at(n));
  if ('refused' in next) throw new Error(next.refused);
  return next;
}

describe('what waits', () => {
  const asked = after(emptyThread, { kind: 'write', answerBy: at(1000) }, 0);
  test('waits from the first words, and writing again moves no promise', () => {
    const again = after(asked, { kind: 'write', answerBy: at(2000) }, 30);
    expect(again).toMatchObject({ waitingSince: at(0), answerBy: at(1000) });
  });
  test('is answered by whoever answers', () => {
    const taken = after(asked, { kind: 'take', by: lars }, 5);
    const answered = after(taken, { kind: 'answer', by: silje, unseen: null }, 10);
    expect(answered).toEqual(emptyThread);
  });
  test('is taken by one', () => {
    const taken = after(asked, { kind: 'take', by: silje }, 5);
    expect(nextThread(taken, { kind: 'take', by: lars }, at(6))).toEqual({
      refused: 'already-taken',
      detail: { name: 'Silje Aune' },
    });
    expect(nextThread(taken, { kind: 'give-back', by: lars }, at(6))).toEqual({ refused: 'thread-not-yours' });
    expect(after(taken, { kind: 'give-back', by: silje }, 6).takenBy).toBeNull();
  });
  test('is given to a colleague, but not past one who has it', () => {
    const given = after(asked, { kind: 'assign', by: silje, to: lars }, 5);
    expect(given).toMatchObject({ takenBy: lars, waitingSince: at(0), answerBy: at(1000) });
    expect(nextThread(given, { kind: 'assign', by: silje, to: silje }, at(6))).toMatchObject({
      refused: 'already-taken',
    });
    expect(after(given, { kind: 'assign', by: lars, to: silje }, 6).takenBy).toEqual(silje);
    expect(nextThread(emptyThread, { kind: 'assign', by: silje, to: lars }, at(1))).toEqual({
      refused: 'nothing-waits',
    });
  });
  test('goes on waiting when it came while the answer was written', () => {
    const more = after(asked, { kind: 'write', answerBy: at(1000) }, 7);
    const answered = after(more, { kind: 'answer', by: silje, unseen: { since: at(7), answerBy: at(1500) } }, 8);
    expect(answered).toMatchObject({ waitingSince: at(7), answerBy: at(1500) });
    const settled = nextThread(
      more,
      { kind: 'settle', by: silje, why: 'takk', unseen: { since: at(7), answerBy: at(1500) } },
      at(8),
    );
    expect(settled).toEqual({ refused: 'written-meanwhile' });
  });
  test('does not come back when a colleague has answered it', () => {
    const answered = after(asked, { kind: 'answer', by: lars, unseen: null }, 8);
    const twice = after(answered, { kind: 'answer', by: silje, unseen: { since: at(0), answerBy: at(1500) } }, 9);
    expect(twice.waitingSince).toBeNull();
  });
  test('may need no answer, and the reason is kept until somebody writes again', () => {
    const settled = after(asked, { kind: 'settle', by: silje, why: 'Bare en takk', unseen: null }, 8);
    expect(settled).toMatchObject({ waitingSince: null, settled: { at: at(8), by: silje, why: 'Bare en takk' } });
    expect(after(settled, { kind: 'write', answerBy: at(3000) }, 20)).toMatchObject({
      settled: null,
      waitingSince: at(20),
    });
  });
  test('cannot be taken or settled when nothing waits', () => {
    expect(nextThread(emptyThread, { kind: 'take', by: silje }, at(1))).toEqual({ refused: 'nothing-waits' });
    expect(nextThread(emptyThread, { kind: 'settle', by: silje, why: 'x', unseen: null }, at(1))).toEqual({
      refused: 'nothing-waits',
    });
  });
});

/** What people do: write from outside; or answer, settle, take or give back after having seen some of the messages. */
const deeds = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: 'write' as const }) },
    fc.record({
      kind: fc.constantFrom('answer' as const, 'settle' as const, 'take' as const, 'give-back' as const),
      by: fc.constantFrom(silje, lars),
      behind: fc.nat(3),
    }),
  ),
  { maxLength: 40 },
);

test('it waits exactly from the first words that nobody has seen and answered, and every answer stays', () => {
  fc.assert(
    fc.property(deeds, (story) => {
      let thread = emptyThread;
      const messages: Said[] = [];
      /** Index of the first message that no answer covers: the plain meaning of “unanswered”. */
      let covered = 0;
      story.forEach((deed, n) => {
        const promise = at(n + 1000);
        if (deed.kind === 'write') {
          thread = after(thread, { kind: 'write', answerBy: promise }, n);
          messages.push({ fromStaff: false, receivedAt: at(n) });
        } else {
          const seen = Math.max(0, messages.length - deed.behind);
          const since = firstUnseen(messages, seen);
          const unseen = since && { since, answerBy: promise };
          const command: ThreadCommand =
            deed.kind === 'answer'
              ? { kind: 'answer', by: deed.by, unseen }
              : deed.kind === 'settle'
                ? { kind: 'settle', by: deed.by, why: 'x', unseen }
                : { kind: deed.kind, by: deed.by };
          const next = nextThread(thread, command, at(n));
          if (!('refused' in next)) {
            thread = next;
            if (deed.kind === 'answer') messages.push({ fromStaff: true, receivedAt: at(n) });
            if (deed.kind === 'answer' || deed.kind === 'settle') covered = Math.max(covered, seen);
          }
        }
        const first = messages.slice(covered).find(({ fromStaff }) => !fromStaff)?.receivedAt ?? null;
        expect(thread.waitingSince).toEqual(first);
        expect(thread.answerBy === null).toBe(thread.waitingSince === null);
        if (thread.settled) expect(thread.waitingSince).toBeNull();
      });
    }),
  );
});

test('after a death everything is refused, and undoing it leaves what was', () => {
  const commands: ThreadCommand[] = [
    { kind: 'write', answerBy: at(9) },
    { kind: 'answer', by: silje, unseen: null },
    { kind: 'take', by: silje },
    { kind: 'give-back', by: silje },
    { kind: 'settle', by: silje, why: 'x', unseen: null },
  ];
  const stopped: Thread = { ...emptyThread, waitingSince: at(0), answerBy: at(9), stoppedBy: 'death' };
  for (const command of commands) {
    expect(nextThread(stopped, command, at(1))).toEqual({ refused: 'thread-stopped' });
  }
});
