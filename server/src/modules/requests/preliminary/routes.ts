import type { preliminaryRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import type { ApplicationRow } from '../queries.ts';
import { findApplication } from '../read-mine.ts';
import { pickReason, readPreliminary } from './pick-reason.ts';

export function preliminaryHandlers(): Handlers<typeof preliminaryRoutes> {
  return {
    async 'GET /api/applications/:applicationId/preliminary'({ tx, demand }, { params, query }) {
      const row = await findApplication(tx, params.applicationId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      return { answer: await readPreliminary(tx, row, query), ...about(row) };
    },
    async 'POST /api/applications/:applicationId/preliminary'(asked, { params, body }) {
      const { tx, demand } = asked;
      const row = await findApplication(tx, params.applicationId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      const { reason, expectedOn, added } = body;
      const outcome = await pickReason(asked, row.id, { reason, expectedOn, added });
      if (outcome !== 'sent') return { ...outcome, ...about(row) };
      const now = (await findApplication(tx, row.id)) ?? row;
      return { answer: await readPreliminary(tx, now, {}), ...about(now) };
    },
  };
}

function about({ tenantId, personId, id, version }: ApplicationRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'application', id, version } };
}
