import type { carelinkRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { answerSurgery, askSurgery } from './ask-surgery.ts';
import { oneQuestion, type QuestionRow, type SurgeryRow, surgeryOf } from './reading-queries.ts';

type Dialogue = Pick<
  Handlers<typeof carelinkRoutes>,
  'POST /api/people/:personId/gp-questions' | 'POST /api/gp-questions/:questionId/answer'
>;

/** Questions to the surgery and from it. */
export const dialogueHandlers: Dialogue = {
  async 'POST /api/people/:personId/gp-questions'(asked, { params, body }) {
    const { tx, demand } = asked;
    demand({ grants: await liveGrants(tx, params.personId) });
    const [surgery] = await tx.rows<SurgeryRow>(surgeryOf, [params.personId]);
    if (!surgery) return { missing: true };
    const persons = [{ tenantId: surgery.tenantId, personId: params.personId }];
    const { id, isDead } = surgery;
    if (isDead) return { refused: 'person-died', persons };
    if (id === null) return { refused: 'no-surgery', persons };
    const answer = await askSurgery(asked, params.personId, { ...surgery, id }, body.words);
    return { answer, persons, object: { kind: 'gp-question', id: answer.questionId, version: answer.version } };
  },
  async 'POST /api/gp-questions/:questionId/answer'(asked, { params, body }) {
    const { tx, demand } = asked;
    const [row] = await tx.rows<QuestionRow>(oneQuestion, [params.questionId]);
    demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
    if (!row) return { missing: true };
    const persons = [{ tenantId: row.tenantId, personId: row.personId }];
    if (row.askedBy === 'us') return { refused: 'ours', persons };
    if (row.state === 'answered') return { refused: 'already-answered', persons };
    const answer = await answerSurgery(asked, row, body.words);
    return { answer, persons, object: { kind: 'gp-question', id: row.id, version: answer.version } };
  },
};
