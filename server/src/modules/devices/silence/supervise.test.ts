import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, UnheardDevice } from './find-outages.ts';
import { type Contact, silenceOf, without } from './silence.ts';
import { type Act, isWithoutAlarm, type Listening, type OutageCase, type SilenceCase, supervise } from './supervise.ts';

const rulesOf = () => ({ leastDevices: 5, leastPercent: 20 });
const start = Date.UTC(2026, 10, 21, 1);
const at = (seconds: number) => new Date(start + seconds * 1000);
const watch = [{ from: at(-86_400), to: at(86_400) }];

interface TownDevice {
  readonly deviceId: string;
  readonly areaId: string;
  readonly vendor: string;
  /** Second of its first beat. */
  readonly phase: number;
  /** It beats every five minutes but for these times; null: it never comes back. */
  readonly quiet: { readonly from: number; readonly to: number | null } | null;
}

/** A made-up centre that carries out what `supervise` asks for. */
function centre(devices: readonly TownDevice[]) {
  const cases: (SilenceCase & { isHandled?: boolean })[] = [];
  const outages: OutageCase[] = [];
  let reception: (NonNullable<Listening['reception']> & { since: Date }) | null = null;
  let deaf: { from: Date; to: Date }[] = [];
  const acts: Act[] = [];
  let ids = 0;
  const newId = (letter: string) => {
    ids += 1;
    return `${letter}${ids}`;
  };

  function lastBeat({ phase, quiet }: TownDevice, now: number): number {
    const heard = (beat: number) => !quiet || beat < quiet.from || (quiet.to !== null && beat >= quiet.to);
    let beat = phase + Math.floor((now - phase) / 300) * 300;
    while (!heard(beat)) beat -= 300;
    return beat;
  }
  function unheardAt(now: number): UnheardDevice[] {
    return devices.flatMap((device) => {
      const beat = at(lastBeat(device, now));
      const contact: Contact = { placedAt: at(-90_000), heartbeatAt: beat, lastContactAt: beat, intervalSeconds: 300 };
      const open = without(watch, deaf);
      const silence = silenceOf(contact, open, at(now), 60);
      if (silence.state === 'unsupervised') return [];
      const { state, since } = silence;
      if (state === 'heard') return [];
      const { deviceId, areaId, vendor } = device;
      return [
        {
          tenantId: 't',
          deviceId,
          areaId,
          vendor,
          state,
          since,
          intervalSeconds: 300,
          hasPeople: true,
          isSeenTo: false,
        },
      ] as const;
    });
  }
  function groups(): Group[] {
    const count = (by: 'area' | 'model', key: (device: TownDevice) => string) =>
      [...new Set(devices.map(key))].map((of) => ({
        ...{ tenantId: 't', by, of, supervised: devices.filter((device) => key(device) === of).length },
      }));
    return [...count('area', ({ areaId }) => areaId), ...count('model', ({ vendor }) => vendor)];
  }
  function listening(now: number): Listening {
    const contact = (id: string) => {
      const device = devices.find(({ deviceId }) => deviceId === id);
      return device ? at(lastBeat(device, now)) : null;
    };
    return {
      ...{
        supervised: devices.length,
        unheard: unheardAt(now),
        groups: groups(),
        reception: reception && { caseId: reception.caseId, tenantId: 't' },
      },
      cases: cases
        .filter(({ isHandled }) => !isHandled)
        .map((one) => ({ ...one, lastContactAt: contact(one.deviceId) })),
      outages: outages.map((one) => ({
        ...one,
        devices: one.devices.map((device) => ({ ...device, lastContactAt: contact(device.deviceId) })),
      })),
    };
  }
  const change = <T extends { caseId: string }>(list: T[], caseId: string, how: (one: T) => T) => {
    const index = list.findIndex((one) => one.caseId === caseId);
    const one = list[index];
    if (one) list[index] = how(one);
  };
  const member = ({ deviceId, since }: UnheardDevice) => ({ deviceId, since, lastContactAt: null });
  function carryOut(act: Act, now: number): void {
    switch (act.act) {
      case 'reception-lost':
        reception = { caseId: newId('r'), tenantId: 't', since: act.since };
        break;
      case 'reception-back':
        // What was missed meanwhile was missed by us: counted from now on only.
        if (reception) deaf = [...deaf, { from: reception.since, to: at(now) }];
        reception = null;
        break;
      case 'outage-found':
        outages.push({
          ...{ tenantId: 't', by: act.by, of: act.of, caseId: newId('o'), isBack: false },
          devices: act.devices.map(member),
        });
        break;
      case 'outage-joined':
        change(outages, act.caseId, (one) => ({
          ...one,
          isBack: false,
          devices: [...one.devices, ...act.devices.map(member)],
        }));
        break;
      case 'outage-heard':
        change(outages, act.caseId, (one) => ({
          ...one,
          devices: one.devices.filter(({ deviceId }) => !act.devices.includes(deviceId)),
        }));
        break;
      case 'outage-over':
        change(outages, act.caseId, (one) => ({ ...one, isBack: true }));
        break;
      case 'case-found': {
        const { deviceId, since } = act.device;
        const kind = isWithoutAlarm(act.device) ? 'person-without-alarm' : 'silent';
        cases.push({
          ...{ tenantId: 't', caseId: newId('c'), deviceId, kind, since },
          ...{ state: 'open', isBack: false, lastContactAt: null },
        });
        break;
      }
      case 'case-worse':
        change(cases, act.caseId, (one) => ({ ...one, kind: 'person-without-alarm' as const }));
        break;
      case 'case-again':
        change(cases, act.caseId, (one) => ({ ...one, isBack: false, since: act.device.since }));
        break;
      case 'case-heard':
        change(cases, act.caseId, (one) => (act.isForALook ? { ...one, isBack: true } : { ...one, isHandled: true }));
        break;
      case 'case-folded':
        change(cases, act.caseId, (one) => ({ ...one, isHandled: true }));
        break;
    }
  }
  return {
    acts,
    listening,
    run(from: number, to: number, step = 15) {
      for (let now = from; now <= to; now += step) {
        for (const act of supervise(listening(now), rulesOf)) {
          acts.push(act);
          carryOut(act, now);
        }
        // Done once, nothing more is asked for.
        expect(supervise(listening(now), rulesOf)).toEqual([]);
      }
    },
  };
}

