import type { CrosswalkTopic } from '@tunet/contract';
import { words } from './rule-definition.ts';

function topic(
  code: string,
  [nb, nn, sv, en]: readonly [string, string, string, string],
  norwegian: readonly string[],
  swedish: readonly string[],
): CrosswalkTopic {
  return { topic: code, label: words(nb, nn, sv, en), norwegian: [...norwegian], swedish: [...swedish] };
}

/**
 * Which items of the Norwegian and the Swedish scale ask about the same. For reading beside each other, and for nothing else: there is
 * no function from a score of the one to a score of the other, and no decision and no register may read this file.
 */
export const crosswalk: readonly CrosswalkTopic[] = [
  topic(
    'moving',
    ['Bevege seg', 'Bevege seg', 'Röra sig', 'Moving'],
    ['moving-indoors', 'moving-outdoors'],
    ['mobility'],
  ),
  topic(
    'body',
    ['Stelle seg og spise', 'Stelle seg og ete', 'Sköta sig och äta', 'Looking after oneself and eating'],
    ['hygiene', 'dressing', 'eating', 'toilet', 'own-health'],
    ['personal-care'],
  ),
  topic(
    'home',
    ['Hus og innkjøp', 'Hus og innkjøp', 'Hem och inköp', 'House and shopping'],
    ['housework', 'cooking', 'shopping'],
    ['home-life'],
  ),
  topic(
    'mind',
    ['Huske, forstå og velge', 'Hugse, forstå og velje', 'Minnas, förstå och välja', 'Remembering and deciding'],
    ['memory', 'daily-decisions', 'own-behaviour'],
    ['learning', 'tasks'],
  ),
  topic(
    'speaking',
    ['Snakke, se og høre', 'Snakke, sjå og høyre', 'Tala, se och höra', 'Speaking, seeing, hearing'],
    ['communication', 'sight', 'hearing'],
    ['communication'],
  ),
  topic(
    'others',
    ['Sammen med andre', 'Saman med andre', 'Tillsammans med andra', 'Together with others'],
    ['social-participation'],
    ['relations', 'community', 'work-economy'],
  ),
  topic(
    'closest',
    ['Trygg, og de nærmeste', 'Trygg, og dei nærmaste', 'Trygg, och de närmaste', 'Safe, and those closest'],
    [],
    ['safety', 'carer-support'],
  ),
];
