import { z } from 'zod';
import { id } from './values.ts';

/** The largest photo that is taken in, in bytes; it is made smaller before it is kept. */
export const pictureBytes = 8 * 1024 * 1024;
/** The largest document that is taken in, in bytes; it is kept as it is. */
export const documentBytes = 10 * 1024 * 1024;
/** How many photos one message may carry. */
export const picturesInMessage = 3;

/** A photo on its way in, base64. What it really is shows when it is read: its name and stated type count for nothing. */
export const pictureIn = z
  .string()
  .min(1)
  .max(Math.ceil(documentBytes / 3) * 4);
export const picturesIn = z.array(pictureIn).max(picturesInMessage).optional();

/** Why a photo is not kept. */
export const pictureRefusals = ['not-a-picture', 'picture-too-large'] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

/** What kept files are served as; nothing that a browser runs. */
export const attachmentTypes = ['image/jpeg', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** A kept photo or document, as a list names it; its bytes are asked for one by one. */
export const attachment = z.strictObject({
  id,
  type: z.enum(attachmentTypes),
  /** in pixels; null for a document */
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
});
export type Attachment = z.output<typeof attachment>;

/** A file as a handler answers it; it leaves as bytes with its own content type. */
export const servedFile = z.strictObject({ type: z.enum(attachmentTypes), name: z.string(), content: z.string() });
export type ServedFile = z.output<typeof servedFile>;

/** Kilobytes of a request that carries photos: base64 takes a third more room. */
export const pictureBodyKb = Math.ceil((picturesInMessage * pictureBytes * 4) / 3 / 1024) + 64;
