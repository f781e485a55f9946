import bwip from 'bwip-js/node';

/** Points per millimetre. */
export const mm = 72 / 25.4;

/** A dark rectangle on a page, in points from its upper left corner. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Box extends Bar {}

interface Squares {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

/** A QR code with its quiet zone of four modules, as large as the box lets it be. Each row's neighbours are one bar. */
export function qrBars(text: string, box: Box): Bar[] {
  const [{ pixs, pixx, pixy }] = bwip.raw({ bcid: 'qrcode', text, eclevel: 'Q' } as never) as unknown as [Squares];
  const module = Math.min(box.width / (pixx + 8), box.height / (pixy + 8));
  const bars: Bar[] = [];
  for (let row = 0; row < pixy; row += 1) {
    let column = 0;
    while (column < pixx) {
      let end = column;
      while (end < pixx && pixs[row * pixx + end] === 1) end += 1;
      if (end > column)
        bars.push({
          x: box.x + (column + 4) * module,
          y: box.y + (row + 4) * module,
          width: (end - column) * module,
          height: module,
        });
      column = end + 1;
    }
  }
  return bars;
}

/** A Code 128 with its quiet zones of ten modules, over the whole box. */
export function code128Bars(text: string, box: Box): Bar[] {
  const [{ sbs }] = bwip.raw({ bcid: 'code128', text } as never) as unknown as [{ readonly sbs: readonly number[] }];
  const module = box.width / (sbs.reduce((sum, each) => sum + each, 0) + 20);
  const bars: Bar[] = [];
  let x = box.x + 10 * module;
  for (const [place, modules] of sbs.entries()) {
    if (place % 2 === 0) bars.push({ x, y: box.y, width: modules * module, height: box.height });
    x += modules * module;
  }
  return bars;
}
