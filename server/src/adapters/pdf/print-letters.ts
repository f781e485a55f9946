import type { LetterPaper, PrintLetters } from '../../modules/notices/index.ts';
import { openPaper, type Paper, type Part } from './open-paper.ts';

/** Points per millimetre. */
const mm = 72 / 25.4;
const margins = { top: 20 * mm, bottom: 22 * mm, left: 25 * mm, right: 25 * mm };
const textWidth = 160 * mm;
/**
 * Where the address stands so that it is read through the window, from the upper left corner of A4, for C5 and DL alike:
 * left in Norway, right in Sweden.
 */
const windows = {
  NO: { x: 25 * mm, y: 48 * mm, width: 80 * mm },
  SE: { x: 117 * mm, y: 48 * mm, width: 75 * mm },
} as const;
/** Below the fold: the text begins here. */
const bodyTop = 98 * mm;

const sizes = { text: 13, heading: 14, title: 18, small: 11 } as const;
const fonts = { plain: 'plain', strong: 'strong' } as const;
/** Letters as one accessible PDF: tagged in reading order, with language and title. Each letter begins on a page of its own. */
export const printLetters: PrintLetters = (letters, about) => writePdf(letters, about, true);

/** @param isSmall false leaves the content readable for a test */
export function writePdf(
  letters: readonly LetterPaper[],
  about: Parameters<PrintLetters>[1],
  isSmall: boolean,
): ReturnType<PrintLetters> {
  return openPaper(about, { isSmall, page: { size: 'A4', margins } }, (document, root) => {
    for (const letter of letters) writeLetter(document, root, letter);
    for (const { name, title, type, bytes, at } of about.files ?? []) {
      const dates = { creationDate: at, modifiedDate: at };
      document.file(Buffer.from(bytes), { name, type, description: title, ...dates });
    }
  });
}

function writeLetter(document: Paper, root: Part, letter: LetterPaper): void {
  const first = document.bufferedPageRange().count;
  document.addPage();
  const section = document.struct('Sect', { lang: letter.language, title: letter.title });
  root.add(section);
  const part = (tag: string, write: () => void): void => {
    const element = document.struct(tag, { lang: letter.language }, write);
    section.add(element);
    element.end();
  };
  const at = (x: number, y: number, size: number, width: number) => (text: string, line: number) =>
    document
      .font(fonts.plain)
      .fontSize(size)
      .text(text, x, y + line * size * 1.35, { width, lineBreak: false });
  // A paragraph for each line: read aloud, a name does not run into a street.
  const lines = (each: readonly string[], write: (text: string, line: number) => void): void => {
    for (const [line, text] of each.entries()) part('P', () => void write(text, line));
  };
  lines(letter.sender, at(margins.left, margins.top, sizes.small, textWidth));
  const window = windows[letter.country];
  lines(letter.to, at(window.x, window.y, sizes.text, window.width));
  lines(letter.meta, at(margins.left, bodyTop - 18 * mm, sizes.small, textWidth));
  document.x = margins.left;
  document.y = bodyTop;
  part('H1', () => document.font(fonts.strong).fontSize(sizes.title).text(letter.title, { width: textWidth }));
  document.moveDown(0.6);
  for (const block of letter.blocks) {
    if (block.is === 'heading') {
      keepTogether(document);
      document.moveDown(0.5);
      part('H2', () =>
        document
          .font(fonts.strong)
          .fontSize(sizes.heading)
          .text(block.text, margins.left, document.y, { width: textWidth }),
      );
      document.moveDown(0.2);
    }
    if (block.is === 'text') {
      part('P', () => paragraph(document, block.text));
      document.moveDown(0.6);
    }
    if (block.is === 'list') writeList(document, section, letter.language, block.items);
  }
  for (const line of letter.foot) {
    part('P', () =>
      document.font(fonts.plain).fontSize(sizes.small).text(line, margins.left, document.y, { width: textWidth }),
    );
  }
  section.end();
  numberPages(document, letter, first);
}

function paragraph(document: Paper, text: string, indent = 0): void {
  const options = { width: textWidth - indent, lineGap: 3 };
  document
    .font(fonts.plain)
    .fontSize(sizes.text)
    .text(text, margins.left + indent, document.y, options);
}

function writeList(document: Paper, section: Part, lang: string, items: readonly string[]): void {
  const list = document.struct('L', { lang });
  section.add(list);
  for (const item of items) {
    const entry = document.struct('LI', { lang });
    list.add(entry);
    const label = document.struct('Lbl', { lang }, () => {
      const { y } = document;
      document.font(fonts.plain).fontSize(sizes.text).text('•', margins.left, y, { lineBreak: false });
      document.y = y;
    });
    entry.add(label);
    label.end();
    const body = document.struct('LBody', { lang }, () => paragraph(document, item, 6 * mm));
    entry.add(body);
    body.end();
    entry.end();
    document.moveDown(0.3);
  }
  list.end();
  document.moveDown(0.3);
}

/** A heading does not stand alone at the foot of a page. */
function keepTogether(document: Paper): void {
  if (document.y > document.page.height - margins.bottom - 30 * mm) document.addPage();
}

/** Numbers the pages of one letter from 1; decoration, so that it is not read aloud in the middle of a sentence. */
function numberPages(document: Paper, letter: LetterPaper, first: number): void {
  const { count } = document.bufferedPageRange();
  for (let page = first; page < count; page += 1) {
    document.switchToPage(page);
    const { bottom } = document.page.margins;
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font(fonts.plain)
      .fontSize(sizes.small)
      .text(letter.page(page - first + 1, count - first), margins.left, document.page.height - 15 * mm, {
        ...{ width: textWidth, lineBreak: false },
      });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }
}
