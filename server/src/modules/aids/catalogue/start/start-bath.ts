import { part, type StartArticle, say, size } from './start-article.ts';
import { measures } from './start-measures.ts';

/** Shower and bath. */
export const startBath: readonly StartArticle[] = [
  {
    ...{ code: 'shower-stool', kind: 'single', iso9999: '09330701', selfService: 'open', cleaning: 'wash' },
    names: say('Dusjkrakk', 'Dusjkrakk', 'Duschpall', 'Shower stool'),
    purpose: say(
      'Du sitter mens du dusjer.',
      'Du sit medan du dusjar.',
      'Du sitter när du duschar.',
      'You sit while you shower.',
    ),
    fit: say(
      'Føttene skal stå flatt i gulvet. Still alle beina likt.',
      'Føtene skal stå flatt i golvet. Still alle beina likt.',
      'Fötterna ska stå plant i golvet. Ställ alla ben lika.',
      'Your feet should be flat on the floor. Set all legs alike.',
    ),
    use: say(
      'Sjekk at alle beina står støtt. Krakken har ikke rygg: velg stol om du er svimmel.',
      'Sjekk at alle beina står støtt. Krakken har ikkje rygg: vel stol om du er svimmel.',
      'Kontrollera att alla ben står stadigt. Pallen har inget ryggstöd: välj stol om du är yr.',
      'Check that all legs stand firm. It has no back: choose a chair if you feel dizzy.',
    ),
    measures: [measures.knee],
    sizes: [size('one', 150, { knee: [36, 56] }), size('strong', 200, { knee: [38, 56] })],
  },
  {
    ...{ code: 'shower-chair', kind: 'single', iso9999: '09330703', selfService: 'open', cleaning: 'wash' },
    names: say('Dusjstol', 'Dusjstol', 'Duschstol', 'Shower chair'),
    purpose: say(
      'Du sitter trygt i dusjen, med rygg og armlener.',
      'Du sit trygt i dusjen, med rygg og armlene.',
      'Du sitter tryggt i duschen, med rygg och armstöd.',
      'You sit safely in the shower, with back and arms.',
    ),
    fit: say(
      'Føttene skal stå flatt i gulvet. Still alle beina likt.',
      'Føtene skal stå flatt i golvet. Still alle beina likt.',
      'Fötterna ska stå plant i golvet. Ställ alla ben lika.',
      'Your feet should be flat on the floor. Set all legs alike.',
    ),
    use: say(
      'Reis deg med støtte på begge armlenene. Tørk gulvet først.',
      'Reis deg med støtte på begge armlena. Tørk golvet først.',
      'Res dig med stöd på båda armstöden. Torka golvet först.',
      'Get up with a hand on each arm. Dry the floor first.',
    ),
    measures: [measures.knee, measures.hips],
    sizes: [
      size('medium', 150, { knee: [36, 56], hips: [30, 46] }),
      size('wide', 200, { knee: [38, 56], hips: [45, 58] }),
    ],
  },
  {
    ...{ code: 'shower-toilet-chair', kind: 'set', iso9999: '09120301', selfService: 'therapist', cleaning: 'wash' },
    names: say(
      'Dusj- og toalettstol på hjul',
      'Dusj- og toalettstol på hjul',
      'Dusch- och toalettstol på hjul',
      'Shower and toilet chair on wheels',
    ),
    purpose: say(
      'Du sitter i samme stol til toalettet og dusjen.',
      'Du sit i same stol til toalettet og dusjen.',
      'Du sitter i samma stol till toalett och dusch.',
      'The same chair takes you to the toilet and the shower.',
    ),
    fit: say(
      'En terapeut prøver stolen sammen med deg hjemme.',
      'Ein terapeut prøver stolen saman med deg heime.',
      'En arbetsterapeut provar stolen med dig hemma.',
      'A therapist tries it with you at home.',
    ),
    use: say(
      'Sett på alle bremsene før du setter deg eller reiser deg. Stå ikke på fotstøtten.',
      'Set på alle bremsene før du set deg eller reiser deg. Stå ikkje på fotstøtta.',
      'Lås alla bromsar innan du sätter dig eller reser dig. Stå inte på fotstödet.',
      'Lock all brakes before you sit down or get up. Do not stand on the footrest.',
    ),
    measures: [],
    sizes: [size('medium', 130), size('wide', 200)],
    parts: [
      part('footrest', 1, say('Fotstøtte', 'Fotstøtte', 'Fotstöd', 'Footrest')),
      part('pan', 1, say('Bøtte', 'Bytte', 'Hink', 'Pan')),
    ],
  },
  {
    ...{ code: 'bath-board', kind: 'single', iso9999: '09330402', selfService: 'open', cleaning: 'wash' },
    names: say('Badekarbrett', 'Badekarbrett', 'Badkarsbräda', 'Bath board'),
    purpose: say(
      'Du sitter på tvers av badekaret og slipper å stige høyt.',
      'Du sit på tvers av badekaret og slepp å stige høgt.',
      'Du sitter tvärs över badkaret och slipper kliva högt.',
      'You sit across the bath and need not step high.',
    ),
    fit: say(
      'Skyv stopperne ut til de ligger tett mot innsiden av karet.',
      'Skyv stopparane ut til dei ligg tett mot innsida av karet.',
      'Skjut ut stoppen tills de ligger tätt mot karets insida.',
      'Push the stops out until they lie tight against the inside of the bath.',
    ),
    use: say(
      'Sett deg på brettet først. Løft så ett bein om gangen over kanten.',
      'Set deg på brettet først. Løft så eitt bein om gongen over kanten.',
      'Sätt dig först på brädan. Lyft sedan ett ben i taget över kanten.',
      'Sit on the board first. Then lift one leg at a time over the edge.',
    ),
    measures: [measures.bath],
    sizes: [
      size('short', 150, { bath: [40, 60] }, say('69 cm', '69 cm', '69 cm', '69 cm')),
      size('long', 150, { bath: [56, 66] }, say('74 cm', '74 cm', '74 cm', '74 cm')),
    ],
  },
  {
    ...{ code: 'bath-seat', kind: 'single', iso9999: '09330501', selfService: 'guided', cleaning: 'wash' },
    names: say('Sete i badekar', 'Sete i badekar', 'Badkarssits', 'Bath seat'),
    purpose: say(
      'Du sitter lavere i karet, men ikke helt nede.',
      'Du sit lågare i karet, men ikkje heilt nede.',
      'Du sitter lägre i karet, men inte längst ner.',
      'You sit lower in the bath, but not at the bottom.',
    ),
    fit: say(
      'Armene skal hvile støtt på begge kantene. Setet skal ikke gli.',
      'Armane skal kvile støtt på begge kantane. Setet skal ikkje gli.',
      'Armarna ska vila stadigt på båda kanterna. Sitsen ska inte glida.',
      'The arms must rest firmly on both rims. The seat must not slip.',
    ),
    use: say(
      'Prøv uten vann første gang, med noen i nærheten.',
      'Prøv utan vatn første gong, med nokon i nærleiken.',
      'Prova utan vatten första gången, med någon i närheten.',
      'Try it without water the first time, with somebody near.',
    ),
    measures: [measures.bath],
    sizes: [size('one', 130, { bath: [48, 62] })],
  },
  {
    ...{ code: 'bath-mat', kind: 'single', iso9999: '09330601', selfService: 'open', cleaning: 'wash' },
    names: say('Matte som ikke glir', 'Matte som ikkje glir', 'Halkfri matta', 'Non-slip mat'),
    purpose: say(
      'Hindrer at du glir i dusj eller badekar.',
      'Hindrar at du glir i dusj eller badekar.',
      'Hindrar dig från att halka i dusch eller badkar.',
      'Keeps you from slipping in shower or bath.',
    ),
    fit: say(
      'Vask gulvet. Press matta ned mens det er vått.',
      'Vask golvet. Press matta ned medan det er vått.',
      'Tvätta golvet. Pressa ner mattan medan det är vått.',
      'Wash the floor. Press the mat down while it is wet.',
    ),
    use: say(
      'Kjenn etter at den sitter før du trår på den. Heng den til tørk etterpå.',
      'Kjenn etter at ho sit før du trør på ho. Heng ho til tørk etterpå.',
      'Känn att den sitter innan du kliver på den. Häng den på tork efteråt.',
      'Feel that it holds before you step on it. Hang it to dry afterwards.',
    ),
    measures: [],
    sizes: [
      size('short', null, {}, say('Til dusj', 'Til dusj', 'Till dusch', 'For the shower')),
      size('long', null, {}, say('Til badekar', 'Til badekar', 'Till badkar', 'For the bath')),
    ],
  },
];
