import type { AlarmCard, DeskRow, HandOver } from '@tunet/contract';
import { describe, expect, test } from 'vitest';
import { inclination } from './deed.ts';
import { alarmInHand, takeNext, workOnAlarm } from './what-would-an-operator-do.ts';

const now = new Date('2026-11-21T21:00:00Z');
const me = 'operator-1';

function row(changes: Partial<DeskRow> = {}): DeskRow {
  return {
    ...{ id: 'alarm-1', version: 1, placeName: 'Nordvik', country: 'NO', areaName: null, kind: 'press' },
    ...{ status: 'waiting', known: true, persons: [], receivedAt: '2026-11-21T20:59:00.000Z', presses: 1 },
    ...{ lastPressAt: '2026-11-21T20:59:00.000Z', resetAt: null, ladder: 0, takenBy: null, takenAt: null },
    ...{
      voiceAt: null,
      presentAt: null,
      sender: null,
      mutedUntil: null,
      deviceSpeaks: true,
      callBack: null,
      marks: [],
      handOvers: [],
    },
    ...changes,
  } as DeskRow;
}

function handOver(changes: Partial<HandOver> = {}): HandOver {
  return {
    ...{ id: 'hand-over-1', unitName: 'Nattpatruljen', unitPhone: null, state: 'asked', acceptedHow: null },
    ...{ askedAt: '2026-11-21T20:55:00.000Z', answerBy: '2026-11-21T20:58:00.000Z', acceptedBy: null },
    ...changes,
  } as HandOver;
}

function card(changes: Partial<AlarmCard> = {}): AlarmCard {
  const label = { nb: '', nn: '', sv: '', en: '' };
  return {
    ...{ happenings: [], emergencyNumbers: [{ code: 'fire', number: '110', first: true }], foundCause: null },
    causes: ['fall', 'toilet', 'anxiety'].map((code) => ({ code, label, common: true })),
    measures: ['talked', 'sent-home-care'].map((code) => ({ code, label, common: true })),
    receivers: [{ unitId: 'unit-1', name: 'Øst', phone: null, onDuty: 1, proposed: true }],
    ...changes,
  } as AlarmCard;
}

/** An alarm whose person answers, or does not, through the device. */
const answering = ids((luck) => luck < 0.5);
const silent = ids((luck) => luck >= 0.95);

function ids(fits: (luck: number) => boolean): string {
  const found = Array.from({ length: 500 }, (_, no) => `alarm-${no}`).find(
    (id) => fits(inclination(`${id} answers`)) && inclination(`${id} needs`) > 0.5,
  );
  return found ?? 'none';
}

const mine = { status: 'taken', takenBy: { id: me, name: 'Kine' } } as const;

describe('what she takes', () => {
  test('the oldest that nobody has', () => {
    const rows = [row({ id: 'young', receivedAt: '2026-11-21T20:59:30.000Z' }), row({ id: 'old' })];
    expect(takeNext({ now, me, rows, standsAside: false })).toMatchObject({ input: { params: { alarmId: 'old' } } });
  });
  test('a fire before a fall, and a fall before a press that has waited longer', () => {
    const rows = [row({ id: 'press' }), row({ id: 'fall', kind: 'fall' }), row({ id: 'fire', kind: 'fire' })];
    const idOf = (left: typeof rows) => takeNext({ now, me, rows: left, standsAside: false });
    expect(idOf(rows)).toMatchObject({ input: { params: { alarmId: 'fire' } } });
    expect(idOf(rows.slice(0, 2))).toMatchObject({ input: { params: { alarmId: 'fall' } } });
  });
  test('not before the one in her hand has been heard', () => {
    const unheard = [row({ id: 'mine', ...mine }), row()];
    expect(takeNext({ now, me, rows: unheard, standsAside: false })).toBeNull();
    const heard = [row({ id: 'mine', ...mine, voiceAt: '2026-11-21T20:59:40.000Z' }), row()];
    expect(takeNext({ now, me, rows: heard, standsAside: false })).not.toBeNull();
  });
  test('another one while somebody is on her way to those in her hand', () => {
    const going = [handOver({ state: 'on-the-way', acceptedHow: 'app' })];
    const rows = ['a', 'b', 'c'].map((id) => row({ id, ...mine, handOvers: going }));
    expect(takeNext({ now, me, rows: [...rows, row()], standsAside: false })).not.toBeNull();
  });
  test('nothing while a visitor is at the desk, and no third one', () => {
    expect(takeNext({ now, me, rows: [row()], standsAside: true })).toBeNull();
    const rows = [row({ id: 'a', ...mine }), row({ id: 'b', ...mine }), row()];
    expect(takeNext({ now, me, rows, standsAside: false })).toBeNull();
  });
});

