import type { questionRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { isOpen } from './application.ts';
import { answerAsked, askQuestion, firstAnswerBy, questionsOf, showQuestion } from './ask-question.ts';
import { type PlaceOfPerson, placeOfPerson } from './queries.ts';
import { oneQuestion, type QuestionRow, questionsOfPerson } from './question-queries.ts';
import { findApplication } from './read-mine.ts';
import { standingOf } from './stored-application.ts';

/** What is asked of the one who applies or appeals, and what she answers. */
export const questionHandlers: Handlers<typeof questionRoutes> = {
  async 'GET /api/applications/:applicationId/questions'({ tx, demand }, { params }) {
    const row = await findApplication(tx, params.applicationId);
    if (!row) return { missing: true };
    demand({ grants: await liveGrants(tx, row.personId) });
    const first = await firstAnswerBy(tx, row.tenantId, row.personId);
    return { answer: { questions: await questionsOf(tx, [row.id]), firstAnswerBy: first }, persons: [row] };
  },

  async 'POST /api/applications/:applicationId/questions'(asked, { params, body: { words, answerBy } }) {
    const { tx, actor, newId, demand } = asked;
    const row = await findApplication(tx, params.applicationId);
    if (!row) return { missing: true };
    demand({ grants: await liveGrants(tx, row.personId) });
    const { tenantId, personId, reference, language, unitId } = row;
    if (!isOpen(standingOf(row))) return { refused: 'not-now', persons: [{ tenantId, personId }] };
    const outcome = await askQuestion(tx, newId, {
      ...{ tenantId, personId, reference, language, unitId, words, answerBy },
      ...{ about: { applicationId: row.id }, by: { id: actor.id, name: actor.name } },
    });
    if (outcome !== 'asked') return { ...outcome, persons: [{ tenantId, personId }] };
    return { answer: { questions: await questionsOf(tx, [row.id]) }, ...about(row, row.id) };
  },

  async 'POST /api/questions/:askedQuestionId/answer'(asked, { params, body: { words, saidBy, isConfirmed } }) {
    const row = await inSight(asked, params.askedQuestionId);
    if (!row) return { missing: true };
    if (!isConfirmed) return { refused: 'not-confirmed', persons: [row] };
    const by = { id: asked.actor.id, name: asked.actor.name };
    const kept = await answerAsked(asked.tx, asked.newId, row, { words, by, as: 'staff', saidBy });
    return 'refused' in kept ? { ...kept, persons: [row] } : { answer: kept, ...about(row, row.id) };
  },

  async 'GET /api/my/people/:personId/questions'({ tx, demand }, { params: { personId } }) {
    demand({ grants: await liveGrants(tx, personId) });
    const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
    if (!place) return { missing: true };
    const rows = await tx.rows<QuestionRow>(questionsOfPerson, [personId]);
    const questions = rows.map((row) => showQuestion(row, tx.at));
    return { answer: { questions }, persons: [{ tenantId: place.tenantId, personId }] };
  },

  async 'POST /api/my/questions/:myQuestionId/answer'(asked, { params, body: { words } }) {
    const { tx, actor, newId, demand } = asked;
    const [row] = await tx.rows<QuestionRow>(oneQuestion, [params.myQuestionId]);
    if (!row) return { missing: true };
    const { basis } = demand({ grants: await liveGrants(tx, row.personId) });
    const by = { id: actor.id, name: actor.name };
    const kept = await answerAsked(tx, newId, row, { words, by, as: basis === 'own' ? 'self' : 'proxy' });
    return 'refused' in kept ? { ...kept, persons: [row] } : { answer: kept, ...about(row, row.id) };
  },
};

async function inSight({ tx, demand }: RequestContext, questionId: string): Promise<QuestionRow | null> {
  const [row] = await tx.rows<QuestionRow>(oneQuestion, [questionId]);
  if (!row) return null;
  demand({ grants: await liveGrants(tx, row.personId) });
  return row;
}

function about({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }, id: string) {
  return { persons: [{ tenantId, personId }], object: { kind: 'question', id } };
}
