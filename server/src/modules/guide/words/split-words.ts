/** Letters that are often typed without their marks, and those in which Swedish differs from Norwegian. */
const plain: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'e',
  æ: 'e',
  ö: 'o',
  ø: 'o',
  é: 'e',
  è: 'e',
  ü: 'u',
  á: 'a',
};

/** Shorthand of text messages, as whole words. */
const shorthand: Readonly<Record<string, string>> = {
  ikk: 'ikke',
  ikje: 'ikkje',
  itj: 'ikke',
  itte: 'ikke',
  inge: 'ingen',
  jæ: 'jeg',
  æ: 'jeg',
  mæ: 'meg',
  dæ: 'deg',
  sæ: 'seg',
  hu: 'hun',
  nåen: 'noen',
  nånn: 'någon',
  nån: 'någon',
  nåt: 'något',
  nåra: 'några',
  oxå: 'också',
  asså: 'altså',
  aleine: 'alene',
  åleine: 'alene',
  sjøl: 'selv',
  sjølv: 'selv',
  plz: 'please',
  pls: 'please',
  u: 'you',
  cant: "can't",
  dont: "don't",
  wont: "won't",
  isnt: "isn't",
  doesnt: "doesn't",
};

/**
 * The same words in the one way of writing that everything here compares by: small letters, one kind of apostrophe,
 * no letter more than twice in a row, nothing unseen.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

/** The words of a text in order, normalised; figures are left as they are, signs and pictures go. */
export function splitWords(text: string): string[] {
  const words = normalise(text).match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?|\d+/gu) ?? [];
  return words.map((word) => (Object.hasOwn(shorthand, word) ? (shorthand[word] ?? word) : word));
}

/** A word without marks: `dør`, `dör` and `dor` are one. */
export function fold(word: string): string {
  return word.replace(/[åäæöøéèüá]/gu, (letter) => plain[letter] ?? letter);
}
