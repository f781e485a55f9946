import type { caseTeamRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { isOpen } from '../application.ts';
import { writeHappening } from '../happening.ts';
import { type ApplicationRow, lockApplication } from '../queries.ts';
import { readCase } from '../read-intake.ts';
import { findApplication } from '../read-mine.ts';
import { standingOf } from '../stored-application.ts';
import { candidatesFor, changeTeam, makeTeam, retireTeam, teamsFor } from './change-team.ts';
import { assignTeam } from './team-queries.ts';

export function caseTeamHandlers(): Handlers<typeof caseTeamRoutes> {
  return {
    async 'GET /api/case-teams'(asked) {
      return { answer: { teams: await teamsFor(asked), candidates: await candidatesFor(asked) } };
    },

    async 'POST /api/case-teams'(asked, { body: { name, members } }) {
      const made = await makeTeam(asked, { name, members });
      return 'refused' in made ? made : { answer: made.team };
    },

    async 'POST /api/case-teams/:caseTeamId'(asked, { params, body: { name, members } }) {
      const changed = await changeTeam(asked, params.caseTeamId, { name, members });
      if (!changed) return { missing: true };
      return 'refused' in changed ? changed : { answer: changed.team };
    },

    async 'POST /api/case-teams/:caseTeamId/retire'(asked, { params }) {
      const outcome = await retireTeam(asked, params.caseTeamId);
      if (outcome === null) return { missing: true };
      return outcome === 'has-cases' ? { refused: outcome } : { answer: { isRetired: true } };
    },

    async 'POST /api/applications/:applicationId/team'(asked, { params: { applicationId }, body: { caseTeamId } }) {
      const { tx, actor, at, demand } = asked;
      const found = await findApplication(tx, applicationId);
      if (!found) return { missing: true };
      demand({ grants: await liveGrants(tx, found.personId) });
      const [row] = await tx.rows<ApplicationRow>(lockApplication, [applicationId]);
      if (!row) return { missing: true };
      if (!isOpen(standingOf(row))) return { refused: 'already-ended' };
      const team = (await teamsFor(asked)).find((each) => each.caseTeamId === caseTeamId);
      if (caseTeamId !== null && team?.unitId !== row.unitId) return { refused: 'unknown-team' };
      const { tenantId, personId } = row;
      // The same team again is no news.
      if (row.teamId !== caseTeamId) {
        await tx.rows(assignTeam, [tenantId, applicationId, caseTeamId]);
        await writeHappening(tx, {
          ...{ tenantId, applicationId, personId, at, who: { id: actor.id, name: actor.name } },
          ...(team ? { what: 'assigned' as const, words: team.name } : { what: 'unassigned' as const }),
        });
      }
      const now = await findApplication(tx, applicationId);
      const answer = now ? await readCase(tx, actor, now) : null;
      if (!now || !answer) return { missing: true };
      return {
        answer,
        persons: [{ tenantId, personId }],
        object: { kind: 'application', id: applicationId, version: now.version },
      };
    },
  };
}
