import type { AlarmKind } from '@tunet/contract';

export type { AlarmKind };

/** One message from a device, whatever protocol brought it; what `alarms` receives. */
export interface IncomingSignal {
  /** uuid v7 made on receipt */ readonly id: string;
  readonly receivedAt: Date;
  /** who sent it at the transport: SIP From user, or vendor key */ readonly sender: string;
  /** address the message was sent to (host part of To/R-URI): decides the centre for an unknown device */ readonly receiverAddress: string;
  readonly cid: string;
  readonly ref: string;
  readonly did: string | null;
  readonly kind: 'alarm' | 'reset' | 'info' | 'heartbeat' | 'test' | 'fault';
  readonly alarmKind: AlarmKind | null;
  readonly deviceType: string;
  readonly statusCode: string;
  readonly locationCode: string | null;
  /** can the device speak: 'none' for no-voice:, else how */ readonly voice: 'none' | 'gsm' | 'sip' | 'callback';
  /** sha-256 of the body, for telling a resend from a new press */ readonly bodyHash: string;
  /** the alarm that it becomes if it becomes one; made on receipt where it may ring before it is stored */ readonly alarmId?: string;
  /** free text of the device (stt/dte/lte), at most 128 characters, may be empty */ readonly text: string;
}

/** What `alarms` says of a signal; only `stored` lets the device believe that it has been heard. */
export type SignalAnswer =
  /** committed; `call` is the number or SIP address that the device shall call, null when it shall not call */
  | { readonly outcome: 'stored'; readonly voice: { readonly call: string } | null }
  /** not kept: the device shall try its next address (snu 6) */
  | { readonly outcome: 'busy' }
  /** nobody here treats this device (snu 5) */
  | { readonly outcome: 'not-treated' };

/** A device, or a telephone, has begun to call. Where the call goes is told to it at once; this only says that it rings. */
export interface IncomingCall {
  readonly at: Date;
  /** who calls: the device's number (cid) as a rule, else a telephone number; empty when it could not be read */
  readonly from: string;
  /** address that was called, as `receiverAddress` of a signal */
  readonly receiverAddress: string;
}
