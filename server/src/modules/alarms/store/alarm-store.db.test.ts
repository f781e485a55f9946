import { handOverSteps } from '@tunet/contract';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  addArea,
  addDevice,
  addHome,
  addPerson,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  serveFrom,
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { defaultAlarmRules } from '../../services/index.ts';
import type { Alarm, Command, Refusal, Step } from '../core/alarm.ts';
import { isOpen } from '../core/hand-over.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { mayShareBatch } from '../receiving/compose-batch.ts';
import { askNextInLine, lookAtPresses, type SweepPorts, sweepOnce } from '../receiving/sweep-ladder.ts';
import { actOn } from './act-on-alarm.ts';
import type { AlarmStore } from './alarm-store.ts';
import { simulatedStore } from './simulated-store.ts';
import { sqlStore } from './sql-store.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
const devices = 4;
let place: {
  tenants: string[];
  nordvik: string;
  centre: string;
  desk: string;
  patrol: string;
  day: string;
  area: string;
};

/** Each story has its own devices, so that stories do not meet. */
const cidOf = (story: number, device: number): string => `${1000 + story}${device}`;
const stories = 30;

beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const patrol = await addUnit(tx, { tenantId: nordvik, kind: 'night-patrol' });
    const day = await addUnit(tx, { tenantId: nordvik, kind: 'home-care' });
    return { tenants: [nordvik, centre], nordvik, centre, desk, patrol, day, area: areaId };
  });
  for (let story = 0; story < stories; story += 1) {
    // The plan of the trigger on `residency` is made while the tables are empty, and kept.
    if (story === 1) await database.asAdministrator((client) => client.query('analyze person, home, residency'));
    await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      // The last device is unknown.
      for (let device = 0; device < devices - 1; device += 1) {
        const personId = await addPerson(tx, { tenantId: place.nordvik });
        const homeId = await addHome(tx, { tenantId: place.nordvik, areaId: place.area });
        await moveIn(tx, { tenantId: place.nordvik, personId, homeId });
        const cid = cidOf(story, device);
        const deviceId = await addDevice(tx, { tenantId: place.nordvik, cid, speaks: device !== 1 });
        await placeDevice(tx, { tenantId: place.nordvik, deviceId, homeId });
      }
    });
  }
});

/** One thing that happens, in words that fit both stores. */
type Act =
  | { readonly do: 'signals'; readonly of: readonly Sent[] }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'command'; readonly alarm: number; readonly operator: number; readonly word: Word }
  /** what somebody who works well would do next; `pick` chooses among it */
  | { readonly do: 'likely'; readonly alarm: number; readonly pick: number };
interface Sent {
  readonly device: number;
  readonly ref: string;
  readonly kind: IncomingSignal['kind'];
  readonly alarmKind: 'press' | 'fall' | 'fire';
  readonly did: string | null;
}
const words = [
  'take',
  'give-back',
  'note-voice-contact',
  'note-emergency-call',
  'inform-relative',
  'note-help-refused',
  'tick-step',
  'hand-over',
  'move-arrival',
  'withdraw',
  'accept-by-voice',
  'accept',
  'refuse',
  'on-the-way',
  'present',
  'done',
  'close',
  'close-where-it-was',
] as const;
type Word = (typeof words)[number];

const sent = fc.record({
  device: fc.integer({ min: 0, max: devices - 1 }),
  ref: fc.constantFrom('a1', 'a2', 'a3'),
  kind: fc.constantFrom<IncomingSignal['kind'][]>('alarm', 'alarm', 'alarm', 'reset', 'info', 'test', 'fault'),
  alarmKind: fc.constantFrom<Sent['alarmKind'][]>('press', 'press', 'fall', 'fire'),
  did: fc.constantFrom(null, '01'),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('signals' as const), of: fc.array(sent, { minLength: 1, maxLength: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 31, 130, 700, 2_400) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      alarm: fc.nat(2),
      operator: fc.nat(1),
      word: fc.constantFrom(...words),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ do: fc.constant('likely' as const), alarm: fc.nat(2), pick: fc.nat(20) }),
  },
);

