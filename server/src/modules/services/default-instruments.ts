import type { Instrument, LocalText, Place } from '@tunet/contract';
import { toBeConfirmed } from './default-service-type.ts';
import { words } from './rule-definition.ts';

export interface DefaultInstrument extends Omit<Instrument, 'validFrom'> {
  readonly source: string;
}

type Step = Instrument['scale'][number];

function step(value: number, label: LocalText, explained: LocalText): Step {
  return { value, label, explained, isNotRelevant: false };
}
function item(code: string, nb: string, nn: string, sv: string, en: string): Instrument['items'][number] {
  return { code, label: words(nb, nn, sv, en) };
}

/** One that the register has, and whose name is still to be confirmed. */
function unconfirmed(number: number): Instrument['items'][number] {
  const label = words(
    `Variabel ${number} (navnet skal bekreftes)`,
    `Variabel ${number} (namnet skal stadfestast)`,
    `Variabel ${number} (namnet ska bekräftas)`,
    `Variable ${number} (name to be confirmed)`,
  );
  return { code: `unconfirmed-${number}`, label, unconfirmed: true };
}

const notRelevant: Step = {
  value: 9,
  label: words('Ikke relevant', 'Ikkje relevant', 'Inte aktuellt', 'Not relevant'),
  explained: words(
    'Vurdert, men gjelder ikke henne.',
    'Vurdert, men gjeld ikkje henne.',
    'Bedömt, men gäller inte henne.',
    'Considered, but does not concern her.',
  ),
  isNotRelevant: true,
};

/**
 * The Norwegian scale of functional level: need of a person's help, with aids in use.
 * The register has three newer variables whose names could not be confirmed: they stand here as such, and are scored by nobody until
 * a new version of the list names them.
 */
const norwegian: DefaultInstrument = {
  code: 'functional-level',
  name: words('Funksjonsnivå', 'Funksjonsnivå', 'Funktionsnivå (norsk skala)', 'Functional level (Norwegian scale)'),
  scale: [
    step(
      1,
      words('Klarer selv', 'Klarer sjølv', 'Klarar själv', 'Manages'),
      words('Ingen vansker.', 'Ingen vanskar.', 'Inga svårigheter.', 'No difficulty.'),
    ),
    step(
      2,
      words('Klarer selv, med strev', 'Klarer sjølv, med strev', 'Klarar själv, med möda', 'Manages, with effort'),
      words(
        'Tar lengre tid eller gjøres enklere, men uten hjelp av andre.',
        'Tek lengre tid eller blir gjort enklare, men utan hjelp av andre.',
        'Tar längre tid eller görs enklare, men utan hjälp av andra.',
        'Takes longer or is done more simply, but with nobody’s help.',
      ),
    ),
    step(
      3,
      words('Trenger noe hjelp', 'Treng noko hjelp', 'Behöver viss hjälp', 'Needs some help'),
      words(
        'Gjør deler selv. Den som hjelper, kan komme og gå.',
        'Gjer delar sjølv. Den som hjelper, kan kome og gå.',
        'Gör delar själv. Den som hjälper kan komma och gå.',
        'Does parts herself. The one who helps can come and go.',
      ),
    ),
    step(
      4,
      words('Trenger mye hjelp', 'Treng mykje hjelp', 'Behöver mycket hjälp', 'Needs much help'),
      words(
        'Den som hjelper, må være til stede hele tiden.',
        'Den som hjelper, må vere til stades heile tida.',
        'Den som hjälper behöver vara närvarande hela tiden.',
        'The one who helps has to be present all the time.',
      ),
    ),
    step(
      5,
      words('Trenger hjelp til alt', 'Treng hjelp til alt', 'Behöver hjälp med allt', 'Needs help with all of it'),
      words('Andre må gjøre det.', 'Andre må gjere det.', 'Andra behöver göra det.', 'Others have to do it.'),
    ),
    notRelevant,
  ],
  items: [
    item('social-participation', 'Sosial deltakelse', 'Sosial deltaking', 'Delta socialt', 'Social participation'),
    item(
      'daily-decisions',
      'Ta avgjørelser i dagliglivet',
      'Ta avgjerder i dagleglivet',
      'Fatta beslut i vardagen',
      'Decisions in daily life',
    ),
    item('own-health', 'Ta vare på egen helse', 'Ta vare på eiga helse', 'Sköta sin hälsa', 'Looking after own health'),
    item('moving-indoors', 'Bevege seg innendørs', 'Bevege seg innandørs', 'Röra sig inomhus', 'Moving indoors'),
    item(
      'moving-outdoors',
      'Bevege seg utenfor boligen',
      'Bevege seg utanfor bustaden',
      'Röra sig utanför bostaden',
      'Moving outside the home',
    ),
    item('housework', 'Husarbeid', 'Husarbeid', 'Hushållsarbete', 'Housework'),
    item('hygiene', 'Personlig hygiene', 'Personleg hygiene', 'Personlig hygien', 'Personal hygiene'),
    item('dressing', 'Kle på og av seg', 'Kle på og av seg', 'Klä på och av sig', 'Dressing and undressing'),
    item('cooking', 'Lage mat', 'Lage mat', 'Laga mat', 'Cooking'),
    item(
      'shopping',
      'Skaffe varer og tjenester',
      'Skaffe varer og tenester',
      'Skaffa varor och tjänster',
      'Getting goods and services',
    ),
    item('eating', 'Spise', 'Ete', 'Äta', 'Eating'),
    item('toilet', 'Gå på toalettet', 'Gå på toalettet', 'Sköta toalettbesök', 'Using the toilet'),
    item('memory', 'Hukommelse', 'Minne', 'Minne', 'Memory'),
    item('communication', 'Kommunikasjon', 'Kommunikasjon', 'Kommunikation', 'Communication'),
    item('own-behaviour', 'Styre egen atferd', 'Styre eiga åtferd', 'Styra sitt beteende', 'Governing own behaviour'),
    item('sight', 'Syn', 'Syn', 'Syn', 'Sight'),
    item('hearing', 'Hørsel', 'Høyrsel', 'Hörsel', 'Hearing'),
    ...[18, 19, 20].map(unconfirmed),
  ],
  source: toBeConfirmed,
};

