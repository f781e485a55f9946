import type { z } from 'zod';

/** What is wrong with a typed value, as codes that a page says in its own words. */
export interface Wrong {
  /** Which part: `0`, `from`, `usual.1.text.nn`; empty: the whole. */
  readonly part: string;
  readonly wrong: 'too-small' | 'too-big' | 'not-rising' | 'not-different' | 'empty' | 'wrong-shape';
  /** The nearest value that would have been taken, when it is a number. */
  readonly limit: string;
}

/** The first thing wrong with a value. */
export function explainInvalid(error: z.ZodError): Wrong {
  const [issue] = error.issues;
  const part = issue?.path.map(String).join('.') ?? '';
  switch (issue?.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { part, wrong: 'empty', limit: String(issue.minimum) }
        : { part, wrong: 'too-small', limit: String(issue.minimum) };
    case 'too_big':
      return { part, wrong: 'too-big', limit: String(issue.maximum) };
    case 'custom':
      return { part, wrong: issue.message === 'rising' ? 'not-rising' : 'not-different', limit: '' };
    default:
      return { part, wrong: 'wrong-shape', limit: '' };
  }
}
