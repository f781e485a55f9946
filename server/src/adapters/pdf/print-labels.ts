import type { PrintLabels, PrintSlip } from '../../modules/aids/index.ts';
import { openPaper, type Paper } from './open-paper.ts';
import { code128Bars, mm, qrBars } from './place-codes.ts';

/** A sheet of 24 labels of 70 by 37 mm, as they are sold. */
const columns = 3;
const perSheet = 24;
const label = { width: 70 * mm, height: 37 * mm, top: 0.5 * mm } as const;

/** Sheets of labels: the square code on the left, what it is and the strip of bars on the right, the label in letters between them. */
export const printLabels: PrintLabels = (labels, about) => writeLabels(labels, about, true);

/** @param isSmall false leaves the content readable for a test */
export function writeLabels(
  labels: Parameters<PrintLabels>[0],
  about: Parameters<PrintLabels>[1],
  isSmall: boolean,
): ReturnType<PrintLabels> {
  return openPaper(about, { isSmall }, (document, root) => {
    for (const [no, each] of labels.entries()) {
      const place = (no + about.from - 1) % perSheet;
      if (no === 0 || place === 0) document.addPage({ size: 'A4', margin: 0 });
      const x = (place % columns) * label.width;
      const y = label.top + Math.floor(place / columns) * label.height;
      const section = document.struct('P', { lang: about.language }, () => drawText(document, each, x, y));
      root.add(section);
      section.end();
      // Decoration for one who hears the page: the same stands in letters.
      document.markContent('Artifact');
      document.fillColor('black');
      for (const bar of qrBars(each.label, { x: x + 2 * mm, y: y + 5 * mm, width: 27 * mm, height: 27 * mm }))
        document.rect(bar.x, bar.y, bar.width, bar.height).fill();
      const strip = { x: x + 28 * mm, y: y + 23 * mm, width: 40 * mm, height: 9 * mm };
      for (const bar of code128Bars(each.label.replace('-', ''), strip))
        document.rect(bar.x, bar.y, bar.width, bar.height).fill();
      document.endMarkedContent();
    }
  });
}

function drawText(document: Paper, each: Parameters<PrintLabels>[0][number], x: number, y: number): void {
  const at = x + 30 * mm;
  const width = 38 * mm;
  document
    .fillColor('black')
    .font('strong')
    .fontSize(15)
    .text(each.label, at, y + 6 * mm, { width, lineBreak: false });
  document.font('plain').fontSize(8);
  for (const [line, text] of each.lines.slice(0, 2).entries())
    document.text(text, at, y + (13 + line * 4) * mm, { width, height: 4 * mm, ellipsis: true, lineBreak: false });
}

const slipSize = 20;

/** One page in large print for one who has no telephone. */
export const printSlip: PrintSlip = async (slip, at) => (await writeSlip(slip, at, true)).pdf;

/** @param isSmall false leaves the content readable for a test */
export function writeSlip(
  slip: Parameters<PrintSlip>[0],
  at: Date,
  isSmall: boolean,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const about = { title: slip.title, language: slip.language, at };
  return openPaper(about, { isSmall }, (document, root) => {
    document.addPage({ size: 'A4', margin: 20 * mm });
    const width = 170 * mm;
    const part = (tag: string, write: () => void): void => {
      const element = document.struct(tag, { lang: slip.language }, write);
      root.add(element);
      element.end();
    };
    part('H1', () =>
      document
        .font('strong')
        .fontSize(28)
        .text(slip.title, 20 * mm, 20 * mm, { width }),
    );
    document.moveDown(0.6);
    const { digits } = slip;
    if (digits) {
      part('P', () =>
        document
          .font('strong')
          .fontSize(64)
          .text(`${digits.slice(0, 3)} ${digits.slice(3)}`, { width, characterSpacing: 4 }),
      );
      document.moveDown(0.3);
    }
    for (const line of slip.lines) {
      part('P', () => document.font('plain').fontSize(slipSize).text(line, { width, lineGap: 5 }));
      document.moveDown(0.4);
    }
    document.moveDown(0.6);
    for (const line of slip.foot)
      part('P', () => document.font('strong').fontSize(slipSize).text(line, { width, lineGap: 5 }));
  });
}
