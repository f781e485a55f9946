import type { AidKind, AidMeasure, CleaningClass, LocalText, SelfService } from '@tunet/contract';

/** A size of an article as a municipality begins with it. */
export interface StartSize {
  readonly code: string;
  readonly names: LocalText;
  /** which measures it suits, from and to, both included */
  readonly fits: Readonly<Record<string, readonly [number, number]>>;
  /** kilograms; null: nobody's weight rests on it */
  readonly weightKg: number | null;
}

/** What belongs to a set, ticked when it goes out and when it comes in. */
export interface StartPart {
  readonly code: string;
  readonly names: LocalText;
  readonly count: number;
}

/** An article as a municipality begins with it; from then on it is the municipality's own. */
export interface StartArticle {
  readonly code: string;
  readonly kind: AidKind;
  readonly iso9999: string;
  readonly selfService: SelfService;
  readonly cleaning: CleaningClass;
  readonly names: LocalText;
  readonly purpose: LocalText;
  readonly fit: LocalText;
  readonly use: LocalText;
  readonly measures: readonly AidMeasure[];
  readonly sizes: readonly StartSize[];
  readonly parts?: readonly StartPart[];
  /** course that whoever orders or adapts it must have passed */
  readonly course?: string;
  /** where it differs from the municipality's dated rules */
  readonly terms?: { readonly loanDays?: number; readonly reviewDays?: number };
}

/** The same text in bokmål, nynorsk, Swedish and English. */
export function say(nb: string, nn: string, sv: string, en: string): LocalText {
  return { nb, nn, sv, en };
}

const names = {
  one: say('Én størrelse', 'Éin storleik', 'En storlek', 'One size'),
  small: say('Liten', 'Liten', 'Liten', 'Small'),
  medium: say('Middels', 'Middels', 'Mellan', 'Medium'),
  large: say('Stor', 'Stor', 'Stor', 'Large'),
  strong: say('Forsterket', 'Forsterka', 'Förstärkt', 'Strong'),
  wide: say('Bred og forsterket', 'Brei og forsterka', 'Bred och förstärkt', 'Wide and strong'),
  short: say('Kort', 'Kort', 'Kort', 'Short'),
  long: say('Lang', 'Lang', 'Lång', 'Long'),
} as const;

/** @param weightKg what it bears; null where nobody's weight rests on it */
export function size(
  code: keyof typeof names,
  weightKg: number | null,
  fits: StartSize['fits'] = {},
  own?: LocalText,
): StartSize {
  return { code, names: own ?? names[code], fits, weightKg };
}

export function part(code: string, count: number, of: LocalText): StartPart {
  return { code, count, names: of };
}
