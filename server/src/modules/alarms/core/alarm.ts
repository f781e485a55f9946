import type { AlarmHappening, AlarmKind, AlarmRefusal } from '@tunet/contract';
import type { HandOver, HandOverCommand } from './hand-over.ts';
import type { LadderSeconds, LadderStep } from './ladder.ts';

/** A member of staff as the alarm remembers her. */
export interface Operator {
  readonly id: string;
  readonly name: string;
}

/** What is true of an alarm in every state. */
interface Core {
  readonly tenantId: string;
  readonly id: string;
  readonly deskId: string;
  /** false: nobody has registered the device; it rings all the same */
  readonly known: boolean;
  readonly kind: AlarmKind;
  readonly receivedAt: Date;
  readonly presses: number;
  readonly lastPressAt: Date;
  /** the device withdrew it; closes nothing */
  readonly resetAt: Date | null;
  readonly ladder: LadderStep;
  /** somebody spoke with the person */
  readonly voiceAt: Date | null;
  /** somebody stood beside the person */
  readonly presentAt: Date | null;
  /** what the one who was there found; wins over the operator's cause, both are kept */
  readonly foundCause: string | null;
  readonly ticked: readonly number[];
  readonly handOvers: readonly HandOver[];
  /** rises with every change; the desk shows a row anew when it has */
  readonly version: number;
}

export type Waiting = Core & {
  readonly status: 'waiting';
  readonly waitingSince: Date;
  /** when the next step of the ladder is due; null at the top */
  readonly ladderDueAt: Date | null;
};
export type Taken = Core & { readonly status: 'taken'; readonly takenBy: Operator; readonly takenAt: Date };
export type Closed = Core & {
  readonly status: 'closed';
  readonly takenBy: Operator;
  readonly takenAt: Date;
  readonly closedBy: Operator;
  readonly closedAt: Date;
  readonly cause: string;
  readonly measure: string;
  readonly note: string | null;
};
export type Alarm = Waiting | Taken | Closed;

/** What people and time may do to an alarm. Rules and code lists of the day travel with the command that needs them. */
export type Command =
  | { readonly kind: 'press' | 'reset' }
  | { readonly kind: 'climb'; readonly seconds: LadderSeconds }
  | { readonly kind: 'miss-answer'; readonly handOverId: string }
  | { readonly kind: 'take' | 'note-voice-contact'; readonly by: Operator }
  | {
      readonly kind: 'give-back';
      readonly by: Operator;
      readonly seconds: LadderSeconds;
      /** the operator's duty has ended: the alarm is nobody's and must ring again */
      readonly dutyEnded?: true;
    }
  | { readonly kind: 'note-emergency-call'; readonly by: Operator; readonly number: string }
  | { readonly kind: 'tick-step'; readonly by: Operator; readonly no: number; readonly steps: readonly number[] }
  | {
      readonly kind: 'hand-over';
      readonly by: Operator;
      readonly handOverId: string;
      readonly unit: { readonly id: string; readonly name: string; readonly phone: string | null };
      /** left out: a unit, in its app */
      readonly outside?: { readonly to: HandOver['to']; readonly way: HandOver['way'] };
      readonly note: string | null;
      readonly answerSeconds: number;
    }
  | { readonly kind: 'withdraw'; readonly by: Operator; readonly handOverId: string; readonly afterHours: number }
  | {
      readonly kind: 'answer-by-voice';
      readonly by: Operator;
      readonly handOverId: string;
      readonly said: HandOverCommand['kind'];
      readonly name: string;
      readonly note: string | null;
      readonly arrivalMinutes: number;
      readonly afterHours: number;
    }
  | {
      readonly kind: 'answer';
      readonly handOverId: string;
      readonly answer: HandOverCommand;
      readonly causes: ReadonlySet<string>;
      readonly afterHours: number;
    }
  | {
      readonly kind: 'close';
      readonly by: Operator;
      readonly cause: string;
      readonly measure: string;
      /** how many presses the operator had seen when she closed */
      readonly seenPresses: number;
      readonly note: string | null;
      readonly causes: ReadonlySet<string>;
      readonly measures: ReadonlySet<string>;
      readonly afterHours: number;
    };

/** One line of the alarm's life; written once, never changed. */
export interface Happening {
  readonly what: AlarmHappening['what'];
  readonly at: Date;
  readonly who: { readonly id: string | null; readonly name: string } | null;
  readonly detail: string | null;
}

/** Whose eyes open or close because of a step. */
export type GrantChange =
  | { readonly open: string; readonly basis: 'handed-over'; readonly ref: string; readonly from: Date }
  | { readonly end: 'open-alarm' | 'handed-over'; readonly ref: string; readonly at: Date };

/** A fact that other modules may need; see events.ts. */
export interface AlarmFact {
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number | null>>;
}

export interface Step<A extends Alarm = Alarm> {
  readonly alarm: A;
  readonly happenings: readonly Happening[];
  readonly facts: readonly AlarmFact[];
  readonly grants: readonly GrantChange[];
}

export interface Refusal {
  readonly refused: AlarmRefusal;
  /** staff names and instants only; never a resident's data */
  readonly detail?: Readonly<Record<string, string>>;
}
