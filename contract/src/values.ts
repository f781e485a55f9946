import { z } from 'zod';

/** uuid v7, made in the application. */
export const id = z.uuid();

/** An instant in UTC, ISO 8601 with Z. */
export const instant = z.iso.datetime();

/** A calendar day, `2026-11-21`. */
export const day = z.iso.date();

/** Free text from a person: trimmed, never empty, at most `max` characters, without the sign NUL, which no database keeps. */
export function words(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');
}

/** An entry of a municipality's own list, by its code: `asks-for-visit`. */
export const listCode = z.string().regex(/^[a-z0-9-]{2,60}$/);

/** What every write carries: the key that makes a repeat harmless, and when it happened for the one who did it. */
export const command = { commandId: id, occurredAt: instant } as const;

export const language = z.enum(['nb', 'nn', 'sv', 'en']);
export type Language = z.output<typeof language>;

/** A text that the municipality owns, in each language of the product. */
export const localText = z.strictObject({ nb: z.string(), nn: z.string(), sv: z.string(), en: z.string() });
export type LocalText = z.output<typeof localText>;
