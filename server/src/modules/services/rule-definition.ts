import type { LocalText, Place, RuleGroup, RuleInput, RuleUnit, WorkshopRule } from '@tunet/contract';
import { z } from 'zod';

type Country = Place['country'];

/** Where a default comes from; the reference is a fact (the section of a law, a standard) and in no language. */
export type RuleSource = WorkshopRule['source'];

/** What a municipality may decide about one thing: its shape, and what counts until it has decided. */
export interface RuleDefinition<T> {
  readonly group: RuleGroup;
  readonly schema: z.ZodType<T>;
  readonly input: RuleInput;
  readonly byDefault: Readonly<Record<Country, T>>;
  readonly label: LocalText;
  /** What it does, in a sentence or two. */
  readonly help: LocalText;
  readonly source: RuleSource;
}

/** What every definition says beside its value. */
export interface RuleWords {
  readonly group: RuleGroup;
  readonly label: LocalText;
  readonly help: LocalText;
  readonly source: RuleSource;
}

/** The same text in bokmål, nynorsk, Swedish and English. */
export function words(nb: string, nn: string, sv: string, en: string): LocalText {
  return { nb, nn, sv, en };
}

export const practice: RuleSource = { kind: 'practice', ref: '' };
export const ours: RuleSource = { kind: 'ours', ref: '' };

export function law(ref: string): RuleSource {
  return { kind: 'law', ref };
}

/** The same default in both countries. */
export function everywhere<T>(value: T): Readonly<Record<Country, T>> {
  return { NO: value, SE: value };
}

export function numberRule(
  unit: RuleUnit,
  [min, max]: readonly [min: number, max: number],
  value: number | Readonly<Record<Country, number>>,
  about: RuleWords,
): RuleDefinition<number> {
  return {
    ...about,
    schema: z.int().min(min).max(max),
    input: { kind: 'number', unit, min, max },
    byDefault: typeof value === 'number' ? everywhere(value) : value,
  };
}

export type Ladder = readonly [number, number, number];

/** Three steps; each comes later than the one before. */
export function ladderRule(
  unit: RuleUnit,
  [min, max]: readonly [min: number, max: number],
  value: Ladder,
  about: RuleWords,
): RuleDefinition<Ladder> {
  const step = z.int().min(min).max(max);
  return {
    ...about,
    schema: z
      .tuple([step, step, step])
      .readonly()
      .refine(([one, two, three]) => one < two && two < three, 'rising'),
    input: { kind: 'ladder', unit, min, max },
    byDefault: everywhere(value),
  };
}

/** A clock on the wall, `21:30`. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A telephone number as people write it. */
export const phoneNumber = z.string().regex(/^\+?[0-9][0-9 ]{1,18}[0-9]$/);
/** A text in all four languages; none of them empty. */
export function textOf(max: number): z.ZodType<LocalText> {
  const one = z.string().trim().min(1).max(max);
  return z.strictObject({ nb: one, nn: one, sv: one, en: one });
}
