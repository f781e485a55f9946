import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every box that goes to people, by the file it stands in. */
const boxes = [
  'resident/conversations/write-box.tsx',
  'resident/visits/cancel-page.tsx',
  'resident/visits/move-page.tsx',
  'resident/plans/what-matters.tsx',
  'resident/requests/question-form.tsx',
  'resident/guide/ask-page.tsx',
  'resident/decisions/appeal-page.tsx',
];

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

test.each(boxes)('the line about danger stands in %s', (path) => {
  expect(read(path)).toContain('<DangerLine words=');
});

test('no box waits for the answer: what sends knows nothing of the line', () => {
  for (const path of boxes) expect(read(path), path).not.toContain('useDanger');
  // The only one who asks is the line itself, in an effect, and a failure leaves all as it is.
  expect(read('ui/danger-line.tsx')).toContain('useDanger(');
  expect(read('data/use-danger.ts')).not.toMatch(/\bawait\b|throw /);
});

test('what is written goes in the body, never in an address', () => {
  expect(read('data/use-danger.ts')).toContain("call('POST /api/guide/danger', { body:");
  expect(read('ui/danger-line.tsx')).not.toMatch(/href=\{`[^`]*words/);
});
