import { expect, test } from 'vitest';
import type { Actor } from '../../../platform/http/actor.ts';
import { takePicture } from './take-picture.ts';

const idNo = (no: number) => `019d0000-0000-7000-8000-${String(no).padStart(12, '0')}`;
const personId = idNo(1);
const decisionId = idNo(2);
const threadId = idNo(3);

test('what her pages name is kept however much else stands on them: she meets the same decision and thread after', async () => {
  // Units, staff and the like: far more than there are looks for every guess.
  const others = Array.from({ length: 400 }, (_each, no) => ({ unitId: idNo(1_000 + no) }));
  const answers: Readonly<Record<string, object>> = {
    [`GET /api/my/people/:personId/decisions ${personId}`]: { others, decisions: [{ decisionId }] },
    [`GET /api/my/people/:personId/threads ${personId}`]: { threads: [{ id: threadId }] },
    [`GET /api/my/decisions/:decisionId ${decisionId}`]: { decisionId, words: 'Innvilget.' },
    [`GET /api/my/threads/:threadId ${threadId}`]: { id: threadId, messages: [] },
  };
  let looks = 0;
  const pictures = await takePicture(
    async ({ key, params }) => {
      looks += 1;
      return answers[`${key} ${Object.values(params).join(' ')}`] ?? null;
    },
    { actor: {} as Actor, personId, at: new Date('2026-11-24T09:00:00Z') },
  );
  expect(pictures.map(({ route }) => route).toSorted()).toEqual([
    'GET /api/my/decisions/:decisionId',
    'GET /api/my/people/:personId/decisions',
    'GET /api/my/people/:personId/threads',
    'GET /api/my/threads/:threadId',
  ]);
  expect(looks, 'it ends').toBeLessThan(1_300);
});