/** Runs work on one store, in a transaction where there is one. */
type Reach = <T>(as: 'receiver' | 'staff', work: (store: AlarmStore) => Promise<T>) => Promise<T>;
interface Side {
  readonly reach: Reach;
  /** this side's ids, in the order in which both sides met the alarms */
  readonly alarms: string[];
  readonly handOvers: string[];
}

function onDatabase(): Side {
  const reach: Reach = (as, work) => {
    const subjects = as === 'staff' ? [place.desk, place.patrol, place.day] : [];
    const role = as === 'staff' ? 'tunet_app' : 'tunet_receiver';
    return inTransaction(database.pool(role), { tenants: place.tenants, subjects, at: clock.now() }, (tx) =>
      work(sqlStore(tx, newId)),
    );
  };
  return { reach, alarms: [], handOvers: [] };
}

function onSimulation(story: number): Side {
  const known = Array.from({ length: devices - 1 }, (_, device) => device);
  const store = simulatedStore(
    {
      devices: new Map(
        known.map((device) => [cidOf(story, device), { tenantId: place.nordvik, speaks: device !== 1 }]),
      ),
      centre: { tenantId: place.centre, deskId: place.desk, voiceNumber: '+47 555 00 200' },
      area: { id: place.area, name: 'Øst' },
      ladderSeconds: defaultAlarmRules.ladderSeconds,
      isOnDuty: () => true,
    },
    newId,
  );
  return { reach: (_as, work) => work(store), alarms: [], handOvers: [] };
}

test('the database and the simulation tell the same story', async () => {
  let story = 0;
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 70 }), async (acts) => {
      const sides = [onDatabase(), onSimulation(story % stories)] as const;
      for (const each of acts) {
        clock.advance(50);
        const [real, simulated] = await both(sides, each, story % stories);
        expect(real).toEqual(simulated);
      }
      const [real, simulated] = [await wholeStory(sides[0]), await wholeStory(sides[1])];
      expect(real).toEqual(simulated);
      for (const what of JSON.stringify(real).matchAll(/"what":"([a-z-]+)"/g)) told.add(what[1] ?? '');
      story += 1;
      // What a story leaves open must not reach into the next one with the same devices.
      clock.advance(60_000);
    }),
    { numRuns: stories, endOnFailure: true },
  );
  // The stories reach the rules that they are for.
  const reached = ['again', 'arrival-late', 'sent-directly', 'nobody-left', 'help-refused', 'closed'];
  expect([...told]).toEqual(expect.arrayContaining(reached));
}, 120_000);

async function both(sides: readonly [Side, Side], each: Act, story: number): Promise<unknown[]> {
  if (each.do === 'wait') {
    clock.advance(each.seconds * 1000);
    return [await sweep(sides[0]), await sweep(sides[1])];
  }
  if (each.do === 'signals') {
    const signals = batchOf(each.of, story);
    return [await receive(sides[0], signals), await receive(sides[1], signals)];
  }
  const wanted = each.do === 'likely' ? await likely(sides[1], each) : each;
  return [await command(sides[0], wanted), await command(sides[1], wanted)];
}

async function likely(
  side: Side,
  { alarm: index, pick }: Extract<Act, { do: 'likely' }>,
): Promise<Extract<Act, { do: 'command' }>> {
  const alarmId = side.alarms[index % Math.max(1, side.alarms.length)];
  const alarm = alarmId === undefined ? null : await side.reach('staff', (store) => store.hold(alarmId));
  const holder = alarm && 'takenBy' in alarm ? Math.max(0, operators.indexOf(alarm.takenBy.id)) : 0;
  const choices = alarm ? likelyWords(alarm) : (['take'] as const);
  return { do: 'command', alarm: index, operator: holder, word: choices[pick % choices.length] ?? 'take' };
}

function likelyWords(alarm: Alarm): readonly Word[] {
  const last = alarm.handOvers.at(-1);
  if (alarm.status !== 'taken') {
    if (alarm.directAt === null || !last) return ['take'];
    return ['take', ...(handOverSteps[last.state] as readonly Word[]), 'close-where-it-was'];
  }
  if (last && isOpen(last)) {
    const answers = handOverSteps[last.state] as readonly Word[];
    return [...answers, ...answers, 'accept-by-voice', 'withdraw', 'note-voice-contact', 'move-arrival'];
  }
  return [
    'note-voice-contact',
    'note-help-refused',
    'inform-relative',
    'hand-over',
    'hand-over',
    'close',
    'close',
    'tick-step',
  ];
}

