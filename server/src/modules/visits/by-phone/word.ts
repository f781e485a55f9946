import { createHmac, hkdfSync } from 'node:crypto';

export { mostWrong } from './dialogue.ts';

/** What is kept of a word and of the day that finds it: without our key nobody tries ten thousand of them. */
export interface PhoneWords {
  /** @param born six digits as they are pressed */
  hashBorn(tenantId: string, born: string): Buffer;
  hashWord(tenantId: string, personId: string, word: string): Buffer;
}

/** @param secret known to the process that answers the telephone, and to nobody else */
export function createPhoneWords(secret: string): PhoneWords {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tunet phone word', 32));
  const hash = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    hashBorn: (tenantId, born) => hash(`born ${tenantId} ${born}`),
    hashWord: (tenantId, personId, word) => hash(`word ${tenantId} ${personId} ${word}`),
  };
}

/** The day of birth as it is pressed: day, month, year in Norway; year, month, day in Sweden, as each is used to. */
export function bornKeys(bornOn: string, country: 'NO' | 'SE'): string {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return country === 'SE' ? `${year.slice(2)}${month}${day}` : `${day}${month}${year.slice(2)}`;
}

/** Four digits that anybody tries first: all alike, a row, or out of her own day of birth. */
export function isEasy(word: string, bornOn: string): boolean {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const digits = [...word].map(Number);
  const steps = digits.slice(1).map((digit, no) => digit - (digits[no] ?? 0));
  const isRow = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 9) <= 1;
  const isPair = word.slice(0, 2) === word.slice(2);
  const hers = [year, day + month, month + day, year.slice(2) + month, month + year.slice(2), day + year.slice(2)];
  return isRow || isPair || hers.includes(word);
}
