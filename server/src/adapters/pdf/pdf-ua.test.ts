import { describe, expect, test } from 'vitest';
import { uaFaults } from '../../../test/check-pdf-ua.ts';
import type { LetterPaper } from '../../modules/notices/index.ts';
import { openPaper, type Paper, type Part } from './open-paper.ts';
import { writeLabels, writeSlip } from './print-labels.ts';
import { writePdf } from './print-letters.ts';

const at = new Date('2026-12-03T09:00:00Z');
const about = { title: 'Svar til Kari & <Ola>', language: 'nb-NO', at };
const letter: LetterPaper = {
  ...{
    language: 'nb-NO',
    country: 'NO',
    title: 'Svar på søknaden',
    sender: ['Nordvik'],
    foot: ['Klag innen tre uker.'],
  },
  ...{ to: ['Áŋŋe Čuđi', 'Fjellveien 2'], meta: ['Dato: 3. desember 2026'] },
  blocks: [
    { is: 'text', text: 'Et ord til, og så ett til. '.repeat(300) },
    { is: 'heading', text: 'Hva skjer nå?' },
    { is: 'list', items: ['Vi ringer.', 'Du trenger ikke gjøre noe.'] },
  ],
  page: (page, of) => `Side ${page} av ${of}`,
};
const file = { name: 'attest.pdf', title: 'Attest', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7'), at };
const labels = [1, 2, 30].map((no) => ({ label: `AB-${no}`, lines: ['Rullator', 'Middels'] }));
const slip = { title: 'Hent rullatoren', language: 'nb', digits: '123456', lines: ['Søndag'], foot: ['Ring 116 117'] };

describe('what each paper declares is true of it', () => {
  test.each([true, false])(
    'letters in two languages over several pages, with a file within (small: %s)',
    async (isSmall) => {
      const swedish = { ...letter, language: 'sv-SE', country: 'SE' as const, title: 'Preliminärt svar' };
      const { pdf, pages } = await writePdf([letter, swedish], { ...about, files: [file] }, isSmall);
      expect(pages).toBeGreaterThan(2);
      expect(uaFaults(pdf)).toEqual([]);
    },
  );

  test('sheets of labels, with the codes as decoration', async () => {
    const { pdf } = await writeLabels(labels, { ...about, language: 'nb', from: 23 }, true);
    expect(uaFaults(pdf)).toEqual([]);
  });

  test('the slip from the kiosk, also without a number for the door', async () => {
    for (const each of [slip, { ...slip, digits: null }]) {
      expect(uaFaults((await writeSlip(each as typeof slip, at, true)).pdf)).toEqual([]);
    }
  });
});

/** A paper with one thing wrong. */
async function faulty(write: (document: Paper, root: Part) => void): Promise<string[]> {
  const { pdf } = await openPaper(about, { isSmall: false }, (document, root) => {
    document.addPage({ size: 'A4' });
    write(document, root);
  });
  return uaFaults(pdf);
}

function part(document: Paper, root: Part, tag: string, text: string, options: object = { lang: 'nb-NO' }): void {
  const element = document.struct(tag, options, () => void document.font('plain').text(text));
  root.add(element);
  element.end();
}

describe('the check finds', () => {
  test('text that belongs nowhere', async () => {
    expect(await faulty((document) => void document.font('plain').text('Alene'))).toContain(
      '7.1: neither tagged nor decoration: Alene',
    );
  });

  test('a line that is drawn beside all parts', async () => {
    expect(await faulty((document) => void document.moveTo(10, 10).lineTo(90, 10).stroke())).toContain(
      '7.1: something is drawn outside of every part',
    );
  });

  test('a heading that is skipped', async () => {
    const found = await faulty((document, root) => {
      part(document, root, 'H1', 'Vedtak');
      part(document, root, 'H3', 'Hva du får');
    });
    expect(found).toEqual(['7.4.2: heading 3 after 1']);
  });

  test('a part in no language', async () => {
    expect(await faulty((document, root) => part(document, root, 'P', 'Hei', {}))).toEqual([
      '7.2: a P without language',
    ]);
  });

  test('parts that are read in another order than they stand', async () => {
    const { pdf } = await openPaper(about, { isSmall: false }, (document, root) => {
      document.addPage({ size: 'A4' });
      part(document, root, 'P', 'Først');
      part(document, root, 'P', 'Så');
    });
    const turned = Buffer.from(pdf)
      .toString('latin1')
      .replace(/\/K \[0\]/, '/K [x]')
      .replace(/\/K \[1\]/, '/K [0]')
      .replace(/\/K \[x\]/, '/K [1]');
    expect(uaFaults(Buffer.from(turned, 'latin1'))).toEqual(['7.2: is read in another order']);
  });

  test('a table without heads, and a picture without words', async () => {
    const found = await faulty((document, root) => {
      const table = document.struct('Table', { lang: 'nb-NO' });
      root.add(table);
      const row = document.struct('TR', { lang: 'nb-NO' });
      table.add(row);
      const cell = document.struct('TD', { lang: 'nb-NO' }, () => void document.font('plain').text('7'));
      row.add(cell);
      for (const each of [cell, row, table]) each.end();
      const figure = document.struct('Figure', { lang: 'nb-NO' }, () => void document.rect(1, 1, 9, 9).fill());
      root.add(figure);
      figure.end();
    });
    expect(found).toEqual(['7.5: a table without heads', '7.3: a picture without words']);
  });

  test('a typeface that is not carried in the file', async () => {
    const found = await faulty((document, root) => {
      const element = document.struct('P', { lang: 'nb-NO' }, () => void document.font('Helvetica').text('Hei'));
      root.add(element);
      element.end();
    });
    expect(found).toContain('7.21.4: Helvetica is not carried in the file');
  });

  test('a file that declares nothing', async () => {
    const { pdf } = await writePdf([letter], about, false);
    const undeclared = Buffer.from(pdf).toString('latin1').replaceAll('pdfuaid:part', 'pdfuaid:port');
    expect(uaFaults(Buffer.from(undeclared, 'latin1'))).toContain('5: does not declare the standard');
  });
});
