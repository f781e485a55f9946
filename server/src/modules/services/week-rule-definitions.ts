import { z } from 'zod';
import { everywhere, numberRule, ours, phoneNumber, practice, type RuleDefinition, words } from './rule-definition.ts';

interface WeekPhone {
  readonly number: string | null;
}

/** What a municipality decides about the week of a resident: the telephone that reads it, and who is new. */
export const weekRuleDefinitions = {
  'visits.week-phone': {
    group: 'list',
    schema: z.strictObject({ number: phoneNumber.nullable().default(null) }),
    input: { kind: 'phones', of: ['number'], mayBeNone: true },
    byDefault: everywhere({ number: null }),
    label: words(
      'Nummeret som leser opp uka',
      'Nummeret som les opp veka',
      'Numret som läser upp veckan',
      'The number that reads the week aloud',
    ),
    help: words(
      'Innbyggeren ringer det og hører når noen kommer. Uten nummer er det ikke et tilbud.',
      'Innbyggjaren ringjer det og høyrer når nokon kjem. Utan nummer er det ikkje eit tilbod.',
      'Brukaren ringer det och hör när någon kommer. Utan nummer finns det inte.',
      'The resident rings it and hears when somebody comes. Without a number it is not offered.',
    ),
    source: practice,
  } satisfies RuleDefinition<WeekPhone>,
  'visits.newcomer-days': numberRule('days', [7, 730], 90, {
    group: 'number',
    label: words(
      'Ny person: så lenge siden sist',
      'Ny person: så lenge sidan sist',
      'Ny person: så länge sedan sist',
      'Somebody new: so long since the last time',
    ),
    help: words(
      'Den som ikke har vært der på så mange dager, blir varslet kvelden før.',
      'Den som ikkje har vore der på så mange dagar, blir varsla kvelden før.',
      'Den som inte har varit där på så många dagar aviseras kvällen innan.',
      'One who has not been there for so many days is told of the evening before.',
    ),
    source: ours,
  }),
  'visits.first-time-days': numberRule('days', [3, 30], 7, {
    group: 'limit',
    label: words(
      'Første gang: innen så mange dager',
      'Første gong: innan så mange dagar',
      'Första gången: inom så många dagar',
      'The first time: within so many days',
    ),
    help: words(
      'Etter så mange dager med hjelp ser lederen hvem som ikke har fått vist hvordan siden og alarmen virker.',
      'Etter så mange dagar med hjelp ser leiaren kven som ikkje har fått vist korleis sida og alarmen verkar.',
      'Efter så många dagar med hjälp ser chefen vem som inte fått veta hur sidan och larmet fungerar.',
      'After so many days of help the lead sees who has not been shown how the page and the alarm work.',
    ),
    source: practice,
  }),
} as const;
