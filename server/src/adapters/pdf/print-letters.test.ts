import { expect, test } from 'vitest';
import { readPdf } from '../../../test/read-pdf.ts';
import type { LetterPaper } from '../../modules/notices/index.ts';
import { printLetters, writePdf } from './print-letters.ts';

const letter: LetterPaper = {
  language: 'nb-NO',
  country: 'NO',
  title: 'Foreløpig svar på søknaden din',
  sender: ['Nordvik', 'Tildelingskontoret'],
  to: ['Ingrid Solvang', 'Fjellveien 2', '9999 Nordvik'],
  meta: ['Dato: onsdag 3. desember 2026', 'Nummer: 26-4711'],
  blocks: [
    { is: 'text', text: 'Søknaden din er ikke avgjort ennå.' },
    { is: 'heading', text: 'Hva skjer nå?' },
    { is: 'list', items: ['Vi har lovet deg svar.', 'Du trenger ikke gjøre noe.'] },
  ],
  foot: [],
  page: (page, of) => `Side ${page} av ${of}`,
};
const about = { title: letter.title, language: 'nb-NO', at: new Date('2026-12-03T09:00:00Z') };

function wordsOf(pdf: Uint8Array): string {
  return readPdf(pdf)
    .pieces.map(({ text }) => text)
    .join(' ');
}

async function source(letters: readonly LetterPaper[]): Promise<string> {
  return Buffer.from((await writePdf(letters, about, false)).pdf).toString('latin1');
}

test('the file says its language and title, and that it is tagged', async () => {
  const pdf = await source([letter]);
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang \(nb-NO\)/);
  expect(pdf).toMatch(/\/DisplayDocTitle true/);
});

test('headings, paragraphs and lists are what they are; the page number is decoration', async () => {
  const pdf = await source([letter]);
  for (const tag of ['Document', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody']) {
    expect(pdf, tag).toMatch(new RegExp(`/S /${tag}\\b`));
  }
  expect(pdf).toMatch(/\/Artifact <<\s*\/Type \/Pagination/);
});

test('the words come back as they were written, in the order one reads them aloud', async () => {
  const { pdf } = await writePdf([letter], about, false);
  const words = wordsOf(pdf);
  const order = [
    'Tildelingskontoret',
    'Ingrid Solvang',
    'Fjellveien 2',
    '26-4711',
    'Foreløpig svar',
    'ikke avgjort ennå',
  ];
  const places = order.map((each) => words.indexOf(each));
  expect(
    places.every((place) => place >= 0),
    words,
  ).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the address stands in the window of the envelope: left in Norway, right in Sweden', async () => {
  const of = async (country: 'NO' | 'SE') => {
    const { pdf } = await writePdf([{ ...letter, country }], about, false);
    const placed = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n[^[]*\[[^\]]*\] TJ/g),
    ];
    const [, x, y] = placed[readPdf(pdf).pieces.findIndex(({ text }) => text.startsWith('Ingrid'))] ?? [];
    return { left: (Number(x) / 72) * 25.4, down: 297 - (Number(y) / 72) * 25.4 };
  };
  const [norway, sweden] = [await of('NO'), await of('SE')];
  expect(norway.left).toBeCloseTo(25, 0);
  expect(sweden.left).toBeCloseTo(117, 0);
  for (const { down } of [norway, sweden]) expect(down).toBeGreaterThan(45);
  for (const { down } of [norway, sweden]) expect(down).toBeLessThan(60);
});

test('no text of the letter is smaller than 12 points but date, sender and page number', async () => {
  const pdf = await source([letter]);
  const sizes = [...pdf.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  expect(sizes.filter((size) => size >= 12).length).toBeGreaterThan(4);
});

test('each letter of a batch begins on a page of its own, and numbers its own pages', async () => {
  const long = {
    ...letter,
    blocks: Array.from({ length: 60 }, () => letter.blocks[0] ?? letter.blocks[0]),
  } as LetterPaper;
  const { pdf, pages } = await writePdf([letter, long, letter], about, false);
  expect(pages).toBeGreaterThanOrEqual(4);
  expect(wordsOf(pdf).match(/Side 1 av/g)).toHaveLength(3);
});

test('the file that leaves is the same, and smaller', async () => {
  const { pdf, pages } = await printLetters([letter], about);
  expect(pages).toBe(1);
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\.7/);
});

test('each typeface is carried in the file and says what its signs mean, also the Sámi ones', async () => {
  const sami = { ...letter, to: ['Áŋŋe Čuđi Šaŧ', 'Ánotŋálli 2', '9999 Nordvik'] };
  const { pdf } = await writePdf([sami], about, false);
  const { fonts, pieces } = readPdf(pdf);
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter(({ isCarried, saysSigns }) => !isCarried || !saysSigns)).toEqual([]);
  const words = pieces.map(({ text }) => text);
  expect(words).toContain('Áŋŋe Čuđi Šaŧ');
  expect(words).toContain('Foreløpig svar på søknaden din');
});

test('all that stands on a page is in the structure once, in the order it is read, or is decoration', async () => {
  const { pdf } = await writePdf([letter], about, false);
  const { pieces, tags } = readPdf(pdf);
  for (const { text, part } of pieces) expect([text, part === null || Number.isInteger(part)]).toEqual([text, true]);
  const inOrder = tags.flatMap(({ parts }) => parts);
  const onPage = [...new Set(pieces.flatMap(({ part }) => (typeof part === 'number' ? [part] : [])))];
  expect(inOrder).toEqual(onPage);
  expect(tags.map(({ tag }) => tag).join(' ')).toBe('Document Sect P P P P P P P H1 P H2 L LI Lbl LBody LI Lbl LBody');
  expect(pieces.filter(({ part }) => part === null).map(({ text }) => text)).toEqual(['Side 1 av 1']);
});

test('a letter in another language than the one before says so at each paragraph', async () => {
  const swedish = { ...letter, language: 'sv-SE', title: 'Preliminärt svar' };
  const { tags } = readPdf((await writePdf([letter, swedish], about, false)).pdf);
  const second = tags.findLastIndex(({ tag }) => tag === 'Sect');
  expect(new Set(tags.slice(1, second).map(({ lang }) => lang))).toEqual(new Set(['nb-NO']));
  expect(new Set(tags.slice(second).map(({ lang }) => lang))).toEqual(new Set(['sv-SE']));
});

test('a paragraph that goes over to the next page is one paragraph', async () => {
  const long = { ...letter, blocks: [{ is: 'text', text: 'Ett ord til, og så ett til. '.repeat(300) }] } as LetterPaper;
  const { pdf, pages } = await writePdf([long], about, false);
  expect(pages).toBeGreaterThan(1);
  expect(readPdf(pdf).tags.filter(({ tag }) => tag === 'P')).toHaveLength(long.sender.length + 3 + 2 + 1);
});
