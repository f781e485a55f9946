import type { GuideAnswer, Language } from '@tunet/contract';
import { lookForDanger } from '../danger/index.ts';
import { defaultTable } from '../responsibility/index.ts';
import type { Understand, Understood } from '../understanding/understood.ts';
import { answerNeed } from './answer-need.ts';
import { someMunicipality } from './place-facts.ts';

/** What somebody wrote, of whom nothing else is known. */
export interface Words {
  readonly text: string;
  /** guessed when left out */
  readonly language?: Language;
}

/** Answers as a municipality does that has changed nothing: without a database, and the same for the same words. */
export function answerWords(understand: Understand, { text, language }: Words): GuideAnswer {
  const understood = understand(text, language === undefined ? {} : { language });
  const country = understood.language === 'sv' ? 'SE' : 'NO';
  const danger = lookForDanger(text, { country });
  return answerNeed({
    ...{ text, danger, facts: {}, language: understood.language },
    understood: danger === null ? understood : emergencyFirst(understood, danger.because),
    place: someMunicipality(country, understood.language),
    table: defaultTable(country),
  });
}

/** Beside danger only what has a clear share is shown: somebody in need of an ambulance is not to read about day centres. */
const clearShare = 0.4;

/** Where the published words of danger stand, the emergency number is the first way; what else clearly fits comes after it. */
export function emergencyFirst(understood: Understood, words: readonly string[]): Understood {
  const others = understood.ways.filter(({ way, share }) => way !== 'emergency-113' && share >= clearShare);
  const because = words.map((what) => ({ from: 'word' as const, what }));
  return {
    ...understood,
    who: 'gp-or-emergency',
    isUnsure: false,
    ways: [{ way: 'emergency-113' as const, share: 1, because }, ...others].slice(0, 3),
  };
}
