import { alarmKinds } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifySignal } from './classify-signal.ts';
import { deviceTypes, statusCodes } from './code-tables.ts';

const fourDigits = fc.integer({ min: 0, max: 9999 }).map((code) => String(code).padStart(4, '0'));
const request = fc.record({
  messageType: fc.oneof(fc.constantFrom('ME', 'RE', 'IN', 'PI'), fc.string({ maxLength: 3 })),
  deviceType: fc.oneof(fc.constantFrom(...Object.keys(deviceTypes)), fourDigits),
  statusCode: fc.oneof(fc.constantFrom(...Object.keys(statusCodes)), fourDigits),
  given: fc.constantFrom(new Set<string>(), new Set(['stc'])),
});

describe('what a signal is', () => {
  it('is always decided, and an alarm always has a kind', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { kind, alarmKind } = classifySignal(given);
        expect(['alarm', 'reset', 'info', 'heartbeat', 'test', 'fault']).toContain(kind);
        if (kind === 'alarm') expect(alarmKinds).toContain(alarmKind);
        else expect(alarmKind).toBeNull();
      }),
    );
  });

  it('is a heartbeat whenever mty says so, whatever the codes say', () => {
    fc.assert(
      fc.property(request, (given) => {
        expect(classifySignal({ ...given, messageType: 'PI' }).kind).toBe('heartbeat');
      }),
    );
  });

  it('is an alarm when the status code is unknown', () => {
    const unknown = fourDigits.filter((code) => !(code in statusCodes));
    fc.assert(
      fc.property(request, unknown, (given, statusCode) => {
        expect(classifySignal({ ...given, messageType: 'ME', statusCode }).kind).toBe('alarm');
      }),
    );
  });

  it('is an alarm when the message type is unknown, whatever the codes say', () => {
    const unknown = fc.string({ maxLength: 4 }).filter((type) => !['ME', 'RE', 'IN', 'PI'].includes(type));
    fc.assert(
      fc.property(request, unknown, (given, messageType) => {
        expect(classifySignal({ ...given, messageType }).kind).toBe('alarm');
      }),
    );
  });

  it.each([
    ['0003', '0010', 'press'],
    ['0005', '0010', 'fall'],
    ['0023', '0009', 'fire'],
    ['0026', '4711', 'fire'],
    ['0006', '0010', 'attack'],
    ['0017', '0009', 'epilepsy'],
    ['0015', '0010', 'wandering'],
    ['0012', '0009', 'bed'],
    ['0014', '0077', 'door'],
    ['0011', '0081', 'dispenser'],
    ['0011', '0010', 'press'],
    ['0020', '0126', 'fire'],
    ['0003', '0107', 'attack'],
    ['9999', '0009', 'other'],
  ])('device %s with status %s is an alarm of kind %s', (deviceType, statusCode, alarmKind) => {
    const given = { messageType: 'ME', deviceType, statusCode, given: new Set(['stc']) };
    expect(classifySignal(given)).toEqual({ kind: 'alarm', alarmKind });
  });

  it.each([
    ['0016', 'fault'],
    ['0125', 'fault'],
    ['0086', 'info'],
    ['0083', 'info'],
    ['0102', 'test'],
    ['0093', 'reset'],
  ])('status %s alone is a %s', (statusCode, kind) => {
    expect(classifySignal({ messageType: 'ME', deviceType: '0003', statusCode, given: new Set(['stc']) }).kind).toBe(
      kind,
    );
  });

  it('does not take the default status for a press', () => {
    const given = { messageType: 'ME', deviceType: '0033', statusCode: '0010', given: new Set<string>() };
    expect(classifySignal(given)).toEqual({ kind: 'alarm', alarmKind: 'other' });
  });
});
