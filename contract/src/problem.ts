import { z } from 'zod';

/** The one shape of every error. `message` is a plain sentence in English for those who call the API; doors say it in their own words by `code`. */
export const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  /** Facts that help to say it well, e.g. who took the alarm; never personal data of a resident. */
  detail: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.output<typeof problem>;

/** Codes that any route may answer, with their HTTP status. */
export const commonProblems = {
  'bad-input': 400,
  'not-logged-in': 401,
  'stronger-login-needed': 401,
  'not-allowed': 403,
  disqualified: 403,
  'not-found': 404,
  'too-large': 413,
  'too-many-requests': 429,
  'wrong-media-type': 415,
  'command-reused': 409,
  'out-of-order': 500,
  'not-ready': 503,
} as const;
export type CommonProblem = keyof typeof commonProblems;
