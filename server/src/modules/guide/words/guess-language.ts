import type { Language } from '@tunet/contract';

/** Small words that tell languages apart, also as they are written in a hurry. */
const telling: Readonly<Record<Language, readonly string[]>> = {
  nb: words(
    'jeg ikke hun noe noen hva hvem hvor hvordan hvorfor fra hjem hjemme være bare mye mer uke uker etter kommer går blir vet har med og på til det er for som så hjelp etter mor far nå også selv gjøre ble hvis når trenger får hennes deres sykehus meg seg',
  ),
  nn: words(
    'eg ikkje ho noko nokon nokre kva kven kor korleis kvifor frå heim heime vere berre mykje meir veke veker kjem gjer blei vart veit med og på til det er for som så hjelp mor far no også sjølv gjere når treng får hennar deira sjukehus meg seg dei me vore kan skal åleine',
  ),
  sv: words(
    'jag inte hon något någon några vad vem var hur varför från hem hemma vara bara mycket mer vecka veckor efter kommer går blir vet har med och på till det är för som så hjälp mamma pappa nu också själv göra blev om när behöver får hennes deras sjukhus mig sig han att den ett en jätte kan inget ingen min mitt',
  ),
  en: words(
    "i not she something someone what who where how why from home be only much more week weeks after comes is has with and on to the it for as so help mother father mum dad now also herself himself do if when needs my we can't don't he they have of in a an her his are was that this but need",
  ),
};

/** Letters and endings that only one of them writes. */
const shapes: readonly (readonly [Language, RegExp, number])[] = [
  ['sv', /[äö]/gu, 1.2],
  ['nb', /[æø]/gu, 0.5],
  ['nn', /[æø]/gu, 0.5],
  [
    'nn',
    /(?<!\p{L})(kv|gje|heim|sjuk|tryggleik|einsa|nokr|høyr|gløym|hugs)|\p{L}(leik|leg|ane|ar|inga|ast)(?!\p{L})/gu,
    0.6,
  ],
  ['nb', /(?<!\p{L})(hv|hjem|syk|glem)|\p{L}(het|lig|ene|er|ingen|es)(?!\p{L})/gu, 0.4],
  ['sv', /\p{L}(het|lig|orna|arna|erna|ar|or|ck)(?!\p{L})|(?<!\p{L})(sjuk|själ|gör|hjäl)/gu, 0.4],
  ['en', /\p{L}(ing|tion|ed|ly|th|ght)(?!\p{L})|(?<!\p{L})(wh|th)/gu, 0.6],
];

/** The likeliest of the four; bokmål when nothing tells. */
export function guessLanguage(normalised: string, spoken: readonly string[]): Language {
  const score: Record<Language, number> = { nb: 0.1, nn: 0, sv: 0, en: 0 };
  for (const language of ['nb', 'nn', 'sv', 'en'] as const) {
    for (const word of spoken) if (telling[language].includes(word)) score[language] += 1;
  }
  for (const [language, shape, weight] of shapes) score[language] += weight * (normalised.match(shape)?.length ?? 0);
  return (['nb', 'nn', 'sv', 'en'] as const).reduce((best, each) => (score[each] > score[best] ? each : best));
}

function words(line: string): readonly string[] {
  return line.split(' ');
}
