import { describe, expect, test } from 'vitest';
import { informText, linkText, personMail, personText, unitText } from './texts.ts';

/** What a text message of 160 characters can hold (3GPP TS 23.038, the basic table without what counts as two). */
const gsm7 = /^[A-Za-z0-9 @£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n_]*$/;
const languages = ['nb', 'nn', 'sv', 'en'] as const;
const kinds = ['one', 'several', 'address-changed'] as const;
const units = ['hand-over-asked', 'ladder-lead', 'ladder-last', 'lead-paged'] as const;

/** A few words that each language has and the others have not. */
const marks: Readonly<Record<(typeof languages)[number], RegExp>> = {
  nb: /\b(noe|flere|beskjeder|pleier|ikke)\b/,
  nn: /\b(noko|fleire|beskjedar|plar|ikkje)\b/,
  sv: /\b(något|flera|aviseringar|brukar|inte)\b/,
  en: /\b(you|was)\b/,
};

function harmless(text: string): void {
  expect(text).not.toMatch(/:\/\/|www\.|\w\.(no|se|com|org)\b|@/);
  expect(text).not.toMatch(/[{}$<>]|undefined|null/);
}

describe.each(languages)('what residents and relatives are told, in %s', (language) => {
  test.each(kinds)('%s: one text message, nothing to tap, no name, the right language', (kind) => {
    const text = personText(kind, language);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(gsm7);
    expect(text).toMatch(/^Tunet: /);
    harmless(text);
    for (const each of languages) {
      if (each === language) expect(text).toMatch(marks[each]);
      else if (each !== 'en') expect(text).not.toMatch(marks[each]);
    }
  });
  test.each(kinds)('%s as mail holds no more, and says that we never send links to a log-in', (kind) => {
    const { subject, text } = personMail(kind, language);
    for (const each of [subject, text]) harmless(each);
    expect(text).toContain(personText(kind, language).slice('Tunet: '.length));
    expect(subject.length).toBeLessThan(70);
  });
});

test('one thing reads the same whatever happened: the text has no room for it', () => {
  expect(personText.length).toBe(2);
  expect(new Set(languages.map((language) => personText('one', language))).size).toBe(4);
});

test.each(['NO', 'SE'])(
  'the text with a link (%s) fits in one message, says that it is no log-in, and names nobody',
  (country) => {
    const address = `https://tunet.kommunen.example.no/h/${'A'.repeat(22)}`;
    const text = linkText(country, address);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(gsm7);
    expect(text.endsWith(` ${address}`)).toBe(true);
    expect(text).toMatch(/uten å logge inn|utan att logga in/);
    harmless(text.replace(address, ''));
    // What it says has room for nothing else.
    expect(linkText.length).toBe(2);
  },
);

test.each(['NO', 'SE'])(
  'a relative is told that nothing is asked of her (%s): one message, nothing to tap, no name',
  (country) => {
    const text = informText(country);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(gsm7);
    expect(text).toMatch(/Du trenger ikke gjøre noe|Du behöver inte göra något/);
    harmless(text);
  },
);

test.each(units)('%s to a unit fits in one message and holds nothing to tap', (kind) => {
  for (const country of ['NO', 'SE']) {
    const text = unitText(kind, country);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(gsm7);
    harmless(text);
  }
});
