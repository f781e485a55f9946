import type { Instrument } from '@tunet/contract';
import type { DefaultInstrument } from './default-instruments.ts';
import { words } from './rule-definition.ts';

/** From 0 to 10; only the two ends are named, and what lies between is hers. */
function tenths(lowest: readonly string[], highest: readonly string[]): Instrument['scale'] {
  return Array.from({ length: 11 }, (_unused, value) => {
    const named = value === 0 ? lowest : value === 10 ? highest : null;
    const [nb = '', nn = '', sv = '', en = ''] = named ?? Array.from({ length: 4 }, () => String(value));
    return { value, label: words(nb, nn, sv, en), explained: words('', '', '', ''), isNotRelevant: false };
  });
}

/** Three short questions of our own, free for anybody to use. */
export const pulseScale: DefaultInstrument = {
  code: 'pulse',
  name: words('Hvordan har du det?', 'Korleis har du det?', 'Hur har du det?', 'How are you doing?'),
  scale: tenths(
    ['Ikke i det hele tatt', 'Ikkje i det heile', 'Inte alls', 'Not at all'],
    ['Veldig', 'Veldig', 'Mycket', 'Very much'],
  ),
  items: [
    { code: 'thriving', label: words('Jeg trives', 'Eg trivst', 'Jag trivs', 'I am content') },
    { code: 'active', label: words('Jeg er aktiv', 'Eg er aktiv', 'Jag är aktiv', 'I am active') },
    {
      code: 'mastering',
      label: words('Jeg mestrer dagen', 'Eg meistrar dagen', 'Jag klarar av dagen', 'I manage the day'),
    },
  ],
  source: 'own',
};

/** How well she can do what she has chosen herself. */
export const ownGoalScale: DefaultInstrument = {
  code: 'own-goal',
  name: words('Det jeg vil klare', 'Det eg vil klare', 'Det jag vill klara', 'What I want to manage'),
  scale: tenths(
    ['Får det ikke til', 'Får det ikkje til', 'Kan inte alls', 'Cannot do it'],
    ['Som jeg ønsker', 'Slik eg ønskjer', 'Så som jag vill', 'As I wish'],
  ),
  items: [
    {
      code: 'activity',
      label: words('Hvor godt går det nå?', 'Kor godt går det no?', 'Hur går det nu?', 'How well does it go now?'),
    },
  ],
  source: 'own',
};
