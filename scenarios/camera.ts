import { writeFileSync } from 'node:fs';
import bwip from 'bwip-js/node';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';

/** What the camera of a browser sees: a picture in a file, which can be another one the next time the camera is opened. */
export interface FakeCamera {
  readonly browser: Browser;
  /** Holds a label in front of it; null: it is dark. */
  show(label: string | null): Promise<void>;
}

/**
 * A browser whose camera is a file, as Chromium offers for tests: the page asks for a camera as on any telephone, gets pictures and reads
 * them with its own decoder.
 */
export async function openBrowserWithCamera(file: string): Promise<FakeCamera> {
  const show = async (label: string | null) => writeFileSync(file, await pictures(label));
  await show(null);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: process.env['TUNET_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      `--use-file-for-fake-video-capture=${file}`,
      ...asRoot,
    ],
  });
  return { browser, show };
}

const size = { width: 640, height: 480 } as const;

/** A few seconds of a hand that holds a label: the code on a light ground, a little soft and turned, as motion JPEG. */
async function pictures(label: string | null): Promise<Buffer> {
  const ground = { create: { ...size, channels: 3 as const, background: label === null ? '#040404' : '#d9d4c8' } };
  if (label === null) {
    const frame = await sharp(ground).jpeg({ quality: 90 }).toBuffer();
    return Buffer.concat(Array.from({ length: 10 }, () => frame));
  }
  const code = bwip.toSVG({
    bcid: 'qrcode',
    text: label,
    eclevel: 'Q',
    padding: 4,
    backgroundcolor: 'FFFFFF',
  } as never);
  const held = await sharp(Buffer.from(code), { density: 300 })
    .resize({ width: 260 })
    .rotate(7, { background: '#d9d4c8' })
    .blur(0.8)
    .png()
    .toBuffer();
  const frame = await sharp(ground)
    .composite([{ input: held, gravity: 'centre' }])
    .jpeg({ quality: 85 })
    .toBuffer();
  return Buffer.concat(Array.from({ length: 10 }, () => frame));
}
