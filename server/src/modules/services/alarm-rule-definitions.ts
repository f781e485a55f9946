import { type AlarmKind, alarmKind, alarmKinds, type LocalText } from '@tunet/contract';
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
  /** For what rings by itself (fall, bed, door): nobody has asked for anything. As usual where it is left out. */
  readonly byItself?: readonly DefaultStep[] | undefined;
  /** For a dose that was not taken. As usual where it is left out. */
  readonly dispenser?: readonly DefaultStep[] | undefined;
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

const ask: DefaultStep = {
  kind: 'talk',
  text: words(
    'Enheten meldte fra av seg selv. Spør hvordan det går. Svarer ingen, ring telefonen.',
    'Eininga melde frå av seg sjølv. Spør korleis det går. Svarar ingen, ring telefonen.',
    'Enheten larmade av sig själv. Fråga hur det är. Svarar ingen, ring telefonen.',
    'The device reported by itself. Ask how things are. If nobody answers, ring the telephone.',
  ),
  phone: null,
};
const unanswered: DefaultStep = {
  kind: 'unit',
  text: words(
    'Ingen svarer: send noen med en gang.',
    'Ingen svarar: send nokon med ein gong.',
    'Ingen svarar: skicka någon genast.',
    'Nobody answers: send somebody at once.',
  ),
  phone: null,
};
const remind: DefaultStep = {
  kind: 'talk',
  text: words(
    'Ring og minn om medisinen. Spør om den er tatt.',
    'Ring og minn om medisinen. Spør om han er teken.',
    'Ring och påminn om läkemedlet. Fråga om det är taget.',
    'Ring and remind of the medicine. Ask whether it has been taken.',
  ),
  phone: null,
};
const doseLimit: DefaultStep = {
  kind: 'unit',
  text: words(
    'Ikke tatt når grensen for dosen nærmer seg: send noen.',
    'Ikkje teken når grensa for dosen nærmar seg: send nokon.',
    'Inte taget när gränsen för dosen närmar sig: skicka någon.',
    'Not taken when the limit of the dose comes near: send somebody.',
  ),
  phone: null,
};

const steps = z
  .array(z.strictObject({ kind: z.enum(cardStepKinds), text: textOf(200), phone: phoneNumber.nullable() }))
  .min(1)
  .max(8);

const gravest = z.literal('gravest').nullable();
/** Kinds where one who is asked has less time to answer. */
export type GravestKinds = Readonly<Record<AlarmKind, 'gravest' | null>>;

/** Minutes from accepted to present for an area (by its name), a kind, or both; null: any. */
export interface ArrivalLimit {
  readonly area: string | null;
  readonly kind: AlarmKind | null;
  readonly minutes: number;
}
const arrivalLimit = z.strictObject({
  area: z.string().trim().min(1).max(80).nullable(),
  kind: alarmKind.nullable(),
  minutes: z.int().min(5).max(240),
});

