import { ladderRule, numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about devices on their way into use. */
export const fleetRuleDefinitions = {
  'devices.setup-days': ladderRule('working-days', [1, 90], [2, 4, 10], {
    group: 'deadline',
    label: words(
      'Fra vedtak til alarmen virker',
      'Frå vedtak til alarmen verkar',
      'Från beslut till att larmet fungerar',
      'From decision to a working alarm',
    ),
    help: words(
      'Virkedager til utstyret er bestilt, til timen er avtalt, og til det er montert og prøvd. Den siste dagen er det hun får vite.',
      'Virkedagar til utstyret er bestilt, til timen er avtalt, og til det er montert og prøvd. Den siste dagen er det ho får vite.',
      'Arbetsdagar tills utrustningen är beställd, tills tiden är bokad, och tills den är monterad och provad. Den sista dagen är det hon får veta.',
      'Working days until the equipment is ordered, until the appointment is made, and until it is fitted and tested. The last day is what she is told.',
    ),
    source: ours,
  }),
  'devices.ask-after-days': numberRule('days', [3, 60], 14, {
    group: 'deadline',
    label: words('Spør hvordan det går', 'Spør korleis det går', 'Fråga hur det går', 'Ask how it goes'),
    help: words(
      'Så lenge etter at alarmen er prøvd, ringer noen og spør om den er i bruk.',
      'Så lenge etter at alarmen er prøvd, ringjer nokon og spør om han er i bruk.',
      'Så länge efter att larmet provats ringer någon och frågar om det används.',
      'So long after the alarm has been tested, somebody rings and asks whether it is used.',
    ),
    source: practice,
  }),
  'devices.test-minutes': numberRule('minutes', [2, 60], 15, {
    group: 'limit',
    label: words('Varslet prøve', 'Varsla prøve', 'Aviserat prov', 'Announced test'),
    help: words(
      'Så lenge venter vi på trykket etter «jeg trykker nå». Alarmen er merket som prøve, og ringer som vanlig.',
      'Så lenge ventar vi på trykket etter «eg trykkjer no». Alarmen er merkt som prøve, og ringjer som vanleg.',
      'Så länge väntar vi på trycket efter ”jag trycker nu”. Larmet är märkt som prov, och ringer som vanligt.',
      'For so long we wait for the press after “I press now”. The alarm is marked as a test, and rings as always.',
    ),
    source: practice,
  }),
  'devices.test-every-days': numberRule('days', [7, 365], 31, {
    group: 'limit',
    label: words(
      'Prøve av alarmen hjemme',
      'Prøve av alarmen heime',
      'Prov av larmet hemma',
      'Test of the alarm at home',
    ),
    help: words(
      'Så ofte står alarmen på listen over dem som skal prøves. Da leses også adressen opp.',
      'Så ofte står alarmen på lista over dei som skal prøvast. Då blir òg adressa lesen opp.',
      'Så ofta står larmet på listan över dem som ska provas. Då läses även adressen upp.',
      'So often the alarm stands on the list of those to be tested. The address is then read aloud too.',
    ),
    source: practice,
  }),
  'devices.vendor-window-hours': numberRule('hours', [1, 48], 8, {
    group: 'limit',
    label: words(
      'Lengste varslede prøve fra en leverandør',
      'Lengste varsla prøve frå ein leverandør',
      'Längsta aviserade prov från en leverantör',
      'Longest test announced by a vendor',
    ),
    help: words(
      'Alt som kommer i den tiden, er merket som prøve og ringer likevel. Kort tid gjør merket til å stole på.',
      'Alt som kjem i den tida, er merkt som prøve og ringjer likevel. Kort tid gjer merket til å stole på.',
      'Allt som kommer under tiden är märkt som prov och ringer ändå. Kort tid gör märkningen pålitlig.',
      'Everything that comes meanwhile is marked as a test and rings all the same. A short time keeps the mark worth trusting.',
    ),
    source: ours,
  }),
} as const;
