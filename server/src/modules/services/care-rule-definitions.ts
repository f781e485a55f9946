import { type NoticeChannel, type NoticeEvent, noticeChannels, noticeEvents } from '@tunet/contract';
import { z } from 'zod';
import {
  everywhere,
  numberRule,
  ours,
  phoneNumber,
  practice,
  type RuleDefinition,
  wallClock,
  words,
} from './rule-definition.ts';

/** From–to on the wall's clock; may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}
/** Who is rung when nobody takes an alarm; null: the municipality's administration. */
export interface LadderPhones {
  readonly lead: string | null;
  readonly last: string | null;
}

/** Channels of each event for one who has not chosen herself. */
export type NoticeDefaults = Readonly<Record<NoticeEvent, readonly NoticeChannel[]>>;

const channels = z.array(z.enum(noticeChannels)).readonly();

const usualNotices: NoticeDefaults = {
  'visit-done': [],
  'visit-not-done': ['sms'],
  'visit-late': ['sms'],
  'visit-unconfirmed': ['sms'],
  'visit-cancelled-by-another': ['sms'],
  'visit-moved': ['sms'],
  'visit-somebody-new': ['sms'],
  'message-answered': ['sms'],
  'application-received': [],
  'application-promise-moved': ['sms'],
  'decision-issued': ['sms', 'mail'],
  'place-offered': ['sms', 'mail'],
  'aid-news': ['sms', 'mail'],
  'alarm-someone-sent': [],
  'alarm-silent': ['sms'],
  'alarm-back': ['sms'],
  'proxy-ending': ['sms'],
};

/** Visits, messages and what is told outside the doors. */
export const careRuleDefinitions = {
  'conversations.answer-working-days': numberRule('working-days', [1, 10], 1, {
    group: 'deadline',
    label: words('Svar på en melding', 'Svar på ei melding', 'Svar på ett meddelande', 'Answer to a message'),
    help: words(
      'Den som skriver, får se hvilken dag svaret kommer senest.',
      'Den som skriv, får sjå kva dag svaret kjem seinast.',
      'Den som skriver får se vilken dag svaret kommer senast.',
      'The one who writes sees the day by which the answer comes.',
    ),
    source: practice,
  }),
  'visits.unconfirmed-minutes': numberRule('minutes', [5, 240], 10, {
    group: 'limit',
    label: words(
      'Ikke bekreftet: enheten får vite det',
      'Ikkje stadfesta: eininga får vite det',
      'Inte bekräftat: enheten får veta det',
      'Not confirmed: the unit is told',
    ),
    help: words(
      'Så lenge etter at tiden er ute. Ikke bekreftet betyr ikke at noen har glemt henne.',
      'Så lenge etter at tida er ute. Ikkje stadfesta betyr ikkje at nokon har gløymt henne.',
      'Så länge efter att tiden gått ut. Inte bekräftat betyder inte att någon har glömt henne.',
      'So long after the time is over. Not confirmed does not mean that somebody forgot her.',
    ),
    source: ours,
  }),
  'visits.family-told-minutes': numberRule('minutes', [15, 720], 60, {
    group: 'limit',
    label: words(
      'Ikke bekreftet: pårørende får vite det',
      'Ikkje stadfesta: pårørande får vite det',
      'Inte bekräftat: anhöriga får veta det',
      'Not confirmed: relatives are told',
    ),
    help: words(
      'Så lenge har enheten på seg til å finne det ut før pårørende som har bedt om det, får beskjed.',
      'Så lenge har eininga på seg til å finne det ut før pårørande som har bede om det, får beskjed.',
      'Så länge har enheten på sig att ta reda på det innan anhöriga som bett om det får besked.',
      'So long the unit has to find out before relatives who asked for it are told.',
    ),
    source: ours,
  }),
  'visits.ahead-days': numberRule('days', [7, 60], 14, {
    group: 'number',
    label: words(
      'Besøk som vises fram i tid',
      'Besøk som blir viste fram i tid',
      'Besök som visas framåt',
      'Visits shown ahead',
    ),
    help: words(
      'Så langt fram står besøkene i kalenderen til den som får hjelp.',
      'Så langt fram står besøka i kalenderen til den som får hjelp.',
      'Så långt fram står besöken i kalendern hos den som får hjälp.',
      'So far ahead the visits stand in the calendar of the one who gets help.',
    ),
    source: ours,
  }),
  'notices.quiet-hours': {
    group: 'limit',
    schema: z.strictObject({ from: wallClock, to: wallClock }).refine(({ from, to }) => from !== to, 'different'),
    input: { kind: 'clock-range' },
    byDefault: everywhere({ from: '21:00', to: '07:00' }),
    label: words('Stille timer', 'Stille timar', 'Tysta timmar', 'Quiet hours'),
    help: words(
      'Da sendes ingen beskjeder til innbyggere og pårørende. Alarmer ringer alltid.',
      'Då blir det ikkje sendt beskjedar til innbyggjarar og pårørande. Alarmar ringjer alltid.',
      'Då skickas inga aviseringar till invånare och anhöriga. Larm ringer alltid.',
      'Then no notices go to residents and relatives. Alarms always ring.',
    ),
    source: ours,
  } satisfies RuleDefinition<QuietHours>,
  'notices.defaults': {
    group: 'list',
    // What a municipality decided before we knew of a new event goes on counting for the others.
    schema: z.preprocess(
      (value) => (typeof value === 'object' ? { ...usualNotices, ...value } : value),
      z.strictObject(
        Object.fromEntries(noticeEvents.map((event) => [event, channels])) as Record<NoticeEvent, typeof channels>,
      ),
    ),
    input: { kind: 'switches', of: noticeEvents, to: noticeChannels },
    byDefault: everywhere(usualNotices),
    label: words(
      'Beskjeder når ingen har valgt selv',
      'Beskjedar når ingen har valt sjølv',
      'Aviseringar när ingen har valt själv',
      'Notices where nobody has chosen',
    ),
    help: words(
      'Hver innbygger og pårørende kan velge om. Beskjeden har aldri noe personlig i seg.',
      'Kvar innbyggjar og pårørande kan velje om. Beskjeden har aldri noko personleg i seg.',
      'Varje invånare och anhörig kan välja om. Aviseringen innehåller aldrig något personligt.',
      'Each resident and relative can choose otherwise. A notice never has anything personal in it.',
    ),
    source: ours,
  } satisfies RuleDefinition<NoticeDefaults>,
  'notices.ladder': {
    group: 'ladder',
    schema: z.strictObject({ lead: phoneNumber.nullable().default(null), last: phoneNumber.nullable().default(null) }),
    input: { kind: 'phones', of: ['lead', 'last'], mayBeNone: true },
    byDefault: everywhere({ lead: null, last: null }),
    label: words(
      'Hvem som ringes når ingen tar alarmen',
      'Kven som blir ringt når ingen tek alarmen',
      'Vem som rings när ingen tar larmet',
      'Who is rung when nobody takes the alarm',
    ),
    help: words(
      'Lederen og den siste i kjeden. Uten nummer ringes administrasjonen.',
      'Leiaren og den siste i kjeda. Utan nummer blir administrasjonen ringt.',
      'Chefen och den sista i kedjan. Utan nummer rings administrationen.',
      'The lead and the last in the chain. Without a number the administration is rung.',
    ),
    source: ours,
  } satisfies RuleDefinition<LadderPhones>,
} as const;
