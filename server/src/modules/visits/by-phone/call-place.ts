import type { Language } from '@tunet/contract';
import type { Pool } from 'pg';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { PhoneWords } from './word.ts';

export interface TurnPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  readonly words: PhoneWords;
  readonly newId: NewId;
  /** How many words a municipality is tried with in some minutes: nobody works her way through everyone's. */
  readonly limit: { allows(place: string, at: Date): boolean };
}

/** What is said when nobody in particular is known. */
export interface CallPlace {
  readonly tenantId: string;
  readonly name: string;
  readonly country: 'NO' | 'SE';
  readonly language: Language;
  readonly phone: string | null;
  readonly emergency: string;
  readonly urgentCare: string;
}
