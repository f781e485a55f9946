import { part, type StartArticle, say, size } from './start-article.ts';
import { measures } from './start-measures.ts';

/** The toilet. */
export const startToilet: readonly StartArticle[] = [
  {
    ...{ code: 'commode', kind: 'set', iso9999: '09120302', selfService: 'open', cleaning: 'wash' },
    names: say('Toalettstol', 'Toalettstol', 'Toalettstol', 'Commode'),
    purpose: say(
      'Et toalett ved senga når veien til badet er lang.',
      'Eit toalett ved senga når vegen til badet er lang.',
      'En toalett vid sängen när vägen till badrummet är lång.',
      'A toilet by the bed when the bathroom is far away.',
    ),
    fit: say(
      'Føttene skal stå flatt i gulvet. Still alle beina likt.',
      'Føtene skal stå flatt i golvet. Still alle beina likt.',
      'Fötterna ska stå plant i golvet. Ställ alla ben lika.',
      'Your feet should be flat on the floor. Set all legs alike.',
    ),
    use: say(
      'Sett den mot en vegg. Tøm og skyll bøtta hver gang.',
      'Set han mot ein vegg. Tøm og skyl bytta kvar gong.',
      'Ställ den mot en vägg. Töm och skölj hinken varje gång.',
      'Place it against a wall. Empty and rinse the pan each time.',
    ),
    measures: [measures.hips],
    sizes: [size('medium', 130, { hips: [30, 46] }), size('wide', 200, { hips: [45, 60] })],
    parts: [part('pan', 1, say('Bøtte', 'Bytte', 'Hink', 'Pan')), part('lid', 1, say('Lokk', 'Lok', 'Lock', 'Lid'))],
  },
  {
    ...{ code: 'toilet-raiser-standing', kind: 'single', iso9999: '09121201', selfService: 'open', cleaning: 'wash' },
    names: say(
      'Toalettforhøyer på bein',
      'Toalettforhøgar på bein',
      'Toalettförhöjare på ben',
      'Toilet raiser on legs',
    ),
    purpose: say(
      'Gjør toalettet høyere, med armlener å skyve fra på.',
      'Gjer toalettet høgare, med armlene å skyve frå på.',
      'Gör toaletten högre, med armstöd att ta sats på.',
      'Makes the toilet higher, with arms to push up from.',
    ),
    fit: say(
      'Sett den over toalettet. Alle fire bein skal stå i gulvet. Setet skal være i høyde med knehasen.',
      'Set han over toalettet. Alle fire bein skal stå i golvet. Setet skal vere i høgd med knehasen.',
      'Ställ den över toaletten. Alla fyra ben ska stå i golvet. Sitsen ska vara i höjd med knävecket.',
      'Place it over the toilet with all four legs on the floor. The seat is level with the back of your knee.',
    ),
    use: say(
      'Kjenn at du har setet bak begge beina før du setter deg.',
      'Kjenn at du har setet bak begge beina før du set deg.',
      'Känn sitsen mot båda benen innan du sätter dig.',
      'Feel the seat behind both legs before you sit down.',
    ),
    measures: [measures.knee],
    sizes: [size('one', 150, { knee: [38, 60] }), size('strong', 200, { knee: [40, 60] })],
  },
  {
    ...{ code: 'toilet-raiser-loose', kind: 'single', iso9999: '09121501', selfService: 'open', cleaning: 'wash' },
    names: say('Løs toalettforhøyer', 'Laus toalettforhøgar', 'Lös toalettförhöjare', 'Loose toilet raiser'),
    purpose: say(
      'Legges på toalettet så setet blir høyere.',
      'Blir lagd på toalettet så setet blir høgare.',
      'Läggs på toaletten så att sitsen blir högre.',
      'Lies on the toilet and makes the seat higher.',
    ),
    fit: say(
      'Løft opp setet. Skru festene til de sitter fast på kanten.',
      'Løft opp setet. Skru festa til dei sit fast på kanten.',
      'Fäll upp sitsen. Skruva fästena tills de sitter fast på kanten.',
      'Lift the seat. Screw the clamps until they hold on the rim.',
    ),
    use: say(
      'Rist i den hver dag før du setter deg. Løsner den, stram festene.',
      'Rist i han kvar dag før du set deg. Løsnar han, stram festa.',
      'Skaka på den varje dag innan du sätter dig. Lossnar den, dra åt fästena.',
      'Shake it each day before you sit. If it is loose, tighten the clamps.',
    ),
    measures: [measures.knee, measures.seat],
    sizes: [
      size('small', 185, { knee: [38, 50], seat: [36, 46] }, say('6 cm høy', '6 cm høg', '6 cm hög', '6 cm high')),
      size('large', 185, { knee: [44, 60], seat: [36, 50] }, say('10 cm høy', '10 cm høg', '10 cm hög', '10 cm high')),
    ],
  },
  {
    ...{
      code: 'toilet-raiser-fixed',
      kind: 'single',
      iso9999: '09121801',
      selfService: 'technician',
      cleaning: 'wash',
    },
    names: say('Fast toalettforhøyer', 'Fast toalettforhøgar', 'Fast toalettförhöjare', 'Fixed toilet raiser'),
    purpose: say(
      'Skrus fast på toalettet, med armlener.',
      'Blir skrudd fast på toalettet, med armlene.',
      'Skruvas fast på toaletten, med armstöd.',
      'Is screwed to the toilet, with arms.',
    ),
    fit: say(
      'Vi kommer og monterer den.',
      'Vi kjem og monterer han.',
      'Vi kommer och monterar den.',
      'We come and fit it.',
    ),
    use: say(
      'Legg ned begge armlenene før du setter deg.',
      'Legg ned begge armlena før du set deg.',
      'Fäll ner båda armstöden innan du sätter dig.',
      'Fold both arms down before you sit.',
    ),
    measures: [],
    sizes: [size('one', 150)],
  },
  {
    ...{ code: 'toilet-arms-fixed', kind: 'single', iso9999: '09122401', selfService: 'technician', cleaning: 'wash' },
    names: say('Fast toalettstøtte', 'Fast toalettstøtte', 'Fast toalettstöd', 'Fixed toilet arms'),
    purpose: say(
      'Armlener som er skrudd fast ved toalettet.',
      'Armlene som er skrudde fast ved toalettet.',
      'Armstöd som är fastskruvade vid toaletten.',
      'Arms that are screwed on beside the toilet.',
    ),
    fit: say(
      'Vi kommer og monterer dem.',
      'Vi kjem og monterer dei.',
      'Vi kommer och monterar dem.',
      'We come and fit them.',
    ),
    use: say(
      'Skyv fra på begge armlenene når du reiser deg.',
      'Skyv frå på begge armlena når du reiser deg.',
      'Tryck ifrån på båda armstöden när du reser dig.',
      'Push on both arms when you get up.',
    ),
    measures: [],
    sizes: [size('one', 150)],
  },
  {
    ...{ code: 'toilet-arms-free', kind: 'single', iso9999: '09122501', selfService: 'open', cleaning: 'wash' },
    names: say('Toalettstøtte på bein', 'Toalettstøtte på bein', 'Toalettstöd på ben', 'Toilet frame on legs'),
    purpose: say(
      'Armlener som står rundt toalettet, uten å skrus fast.',
      'Armlene som står rundt toalettet, utan å bli skrudde fast.',
      'Armstöd som står runt toaletten, utan att skruvas fast.',
      'Arms that stand round the toilet, without screws.',
    ),
    fit: say(
      'Alle beina skal stå støtt i gulvet. Still dem like høye.',
      'Alle beina skal stå støtt i golvet. Still dei like høge.',
      'Alla ben ska stå stadigt i golvet. Ställ dem lika höga.',
      'All legs must stand firm on the floor. Set them to the same height.',
    ),
    use: say(
      'Skyv rett ned på begge armlenene. Ikke trekk til én side.',
      'Skyv rett ned på begge armlena. Ikkje dra til éi side.',
      'Tryck rakt ner på båda armstöden. Dra inte åt ena sidan.',
      'Push straight down on both arms. Do not pull to one side.',
    ),
    measures: [],
    sizes: [size('one', 150)],
  },
];
