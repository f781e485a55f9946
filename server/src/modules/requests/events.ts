import type { ApplicationOutcome } from '@tunet/contract';

/**
 * What this module tells others, past tense; the subject is always the application. Ids and codes only.
 * Consumers: notices (to her and those who may apply for her).
 */
export interface RequestEvents {
  readonly 'application.received': { personId: string };
  readonly 'application.taken': { personId: string };
  readonly 'application.promise-changed': { personId: string };
  readonly 'application.withdrawn': { personId: string };
  readonly 'application.preliminary-sent': { personId: string };
  readonly 'application.promise-broken': { personId: string };
  /** subject: the question */
  readonly 'question.asked': { personId: string };
  /** subject: the draft; to the one who writes it and nobody else */
  readonly 'draft.lapses': { personId: string; readerId: string };
  /** inside: the office's own number is told, never who it is about */
  readonly 'application.head-told': {
    personId: string;
    unitId: string;
    why: 'no-preliminary' | 'promise-near' | 'promise-broken';
  };
}
export type RequestEventKind = keyof RequestEvents;

/** What this module listens to, as far as it reads it. */
export interface HeardByRequests {
  readonly 'assessment.completed': { applicationId: string };
  readonly 'decision.issued': { applicationId: string; outcome: ApplicationOutcome };
  readonly 'plan.changed': { personId: string };
  readonly 'letter.sent': { letterKind: string; about: string; toldOn: string };
}
