import type { DeskSession } from '../../access/index.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { Actor, Ring } from './entry.ts';
import type { Known, KnownPlace } from './known.ts';
import type { DeviceCard, UnitColumns } from './known-queries.ts';

/** What a test of the memory desk needs of a world; nothing here asks anybody. */
export const start = new Date('2026-11-21T22:00:00Z');
export const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
export const kari: Actor = { id: 'kari', name: 'Kari', tenantId: 'centre', unitName: 'Desken' };
export const per: Actor = { ...kari, id: 'per', name: 'Per' };

/** An operator on duty, as the receiver remembers her session. */
export function sessionOf({ id, name, tenantId, unitName }: Actor, unitId = 'desk'): DeskSession {
  const duties = [{ unitId, unitName: unitName ?? '', unitKind: 'desk' }];
  return { tokenHash: id, endsAt: later(3_600), actor: { id, name, tenantId, duties } } as unknown as DeskSession;
}

export function signalOf(id: string, more: Partial<IncomingSignal> = {}): IncomingSignal {
  return {
    ...{ id, receivedAt: start, sender: '1001', receiverAddress: 'alarm.example', cid: '1001', ref: id, did: null },
    ...{ kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null },
    ...{ voice: 'sip', bodyHash: `hash of ${id}`, text: '' },
    ...more,
  };
}

export function ringOf(alarmId: string, more: Partial<Ring> = {}): Ring {
  return {
    ...{ alarmId, tenantId: 'nordvik', deskId: 'desk', known: true, speaks: true, area: null },
    ladderSeconds: [30, 60, 120],
    ...more,
  };
}

const desk: UnitColumns = {
  ...{ tenantId: 'centre', id: 'desk', kind: 'desk', name: 'Desken', phone: null, areaId: null },
  receiverAddress: 'alarm.example',
};
const card: DeviceCard = {
  ...{ tenantId: 'nordvik', deviceId: 'device', speaks: true, phone: '+47 1', status: 'in-service' },
  ...{ home: null, wearers: [], persons: [] },
};

/** A memory that knows the device 1001 and one desk. */
export function knownWorld(more: Partial<Known> = {}): Known {
  const rules = { ladderSeconds: [30, 60, 120] } as unknown as KnownPlace['rules'];
  const place = { id: 'centre', name: 'Sentralen', voiceNumber: '+47 555 00 200', serves: ['nordvik'], rules };
  return {
    isWhole: true,
    place: () => place as unknown as KnownPlace,
    units: () => [],
    desk: () => desk,
    card: (cid) => (cid === '1001' ? card : null),
    deskFor: () => desk,
    session: () => undefined,
    operators: () => 1,
    mayBeOnDuty: () => true,
    counts: () => ({ cards: 1, bytes: 1, sessions: 0 }),
    ...more,
  };
}
