import type { LocalText } from '@tunet/contract';
import { z } from 'zod';
import {
  everywhere,
  ladderRule,
  law,
  numberRule,
  ours,
  phoneNumber,
  practice,
  type RuleDefinition,
  textOf,
  words,
} from './rule-definition.ts';

export const emergencyCodes = ['fire', 'police', 'ambulance', 'urgent-care'] as const;
type EmergencyCode = (typeof emergencyCodes)[number];

/** Who is rung in an emergency, by code. */
export type EmergencyNumbers = Readonly<Record<EmergencyCode, string>>;

/** Kinds of alarm that speak for themselves: rung before anything else. Illness is heard in the talk, not judged by us. */
export const speakingKinds = ['fire', 'attack'] as const;
export type FirstCalls = Readonly<Record<(typeof speakingKinds)[number], EmergencyCode | null>>;

export const cardStepKinds = ['talk', 'relative', 'unit', 'emergency'] as const;

/** One step of the card for someone who has none of her own. */
export interface DefaultStep {
  readonly kind: (typeof cardStepKinds)[number];
  readonly text: LocalText;
  readonly phone: string | null;
}
export interface DefaultCards {
  /** Nothing is rung first. */
  readonly usual: readonly DefaultStep[];
  /** What follows after the emergency number that is rung first. */
  readonly afterCall: readonly DefaultStep[];
}

const talk: DefaultStep = {
  kind: 'talk',
  text: words(
    'Snakk gjennom alarmen. Spør hva som har hendt.',
    'Snakk gjennom alarmen. Spør kva som har hendt.',
    'Tala genom larmet. Fråga vad som har hänt.',
    'Speak through the alarm. Ask what has happened.',
  ),
  phone: null,
};
const relative: DefaultStep = {
  kind: 'relative',
  text: words(
    'Ring pårørende når det kan hjelpe.',
    'Ring pårørande når det kan hjelpe.',
    'Ring anhöriga när det kan hjälpa.',
    'Ring a relative when it can help.',
  ),
  phone: null,
};
const unit: DefaultStep = {
  kind: 'unit',
  text: words(
    'Ingen talekontakt eller trenger hjelp: send noen.',
    'Ingen talekontakt eller treng hjelp: send nokon.',
    'Ingen talkontakt eller behöver hjälp: skicka någon.',
    'No voice contact, or help is needed: send somebody.',
  ),
  phone: null,
};

const steps = z
  .array(z.strictObject({ kind: z.enum(cardStepKinds), text: textOf(200), phone: phoneNumber.nullable() }))
  .min(1)
  .max(8);

