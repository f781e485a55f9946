import type { AlarmKind } from '@tunet/contract';
import type { Pressing } from '../core/again.ts';
import type { Alarm, Happening, Operator, Step, Taken } from '../core/alarm.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';

/** What became of one signal. */
export interface Received {
  readonly signalId: string;
  /** false: no desk anywhere answers for it */
  readonly treated: boolean;
  /** the same signal had been stored before; nothing new was written */
  readonly repeated: boolean;
  readonly alarmId: string | null;
  /** the device can speak, and this was an alarm */
  readonly speaks: boolean;
  /** what a device that answers to this centre shall call; null when the centre has no number */
  readonly voiceNumber: string | null;
}

/** An open alarm as the desk is woken by it. */
export interface OpenAlarm {
  readonly id: string;
  readonly version: number;
  readonly kind: AlarmKind;
}

/** An open alarm with a press that the rules have not looked at. */
export interface Pressed {
  readonly tenantId: string;
  readonly alarmId: string;
  readonly kind: AlarmKind;
  readonly areaId: string | null;
  /** false: nobody knows where it is, and nobody can be sent */
  readonly known: boolean;
  readonly lastPressAt: Date;
  /** nobody has looked at it at all */
  readonly isNew: boolean;
  readonly pressing: Pressing;
}

/**
 * Where alarms are kept: the one port of this module. `sql-store.ts` is the truth, `simulated-store.ts` says in plain code
 * what the truth shall do, and a test drives both with the same commands.
 */
export interface AlarmStore {
  /** Stores signals that came together, each beside its own kind only: see `mayShareBatch`. */
  receive(signals: readonly IncomingSignal[]): Promise<readonly Received[]>;
  /** One alarm, held until the transaction ends so that nobody changes it meanwhile. Null when it is out of reach. */
  hold(alarmId: string): Promise<Alarm | null>;
  /** The alarm that a hand-over belongs to, held. */
  holdByHandOver(handOverId: string): Promise<Alarm | null>;
  /** Compare and set: of two at once exactly one gets the step, the other null. */
  take(alarmId: string, by: Operator, now: Date): Promise<Step<Taken> | null>;
  /** Writes what became of an alarm that is held. */
  save(before: Alarm, step: Step, receivedAt: Date): Promise<void>;
  /** Alarms where time asks for something (ladder, answer, arrival, page), held; those that somebody else holds are left out. */
  holdDue(now: Date, limit: number): Promise<readonly Alarm[]>;
  /** Alarms where the next in line is to be asked, held; as with those that are due. */
  holdAsking(now: Date, limit: number): Promise<readonly Alarm[]>;
  /** Taken alarms whose operator is no longer on duty at the desk, held; as with those that are due. */
  holdLeft(now: Date, limit: number): Promise<readonly Alarm[]>;
  /** Open alarms with presses that the again-rule and the calendar have not looked at, held. */
  holdPressed(limit: number): Promise<readonly Pressed[]>;
  /** They have been looked at, up to their last press. */
  markLooked(pressed: readonly Pressed[]): Promise<void>;
  /** Open alarms of a desk, oldest first. */
  open(deskId: string): Promise<readonly OpenAlarm[]>;
  /** The life of an alarm, in order. */
  happenings(alarmId: string): Promise<readonly Happening[]>;
}
