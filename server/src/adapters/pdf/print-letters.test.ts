import { expect, test } from 'vitest';
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

/** The words on the pages in the order they are written: hexadecimal strings of the content, WinAnsi. */
function wordsOf(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  return [...source.matchAll(/\[[^\]]*\] TJ/g)].map(([shown]) => decoded(shown)).join(' ');
}

function decoded(shown: string): string {
  return [...shown.matchAll(/<([0-9a-f]+)>/g)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
    .join('');
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
    const pdf = await source([{ ...letter, country }]);
    const placed = [...pdf.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n[^[]*(\[[^\]]*\] TJ)/g)];
    const [, x, y] = placed.find(([, , , shown = '']) => decoded(shown).startsWith('Ingrid')) ?? [];
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