/** What a municipality decides about alarms. */
export const alarmRuleDefinitions = {
  // Below 180: the top must be reached before what is proved of the whole (97.5 % within 60 s, 99 % within 180 s).
  'alarm.ladderSeconds': ladderRule('seconds', [5, 170], [30, 60, 120], {
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
  'alarms.gravest-kinds': {
    group: 'list',
    schema: z.strictObject({
      fire: gravest,
      attack: gravest,
      epilepsy: gravest,
      fall: gravest,
      wandering: gravest,
      bed: gravest,
      door: gravest,
      press: gravest,
      dispenser: gravest,
      other: gravest,
    }),
    input: { kind: 'choices', of: alarmKinds, to: ['gravest'] },
    byDefault: everywhere({
      ...{ fire: 'gravest', attack: 'gravest', epilepsy: null, fall: null, wandering: null },
      ...{ bed: null, door: null, press: null, dispenser: null, other: null },
    }),
    label: words(
      'De alvorligste alarmene',
      'Dei alvorlegaste alarmane',
      'De allvarligaste larmen',
      'The gravest alarms',
    ),
    help: words(
      'Ved disse har den som er spurt, kortere tid til å svare. Det samme gjelder når noen trykker igjen.',
      'Ved desse har den som er spurd, kortare tid til å svare. Det same gjeld når nokon trykkjer igjen.',
      'Vid dessa har den som tillfrågats kortare tid att svara. Detsamma gäller när någon trycker igen.',
      'Here the one who is asked has less time to answer. The same counts when somebody presses again.',
    ),
    source: practice,
  } satisfies RuleDefinition<GravestKinds>,
  'alarms.again-minutes': numberRule('minutes', [10, 240], 60, {
    group: 'limit',
    label: words(
      'Trykk som hører sammen',
      'Trykk som høyrer saman',
      'Tryck som hör ihop',
      'Presses that belong together',
    ),
    help: words(
      'Så langt tilbake teller trykk fra samme person, og så lenge huskes en alarm der ingen var hos henne.',
      'Så langt tilbake tel trykk frå same person, og så lenge blir ein alarm hugsa der ingen var hos henne.',
      'Så långt tillbaka räknas tryck från samma person, och så länge minns vi ett larm där ingen var hos henne.',
      'So far back presses of one person count, and so long we remember an alarm where nobody was with her.',
    ),
    source: practice,
  }),
  'alarms.again-presses': numberRule('times', [2, 10], 3, {
    group: 'limit',
    label: words(
      'Trykk før alarmen går øverst',
      'Trykk før alarmen går øvst',
      'Tryck innan larmet går överst',
      'Presses before the alarm goes to the top',
    ),
    help: words(
      'Da foreslår bordet å sende noen. Det gjelder også når hver alarm er avsluttet for seg.',
      'Då føreslår bordet å sende nokon. Det gjeld òg når kvar alarm er avslutta for seg.',
      'Då föreslår bordet att skicka någon. Det gäller även när varje larm har avslutats för sig.',
      'Then the desk proposes to send somebody, also when each alarm has been closed by itself.',
    ),
    source: practice,
  }),
  'alarms.again-presses-after-closing': numberRule('times', [2, 10], 2, {
    group: 'limit',
    label: words(
      'Trykk før den går øverst når ingen har vært der',
      'Trykk før han går øvst når ingen har vore der',
      'Tryck innan det går överst när ingen har varit där',
      'Presses before it goes to the top when nobody was there',
    ),
    help: words(
      'Etter en alarm som ble avsluttet uten at noen var hos henne. Trykkene i den teller med.',
      'Etter ein alarm som vart avslutta utan at nokon var hos henne. Trykka i den tel med.',
      'Efter ett larm som avslutades utan att någon var hos henne. Trycken i det räknas med.',
      'After an alarm that was closed without anybody with her. The presses in it count too.',
    ),
    source: practice,
  }),
  'alarms.page-lead-minutes': numberRule('minutes', [1, 60], 5, {
    group: 'limit',
    label: words(
      'Lederen varsles når ingen er på vei',
      'Leiaren blir varsla når ingen er på veg',
      'Chefen larmas när ingen är på väg',
      'The lead is told when nobody is on the way',
    ),
    help: words(
      'Regnes fra alarmen gikk øverst fordi hun trykte igjen.',
      'Blir rekna frå alarmen gjekk øvst fordi ho trykte igjen.',
      'Räknas från att larmet gick överst för att hon tryckte igen.',
      'Counted from when the alarm went to the top because she pressed again.',
    ),
    source: practice,
  }),
  'alarms.arrival-warning-percent': numberRule('percent', [50, 95], 80, {
    group: 'limit',
    label: words(
      'Tilbake i operatørens syn før fristen',
      'Tilbake i operatøren sitt syn før fristen',
      'Tillbaka i operatörens sikte före tidsgränsen',
      'Back in the operator’s view before the limit',
    ),
    help: words(
      'Når så mye av tiden til framme er gått, ser operatøren på alarmen igjen.',
      'Når så mykje av tida til framme er gått, ser operatøren på alarmen igjen.',
      'När så mycket av tiden till framme har gått ser operatören på larmet igen.',
      'When so much of the time to arrive has gone, the operator looks at the alarm again.',
    ),
    source: practice,
  }),
  'alarms.arrival-limits': {
    group: 'limit',
    schema: z.array(arrivalLimit).max(60),
    input: { kind: 'arrival-limits', of: alarmKinds, min: 5, max: 240 },
    byDefault: everywhere([]),
    label: words(
      'Egne frister for framme',
      'Eigne fristar for framme',
      'Egna tidsgränser för framme',
      'Own limits for arrival',
    ),
    help: words(
      'For et område, et slag alarm eller begge. Det som passer best, gjelder; ellers den vanlige fristen.',
      'For eit område, eit slag alarm eller begge. Det som høver best, gjeld; elles den vanlege fristen.',
      'För ett område, ett slags larm eller båda. Det som passar bäst gäller; annars den vanliga gränsen.',
      'For an area, a kind of alarm or both. What fits best counts; otherwise the usual limit.',
    ),
    source: practice,
  } satisfies RuleDefinition<readonly ArrivalLimit[]>,
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
    // The later two may be missing: what a municipality decided before they were there still counts.
    schema: z.strictObject({
      usual: steps,
      afterCall: steps,
      byItself: steps.optional(),
      dispenser: steps.optional(),
    }),
    input: { kind: 'card' },
    byDefault: everywhere({
      usual: [talk, relative, unit],
      afterCall: [talk, unit, relative],
      byItself: [ask, unanswered, relative],
      dispenser: [remind, relative, doseLimit],
    }),
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
