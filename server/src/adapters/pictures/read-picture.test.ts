import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPicture, readPictureOrDocument } from './read-picture.ts';

const small = { create: { width: 60, height: 30, channels: 3, background: '#3a6' } } as const;

/** A photo as a telephone makes it: on its side, and it says where it was taken. */
function withPlace(): Promise<Buffer> {
  return sharp(small)
    .withExif({
      IFD0: { Make: 'Telephone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '67/1 17/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '14/1 24/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test('a photo that says where it was taken comes out saying nothing, and upright', async () => {
  const taken = await withPlace();
  const before = await sharp(taken).metadata();
  expect(before.exif).toBeDefined();
  const kept = await readPicture(taken);
  if ('refused' in kept) throw new TypeError(kept.refused);
  const after = await sharp(kept.bytes).metadata();
  expect(after.exif).toBeUndefined();
  expect(after.xmp).toBeUndefined();
  expect(after.iptc).toBeUndefined();
  expect(after.icc).toBeUndefined();
  expect(after.orientation).toBeUndefined();
  expect([kept.width, kept.height]).toEqual([30, 60]);
  expect(Buffer.from(kept.bytes).includes('Exif')).toBe(false);
  expect(Buffer.from(kept.bytes).includes('Telephone')).toBe(false);
});

test.each(['png', 'webp', 'jpeg', 'avif'] as const)('%s is kept as JPEG', async (format) => {
  const kept = await readPicture(await sharp(small).toFormat(format).toBuffer());
  if ('refused' in kept) throw new TypeError(kept.refused);
  expect(kept.type).toBe('image/jpeg');
  expect((await sharp(kept.bytes).metadata()).format).toBe('jpeg');
});

test('a large photo is made smaller', async () => {
  const wide = await sharp({ create: { width: 5000, height: 100, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await readPicture(wide)).toMatchObject({ width: 2048, height: 41 });
});

test('what is written behind or inside a photo does not come along', async () => {
  const page = '<html><script>alert(1)</script></html>';
  const kept = await readPicture(Buffer.concat([await sharp(small).jpeg().toBuffer(), Buffer.from(page)]));
  if ('refused' in kept) throw new TypeError(kept.refused);
  expect(Buffer.from(kept.bytes).includes('script')).toBe(false);
});

test('a small file that unfolds to fill the memory is refused', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await readPicture(bomb)).toEqual({ refused: 'picture-too-large' });
});

test('more bytes than are taken in are refused before they are read', async () => {
  expect(await readPicture(Buffer.alloc(8 * 1024 * 1024 + 1))).toEqual({ refused: 'picture-too-large' });
});

test.each([
  ['a drawing in XML', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an animation', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ['a document', Buffer.from('%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF')],
  ['nothing', Buffer.alloc(0)],
  ['the beginning of a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
])('%s is no photo', async (_what, bytes) => {
  expect(await readPicture(bytes)).toEqual({ refused: 'not-a-picture' });
});

test('a real document is kept as it is where documents are taken; half of one is not', async () => {
  const whole = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n');
  expect(await readPictureOrDocument(whole)).toMatchObject({ type: 'application/pdf', bytes: whole });
  expect(await readPictureOrDocument(whole.subarray(0, 20))).toEqual({ refused: 'not-a-picture' });
  expect(await readPictureOrDocument(Buffer.from('%PDF-<script>%%EOF'))).toEqual({ refused: 'not-a-picture' });
});

test('hostile bytes are refused or come out as a plain photo; nothing hangs and nothing is thrown', async () => {
  const real = await Promise.all(
    (['jpeg', 'png', 'webp'] as const).map((format) => sharp(small).toFormat(format).toBuffer()),
  );
  const damaged = fc
    .tuple(fc.constantFrom(...real), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 12 }))
    .map(([photo, changes]) => {
      const bytes = Buffer.from(photo);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes;
    });
  const anything = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, anything), async (bytes) => {
      const kept = await readPictureOrDocument(bytes);
      if ('refused' in kept) return;
      expect(Buffer.from(kept.bytes.subarray(0, 3)).toString('hex')).toBe('ffd8ff');
    }),
    { numRuns: 150 },
  );
});
