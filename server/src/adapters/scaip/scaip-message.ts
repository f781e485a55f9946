/**
 * SCAIP bodies as values. Known from independent senders and receivers, not from the bought standard:
 * Tunet interoperates with observed SCAIP senders; it does not claim to conform.
 */

/** Status number in an answer: 0 ok · 1 too long · 2 invalid format · 3 wrong data content · 4 hold · 5 not treated · 6 busy · 7 mandatory tag missing; 99 is seen in the field. */
export type StatusNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How an `mrq` says that the device can be spoken to. */
export interface VoicePath {
  readonly scheme: 'no-voice' | 'gsm' | 'tel' | 'sip' | 'sip-pp' | 'unknown';
  /** number or address, empty when the sender gave none */
  readonly address: string;
}

/** `mrq`: answered by an `mrs` of its own. `scaip`: a private dialect, answered inside the SIP 200. */
export type ScaipDialect = 'mrq' | 'scaip';

/** A request from a device (`mrq`), with the defaults filled in and the codes at full width. */
export interface ScaipRequest {
  readonly dialect: ScaipDialect;
  /** names of the elements that came with content; the rest are defaults */
  readonly given: ReadonlySet<string>;
  readonly ref: string;
  readonly cid: string;
  /** ME, RE, IN, PI, or whatever two letters came; upper case */
  readonly messageType: string;
  /** four digits; 0000 when the sender's value was not 1 to 4 digits */
  readonly deviceType: string;
  readonly deviceId: string | null;
  readonly deviceComponent: string | null;
  /** four digits; 0010 when absent, 0000 when unreadable */
  readonly statusCode: string;
  /** three digits */
  readonly locationCode: string | null;
  readonly locationValue: string;
  readonly priority: number;
  /** the device asks to be called back instead of calling (`cha` 1) */
  readonly wantsCallback: boolean;
  readonly voicePaths: readonly VoicePath[];
  /** `mreq` 4 is seen as "no call" */
  readonly mediaRequest: number;
  /** further messages that belong to this one; 0 when it is the last */
  readonly messagesToCome: number;
  readonly statusText: string;
  readonly deviceText: string;
  readonly locationText: string;
  readonly infoText: string;
}

/** An answer to a device (`mrs`). */
export interface ScaipAnswer {
  readonly ref: string;
  readonly snu: number;
  readonly ste?: string;
  /** media reply: 0 no call · 1 duplex · 2 microphone only · 3 speaker only */
  readonly mre?: number;
  /** call-handling reply: 61 use the number you have · 62 call `tnu` · 0 no further call */
  readonly cre?: number;
  /** the first is the one to call, the others when it does not answer */
  readonly tnu?: readonly string[];
}

/** Why a body was refused; a fixed word, never content. */
export type RefusalReason =
  | 'too-long'
  | 'encoding'
  | 'doctype'
  | 'not-well-formed'
  | 'too-deep'
  | 'unknown-root'
  | 'ref-missing'
  | 'cid-missing'
  | 'dty-missing'
  | 'ref-content'
  | 'cid-content'
  | 'contradiction'
  /** told after reading: the sender is not the device, and its profile says that only its alarms are taken */
  | 'sender-mismatch';

export type ScaipReading =
  | { readonly kind: 'request'; readonly request: ScaipRequest }
  | { readonly kind: 'answer'; readonly answer: ScaipAnswer }
  /** `ref` as far as it could be read, else null */
  | {
      readonly kind: 'refusal';
      readonly snu: StatusNumber;
      readonly reason: RefusalReason;
      readonly ref: string | null;
      readonly isAnswer: boolean;
    };
