import { describe, expect, test } from 'vitest';
import { type AgainRule, firstAgain, type Pressing } from './again.ts';

const rule: AgainRule = { minutes: 60, presses: 3, afterClosingPresses: 2, pageLeadAfterMinutes: 5 };
const at = (clock: string) => new Date(`2026-11-21T${clock}:00Z`);

/** Tells a night press by press; `closes` says after how many minutes an operator closes each without anyone there. */
function replay(presses: readonly Date[], closesAfterMinutes: number | null): number {
  const soFar: Date[] = [];
  const closings: { at: Date; presses: number }[] = [];
  let open = 0;
  for (const [index, press] of presses.entries()) {
    const last = soFar.at(-1);
    if (closesAfterMinutes !== null && last && press.getTime() - last.getTime() > closesAfterMinutes * 60_000) {
      closings.push({ at: new Date(last.getTime() + closesAfterMinutes * 60_000), presses: open });
      open = 0;
    }
    soFar.push(press);
    open += 1;
    if (firstAgain({ unseen: [press], presses: soFar, closings }, rule)) return index + 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** Eight presses in 89 minutes; three of them never span less than twenty. */
const eight = ['19:56', '20:09', '20:22', '20:34', '20:47', '21:00', '21:12', '21:25'].map(at);
/** One every ten minutes for three hours. */
const everyTen = Array.from({ length: 19 }, (_, no) => new Date(at('01:00').getTime() + no * 600_000));

describe('the nights it was written for', () => {
  test.each([
    ['eight presses in 89 minutes', eight],
    ['one press every ten minutes for three hours', everyTen],
  ])('%s: to the top at the third press, or at the second when somebody closes each', (_, presses) => {
    expect(replay(presses, null)).toBe(3);
    expect(replay(presses, 4)).toBe(2);
  });
});

describe('the again-rule', () => {
  const told = (presses: string[], closings: Pressing['closings'] = [], unseen = presses) =>
    firstAgain({ unseen: unseen.map(at), presses: presses.map(at), closings }, rule);
  test('two presses, or three in more than the time, are no reason', () => {
    expect(told(['10:00', '10:30'])).toBeNull();
    expect(told(['10:00', '10:31', '11:01'])).toBeNull();
    expect(told(['10:00', '10:30', '11:00'])).toEqual({ at: at('11:00'), because: 'third-press' });
  });
  test('a press soon after a closing with nobody there counts together with what was closed', () => {
    expect(told(['10:00', '10:40'], [{ at: at('10:05'), presses: 1 }])).toMatchObject({ because: 'after-closing' });
    expect(told(['10:00', '11:06'], [{ at: at('10:05'), presses: 1 }])).toBeNull();
    expect(told(['10:00', '11:05'], [{ at: at('10:05'), presses: 1 }])).toMatchObject({ because: 'after-closing' });
  });
  test('a municipality may ask for more after a closing', () => {
    const three = { ...rule, presses: 9, afterClosingPresses: 3 };
    const closings = [{ at: at('10:05'), presses: 1 }];
    const presses = ['10:00', '10:10', '10:20'].map(at);
    expect(firstAgain({ unseen: presses, presses, closings }, three)).toEqual({
      at: at('10:20'),
      because: 'after-closing',
    });
  });
  test('what another alarm was judged by is no reason anew, and after a standstill none is passed over', () => {
    expect(told(['10:00', '10:05', '10:10', '13:00'], [], ['13:00'])).toBeNull();
    expect(told(['10:00', '10:05', '10:10', '13:00'], [], ['10:10', '13:00'])).toEqual({
      ...{ at: at('10:10'), because: 'third-press' },
    });
  });
});
