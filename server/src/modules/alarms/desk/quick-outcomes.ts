import type { AlarmCard, AlarmKind } from '@tunet/contract';
import type { CodeLabel } from '../../services/index.ts';

/** A cause and a measure that together close most alarms of a kind; one digit at the desk. */
type Outcome = AlarmCard['outcomes'][number];
type Pair = readonly [cause: string, measure: string];

/** As many as one hand finds without looking. */
const atMost = 5;

/** `sent` stands for whoever is sent from there: by day home care, at night the patrol. */
const usualMeasures: Readonly<Record<string, string>> = {
  fall: 'sent',
  'fall-cannot-rise': 'sent',
  'acute-illness': 'ambulance',
  pain: 'sent',
  breathing: 'ambulance',
  toilet: 'sent',
  moving: 'sent',
  medicine: 'sent',
  anxiety: 'talked',
  loneliness: 'talked',
  'asks-for-visit': 'told-of-visit',
  'food-drink': 'waits-for-visit',
  'door-key': 'opened-door',
  'smoke-fire': 'fire-brigade',
  violence: 'police',
  missing: 'nobody-home',
  accidental: 'talked',
  test: 'talked',
  technical: 'technical-case',
  'power-cut': 'technical-case',
  'no-coverage': 'technical-case',
};

/** What comes first for kinds that are seldom about what presses are about. */
const byKind: Readonly<Partial<Record<AlarmKind, readonly Pair[]>>> = {
  fire: [
    ['smoke-fire', 'fire-brigade'],
    ['accidental', 'talked'],
    ['technical', 'technical-case'],
    ['test', 'talked'],
  ],
  attack: [
    ['violence', 'police'],
    ['accidental', 'talked'],
    ['test', 'talked'],
  ],
  fall: [
    ['fall', 'sent'],
    ['fall-cannot-rise', 'sent'],
    ['accidental', 'talked'],
  ],
  wandering: [['missing', 'sent']],
  bed: [
    ['toilet', 'sent'],
    ['accidental', 'talked'],
  ],
  door: [
    ['missing', 'sent'],
    ['accidental', 'talked'],
  ],
  dispenser: [
    ['medicine', 'talked'],
    ['medicine', 'sent'],
    ['technical', 'technical-case'],
  ],
};

export interface OutcomeLists {
  readonly causes: readonly CodeLabel[];
  readonly measures: readonly CodeLabel[];
  /** the measure that says who goes from here now */
  readonly sent: 'sent-home-care' | 'sent-night-patrol';
}

/**
 * The outcomes offered for a kind, at most five, always in the same order: hands learn places. First what the kind is mostly
 * about, then the causes that the municipality has marked as common. A code that has left its lists is not offered.
 */
export function quickOutcomes(kind: AlarmKind, { causes, measures, sent }: OutcomeLists): Outcome[] {
  const talkedOrFirst = measures.find(({ code }) => code === 'talked') ?? measures.find(({ common }) => common);
  const own = causes
    .filter(({ common }) => common)
    .map(({ code }): Pair => [code, usualMeasures[code] ?? talkedOrFirst?.code ?? '']);
  const pairs = [...(byKind[kind] ?? []), ...own].map(
    ([cause, measure]): Pair => [cause, measure === 'sent' ? sent : measure],
  );
  const listed = pairs.filter(([cause, measure], index) => {
    const first = pairs.findIndex(([c, m]) => c === cause && m === measure);
    return first === index && causes.some((c) => c.code === cause) && measures.some((m) => m.code === measure);
  });
  return listed
    .slice(0, atMost)
    .map(([cause, measure]) => ({ cause, measure, needsSomeoneSent: measure.startsWith('sent-') }));
}
