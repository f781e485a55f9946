import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectAct, Entry } from './entry.ts';
import { kari, knownWorld, later, per, ringOf, signalOf } from './memory.fixture.ts';
import { createMemoryDesk } from './memory-desk.ts';
import { climbDue } from './tend-alarms.ts';

let serial = 0;
const press = (alarmId = 'a', more: Parameters<typeof signalOf>[1] = {}): Entry => {
  serial += 1;
  const signal = signalOf(`s${serial}`, more);
  return { what: 'signal', id: signal.id, cid: signal.cid, signal, ring: ringOf(alarmId) };
};
const did = (act: DirectAct, by = kari, at = later(10)): Entry => {
  serial += 1;
  const id = `e${serial}`;
  return { what: 'act', id, cid: '1001', tenantId: 'nordvik', alarmId: 'a', at, by, commandId: id, act };
};
const of = (...entries: Entry[]) => {
  const desk = createMemoryDesk();
  for (const entry of entries) desk.apply(entry);
  return desk;
};

describe('an alarm in memory', () => {
  test('of two who take it exactly one gets it, and the other is told who', () => {
    const desk = of(press(), did({ kind: 'take' }));
    expect(desk.decide('a', { kind: 'take' }, per, later(11))).toEqual({
      refused: 'already-taken',
      detail: { name: 'Kari', at: later(10).toISOString() },
    });
    desk.apply(did({ kind: 'take' }, per));
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'taken', takenBy: { id: 'kari' } });
  });

  test('a press joins the same kind or a graver one of the same wearer; a graver press opens on top', () => {
    const desk = of(press('a', { alarmKind: 'fall', did: '07' }));
    const which = { tenantId: 'nordvik', cid: '1001', did: '07', known: true } as const;
    expect(desk.openFor({ ...which, kind: 'press' })?.alarm.id).toBe('a');
    expect(desk.openFor({ ...which, kind: 'fire' })).toBeUndefined();
    expect(desk.openFor({ ...which, kind: 'press', did: '08' })).toBeUndefined();
    expect(desk.openFor({ ...which, kind: 'press', did: null })?.alarm.id).toBe('a');
    expect(desk.openFor({ ...which, kind: 'press', tenantId: 'other' })).toBeUndefined();
  });

  test('a reset is shown and closes nothing; a press never makes it younger', () => {
    const reset = { ...press('b', { kind: 'reset', alarmKind: null, receivedAt: later(5) }) };
    const desk = of(press(), press('a', { receivedAt: later(9) }), reset);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'waiting', presses: 2, resetAt: later(5) });
    expect(desk.find('a')?.alarm.receivedAt).toEqual(later(0));
  });

  test('nobody takes it: it climbs at 30, 60 and 120 seconds, and stays at the top', () => {
    const desk = of(press());
    const known = knownWorld();
    const steps = [29, 30, 31, 59, 60, 119, 120, 500].map((seconds) => {
      for (const entry of climbDue(desk, known, later(seconds), () => `c${seconds}`)) desk.apply(entry);
      return desk.find('a')?.alarm.ladder;
    });
    expect(steps).toEqual([0, 1, 1, 1, 2, 2, 3, 3]);
  });

  test('the operator has gone home: it rings again for those who are here', () => {
    const desk = of(press(), did({ kind: 'take' }));
    const gone = knownWorld({ mayBeOnDuty: () => false });
    for (const entry of climbDue(desk, gone, later(40), () => 'g')) desk.apply(entry);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'waiting', ladder: 0 });
  });

  test('words are kept beside the steps, by whoever writes them', () => {
    const desk = of(press(), did({ kind: 'note', words: 'Hun banker i veggen.' }, per));
    expect(desk.find('a')?.happenings.at(-1)).toMatchObject({ what: 'noted', who: { name: 'Per' } });
    expect(desk.find('a')?.alarm.version).toBe(2);
  });
});

