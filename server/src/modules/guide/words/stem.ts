import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemNorwegian } from '@orama/stemmers/norwegian';
import { stemmer as stemSwedish } from '@orama/stemmers/swedish';
import type { Language } from '@tunet/contract';
import { fromEnglish } from './from-english.ts';
import { fromSwedish } from './from-swedish.ts';
import { sameMeaning } from './same-meaning.ts';

/** Nynorsk words whose bokmål is written otherwise: one stem for both, so that each learns from the other. */
const toBokmal: Readonly<Record<string, string>> = {
  ikkje: 'ikke',
  eg: 'jeg',
  ho: 'hun',
  dei: 'de',
  me: 'vi',
  oss: 'oss',
  kva: 'hva',
  kven: 'hvem',
  korleis: 'hvordan',
  kvifor: 'hvorfor',
  kor: 'hvor',
  kvar: 'hvor',
  noko: 'noe',
  nokon: 'noen',
  nokre: 'noen',
  frå: 'fra',
  heim: 'hjem',
  heime: 'hjemme',
  heimen: 'hjemmet',
  berre: 'bare',
  meir: 'mer',
  mykje: 'mye',
  lenger: 'lenger',
  lengre: 'lenger',
  veke: 'uke',
  veker: 'uker',
  veka: 'uka',
  sjuk: 'syk',
  sjuke: 'syke',
  sjukehus: 'sykehus',
  sjukehuset: 'sykehuset',
  sjukeheim: 'sykehjem',
  sjukeheimen: 'sykehjemmet',
  heimeteneste: 'hjemmetjeneste',
  heimetenesta: 'hjemmetjenesten',
  heimesjukepleie: 'hjemmesykepleie',
  heimesjukepleia: 'hjemmesykepleien',
  heimehjelp: 'hjemmehjelp',
  tryggleiksalarm: 'trygghetsalarm',
  tryggleik: 'trygghet',
  søkje: 'søke',
  søkjer: 'søker',
  hjelpemiddel: 'hjelpemiddel',
  naud: 'nød',
  høyrer: 'hører',
  høyre: 'høre',
  høyrsel: 'hørsel',
  høyreapparat: 'høreapparat',
  gløymer: 'glemmer',
  gløyme: 'glemme',
  gløymt: 'glemt',
  gløymde: 'glemte',
  hugsar: 'husker',
  hugse: 'huske',
  hugs: 'husk',
  einsam: 'ensom',
  eins: 'ens',
  einsemd: 'ensomhet',
  låner: 'låner',
  mista: 'mistet',
  kjem: 'kommer',
  kome: 'komme',
  kom: 'kom',
  skal: 'skal',
  treng: 'trenger',
  trenger: 'trenger',
  veit: 'vet',
  gjer: 'gjør',
  gjere: 'gjøre',
  gjort: 'gjort',
  gje: 'gi',
  gjev: 'gir',
  fekk: 'fikk',
  går: 'går',
  gjekk: 'gikk',
  gjeng: 'går',
  vere: 'være',
  verte: 'bli',
  vert: 'blir',
  vart: 'ble',
  blei: 'ble',
  seier: 'sier',
  sit: 'sitter',
  søv: 'sover',
  sove: 'sove',
  dett: 'detter',
  datt: 'datt',
  reiser: 'reiser',
  betaler: 'betaler',
  kostar: 'koster',
  klagar: 'klager',
  klarar: 'klarer',
  greier: 'greier',
  vaska: 'vasket',
  besøkje: 'besøke',
  vitjing: 'besøk',
  vitje: 'besøke',
  øydelagd: 'ødelagt',
  øydelagt: 'ødelagt',
  augo: 'øynene',
  auge: 'øye',
  auga: 'øynene',
  svoltar: 'sulter',
  ektemaken: 'ektefellen',
  verje: 'verge',
  ferje: 'ferge',
  dørstokk: 'dørterskel',
  søster: 'søster',
  bror: 'bror',
  foreldra: 'foreldrene',
  førebels: 'foreløpig',
  mellombels: 'midlertidig',
  einebustad: 'enebolig',
  bustad: 'bolig',
  bustaden: 'boligen',
  omsorgsbustad: 'omsorgsbolig',
  jamn: 'jevn',
  rolleg: 'rolig',
  vanskeleg: 'vanskelig',
  mogleg: 'mulig',
  dagleg: 'daglig',
  farleg: 'farlig',
  trist: 'trist',
  redd: 'redd',
};

/** Endings of nynorsk that the norwegian stemmer does not know, the longest first; at least three letters stay. */
const nynorskEndings = ['ingane', 'ingar', 'leiken', 'leik', 'arane', 'arar', 'ane', 'inga', 'ast', 'ar'];

/** Swedish and English stems with the bokmål stem that means the same. */
const meanings: Readonly<Record<'sv' | 'en', ReadonlyMap<string, string>>> = {
  sv: readMeanings(fromSwedish, stemSwedish),
  en: readMeanings(fromEnglish, stemEnglish),
};

const same = readSame(sameMeaning);

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  nb: stemBokmal,
  nn: stemBokmal,
  sv: (word) => stemSwedish(word),
  en: (word) => stemEnglish(word.replace(/'s$/u, '')),
};

/** What is left of a normalised word when its endings go. Bokmål and nynorsk share stems. */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || /^\d/u.test(word)) return word;
  return stemmers[language](word);
}

/** One norwegian stem: people mix bokmål, nynorsk and dialect in one line. */
function stemBokmal(word: string): string {
  const known = Object.hasOwn(toBokmal, word) ? (toBokmal[word] ?? word) : bokmalOf(word);
  const stemmed = stemNorwegian(known);
  const ending = nynorskEndings.find((each) => stemmed.endsWith(each) && stemmed.length - each.length >= 3);
  return ending === undefined ? stemmed : stemmed.slice(0, -ending.length);
}

/**
 * The stem of what a word means, in bokmål: `rullstolen`, `wheelchair` and `rullestolen` are one. A word without a known
 * meaning gives its own stem.
 */
export function meaningOf(word: string, language: Language): string {
  const own = stem(word, language);
  const meaning =
    language === 'nb' || language === 'nn' ? own : (meanings[language].get(word) ?? meanings[language].get(own) ?? own);
  return same.get(meaning) ?? meaning;
}

function readSame(lines: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...others] = line.trim().split(' ');
    for (const other of others) if (!found.has(stemBokmal(other))) found.set(stemBokmal(other), stemBokmal(first));
  }
  return found;
}

function readMeanings(lines: string, stemmer: (word: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines.trim().split('|')) {
    const [word = '', ...meaning] = line.trim().split(' ');
    const first = meaning[0] ?? word;
    // Both the word itself and its stem: what is written goes before what its endings leave.
    found.set(word, stemBokmal(first));
    if (!found.has(stemmer(word))) found.set(stemmer(word), stemBokmal(first));
  }
  return found;
}

/** The sound shifts between nynorsk and bokmål that hold for most words. */
function bokmalOf(word: string): string {
  return word
    .replace(/^heime/u, 'hjemme')
    .replace(/^sjuke/u, 'syke')
    .replace(/heimen?$/u, 'hjem')
    .replace(/^einsl/u, 'ensl')
    .replace(/leg(e|t)?$/u, 'lig$1');
}
