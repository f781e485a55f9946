import { documentBytes, pictureBytes } from '@tunet/contract';
import sharp from 'sharp';
import type { ReadPicture } from '../../modules/conversations/index.ts';

/** As many points as a photo may have before it is made smaller: a small file can unfold to fill the memory. */
const mostPoints = 50_000_000;
/** The longer side of what is kept, in pixels. */
const longestSide = 2048;

// Only these loaders run, whatever the bytes say: drawings in XML, printed pages and the rest are never opened.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.cache(false);

/**
 * Decodes a photo and encodes it anew as JPEG: upright, at most 2048 points long, with nothing of where, when or with what it was taken.
 * What is written behind or inside the picture's own data does not come along.
 */
export const readPicture: ReadPicture = async (bytes) => {
  if (bytes.length > pictureBytes) return { refused: 'picture-too-large' };
  if (!looksLikePicture(bytes)) return { refused: 'not-a-picture' };
  try {
    const photo = sharp(bytes, { limitInputPixels: mostPoints, failOn: 'error', animated: false });
    const { width, height } = await photo.metadata();
    if (width * height > mostPoints) return { refused: 'picture-too-large' };
    const { data, info } = await photo
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .timeout({ seconds: 15 })
      .toBuffer({ resolveWithObject: true });
    return { type: 'image/jpeg', bytes: data, width: info.width, height: info.height };
  } catch (problem) {
    const tooLarge = problem instanceof Error && /pixel limit/.test(problem.message);
    return { refused: tooLarge ? 'picture-too-large' : 'not-a-picture' };
  }
};

/** A photo as {@link readPicture}, or a real PDF, which is kept as it is and only ever downloaded. */
export const readPictureOrDocument: ReadPicture = async (bytes) => {
  if (!startsWith(bytes, '%PDF-')) return readPicture(bytes);
  if (bytes.length > documentBytes) return { refused: 'picture-too-large' };
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(latin(bytes, 0, 8)) || !/startxref\s+\d+\s+%%EOF\s*$/.test(end))
    return { refused: 'not-a-picture' };
  return { type: 'application/pdf', bytes: Buffer.from(bytes), width: null, height: null };
};

/** The first bytes of the kinds of photo that telephones and computers make. */
function looksLikePicture(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) ||
    (bytes[0] === 0x89 && latin(bytes, 1, 4) === 'PNG') ||
    (startsWith(bytes, 'RIFF') && latin(bytes, 8, 12) === 'WEBP') ||
    (latin(bytes, 4, 8) === 'ftyp' && /^(heic|heix|heif|mif1|msf1|avif)$/.test(latin(bytes, 8, 12)))
  );
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return latin(bytes, 0, mark.length) === mark;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}
