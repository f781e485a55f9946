import type { AlarmHappening, AlarmKind, AlarmRefusal } from '@tunet/contract';
import type { Again } from './again.ts';
import type { HandOver, HandOverCommand, Receiver } from './hand-over.ts';
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
  /** the device can speak; where it cannot, "answered" is the first act towards the person */
  readonly speaks: boolean;
  /** the area of the home; null when nobody knows where it is */
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly kind: AlarmKind;
  readonly receivedAt: Date;
  readonly presses: number;
  readonly lastPressAt: Date;
  /** the device withdrew it; closes nothing */
  readonly resetAt: Date | null;
  readonly ladder: LadderStep;
  /** she pressed again: at the top of the desk */
  readonly again: Again | null;
  /** when the lead is paged unless somebody is on the way; null: not at all, or it has been done */
  readonly pageDueAt: Date | null;
  /** when it went by itself to the one on duty, without the desk */
  readonly directAt: Date | null;
  /** when the next in line is asked by itself; null: nobody is due */
  readonly askNextAt: Date | null;
  /** the first act of anybody towards the person: a voice, an emergency call, somebody asked to go, a relative told */
  readonly firstActAt: Date | null;
  /** somebody spoke with the person */
  readonly voiceAt: Date | null;
  /** somebody stood beside the person */
  readonly presentAt: Date | null;
  /** she said herself that she wants no help */
  readonly helpRefusedAt: Date | null;
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
  /** Tells a relative what happens. It asks nobody to go and ends nothing. */
  | { readonly kind: 'inform-relative'; readonly by: Operator; readonly name: string; readonly how: InformedHow }
  /** She says herself that she wants no help; only one who speaks with her can have heard it. */
  | { readonly kind: 'note-help-refused'; readonly by: Operator }
  | { readonly kind: 'escalate'; readonly again: Again; readonly pageLeadAfterMinutes: number }
  | { readonly kind: 'page-lead' | 'go-direct' | 'nobody-left' }
  | {
      readonly kind: 'ask-next';
      readonly handOverId: string;
      readonly unit: UnitAsked;
      readonly answerSeconds: number;
    }
  | { readonly kind: 'warn-arrival' | 'miss-arrival'; readonly handOverId: string }
  | {
      readonly kind: 'move-arrival';
      readonly by: Operator;
      readonly handOverId: string;
      /** from now */
      readonly minutes: number;
      readonly warnPercent: number;
      /** who said so */
      readonly name: string;
    }
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
      readonly warnPercent: number;
      readonly afterHours: number;
    }
  | {
      readonly kind: 'answer';
      readonly handOverId: string;
      readonly answer: HandOverCommand;
      readonly causes: ReadonlySet<string>;
      readonly afterHours: number;
    }
  | ({ readonly kind: 'close'; readonly by: Operator } & Closing)
  /** The one who was there closes what went to her directly; nobody at the desk has it. */
  | ({ readonly kind: 'close-where-it-was'; readonly by: Receiver; readonly handOverId: string } & Closing);

export interface Closing {
  readonly cause: string;
  readonly measure: string;
  /** how many presses the one who closes had seen */
  readonly seenPresses: number;
  readonly note: string | null;
  readonly causes: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly afterHours: number;
}

/** A unit that may be asked to go. */
export interface UnitAsked {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

export type InformedHow = 'phone' | 'message' | 'in-person';

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
