import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { labelOf } from '@tunet/contract/aid-label';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLabels } from './print-labels.ts';

interface Read {
  readonly text: string;
  readonly format: string;
}
type ReadBarcodes = (image: Uint8Array, options: object) => Promise<Read[]>;
let readBarcodes: ReadBarcodes;

// Photos of residents are never read as drawings; here a drawing of our own is. Whoever runs after us finds it shut again.
const drawings = { operation: ['VipsForeignLoadSvg'] };
beforeAll(() => sharp.unblock(drawings));
afterAll(() => sharp.block(drawings));

/** The decoder of the doors themselves, with its machine code from our own disk and from nowhere else. */
beforeAll(async () => {
  const near = createRequire(createRequire(import.meta.url).resolve('barcode-detector'));
  const reader = (await import(near.resolve('zxing-wasm/reader'))) as {
    prepareZXingModule(of: object): unknown;
    readBarcodes: ReadBarcodes;
  };
  reader.prepareZXingModule({
    overrides: { wasmBinary: readFileSync(near.resolve('zxing-wasm/reader/zxing_reader.wasm')) },
  });
  readBarcodes = reader.readBarcodes;
});

const at = new Date('2026-11-22T12:00:00Z');
const labels = Array.from({ length: 30 }, (_, no) => ({ label: labelOf(no + 1), lines: ['Rullator', 'Middels'] }));

/** The dark rectangles of each page as they stand in the file, drawn anew: what a printer would put on the paper. */
function pagesOf(pdf: Uint8Array): string[] {
  const streams =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/stream\n1 0 0 -1 0 841\.89 cm[\s\S]*?endstream/g) ?? [];
  return streams.map((stream) => {
    const bars = [...stream.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/gm)].map(
      ([, x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595.28 841.89"><rect width="596" height="842" fill="#fff"/>${bars.join('')}</svg>`;
  });
}

/** Each label of a sheet by itself, as a camera is held in front of it: 240 dots to the inch, a little soft. */
async function readAll(svg: string): Promise<Read[]> {
  const page = await sharp(Buffer.from(svg), { density: 300 })
    .resize({ width: 1984 })
    .flatten({ background: '#fff' })
    .blur(0.6)
    .png()
    .toBuffer();
  const found: Read[] = [];
  const [width, height] = [661, 349];
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 3; column += 1) {
      const area = { left: column * width, top: 5 + row * height, width, height };
      const image = await sharp(page).extract(area).png().toBuffer();
      found.push(...(await readBarcodes(image, { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 4 })));
    }
  return found;
}

test('every code on the sheets is read back by the decoder of the doors, the square and the strip', async () => {
  const { pdf, pages } = await writeLabels(labels, { title: 'Etiketter', language: 'nb', at, from: 1 }, false);
  expect(pages).toBe(2);
  const svgs = pagesOf(pdf);
  expect(svgs).toHaveLength(2);
  const read = (await Promise.all(svgs.map(readAll))).flat();
  const of = (format: string) =>
    read
      .filter((each) => each.format === format)
      .map(({ text }) => text)
      .sort();
  expect(of('QRCode')).toEqual(labels.map(({ label }) => label).sort());
  expect(of('Code128')).toEqual(labels.map(({ label }) => label.replace('-', '')).sort());
});

test('a sheet that was begun is gone on with at its first free place', async () => {
  const { pdf, pages } = await writeLabels(
    labels.slice(0, 4),
    { title: 'Etiketter', language: 'nb', at, from: 23 },
    false,
  );
  expect(pages).toBe(2);
  const [first = '', second = ''] = pagesOf(pdf);
  expect((await readAll(first)).filter(({ format }) => format === 'QRCode')).toHaveLength(2);
  expect((await readAll(second)).filter(({ format }) => format === 'QRCode')).toHaveLength(2);
});
