import { familyNames, givenNames, namesThatAreWords } from './given-names.ts';

/** Stands where something was taken out. */
export const takenOut = '[…]';

/** Words with a capital that name nobody: services, places of care, illnesses, months, and the English I. */
const harmless = new Set(
  `I I'm I've I'll I'd NAV Nav GPS BPA TT IPLOS BankID Helsenorge Husbanken Freja Försäkringskassan Boverket LSS SoL IVO MS ALS KOLS COPD ADHD HIV CPAP UTI
  DNR TV PC SMS OK Statsforvalteren Statsforvaltaren Norge Noreg Sverige Norway Sweden Norwegian Swedish English Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April May June July August September October November December Christmas Easter Parkinson Parkinsons Alzheimer Alzheimers Mamma Pappa Mor Far Mom Mum Dad Gud God`
    .split(/\s+/)
    .map((word) => word.normalize('NFKC')),
);

const address = /[^\s@<>()]+@[^\s@<>()]+|\b(?:https?:\/\/|www\.)\S+/giu;
/** A number of any kind, with what people write between its digits; one or two digits alone stay: an age, a floor, a dose. */
const number = /\+?\p{Nd}(?:[\s.,:\-–/()_*#]*\p{Nd}){2,}/gu;
const street =
  /\b[\p{L}-]+(?:gata|gaten|gate|gatan|veien|vegen|veg|vei|vägen|väg|stien|stigen|bakken|svingen|plassen|torget|tunet|lia|road|street|lane|avenue)\s+\p{Nd}{1,3}\s?\p{L}?(?!\p{L})/giu;
const word = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * What may be kept of somebody's words for teaching the guide: addresses, numbers and names are taken out by rule, and more is taken
 * out rather than less. A word with a capital that does not begin a sentence is taken for a name; so is one that follows a name.
 * The same goes for a name on the lists, wherever it stands. Nobody reads the words before this.
 */
export function withoutNamesAndNumbers(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll('[...]', takenOut)
    // Signs that cannot be seen could part a number or a name.
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replaceAll(address, ` ${takenOut} `)
    .replaceAll(street, ` ${takenOut} `)
    .replaceAll(number, ` ${takenOut} `)
    .replaceAll(/[_*#@]+/gu, ' ');
  let end = 0;
  let follows = false;
  const parts: string[] = [];
  for (const match of plain.matchAll(word)) {
    const before = plain.slice(end, match.index);
    const begins = end === 0 || /[.!?:;\n…]/u.test(before.replaceAll(takenOut, ''));
    const isName: boolean =
      isNameHere(match[0], begins, follows && /^[\s-]*$/u.test(before)) ||
      (begins && isBeforeCapital(match[0], plain.slice(match.index + match[0].length)));
    parts.push(before, isName ? takenOut : match[0]);
    follows = isName;
    end = match.index + match[0].length;
  }
  parts.push(plain.slice(end));
  return parts
    .join('')
    .replaceAll(/(?:\[…\][\s,.-]*){2,}/gu, `${takenOut} `)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ([.,?!:;)])/gu, '$1')
    .trim();
}

/** The first word of a sentence is a name too when the next one begins with a capital: `Raili Aasen har falt`. */
function isBeforeCapital(written: string, after: string): boolean {
  const next = /^[ \u00a0-]+(\p{Lu}[\p{L}\p{M}]*)/u.exec(after)?.[1];
  return next !== undefined && /^\p{Lu}/u.test(written) && !harmless.has(written) && !harmless.has(next);
}

function isNameHere(written: string, beginsSentence: boolean, followsName: boolean): boolean {
  if (harmless.has(written) && !followsName) return false;
  const isCapital = /^\p{Lu}/u.test(written);
  if (isCapital && (!beginsSentence || followsName)) return true;
  return [written, ...written.split(/[-'’]/u)].some((part) => isListed(part, isCapital));
}

function isListed(part: string, isCapital: boolean): boolean {
  const small = part.toLowerCase();
  const owned = small.replace(/s$/u, '');
  const isKnown = [small, owned].some(
    (name) => givenNames.has(name) || familyNames.has(name) || (isCapital && namesThatAreWords.has(name)),
  );
  const isWord = namesThatAreWords.has(small);
  return isKnown && (isCapital || !isWord);
}