/** What a municipality decides about alarms. */
export const alarmRuleDefinitions = {
  'alarm.ladderSeconds': ladderRule('seconds', [5, 900], [30, 60, 120], {
    group: 'ladder',
    label: words(
      'Alarm som ingen har tatt',
      'Alarm som ingen har teke',
      'Larm som ingen har tagit',
      'Alarm that nobody has taken',
    ),
    help: words(
      'Først ringer det hos neste operatør, så hos lederen, så hos den siste i kjeden.',
      'Først ringjer det hos neste operatør, så hos leiaren, så hos den siste i kjeda.',
      'Först ringer det hos nästa operatör, sedan hos chefen, sedan hos den sista i kedjan.',
      'First the next operator is rung, then the lead, then the last in the chain.',
    ),
    source: practice,
  }),
  'alarm.answerSeconds': numberRule('seconds', [15, 900], 120, {
    group: 'limit',
    label: words(
      'Tid til å svare på et oppdrag',
      'Tid til å svare på eit oppdrag',
      'Tid att svara på ett uppdrag',
      'Time to answer when asked to go',
    ),
    help: words(
      'Har den som er spurt ikke svart da, foreslår bordet neste i rekken.',
      'Har den som er spurd ikkje svart då, føreslår bordet neste i rekkja.',
      'Har den som tillfrågats inte svarat då, föreslår bordet nästa i ordningen.',
      'If the one asked has not answered by then, the desk proposes the next in line.',
    ),
    source: practice,
  }),
  'alarm.answerSecondsGravest': numberRule('seconds', [15, 900], 60, {
    group: 'limit',
    label: words(
      'Tid til å svare ved brann og overfall',
      'Tid til å svare ved brann og overfall',
      'Tid att svara vid brand och överfall',
      'Time to answer at fire and attack',
    ),
    help: words(
      'Det samme for de alvorligste alarmene. Kortere enn for de andre.',
      'Det same for dei alvorlegaste alarmane. Kortare enn for dei andre.',
      'Samma sak för de allvarligaste larmen. Kortare än för de andra.',
      'The same for the gravest alarms. Shorter than for the others.',
    ),
    source: practice,
  }),
  'alarm.arrivalMinutes': numberRule('minutes', [5, 240], 45, {
    group: 'limit',
    label: words(
      'Fra tatt imot til framme',
      'Frå teken imot til framme',
      'Från mottaget till framme',
      'From accepted to present',
    ),
    help: words(
      'Er ingen framme da, ser bordet det og ringer.',
      'Er ingen framme då, ser bordet det og ringjer.',
      'Är ingen framme då, ser bordet det och ringer.',
      'If nobody is present by then, the desk sees it and rings.',
    ),
    source: practice,
  }),
  'alarm.afterClosingHours': numberRule('hours', [0, 24], 8, {
    group: 'limit',
    label: words(
      'Bordet ser personen etter avsluttet alarm',
      'Bordet ser personen etter avslutta alarm',
      'Bordet ser personen efter avslutat larm',
      'The desk sees the person after closing',
    ),
    help: words(
      'Så lenge kan den som hadde alarmen lese kortet igjen. Til vakten er slutt er vanlig.',
      'Så lenge kan den som hadde alarmen lese kortet igjen. Til vakta er slutt er vanleg.',
      'Så länge kan den som hade larmet läsa kortet igen. Till passets slut är vanligt.',
      'For so long the one who had the alarm can read the card again. To the end of the shift is usual.',
    ),
    source: ours,
  }),
  'alarm.afterHandOverHours': numberRule('hours', [0, 24], 2, {
    group: 'limit',
    label: words(
      'Den som var der ser personen etterpå',
      'Den som var der ser personen etterpå',
      'Den som var där ser personen efteråt',
      'The one who was there sees the person afterwards',
    ),
    help: words(
      'Så lenge kan den som dro dit lese og skrive etter at hun er ferdig.',
      'Så lenge kan den som drog dit lese og skrive etter at ho er ferdig.',
      'Så länge kan den som åkte dit läsa och skriva efter att hon är klar.',
      'For so long the one who went can read and write after she is done.',
    ),
    source: ours,
  }),
  // Wide until each kind of device says how often it checks in: one that works must not be called silent.
  // A municipality whose devices check in every hour decides an hour.
  'alarm.silentAfterMinutes': numberRule('minutes', [15, 10_080], 26 * 60, {
    group: 'limit',
    label: words(
      'Ikke kontakt med alarmen',
      'Ikkje kontakt med alarmen',
      'Ingen kontakt med larmet',
      'No contact with the alarm',
    ),
    help: words(
      'En alarm som ikke er hørt på så lenge, virker ikke så vidt vi vet. Det får hun se.',
      'Ein alarm som ikkje er høyrd på så lenge, verkar ikkje så vidt vi veit. Det får ho sjå.',
      'Ett larm som inte har hörts på så länge fungerar inte såvitt vi vet. Det får hon se.',
      'An alarm not heard for so long does not work as far as we know. She is told so.',
    ),
    source: ours,
  }),
  'alarms.emergency-numbers': {
    group: 'list',
    schema: z.strictObject({
      fire: phoneNumber,
      police: phoneNumber,
      ambulance: phoneNumber,
      'urgent-care': phoneNumber,
    }),
    input: { kind: 'phones', of: emergencyCodes, mayBeNone: false },
    byDefault: {
      NO: { fire: '110', police: '112', ambulance: '113', 'urgent-care': '116117' },
      SE: { fire: '112', police: '112', ambulance: '112', 'urgent-care': '1177' },
    },
    label: words('Nødnumre', 'Naudnummer', 'Nödnummer', 'Emergency numbers'),
    help: words(
      'Numrene på alarmkortet. Operatøren ringer dem selv.',
      'Numra på alarmkortet. Operatøren ringjer dei sjølv.',
      'Numren på larmkortet. Operatören ringer dem själv.',
      'The numbers on the alarm card. The operator rings them herself.',
    ),
    source: law('110 · 112 · 113 · 116 117 / 112 · 1177'),
  } satisfies RuleDefinition<EmergencyNumbers>,
  'alarms.first-call': {
    group: 'list',
    schema: z.strictObject({ fire: z.enum(emergencyCodes).nullable(), attack: z.enum(emergencyCodes).nullable() }),
    input: { kind: 'choices', of: speakingKinds, to: emergencyCodes },
    byDefault: everywhere({ fire: 'fire', attack: 'police' }),
    label: words(
      'Ringes før alt annet',
      'Blir ringt før alt anna',
      'Rings före allt annat',
      'Rung before anything else',
    ),
    help: words(
      'Alarmer som taler for seg selv: dette nummeret står øverst på kortet.',
      'Alarmar som talar for seg sjølve: dette nummeret står øvst på kortet.',
      'Larm som talar för sig själva: detta nummer står överst på kortet.',
      'Alarms that speak for themselves: this number stands first on the card.',
    ),
    source: practice,
  } satisfies RuleDefinition<FirstCalls>,
  'alarms.default-cards': {
    group: 'text',
    schema: z.strictObject({ usual: steps, afterCall: steps }),
    input: { kind: 'card' },
    byDefault: everywhere({ usual: [talk, relative, unit], afterCall: [talk, unit, relative] }),
    label: words(
      'Alarmkort for dem som ikke har eget',
      'Alarmkort for dei som ikkje har eige',
      'Larmkort för dem som inte har eget',
      'Alarm card for those without their own',
    ),
    help: words(
      'Det operatøren gjør, i rekkefølge. Et eget kort skrevet av en sykepleier går foran.',
      'Det operatøren gjer, i rekkjefølgje. Eit eige kort skrive av ein sjukepleiar går føre.',
      'Det operatören gör, i ordning. Ett eget kort skrivet av en sjuksköterska går före.',
      'What the operator does, in order. A card of her own, written by a nurse, comes before it.',
    ),
    source: ours,
  } satisfies RuleDefinition<DefaultCards>,
} as const;
