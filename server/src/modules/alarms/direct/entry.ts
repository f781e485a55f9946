import type { Operator } from '../core/alarm.ts';
import type { HandOverCommand } from '../core/hand-over.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { LadderSeconds } from '../core/ladder.ts';

/** Under which alarm a signal rang from memory, and at whose desk. */
export interface Ring {
  readonly alarmId: string;
  readonly tenantId: string;
  readonly deskId: string;
  readonly known: boolean;
  readonly speaks: boolean;
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly ladderSeconds: LadderSeconds;
}

/** What an operator did. Everything the core needs travels with it, so that it is done the same way when it is replayed. */
export type DirectAct =
  | { readonly kind: 'take' | 'note-voice-contact' }
  | { readonly kind: 'give-back'; readonly seconds: LadderSeconds; readonly dutyEnded: true }
  | { readonly kind: 'note-emergency-call'; readonly number: string }
  | {
      readonly kind: 'hand-over';
      readonly handOverId: string;
      readonly unit: { readonly id: string; readonly name: string; readonly phone: string | null };
      readonly note: string | null;
      readonly answerSeconds: number;
    }
  | {
      readonly kind: 'answer-by-voice';
      readonly handOverId: string;
      readonly said: HandOverCommand['kind'];
      readonly name: string;
      readonly note: string | null;
      readonly arrivalMinutes: number;
      readonly warnPercent: number;
      readonly afterHours: number;
    }
  | { readonly kind: 'note'; readonly words: string };

/** An operator as the journal names her: also the audit row that is written later needs no more. */
export interface Actor extends Operator {
  readonly tenantId: string;
  readonly unitName: string | null;
}

/** Somebody was shown somebody from memory. */
export interface Look {
  readonly at: Date;
  readonly by: Actor;
  readonly how: 'row' | 'card' | 'card-in-hand';
  readonly alarmId: string;
  readonly tenantId: string;
  readonly personIds: readonly string[];
}

/** One line of the receiver's journal. */
export type Entry =
  | {
      readonly what: 'signal';
      readonly id: string;
      readonly cid: string;
      readonly signal: IncomingSignal;
      /** null: it rings nowhere (a test, a fault), or the receiver did not know yet whose it is */
      readonly ring: Ring | null;
    }
  | {
      readonly what: 'act';
      readonly id: string;
      readonly cid: string;
      readonly tenantId: string;
      readonly alarmId: string;
      readonly at: Date;
      readonly by: Actor;
      /** the browser's own name for it: a repeat changes nothing */
      readonly commandId: string;
      readonly act: DirectAct;
    }
  | {
      readonly what: 'climb';
      readonly id: string;
      readonly cid: string;
      readonly tenantId: string;
      readonly alarmId: string;
      readonly at: Date;
      readonly seconds: LadderSeconds;
    }
  | { readonly what: 'looks'; readonly id: string; readonly looks: readonly Look[] };

export type SignalEntry = Extract<Entry, { what: 'signal' }>;
export type ActEntry = Extract<Entry, { what: 'act' }>;

/** The bytes that a record of the journal holds. */
export function encodeEntry(entry: Entry): Buffer {
  return Buffer.from(JSON.stringify(entry));
}

const instants = new Set(['at', 'receivedAt']);
const kinds: readonly Entry['what'][] = ['signal', 'act', 'climb', 'looks'];

/** Reads an entry again; null for one of another version, which is left in the journal for a person. */
export function decodeEntry(bytes: Uint8Array): Entry | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString(), (key, each: unknown) =>
      instants.has(key) && typeof each === 'string' ? new Date(each) : each,
    );
    const what = typeof value === 'object' && value !== null && 'what' in value ? value.what : null;
    return kinds.some((kind) => kind === what) ? (value as Entry) : null;
  } catch {
    return null;
  }
}