function batchOf(wanted: readonly Sent[], story: number): IncomingSignal[] {
  const batch: IncomingSignal[] = [];
  for (const { device, ref, kind, alarmKind, did } of wanted) {
    clock.advance(1);
    const cid = cidOf(story, device);
    const signal: IncomingSignal = {
      id: newId(),
      receivedAt: clock.now(),
      sender: cid,
      receiverAddress: 'alarm.example',
      cid,
      ref,
      did,
      kind,
      alarmKind: kind === 'alarm' ? alarmKind : null,
      deviceType: '0003',
      statusCode: '0010',
      locationCode: null,
      voice: 'sip',
      bodyHash: Buffer.from(`${cid}${ref}${kind}${alarmKind}${did}`).toString('hex'),
      text: '',
    };
    const isTwin = batch.some((other) => other.bodyHash === signal.bodyHash);
    if (mayShareBatch(batch, signal) && !isTwin) batch.push(signal);
  }
  return batch;
}

async function receive(side: Side, signals: readonly IncomingSignal[]): Promise<unknown> {
  const received = await side.reach('receiver', (store) => store.receive(signals));
  const inOrder = signals.map(({ id }) => received.find(({ signalId }) => signalId === id));
  for (const one of inOrder) {
    if (one?.alarmId && !side.alarms.includes(one.alarmId)) side.alarms.push(one.alarmId);
  }
  return inOrder.map((one) => ({
    treated: one?.treated,
    repeated: one?.repeated,
    speaks: one?.speaks,
    voiceNumber: one?.voiceNumber,
    alarm: one?.alarmId ? side.alarms.indexOf(one.alarmId) : null,
  }));
}

async function sweep(side: Side): Promise<unknown> {
  const alarms = new Set(side.alarms);
  await side.reach('receiver', async (store) => {
    const own: AlarmStore = {
      ...store,
      // Earlier stories left theirs open; they are not this one's.
      holdDue: async (now) => (await store.holdDue(now, 10_000)).filter(({ id }) => alarms.has(id)),
      holdAsking: async (now) => (await store.holdAsking(now, 10_000)).filter(({ id }) => alarms.has(id)),
      holdPressed: async () => (await store.holdPressed(10_000)).filter(({ alarmId }) => alarms.has(alarmId)),
    };
    const ports: SweepPorts = {
      newId() {
        const id = newId();
        side.handOvers.push(id);
        return id;
      },
      rulesOf: async () => defaultAlarmRules,
      // One kind goes straight to the units, so that both ways are told by both sides.
      goesDirectly: async ({ kind }) => kind === 'fall',
      nextInLine: async ({ handOvers, known }) => {
        const next = [place.patrol, place.day].find((unit) => !handOvers.some(({ unitId }) => unitId === unit));
        return next === undefined || !known ? null : { id: next, name: 'Unit', phone: null };
      },
    };
    await sweepOnce(own, ports, clock.now());
    await lookAtPresses(own, ports, clock.now());
    await askNextInLine(own, ports, clock.now());
  });
  return open(side);
}

async function command(
  side: Side,
  { alarm: index, operator, word }: Extract<Act, { do: 'command' }>,
): Promise<unknown> {
  const alarmId = side.alarms[index % Math.max(1, side.alarms.length)];
  if (alarmId === undefined) return null;
  const now = clock.now();
  const by = { id: operators[operator] ?? '', name: `Operator ${operator}` };
  return side.reach('staff', async (store) => {
    if (word === 'take') return plain(side, await store.take(alarmId, by, now));
    const alarm = await store.hold(alarmId);
    if (!alarm) return 'missing';
    return plain(
      side,
      await actOn(store, alarm, commandOf(word, alarm, by, side), { occurredAt: now, receivedAt: now }),
    );
  });
}

const operators = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
const carer = { id: '019a0000-0000-7000-8000-000000000003', name: 'Anne', how: 'app' as const };