function town(count: number, quiet: (no: number) => TownDevice['quiet']): TownDevice[] {
  return Array.from({ length: count }, (_, no) => ({
    deviceId: `d${no}`,
    areaId: `a${no % 4}`,
    vendor: `v${no % 3}`,
    phase: (no * 37) % 300,
    quiet: quiet(no),
  }));
}
const kindsOf = (acts: readonly Act[]) => acts.map(({ act }) => act);

test('one device that goes silent is one case, worse after an hour, and back when it is heard', () => {
  const { acts, run } = centre(town(40, (no) => (no === 7 ? { from: 1_000, to: 9_000 } : null)));
  run(900, 12_000);
  expect(kindsOf(acts)).toEqual(['case-found', 'case-worse', 'case-heard']);
});

test('an area that is cut off is one outage from the first silent device on, and no single case', () => {
  const { acts, run } = centre(town(80, (no) => (no % 4 === 2 ? { from: 1_000, to: 9_000 } : null)));
  run(900, 12_000);
  expect(new Set(kindsOf(acts))).toEqual(new Set(['outage-found', 'outage-joined', 'outage-heard', 'outage-over']));
  expect(kindsOf(acts).filter((act) => act === 'outage-found')).toHaveLength(1);
});

test('a vendor whose cloud is down is one outage across areas', () => {
  const { acts, run } = centre(town(90, (no) => (no % 3 === 1 ? { from: 1_000, to: null } : null)));
  run(900, 3_000);
  const [first] = acts;
  expect(first).toMatchObject({ act: 'outage-found' });
  expect(kindsOf(acts)).not.toContain('case-found');
});

test('when nothing at all is heard it is our own reception, and nobody else has a case', () => {
  const { acts, run } = centre(town(2_000, () => ({ from: 1_000, to: 5_000 })));
  run(900, 9_000, 60);
  expect(kindsOf(acts)).toEqual(['reception-lost', 'reception-back']);
});

test('four devices of a small place are four cases, not an outage', () => {
  const { acts, run } = centre(town(40, (no) => (no % 4 === 1 && no < 16 ? { from: 1_000, to: null } : null)));
  run(900, 2_000);
  expect(kindsOf(acts)).toEqual(['case-found', 'case-found', 'case-found', 'case-found']);
});

test('devices that have been silent for days do not make an outage of the next one', () => {
  const days = (no: number) => ({ from: -80_000 + no * 4_000, to: null });
  const { acts, run } = centre(
    town(30, (no) => (no % 4 === 1 ? days(no) : no === 2 ? { from: 1_000, to: null } : null)),
  );
  run(900, 2_000);
  expect(kindsOf(acts)).not.toContain('outage-found');
});

describe('whatever falls silent, when', () => {
  const quiets = fc.option(
    fc.record({ from: fc.integer({ min: 0, max: 6_000 }), to: fc.option(fc.integer({ min: 6_000, max: 9_000 })) }),
    { freq: 2 },
  );
  test('every silent device is in exactly one place, and a device that keeps its interval in none', () => {
    fc.assert(
      fc.property(fc.array(quiets, { minLength: 1, maxLength: 40 }), (quiet) => {
        const devices = town(quiet.length, (no) => quiet[no] ?? null);
        const { run, listening } = centre(devices);
        run(-300, 10_000, 60);
        const now = listening(10_000);
        if (now.reception) return;
        const places = [...now.cases.filter(({ isBack }) => !isBack), ...now.outages.flatMap((one) => one.devices)];
        for (const { deviceId, state } of now.unheard) {
          if (state === 'late') continue;
          expect(places.filter((one) => one.deviceId === deviceId)).toHaveLength(1);
        }
        const well = devices.filter((device) => device.quiet === null).map(({ deviceId }) => deviceId);
        const known = [...now.cases, ...now.outages.flatMap((one) => one.devices)];
        expect(known.filter(({ deviceId }) => well.includes(deviceId))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
