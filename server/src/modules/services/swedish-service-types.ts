import { catalogue, goesOn, pausesAlways } from './default-service-type.ts';
import { words } from './rule-definition.ts';

/** Help by the Social Services Act of 1 July 2025: three weeks, to the municipality, which sends it on to the court. */
const court = {
  weeks: 3,
  body: words(
    'förvaltningsrätten',
    'förvaltningsrätten',
    'förvaltningsrätten',
    'The Administrative Court (förvaltningsrätten)',
  ),
};
/** Health care is not decided by SoL and not tried by a court; one may complain. */
const healthCare = {
  weeks: 3,
  body: words(
    'den kommunale helsetjenesten (klagemål, prøves ikke av retten)',
    'den kommunale helsetenesta (klagemål, blir ikkje prøvd av retten)',
    'kommunens hälso- och sjukvård (klagomål, prövas inte av domstol)',
    'The municipality’s health care (a complaint, not tried by a court)',
  ),
};
const sol = 'socialtjänstlagen (2025:400)';

/** Kinds of help in Sweden. */
export const swedishServiceTypes = catalogue([
  {
    code: 'home-care',
    category: 'practical-help',
    label: ['Hjemmetjeneste', 'Heimeteneste', 'Hemtjänst', 'Home care'],
    explained: [
      'Du får hjelp hjemme med stell, mat, rengjøring og innkjøp, det du ikke klarer selv.',
      'Du får hjelp heime med stell, mat, reingjering og innkjøp, det du ikkje klarer sjølv.',
      'Du får hjälp hemma med omvårdnad, mat, städning och inköp, det du inte klarar själv.',
      'You get help at home with care, food, cleaning and shopping: what you do not manage yourself.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'home-nursing',
    category: 'home-nursing',
    label: ['Hjemmesykepleie', 'Heimesjukepleie', 'Hemsjukvård', 'Home nursing'],
    explained: [
      'En sykepleier kommer hjem til deg og hjelper med medisiner, sår og annet for helsen.',
      'Ein sjukepleiar kjem heim til deg og hjelper med medisinar, sår og anna for helsa.',
      'En sjuksköterska kommer hem till dig och hjälper med läkemedel, sår och annat för hälsan.',
      'A nurse comes to your home and helps with medicines, wounds and what else your health needs.',
    ],
    law: 'hälso- och sjukvårdslagen (2017:30) 12 kap.',
    whenAway: pausesAlways,
    appeal: healthCare,
  },
  {
    code: 'safety-alarm',
    category: 'safety',
    label: ['Trygghetsalarm', 'Tryggleiksalarm', 'Trygghetslarm', 'Safety alarm'],
    explained: [
      'Du trykker på en knapp og snakker med alarmsentralen. De sender noen når du trenger det.',
      'Du trykkjer på ein knapp og snakkar med alarmsentralen. Dei sender nokon når du treng det.',
      'Du trycker på en knapp och talar med trygghetscentralen. De skickar någon när du behöver det.',
      'You press a button and speak with the response centre. They send somebody when you need it.',
    ],
    law: sol,
    whenAway: goesOn,
    promiseDays: 14,
    appeal: court,
  },
  {
    code: 'night-supervision',
    category: 'safety',
    label: [
      'Tilsyn om natten',
      'Tilsyn om natta',
      'Nattillsyn, besök eller kamera',
      'Night supervision, visit or camera',
    ],
    explained: [
      'Vi ser til deg om natten, ved et besøk eller med kamera til avtalte tider.',
      'Vi ser til deg om natta, ved eit besøk eller med kamera til avtalte tider.',
      'Vi ser till dig på natten, med ett besök eller med kamera på avtalade tider.',
      'We look in on you at night, by a visit or by camera at agreed times.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'medicine-dispenser',
    category: 'safety',
    label: ['Medisindispenser', 'Medisindispensar', 'Läkemedelsautomat', 'Medicine dispenser'],
    explained: [
      'En maskin gir deg riktig medisin til riktig tid. Vi får beskjed hvis du ikke tar den.',
      'Ei maskin gir deg rett medisin til rett tid. Vi får beskjed om du ikkje tek han.',
      'En apparat ger dig rätt läkemedel i rätt tid. Vi får veta om du inte tar det.',
      'A machine gives you the right medicine at the right time. We are told if you do not take it.',
    ],
    law: 'hälso- och sjukvårdslagen (2017:30) 12 kap.',
    whenAway: pausesAlways,
    appeal: healthCare,
  },
  {
    code: 'family-screen',
    category: 'safety',
    label: ['Skjerm hjemme', 'Skjerm heime', 'Skärm hemma', 'Screen at home'],
    explained: [
      'En skjerm viser hvem som kommer i dag. Familien kan sende bilder og ringe deg der.',
      'Ein skjerm viser kven som kjem i dag. Familien kan sende bilete og ringje deg der.',
      'En skärm visar vem som kommer i dag. Familjen kan skicka bilder och ringa dig där.',
      'A screen shows who comes today. Your family can send pictures and call you there.',
    ],
    law: sol,
    whenAway: goesOn,
    appeal: court,
  },
  {
    code: 'meals',
    category: 'practical-help',
    label: ['Mat hjem', 'Mat heim', 'Matdistribution', 'Meals delivered'],
    explained: [
      'Du får ferdig mat levert på døren de dagene du ønsker.',
      'Du får ferdig mat levert på døra dei dagane du ønskjer.',
      'Du får lagad mat till dörren de dagar du önskar.',
      'Cooked food is brought to your door on the days you wish.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'escorting',
    category: 'day',
    label: ['Følge ut', 'Følgje ut', 'Ledsagning', 'Escort'],
    explained: [
      'Noen blir med deg til lege, butikk eller noe du liker å gjøre.',
      'Nokon blir med deg til lege, butikk eller noko du liker å gjere.',
      'Någon följer med dig till läkare, affär eller något du tycker om att göra.',
      'Somebody goes with you to the doctor, the shop or something you like to do.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'day-activity',
    category: 'day',
    label: ['Dagaktivitet', 'Dagaktivitet', 'Dagverksamhet', 'Day activity'],
    explained: [
      'Du er sammen med andre på dagtid, spiser og gjør noe du liker. Vi kan hente deg.',
      'Du er saman med andre på dagtid, et og gjer noko du liker. Vi kan hente deg.',
      'Du är tillsammans med andra på dagtid, äter och gör något du tycker om. Vi kan hämta dig.',
      'You are with others by day, eat, and do something you like. We can fetch you.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'relief-home',
    category: 'respite',
    label: ['Avløsning hjemme', 'Avløysing heime', 'Avlösning i hemmet', 'Relief at home'],
    explained: [
      'Noen er hos den du har omsorg for, så du får fri.',
      'Nokon er hos den du har omsorg for, så du får fri.',
      'Någon är hos den du vårdar, så att du får ledigt.',
      'Somebody is with the one you care for, so that you get time off.',
    ],
    law: sol,
    whenAway: pausesAlways,
    appeal: court,
  },
  {
    code: 'alternating-care',
    category: 'respite',
    label: ['Vekselopphold', 'Vekselopphald', 'Växelvård', 'Alternating care'],
    explained: [
      'Du bor hos oss noen dager og hjemme noen dager, etter en fast plan.',
      'Du bur hos oss nokre dagar og heime nokre dagar, etter ein fast plan.',
      'Du bor hos oss vissa dagar och hemma vissa dagar, enligt en fast plan.',
      'You stay with us some days and at home some days, by a fixed plan.',
    ],
    law: sol,
    whenAway: goesOn,
    appeal: court,
  },
  {
    code: 'short-stay',
    category: 'stay',
    label: ['Korttidsopphold', 'Korttidsopphald', 'Korttidsboende', 'Short stay'],
    explained: [
      'Du bor hos oss en kort tid, for eksempel etter sykehus.',
      'Du bur hos oss ei kort tid, til dømes etter sjukehus.',
      'Du bor på korttidsboende en tid, till exempel efter sjukhus.',
      'You stay with us for a short time, for example after hospital.',
    ],
    law: sol,
    whenAway: goesOn,
    appeal: court,
  },
  {
    code: 'special-housing',
    category: 'housing',
    label: ['Særskilt bolig', 'Særskild bustad', 'Särskilt boende', 'Special housing'],
    explained: [
      'Du flytter til en bolig der personale er til stede hele døgnet.',
      'Du flyttar til ein bustad der personale er til stades heile døgnet.',
      'Du flyttar till ett boende där personal finns dygnet runt.',
      'You move to a home where staff are present day and night.',
    ],
    law: sol,
    whenAway: goesOn,
    appeal: court,
  },
]);
