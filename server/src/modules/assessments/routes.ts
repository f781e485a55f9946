import type { assessmentRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { impartialGrants, liveGrants } from '../access/index.ts';
import { type CaseForOthers, caseOf, isInTeamOfCase } from '../requests/index.ts';
import { instrumentFor } from '../services/index.ts';
import { completeAssessment } from './complete-assessment.ts';
import type { AssessmentRow } from './queries.ts';
import { answerOf, readAssessment, readForHer } from './read-assessment.ts';
import { saveAssessment } from './save-assessment.ts';
import { candidatesFor, excuse, invite, sayMineIsDone, teamOf, writtenBy } from './team.ts';
import { type InvitedRow, invitedTo } from './team-queries.ts';

export function assessmentHandlers(): Handlers<typeof assessmentRoutes> {
  return {
    async 'GET /api/instruments/current'({ tx, actor }) {
      const instrument = await instrumentFor(tx, actor.tenantId);
      return instrument ? { answer: instrument } : { missing: true };
    },

    async 'GET /api/assessments/invited'({ tx, actor }) {
      const rows = await tx.rows<InvitedRow>(invitedTo, [actor.tenantId, actor.id]);
      const invited = rows.map(({ applicationId, personId, invitedBy, invitedAt }) => ({
        ...{ applicationId, personId, invitedBy },
        invitedAt: invitedAt.toISOString(),
      }));
      return { answer: { invited }, persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })) };
    },

    async 'GET /api/applications/:applicationId/assessment'(asked, { params }) {
      const found = await caseForWriting(asked, params.applicationId);
      if (!found) return { missing: true };
      const { ofCase, team, mayComplete } = found;
      const { row, instrument } = await readAssessment(asked.tx, ofCase.tenantId, ofCase.applicationId);
      const { tenantId, personId } = ofCase;
      const written = await writtenBy(asked.tx, row);
      return {
        answer: { assessment: row ? answerOf(row) : null, instrument, team, written, mayComplete },
        ...(row ? noteOn(row) : { persons: [{ tenantId, personId }] }),
      };
    },

    async 'POST /api/applications/:applicationId/assessment'(asked, { params, body }) {
      const found = await caseForWriting(asked, params.applicationId);
      if (!found) return { missing: true };
      const outcome = await saveAssessment(asked, found.ofCase, body);
      return 'refused' in outcome ? outcome : { answer: answerOf(outcome.saved), ...noteOn(outcome.saved) };
    },

    async 'POST /api/applications/:applicationId/assessment/complete'(asked, { params, body }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const outcome = await completeAssessment(asked, ofCase, body.version);
      return 'refused' in outcome ? outcome : { answer: answerOf(outcome.saved), ...noteOn(outcome.saved) };
    },

    async 'GET /api/applications/:applicationId/assessment/team'(asked, { params }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      return ofCase ? { answer: { candidates: await candidatesFor(asked.tx, ofCase) } } : { missing: true };
    },
    async 'POST /api/applications/:applicationId/assessment/team'(asked, { params, body }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const outcome = await invite(asked, ofCase, body);
      return 'refused' in outcome ? outcome : { answer: outcome, ...aboutHer(ofCase) };
    },
    async 'POST /api/applications/:applicationId/assessment/team/done'(asked, { params, body }) {
      const found = await caseForWriting(asked, params.applicationId);
      if (!found) return { missing: true };
      const outcome = await sayMineIsDone(asked, found.ofCase, body.isDone);
      return 'refused' in outcome ? outcome : { answer: outcome, ...aboutHer(found.ofCase) };
    },
    async 'POST /api/applications/:applicationId/assessment/team/excuse'(asked, { params, body }) {
      const ofCase = await caseInSight(asked, params.applicationId);
      if (!ofCase) return { missing: true };
      const outcome = await excuse(asked, ofCase, body);
      return 'refused' in outcome ? outcome : { answer: outcome, ...aboutHer(ofCase) };
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
  demand({ grants: await impartialGrants(tx, found.personId) });
  return found;
}

/** Who may write: an assessor with the case, and beside her only those who were asked, whatever relation they have. */
async function caseForWriting(asked: RequestContext, applicationId: string) {
  const { tx, actor, demand } = asked;
  const found = await caseOf(tx, applicationId);
  if (!found) return null;
  const { basis, role } = demand({ grants: await impartialGrants(tx, found.personId) });
  const team = await teamOf(tx, found, actor.id);
  const mayComplete = basis === 'case' && role === 'assessor';
  // Those of the team that the office gave the case to write as those who were asked.
  const isAsked = team.some(({ isMe }) => isMe) || (basis === 'case' && (await isInTeamOfCase(tx, found, actor.id)));
  return mayComplete || isAsked ? { ofCase: found, team, mayComplete } : null;
}

function aboutHer({ tenantId, personId, applicationId }: CaseForOthers) {
  return { persons: [{ tenantId, personId }], object: { kind: 'application', id: applicationId, version: 0 } };
}

function noteOn({ tenantId, personId, id, version }: AssessmentRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'assessment', id, version } };
}
