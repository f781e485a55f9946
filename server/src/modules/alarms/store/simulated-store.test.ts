import { type AlarmKind, alarmKinds } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { simulatedStore } from './simulated-store.ts';

// The database does the same: see `alarm-store.db.test.ts`, which drives both with the same commands.

const start = new Date('2026-11-21T22:00:00Z').getTime();
const pressed = fc.record({
  kind: fc.constantFrom(...alarmKinds),
  did: fc.constantFrom(null, '01', '02'),
  cid: fc.constantFrom('known', 'unknown'),
  isReset: fc.boolean(),
});

test('a graver alarm never joins a lesser one; every press is in an alarm at least as grave, of her own or of anybody’s', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(pressed, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
      async (batches) => {
        let made = 0;
        const newId = () => {
          made += 1;
          return `id${made}`;
        };
        const store = simulatedStore(
          {
            devices: new Map([['known', { tenantId: 't', speaks: true }]]),
            centre: { tenantId: 'c', deskId: 'd', voiceNumber: null },
            area: null,
            ladderSeconds: [30, 60, 120],
            isOnDuty: () => true,
          },
          newId,
        );
        const pressesOf = new Map<string, number>();
        for (const batch of batches) {
          const signals = batch.map(({ kind, did, cid, isReset }): IncomingSignal => {
            made += 1;
            return {
              ...{ id: newId(), receivedAt: new Date(start + made), sender: cid, receiverAddress: 'x', cid, did },
              ...{ ref: `r${made}`, kind: isReset ? 'reset' : 'alarm', alarmKind: isReset ? null : kind },
              ...{ deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip', text: '' },
              bodyHash: String(made),
            };
          });
          const received = await store.receive(signals);
          for (const [index, { alarmId }] of received.entries()) {
            const signal = signals[index];
            if (signal?.kind !== 'alarm') continue;
            const alarm = alarmId === null ? null : await store.hold(alarmId);
            expect(alarm).not.toBeNull();
            expect(gravity(alarm?.kind ?? 'other')).toBeLessThanOrEqual(gravity(signal.alarmKind ?? 'other'));
            pressesOf.set(alarmId ?? '', (pressesOf.get(alarmId ?? '') ?? 0) + 1);
          }
        }
        // None lost and none counted twice.
        for (const [id, presses] of pressesOf) expect((await store.hold(id))?.presses).toBe(presses);
        const open = await store.open('d');
        expect(open.map(({ id }) => id).sort()).toEqual([...pressesOf.keys()].sort());
      },
    ),
    { numRuns: 300 },
  );
});

function gravity(kind: AlarmKind): number {
  return alarmKinds.indexOf(kind);
}
