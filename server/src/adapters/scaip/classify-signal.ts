import { type AlarmKind, alarmKinds } from '@tunet/contract';
import type { IncomingSignal } from '../../modules/alarms/index.ts';
import type { ScaipRequest } from './scaip-message.ts';

/** What a message is, before anybody has looked at it. */
export type SignalClass =
  | { readonly kind: 'alarm'; readonly alarmKind: AlarmKind }
  | { readonly kind: Exclude<IncomingSignal['kind'], 'alarm'>; readonly alarmKind: null };

/** Cancel, automatic reset, manual reset: shown on the alarm's row, closes nothing. */
const RESETS = new Set(['0019', '0092', '0093']);

/** Test transmission over the primary and the redundant channel. */
const TESTS = new Set(['0102', '0103']);

/** The thing itself is unwell: battery, links, errors, failure, radio, service, power, tamper. */
const FAULTS = new Set([
  ...['0014', '0016', '0023', '0024', '0025', '0026', '0027', '0031'],
  ...['0032', '0033', '0034', '0035', '0036', '0037', '0038', '0039', '0040'],
  ...['0042', '0043', '0044', '0045', '0052', '0065', '0066', '0067', '0068', '0073', '0078', '0085'],
  ...['0095', '0105', '0122', '0123', '0125'],
]);

/** A fault is over, or the code itself says that nothing is wrong: log, normal, pill taken or reminded, somebody present. */
const GOOD_NEWS = new Set([
  ...['0015', '0075', '0086', '0091', '0094', '0112', '0113', '0114', '0115', '0116', '0124'],
  ...['0062', '0070', '0082', '0083', '0087', '0088', '0111'],
]);

const KIND_BY_DEVICE: Readonly<Record<string, AlarmKind>> = {
  '0002': 'press',
  '0003': 'press',
  '0004': 'press',
  '0005': 'fall',
  '0006': 'attack',
  '0007': 'attack',
  '0011': 'dispenser',
  '0012': 'bed',
  '0013': 'bed',
  '0014': 'door',
  '0015': 'wandering',
  '0016': 'bed',
  '0017': 'epilepsy',
  '0021': 'fire',
  '0023': 'fire',
  '0025': 'fire',
  '0026': 'fire',
  '0027': 'attack',
  '0028': 'attack',
  '0029': 'wandering',
  '0030': 'fall',
  '0035': 'door',
  '0036': 'wandering',
  '0037': 'fire',
  '0043': 'door',
  '0045': 'press',
  '0046': 'press',
  '0047': 'fire',
  '0048': 'press',
  '0050': 'press',
  '0051': 'wandering',
};

const KIND_BY_STATUS: Readonly<Record<string, AlarmKind>> = {
  '0010': 'press',
  '0076': 'door',
  '0077': 'door',
  '0081': 'dispenser',
  '0106': 'attack',
  '0107': 'attack',
  '0117': 'bed',
  '0126': 'fire',
};

/**
 * What a request from a device is. A heartbeat is a heartbeat whatever its status code says: real senders put
 * "automatic alarm" there. Everything else that is not surely harmless is an alarm. Pure and total.
 */
export function classifySignal(
  request: Pick<ScaipRequest, 'messageType' | 'deviceType' | 'statusCode' | 'given'>,
): SignalClass {
  switch (request.messageType) {
    case 'PI':
      return { kind: 'heartbeat', alarmKind: null };
    case 'RE':
      return { kind: 'reset', alarmKind: null };
    case 'IN':
      return { kind: 'info', alarmKind: null };
    case 'ME':
      if (RESETS.has(request.statusCode)) return { kind: 'reset', alarmKind: null };
      if (TESTS.has(request.statusCode)) return { kind: 'test', alarmKind: null };
      if (FAULTS.has(request.statusCode)) return { kind: 'fault', alarmKind: null };
      if (GOOD_NEWS.has(request.statusCode)) return { kind: 'info', alarmKind: null };
  }
  return { kind: 'alarm', alarmKind: findAlarmKind(request) };
}

/** The graver of what the device is and what it says; a status that the sender did not give says nothing. */
function findAlarmKind(request: Pick<ScaipRequest, 'deviceType' | 'statusCode' | 'given'>): AlarmKind {
  const byDevice = KIND_BY_DEVICE[request.deviceType] ?? 'other';
  const byStatus = request.given.has('stc') ? (KIND_BY_STATUS[request.statusCode] ?? 'other') : 'other';
  return gravity(byStatus) < gravity(byDevice) ? byStatus : byDevice;
}

/** 0 is the gravest; what is no alarm comes after all that is. */
export function gravity(kind: AlarmKind | null): number {
  return kind === null ? alarmKinds.length : alarmKinds.indexOf(kind);
}