/** Swedish life areas after ICF, with the two that belong to old age; limitation from none to total. */
const swedish: DefaultInstrument = {
  code: 'life-areas',
  name: words('Livsområder', 'Livsområde', 'Livsområden', 'Life areas'),
  scale: [
    step(
      0,
      words('Ingen begrensning', 'Inga avgrensing', 'Ingen begränsning', 'No limitation'),
      words('Klarer det selv.', 'Klarer det sjølv.', 'Klarar det själv.', 'Manages it herself.'),
    ),
    step(
      1,
      words('Lett begrensning', 'Lett avgrensing', 'Lätt begränsning', 'Slight limitation'),
      words('Går for det meste.', 'Går for det meste.', 'Går för det mesta.', 'Works most of the time.'),
    ),
    step(
      2,
      words('Moderat begrensning', 'Moderat avgrensing', 'Måttlig begränsning', 'Moderate limitation'),
      words(
        'Trenger støtte noen ganger.',
        'Treng støtte nokre gonger.',
        'Behöver stöd ibland.',
        'Needs support at times.',
      ),
    ),
    step(
      3,
      words('Stor begrensning', 'Stor avgrensing', 'Stor begränsning', 'Severe limitation'),
      words(
        'Trenger støtte hver gang.',
        'Treng støtte kvar gong.',
        'Behöver stöd varje gång.',
        'Needs support each time.',
      ),
    ),
    step(
      4,
      words('Full begrensning', 'Full avgrensing', 'Total begränsning', 'Total limitation'),
      words('Andre må gjøre det.', 'Andre må gjere det.', 'Andra behöver göra det.', 'Others have to do it.'),
    ),
    notRelevant,
  ],
  items: [
    item(
      'learning',
      'Lære og bruke kunnskap',
      'Lære og bruke kunnskap',
      'Lärande och att tillämpa kunskap',
      'Learning and using knowledge',
    ),
    item(
      'tasks',
      'Oppgaver og krav i hverdagen',
      'Oppgåver og krav i kvardagen',
      'Allmänna uppgifter och krav',
      'Tasks and demands',
    ),
    item('communication', 'Kommunikasjon', 'Kommunikasjon', 'Kommunikation', 'Communication'),
    item('mobility', 'Forflytte seg', 'Forflytte seg', 'Förflyttning', 'Moving about'),
    item('personal-care', 'Ta vare på seg selv', 'Ta vare på seg sjølv', 'Personlig vård', 'Personal care'),
    item('home-life', 'Livet hjemme', 'Livet heime', 'Hemliv', 'Life at home'),
    item(
      'relations',
      'Forhold til andre',
      'Forhold til andre',
      'Mellanmänskliga interaktioner och relationer',
      'Relations with others',
    ),
    item(
      'work-economy',
      'Arbeid og økonomi',
      'Arbeid og økonomi',
      'Utbildning, arbete, sysselsättning och ekonomiskt liv',
      'Work and economy',
    ),
    item(
      'community',
      'Samfunn og fritid',
      'Samfunn og fritid',
      'Samhällsgemenskap, socialt och medborgerligt liv',
      'Community and leisure',
    ),
    item('safety', 'Kjenne seg trygg', 'Kjenne seg trygg', 'Känsla av trygghet', 'Feeling safe'),
    item(
      'carer-support',
      'Støtte til en pårørende som hjelper',
      'Støtte til ein pårørande som hjelper',
      'Personligt stöd från person som vårdar eller stödjer en närstående',
      'Support to a relative who cares',
    ),
  ],
  source: toBeConfirmed,
};

/** The scale that a municipality begins with; it gets its own copy. */
export function defaultInstruments(country: Place['country']): readonly DefaultInstrument[] {
  return country === 'NO' ? [norwegian] : [swedish];
}
