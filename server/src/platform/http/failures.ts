import { type CommonProblem, commonProblems, type Problem } from '@tunet/contract';
import type { z } from 'zod';

/** An answer other than the asked-for one, thrown to leave the pipeline; the transaction is undone. */
export class Failure extends Error {
  override name = 'Failure';
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.code);
    this.status = status;
    this.problem = problem;
  }
}

/** Of a refusal: the code says what. */
export const refusalSentence = 'This is not possible as things are now.';

/** Plain sentences for those who call the API; the doors say it in their own words. */
const sentences: Record<CommonProblem, string> = {
  'bad-input': 'Something in the request is not as expected.',
  'not-logged-in': 'Log in first.',
  'stronger-login-needed': 'This needs a stronger login. Log in again.',
  'not-allowed': 'You do not have access to this.',
  disqualified: 'You are disqualified in this case. A colleague takes it.',
  'not-found': 'There is nothing here that you can see.',
  'too-large': 'The request is too large.',
  'too-many-requests': 'Too many requests from here. Wait a minute.',
  'wrong-media-type': 'Send JSON.',
  'command-reused': 'This commandId was used for something else. Make a new one.',
  'out-of-order': 'Something went wrong here. Nothing was changed. Try again, or call the one on duty.',
  'not-ready': 'The service is not ready. Try again shortly.',
};

export function failure(code: CommonProblem, more: Partial<Problem> = {}): Failure {
  return new Failure(commonProblems[code], { code, message: sentences[code], ...more });
}

/** The first thing that was wrong, with the field and what was expected; never echoes what was sent. */
export function badInput(part: string, error: z.ZodError): Failure {
  const issue = error.issues[0];
  const path = issue ? issue.path.map(String) : [];
  const unknown =
    issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 3).map((key) => key.slice(0, 40)) : undefined;
  const field = [part, ...path, ...(unknown ? [unknown[0] ?? ''] : [])].join('.');
  const message = unknown ? `${field} is not a field here.` : `${field}: ${expected(issue)}.`;
  return failure('bad-input', { field, message });
}

function expected(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'not as expected';
  return issue.message.replace(/, received .*$/, '').replace(/^Invalid input: /, '');
}
