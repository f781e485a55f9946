import type { AidThing, GuideBecause, GuideFacts, GuideWay } from '@tunet/contract';
import type { AidNeed } from './decide-responsibility.ts';

const aidWays: ReadonlySet<GuideWay> = new Set([
  'loan-aid',
  'nav-aid-application',
  'hospital-treatment-aid',
  'employer-aids',
  'buy-yourself',
  'home-adaptation-grant',
]);

/** Whether the table of responsibility has a say in a way. */
export function isAidWay(way: GuideWay): boolean {
  return aidWays.has(way);
}

/** Classes of ISO 9999 that the state's order scheme holds: no application is needed. */
const orderList = new Set(
  '120303 120306 120316 120603 120606 120612 091203 091212 091215 091218 091224 093304 093305 093306 093307 181210 181218 181224 123103 123106 123109 181810 183015 222715 243612'.split(
    ' ',
  ),
);
/** Things that are used nowhere but at home. */
const homeClasses = /^(0912|0933|1812|1818|1830|1231|1833)/;
const smallClasses = /^(0909|2421)/;
const treatmentClasses = /^0403/;

/** Words that tell a fact, in the four languages; looked for in small letters. */
const tells: readonly { readonly code: keyof GuideFacts; readonly choice: string; readonly words: RegExp }[] = [
  {
    code: 'how-long',
    choice: 'terminal',
    words:
      /palliativ|terminal|døende|døyande|döende|livets slut|livets slutt|end of life|siste tid(a|en) (av livet|hjemme|heime)/u,
  },
  {
    code: 'how-long',
    choice: 'short',
    words:
      /\b(noen|nokre|några|nåra|et par|eit par|ett par|a few|some|[2-9]|to|tre|fire|fem|seks|två|fyra|sex|two|three|four|six)[- ](uker|veker|veckor|weeks|måneder|månader|months|dager|dagar|days|mnd)\b|midlertidig|mellombels|tillfällig|temporar|brukket|brote|bruten|brutit|broken|brakk|bröt|gips|nyoperert|etter operasjon|efter operation|after (an |the |my |her |his )?operation|besøk(er|ar)? oss|på besøk|på besök|helga|i helgen|over helgen|for the weekend/u,
  },
  {
    code: 'how-long',
    choice: 'lasting',
    words:
      /livet ut|resten av livet|for livet|for life|permanent|varig|for alltid|för alltid|kronisk|chronic|kommer aldri til|kjem aldri til|blir ikke bedre|blir ikkje betre|blir inte bättre|over to år|över två år|\bms\b|parkinson|\bals\b/u,
  },
  {
    code: 'where-used',
    choice: 'work',
    words:
      /på jobb|på jobben|på jobbet|på kontoret|arbeidsplass|arbetsplats|at work|at the office|arbeidsgiver|arbeidsgivar|arbetsgivar|employer/u,
  },
  {
    code: 'where-used',
    choice: 'school',
    words: /på skole|på skolen|på skulen|i skolan|barnehage|förskola|at school|kindergarten|klasserom|klassrum/u,
  },
  {
    code: 'where-used',
    choice: 'institution',
    words:
      /bor på sykehjem|bur på sjukeheim|på institusjon|på sykehjemmet|på sjukeheimen|på dagsenter|nursing home resident/u,
  },
  {
    code: 'lives-where',
    choice: 'special-housing',
    words: /särskilt boende|vårdboende|äldreboende|på boendet/u,
  },
];

/**
 * What the words and earlier answers tell about a need for an aid. An answer goes before what is read out of the words.
 * @param way the best of the ways that fit, one of `isAidWay`
 */
export function readAidNeed(
  text: string,
  found: { readonly way: GuideWay; readonly aid: string | null; readonly answers: GuideFacts },
): { readonly need: AidNeed; readonly because: readonly GuideBecause[] } {
  const said = text.toLowerCase().normalize('NFC');
  const heard: GuideFacts = {};
  const because: GuideBecause[] = [];
  for (const { code, choice, words } of tells) {
    const word = words.exec(said)?.[0];
    if (word === undefined || heard[code] !== undefined || found.answers[code] !== undefined) continue;
    heard[code] = choice;
    because.push({ from: 'word', what: word });
  }
  if (found.way === 'employer-aids') heard['where-used'] ??= 'work';
  else if (found.aid !== null && homeClasses.test(found.aid)) heard['where-used'] ??= 'daily';
  return { need: { thing: thingOf(found.way, found.aid), facts: { ...heard, ...found.answers } }, because };
}

/** What kind of thing an article of the store is, by its class. @param aid six digits of ISO 9999 */
export function aidThingOf(aid: string): AidThing {
  return thingOf('loan-aid', aid);
}

function thingOf(way: GuideWay, aid: string | null): AidThing {
  if (way === 'hospital-treatment-aid') return 'treatment';
  if (way === 'home-adaptation-grant') return 'building';
  if (way === 'buy-yourself') return 'small';
  if (aid === null) return 'aid';
  if (treatmentClasses.test(aid)) return 'treatment';
  if (smallClasses.test(aid)) return 'small';
  return orderList.has(aid) ? 'order-list' : 'aid';
}
