import type { assessmentRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { type CaseForOthers, caseOf } from '../requests/index.ts';
import { instrumentFor } from '../services/index.ts';
import { completeAssessment } from './complete-assessment.ts';
import type { AssessmentRow } from './queries.ts';
import { answerOf, readAssessment, readForHer } from './read-assessment.ts';
import { saveAssessment } from './save-assessment.ts';

export function assessmentHandlers(): Handlers<typeof assessmentRoutes> {
  return {
    async 'GET /api/instruments/current'({ tx, actor }) {
      const instrument = await instrumentFor(tx, actor.tenantId);
      return instrument ? { answer: instrument } : { missing: true };
    },

    async 'GET /api/applications/:applicationId/assessment'(asked, { params }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const { row, instrument } = await readAssessment(asked.tx, ofCase.tenantId, ofCase.applicationId);
      const { tenantId, personId } = ofCase;
      return {
        answer: { assessment: row ? answerOf(row) : null, instrument },
        ...(row ? noteOn(row) : { persons: [{ tenantId, personId }] }),
      };
    },

    async 'POST /api/applications/:applicationId/assessment'(asked, { params, body }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const outcome = await saveAssessment(asked, ofCase, body.version, body.content);
      return 'refused' in outcome ? outcome : { answer: answerOf(outcome.saved), ...noteOn(outcome.saved) };
    },

    async 'POST /api/applications/:applicationId/assessment/complete'(asked, { params, body }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const outcome = await completeAssessment(asked, ofCase, body.version);
      return 'refused' in outcome ? outcome : { answer: answerOf(outcome.saved), ...noteOn(outcome.saved) };
    },

    async 'GET /api/my/people/:personId/assessment'({ tx, demand }, { params: { personId } }) {
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const found = await readForHer(tx, personId, basis === 'own' ? 'herself' : 'representative');
      return found ? { answer: { assessment: found.told }, ...noteOn(found.row) } : { answer: { assessment: null } };
    },
  };
}

/** A case that the asker may work on: seen, and decided on with the relation that opens it. */
async function caseInSight({ tx, demand }: RequestContext, applicationId: string): Promise<CaseForOthers | null> {
  const found = await caseOf(tx, applicationId);
  if (!found) return null;
  demand({ grants: await liveGrants(tx, found.personId) });
  return found;
}

function noteOn({ tenantId, personId, id, version }: AssessmentRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'assessment', id, version } };
}
