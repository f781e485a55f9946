import { numberRule, ours, words } from './rule-definition.ts';

/** The door of a store of aids: how long a code lives, and how soon a kiosk forgets. */
export const aidDoorRuleDefinitions = {
  'aids.code-hours': numberRule('hours', [1, 24], 12, {
    group: 'deadline',
    label: words(
      'Kode til døra på hjelpemiddellageret: lengste tid',
      'Kode til døra på hjelpemiddellageret: lengste tid',
      'Kod till dörren på hjälpmedelsförrådet: längsta tid',
      'Code for the door of the store: longest time',
    ),
    help: words(
      'Koden virker én gang, aldri lenger enn dette og aldri utenfor dørtiden.',
      'Koden verkar éin gong, aldri lenger enn dette og aldri utanfor dørtida.',
      'Koden fungerar en gång, aldrig längre än så och aldrig utanför dörrens tider.',
      'The code works once, never longer than this and never outside the hours of the door.',
    ),
    source: ours,
  }),
  'aids.round-tries': numberRule('times', [1, 6], 3, {
    group: 'limit',
    label: words(
      'Ingen åpner: ring etter',
      'Ingen opnar: ring etter',
      'Ingen öppnar: ring efter',
      'Nobody opens: ring after',
    ),
    help: words(
      'Når ingen har åpnet så mange ganger, ringer et menneske før noen kommer igjen.',
      'Når ingen har opna så mange gonger, ringjer eit menneske før nokon kjem igjen.',
      'När ingen har öppnat så många gånger ringer en människa innan någon kommer igen.',
      'When nobody has opened so many times, a person rings before anybody comes again.',
    ),
    source: ours,
  }),
  'aids.asked-hours': numberRule('hours', [1, 168], 24, {
    group: 'limit',
    label: words(
      'Spør om hjelpemiddel: lageret ser hvor lenge',
      'Spør om hjelpemiddel: lageret ser kor lenge',
      'Frågar om hjälpmedel: förrådet ser hur länge',
      'Asks for an aid: how long the store sees',
    ),
    help: words(
      'Lageret ser navn, telefon, adresse og lån så lenge. Blir noe avtalt, gjelder avtalen.',
      'Lageret ser namn, telefon, adresse og lån så lenge. Blir noko avtalt, gjeld avtalen.',
      'Förrådet ser namn, telefon, adress och lån så länge. Bokas något gäller bokningen.',
      'The store sees name, telephone, address and loans for so long. Once something is reserved, that holds.',
    ),
    source: ours,
  }),
  'aids.kiosk-forget-seconds': numberRule('seconds', [20, 180], 60, {
    group: 'deadline',
    label: words(
      'Skjermen på lageret glemmer etter',
      'Skjermen på lageret gløymer etter',
      'Skärmen i förrådet glömmer efter',
      'The screen in the store forgets after',
    ),
    help: words(
      'Når ingen rører skjermen så lenge, går den tilbake til start og viser ingenting om noen.',
      'Når ingen rører skjermen så lenge, går han tilbake til start og viser ingenting om nokon.',
      'När ingen rör skärmen så länge går den tillbaka till start och visar ingenting om någon.',
      'When nobody touches it for so long, it goes back to the start and shows nothing of anybody.',
    ),
    source: ours,
  }),
};