function commandOf(word: Exclude<Word, 'take'>, alarm: Alarm, by: { id: string; name: string }, side: Side): Command {
  const handOverId = alarm.handOvers.at(-1)?.id ?? newId();
  const { answerSeconds, afterClosingHours, afterHandOverHours: afterHours } = defaultAlarmRules;
  // So short that a story of some minutes has some who come too late.
  const arrivalMinutes = 5;
  const warnPercent = defaultAlarmRules.arrivalWarningPercent;
  const causes = new Set(['fall']);
  const answer = { kind: 'answer' as const, handOverId, causes, afterHours };
  switch (word) {
    case 'give-back':
      return { kind: word, by, seconds: defaultAlarmRules.ladderSeconds };
    case 'note-voice-contact':
      return { kind: word, by };
    case 'note-emergency-call':
      return { kind: word, by, number: '113' };
    case 'inform-relative':
      return { kind: word, by, name: 'Liv', how: 'phone' };
    case 'note-help-refused':
      return { kind: word, by };
    case 'move-arrival':
      return { kind: word, by, handOverId, minutes: 5, warnPercent, name: 'Anne' };
    case 'tick-step':
      return { kind: word, by, no: alarm.ticked.length + 1, steps: [1, 2] };
    case 'hand-over': {
      const id = newId();
      side.handOvers.push(id);
      const unit = { id: alarm.handOvers.length % 2 === 0 ? place.patrol : place.day, name: 'Unit', phone: null };
      // The centre has no units that go out.
      if (!alarm.known) return { kind: 'reset' };
      return { kind: word, by, handOverId: id, unit, note: 'Key in the cabinet.', answerSeconds };
    }
    case 'withdraw':
      return { kind: word, by, handOverId, afterHours };
    case 'accept-by-voice':
      return {
        kind: 'answer-by-voice',
        by,
        handOverId,
        said: 'accept',
        name: 'Liv',
        note: null,
        arrivalMinutes,
        warnPercent,
        afterHours,
      };
    case 'accept':
      return { ...answer, answer: { kind: word, by: carer, arrivalMinutes, warnPercent } };
    case 'refuse':
      return { ...answer, answer: { kind: word, by: carer, because: 'busy' } };
    case 'on-the-way':
    case 'present':
      return { ...answer, answer: { kind: word, by: carer } };
    case 'done':
      return { ...answer, answer: { kind: word, by: carer, foundCause: 'fall', note: 'Lay on the floor.' } };
    case 'close':
      return {
        ...{ kind: word, by, cause: 'fall', measure: 'talked', seenPresses: 3, note: null, causes },
        ...{ measures: new Set(['talked']), afterHours: afterClosingHours },
      };
    case 'close-where-it-was':
      return {
        ...{ kind: word, by: carer, handOverId, cause: 'fall', measure: 'talked', seenPresses: 9, note: null, causes },
        ...{ measures: new Set(['talked']), afterHours },
      };
  }
}

async function open(side: Side): Promise<unknown> {
  const rows = await side.reach('staff', (store) => store.open(place.desk));
  return rows
    .filter(({ id }) => side.alarms.includes(id))
    .map(({ id, ...row }) => ({ ...row, alarm: side.alarms.indexOf(id) }))
    .sort((a, b) => a.alarm - b.alarm);
}

async function wholeStory(side: Side): Promise<unknown> {
  const alarms = [];
  for (const id of side.alarms) {
    const alarm = await side.reach('receiver', (store) => store.hold(id));
    const happenings = await side.reach('receiver', (store) => store.happenings(id));
    alarms.push([plain(side, alarm), plain(side, happenings)]);
  }
  return [alarms, await open(side)];
}

/** The same without ids, which differ between the sides by nature; a hand-over withdrawn keeps only what its state says. */
function plain(side: Side, value: Step | Refusal | Alarm | null | readonly unknown[]): unknown {
  const ids = new Map([...side.alarms, ...side.handOvers].map((id, index) => [id, index]));
  return JSON.parse(JSON.stringify(value, (key, each) => (ids.has(each) ? `#${key}` : each)));
}
