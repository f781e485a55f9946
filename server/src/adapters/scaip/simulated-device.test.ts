import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingSignal } from '../../modules/alarms/core/incoming-signal.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { type ScaipReceiver, startScaipReceiver } from './index.ts';
import { observedBodies } from './observed-bodies.ts';
import { createDevice, openLine } from './simulated-device.ts';

let receiver: ScaipReceiver;
let signals: IncomingSignal[];

beforeEach(async () => {
  signals = [];
  receiver = await startScaipReceiver({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock(),
    log: { warn: () => undefined, error: () => undefined },
    onSignal: async (signal) => {
      signals.push(signal);
      return { outcome: 'stored', voice: { call: `tel:${signal.cid}` } };
    },
  });
});
afterEach(() => receiver.stop());

describe('a simulated device', () => {
  it.each(['udp', 'tcp'] as const)('hears over %s that its press was stored and whom to call', async (transport) => {
    const device = await createDevice({ host: 'localhost', port: receiver.port, transport, cid: '1001' });
    expect(await device.press()).toEqual({ sipStatus: 200, snu: 0, mre: 1, tnu: 'tel:1001' });
    expect(await device.heartbeat()).toEqual({ sipStatus: 200, snu: 0, mre: 0, tnu: null });
    expect(await device.send('help')).toEqual({ sipStatus: 200, snu: 2, mre: null, tnu: null });
    expect(signals).toMatchObject([
      { sender: '1001', cid: '1001', kind: 'alarm' },
      { sender: '1001', kind: 'heartbeat' },
    ]);
    await device.close();
  });

  it.each(['udp', 'tcp'] as const)('is one of 200 that press at once on one socket over %s', async (transport) => {
    const line = await openLine({ host: '127.0.0.1', port: receiver.port, transport });
    const presses = Array.from({ length: 200 }, async (_value, index) => {
      const device = await createDevice({ host: '127.0.0.1', port: receiver.port, cid: `20${index}`, line });
      return device.press();
    });
    const results = await Promise.all(presses);
    expect(results.map(({ tnu }) => tnu)).toEqual(results.map((_result, index) => `tel:20${index}`));
    expect(signals).toHaveLength(200);
    await line.close();
  });

  it('sends every observed shape, and each is understood as what it is', async () => {
    const device = await createDevice({ host: '127.0.0.1', port: receiver.port, cid: '1001' });
    for (const { name } of observedBodies) expect((await device.sendObserved(name)).snu, name).toBe(0);
    expect(signals.map(({ kind }) => kind)).toEqual(observedBodies.map(({ kind }) => kind));
    expect(new Set(signals.map(({ cid }) => cid))).toEqual(new Set(['1001']));
    await device.close();
  });

  it('knows that nobody has heard it when the receiver is gone', async () => {
    const device = await createDevice({ host: '127.0.0.1', port: receiver.port, cid: '1001', transport: 'tcp' });
    await receiver.stop();
    await expect
      .poll(() => device.press(), { timeout: 4_000 })
      .toEqual({ sipStatus: null, snu: null, mre: null, tnu: null });
    await device.close();
    await expect(
      createDevice({ host: '127.0.0.1', port: receiver.port, cid: '1001', transport: 'tcp' }),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