describe('what she does with one in her hand', () => {
  test('she brings it to an end also while a visitor is at the desk', () => {
    expect(alarmInHand({ now, me, rows: [row(mine)], standsAside: true })?.id).toBe('alarm-1');
  });
  test('she speaks before she closes, and never closes without a voice or somebody there', () => {
    expect(workOnAlarm(row({ ...mine, id: answering }), card(), now)?.key).toMatch(/voice-contact$/);
    for (let no = 0; no < 200; no += 1) {
      for (const kind of ['press', 'fall', 'fire'] as const) {
        const next = workOnAlarm(row({ ...mine, id: `alarm-${no}`, kind }), card(), now);
        expect(next?.key).not.toMatch(/close$/);
      }
    }
  });
  test('when nobody answers she sends somebody, and waits for the one who goes', () => {
    const alarm = row({ ...mine, id: silent });
    expect(workOnAlarm(alarm, card(), now)).toMatchObject({ input: { body: { unitId: 'unit-1' } } });
    const going = { ...alarm, handOvers: [handOver({ state: 'on-the-way', acceptedHow: 'app' })] };
    expect(workOnAlarm(going, card(), now)).toBeNull();
    expect(alarmInHand({ now, me, rows: [going], standsAside: false })).toBeNull();
  });
  test('a unit that does not answer in time is rung', () => {
    const late = row({ ...mine, handOvers: [handOver()] });
    expect(workOnAlarm(late, card(), now)).toMatchObject({
      input: { body: { said: 'accept', name: 'Nattpatruljen' } },
    });
    const early = row({ ...mine, handOvers: [handOver({ answerBy: '2026-11-21T21:01:00.000Z' })] });
    expect(workOnAlarm(early, card(), now)).toBeNull();
  });
  test('in a fire she rings the fire brigade first, once', () => {
    const fire = row({ ...mine, kind: 'fire' });
    expect(workOnAlarm(fire, card(), now)).toMatchObject({ input: { body: { number: '110' } } });
    const rang = card({ happenings: [{ at: '', what: 'emergency-call', who: null, detail: null }] });
    expect(workOnAlarm(fire, rang, now)?.key).toMatch(/hand-over$/);
  });
  test('she closes with what the one who was there found, and says how many presses she has seen', () => {
    const done = row({
      ...mine,
      presses: 3,
      presentAt: '2026-11-21T20:59:30.000Z',
      handOvers: [handOver({ state: 'done' })],
    });
    const next = workOnAlarm({ ...done, id: silent }, card({ foundCause: 'fall' }), now);
    expect(next).toMatchObject({ input: { body: { cause: 'fall', measure: 'sent-home-care', seenPresses: 3 } } });
  });
  test('when those who were sent cannot go, she asks the next, and at last the person herself', () => {
    const refused = row({
      ...mine,
      kind: 'fall',
      id: answering,
      voiceAt: '2026-11-21T20:59:30.000Z',
      helpRefusedAt: null,
      handOvers: [handOver({ state: 'refused' })],
    });
    expect(workOnAlarm(refused, card(), now)?.key).toMatch(/hand-over$/);
    expect(workOnAlarm(refused, card({ receivers: [] }), now)?.key).toMatch(/help-refused$/);
  });
});
