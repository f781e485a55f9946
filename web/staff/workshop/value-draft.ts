import type { RuleInput } from '@tunet/contract';
import type { LimitLine } from './arrival-limits.tsx';

/** What is being typed: numbers as they are written, the rest in the shape of the value. */
export type Draft = unknown;

export function draftOf(input: RuleInput, value: unknown): Draft {
  if (input.kind === 'number') return String(value);
  if (input.kind === 'ladder') return (value as readonly number[]).map(String);
  return structuredClone(value);
}

/** The value that a draft stands for. What is no number stays as it was typed: the server says what was expected. */
export function valueFrom(input: RuleInput, draft: Draft): unknown {
  if (input.kind === 'number') return numberOf(draft as string);
  if (input.kind === 'ladder') return (draft as readonly string[]).map(numberOf);
  if (input.kind === 'arrival-limits') {
    return (draft as readonly LimitLine[]).map((line) => ({ ...line, minutes: numberOf(String(line.minutes)) }));
  }
  if (input.kind === 'phones') return trimmed(draft as Readonly<Record<string, string | null>>, input.mayBeNone);
  return draft;
}

function numberOf(typed: string): number | string {
  const plain = typed.trim().replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? typed : Number(plain);
}

function trimmed(numbers: Readonly<Record<string, string | null>>, mayBeNone: boolean): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(numbers).map(([each, typed]) => {
      const plain = (typed ?? '').trim();
      return [each, plain === '' && mayBeNone ? null : plain];
    }),
  );
}