describe('an alarm of the database that is taken there', () => {
  const none = () => false;
  /** As a look at the database shows it. */
  const looked = (version: number, by?: typeof kari) => {
    const [one] = of(press(), ...(by ? [did({ kind: 'take' }, by)] : [])).all();
    if (!one) throw new Error('it rings');
    return { ...one, alarm: { ...one.alarm, version }, knownBefore: true };
  };
  const taken = { alarmId: 'a', by: kari, at: later(10), version: 4 };

  test('a look from before, that arrives after, does not undo it; a later one shows what is there', () => {
    const desk = createMemoryDesk();
    desk.mirror([looked(3)], none);
    expect(desk.takenThere(taken, none)).toEqual(['a']);
    desk.mirror([looked(3)], none);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'taken', takenBy: { id: 'kari' }, version: 4 });
    desk.mirror([looked(5)], none);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'waiting', version: 5 });
    desk.mirror([looked(3)], none);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'waiting', version: 3 });
  });

  test('it is hers also when memory learns of the alarm only after', () => {
    const desk = createMemoryDesk();
    expect(desk.takenThere(taken, none)).toEqual([]);
    desk.mirror([looked(3)], none);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'taken', takenBy: { id: 'kari' }, version: 4 });
  });

  test('it is hers also when memory still knows it as a colleague’s, who has given it back', () => {
    const desk = createMemoryDesk();
    desk.mirror([looked(2, per)], none);
    desk.takenThere(taken, none);
    expect(desk.find('a')?.alarm).toMatchObject({ status: 'taken', takenBy: { id: 'kari' }, version: 4 });
  });

  test('what memory knows better already stays', () => {
    const desk = createMemoryDesk();
    desk.mirror([looked(6, per)], none);
    expect(desk.takenThere(taken, none)).toEqual([]);
    expect(desk.find('a')?.alarm).toMatchObject({ takenBy: { id: 'per' }, version: 6 });
  });
});

describe('any order of presses, resets, operators and time', () => {
  const act = fc.constantFrom<DirectAct>(
    { kind: 'take' },
    { kind: 'note-voice-contact' },
    { kind: 'give-back', seconds: [30, 60, 120], dutyEnded: true },
    { kind: 'note', words: 'ord' },
  );
  const step = fc.oneof(
    fc.record({ is: fc.constant('press' as const), alarm: fc.constantFrom('a', 'b') }),
    fc.record({ is: fc.constant('reset' as const) }),
    fc.record({ is: fc.constant('act' as const), act, by: fc.constantFrom(kari, per) }),
    fc.record({ is: fc.constant('climb' as const) }),
  );
  const entriesOf = (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Entry[] =>
    steps.map((one, no): Entry => {
      const at = later(no * 20);
      if (one.is === 'press') return press(one.alarm, { receivedAt: at });
      if (one.is === 'reset') return press('r', { kind: 'reset', alarmKind: null, receivedAt: at });
      if (one.is === 'act') return did(one.act, one.by, at);
      const seconds = [30, 60, 120] as const;
      return { what: 'climb', id: `c${no}`, cid: '1001', tenantId: 'nordvik', alarmId: 'a', at, seconds };
    });

  test('a receiver that starts again and reads its journal comes to the same desk', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(30), (steps, cut) => {
        const entries = entriesOf(steps);
        const through = of(...entries);
        const before = of(...entries.slice(0, cut));
        for (const entry of entries.slice(cut)) before.apply(entry);
        expect(before.all()).toEqual(through.all());
      }),
    );
  });

  test('at any time at most one owner, and what was decided is what is applied', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const desk = createMemoryDesk();
        for (const entry of entriesOf(steps)) {
          const before = desk.find('a')?.alarm;
          const refused = entry.what === 'act' ? desk.decide('a', entry.act, entry.by, entry.at) : null;
          desk.apply(entry);
          const after = desk.find('a')?.alarm;
          if (refused) expect(after).toEqual(before);
          if (before?.status === 'taken' && after?.status === 'taken') expect(after.takenBy).toEqual(before.takenBy);
          if (before) expect(after?.receivedAt).toEqual(before.receivedAt);
        }
      }),
    );
  });
});
