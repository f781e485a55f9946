import { numberRule, ours, practice, type RuleDefinition, type RuleSource, words } from './rule-definition.ts';

type Four = readonly [nb: string, nn: string, sv: string, en: string];

function limit(
  unit: 'seconds' | 'minutes' | 'hours' | 'times' | 'percent',
  range: readonly [number, number],
  value: number,
  about: { readonly label: Four; readonly help: Four; readonly source: RuleSource },
): RuleDefinition<number> {
  const { label, help, source } = about;
  return numberRule(unit, range, value, { group: 'limit', label: words(...label), help: words(...help), source });
}

/** What a municipality decides about devices that are silent, and until when what is wrong is seen to. */
export const silenceRuleDefinitions = {
  'devices.heartbeat-seconds': limit('seconds', [10, 86_400], 300, {
    label: [
      'Livstegn fra en alarm',
      'Livsteikn frå ein alarm',
      'Livstecken från ett larm',
      'Sign of life from an alarm',
    ],
    help: [
      'Så ofte melder en enhet at den er der, når den ikke har sin egen tid. To uteblitte er en teknisk sak.',
      'Så ofte melder ei eining at ho er der, når ho ikkje har si eiga tid. To som uteblir, er ei teknisk sak.',
      'Så ofta meddelar en enhet att den finns, när den inte har en egen tid. Två som uteblir är ett tekniskt ärende.',
      'So often a device says that it is there, when it has no time of its own. Two missed are a technical case.',
    ],
    source: practice,
  }),
  'devices.without-alarm-minutes': limit('minutes', [5, 1_440], 60, {
    label: ['Uten alarm', 'Utan alarm', 'Utan larm', 'Without an alarm'],
    help: [
      'Er alarmen ikke hørt på så lenge, blir hun ringt opp, og hun og pårørende får vite det.',
      'Er alarmen ikkje høyrd på så lenge, blir ho ringd opp, og ho og pårørande får vite det.',
      'Har larmet inte hörts på så länge rings hon upp, och hon och anhöriga får veta det.',
      'If the alarm is not heard for so long, she is rung, and she and hers are told.',
    ],
    source: practice,
  }),
  'devices.without-alarm-no-phone-minutes': limit('minutes', [5, 1_440], 30, {
    label: [
      'Uten alarm og uten annen telefon',
      'Utan alarm og utan annan telefon',
      'Utan larm och utan annan telefon',
      'Without an alarm and any other telephone',
    ],
    help: [
      'Det samme for den som ikke har annen telefon. Kortere enn for de andre.',
      'Det same for den som ikkje har annan telefon. Kortare enn for dei andre.',
      'Samma sak för den som inte har annan telefon. Kortare än för de andra.',
      'The same for one who has no other telephone. Shorter than for the others.',
    ],
    source: practice,
  }),
  'devices.without-alarm-due-minutes': limit('minutes', [10, 1_440], 120, {
    label: [
      'Frist for en som er uten alarm',
      'Frist for ein som er utan alarm',
      'Frist för en som är utan larm',
      'Deadline for one who is without an alarm',
    ],
    help: [
      'Innen da har noen snakket med henne, og det er avtalt hva som skjer til alarmen virker.',
      'Innan då har nokon snakka med henne, og det er avtalt kva som skjer til alarmen verkar.',
      'Till dess har någon talat med henne, och det är avtalat vad som händer tills larmet fungerar.',
      'By then somebody has spoken with her, and it is agreed what happens until the alarm works.',
    ],
    source: ours,
  }),
  'devices.outage-devices': limit('times', [2, 1_000], 5, {
    label: [
      'Felles utfall: minst så mange enheter',
      'Felles utfall: minst så mange einingar',
      'Gemensamt avbrott: minst så många enheter',
      'Outage: at least so many devices',
    ],
    help: [
      'Blir så mange stille samtidig, er det én hendelse med en liste, ikke mange saker.',
      'Blir så mange stille samstundes, er det éi hending med ei liste, ikkje mange saker.',
      'Blir så många tysta samtidigt är det en händelse med en lista, inte många ärenden.',
      'If so many fall silent at once it is one incident with a list, not many cases.',
    ],
    source: practice,
  }),
  'devices.outage-percent': limit('percent', [1, 100], 20, {
    label: [
      'Felles utfall: minst så stor del',
      'Felles utfall: minst så stor del',
      'Gemensamt avbrott: minst så stor del',
      'Outage: at least such a share',
    ],
    help: [
      'Av enhetene i ett område, eller fra én leverandør. Begge grensene må være nådd.',
      'Av einingane i eitt område, eller frå éin leverandør. Begge grensene må vere nådde.',
      'Av enheterna i ett område, eller från en leverantör. Båda gränserna ska vara nådda.',
      'Of the devices of one area, or of one vendor. Both limits must be reached.',
    ],
    source: practice,
  }),
  'devices.outage-due-minutes': limit('minutes', [5, 720], 60, {
    label: [
      'Frist ved felles utfall',
      'Frist ved felles utfall',
      'Frist vid gemensamt avbrott',
      'Deadline in an outage',
    ],
    help: [
      'Innen da har enhetene gått gjennom listen over dem som må besøkes.',
      'Innan då har einingane gått gjennom lista over dei som må besøkjast.',
      'Till dess har enheterna gått igenom listan över dem som måste besökas.',
      'By then the units have gone through the list of those who must be visited.',
    ],
    source: ours,
  }),
  'devices.fault-due-hours': limit('hours', [1, 720], 24, {
    label: [
      'Frist for teknisk feil og stille enhet',
      'Frist for teknisk feil og stille eining',
      'Frist för tekniskt fel och tyst enhet',
      'Deadline for a fault and a silent device',
    ],
    help: [
      'Innen da har noen sett på saken.',
      'Innan då har nokon sett på saka.',
      'Till dess har någon tittat på ärendet.',
      'By then somebody has looked at the case.',
    ],
    source: ours,
  }),
  'devices.battery-due-hours': limit('hours', [1, 720], 72, {
    label: ['Frist for lavt batteri', 'Frist for lågt batteri', 'Frist för lågt batteri', 'Deadline for a low battery'],
    help: [
      'Innen da er batteriet byttet. Mange batterier varer tre døgn etter varselet.',
      'Innan då er batteriet bytt. Mange batteri varer tre døgn etter varselet.',
      'Till dess är batteriet bytt. Många batterier räcker tre dygn efter varningen.',
      'By then the battery is changed. Many batteries last three days after the warning.',
    ],
    source: practice,
  }),
} as const;
