import type { qualityRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { describeDeviation, handleDeviation, listDeviations, reportDeviation, type Shown } from './deviations.ts';

export function qualityHandlers(): Handlers<typeof qualityRoutes> {
  return {
    async 'POST /api/deviations'({ tx, actor, newId }, { body }) {
      const outcome = await reportDeviation(tx, actor, {
        id: newId(),
        about: body.aboutId === undefined ? null : (body.about ?? null),
        aboutId: body.about === undefined ? null : (body.aboutId ?? null),
        personId: body.personId ?? null,
        what: body.what,
        words: body.words ?? null,
      });
      if (outcome === 'missing') return { missing: true };
      return outcome === 'already-reported' ? { refused: outcome } : told(outcome);
    },
    async 'GET /api/deviations'({ tx, actor }) {
      const shown = await listDeviations(tx, actor);
      return {
        answer: { deviations: shown.map(({ deviation }) => deviation) },
        persons: shown.flatMap(({ persons }) => persons),
      };
    },
    async 'POST /api/deviations/:deviationId/describe'({ tx, actor }, { params, body: { what, isSerious, words } }) {
      const outcome = await describeDeviation(tx, actor, params.deviationId, { what, isSerious, words });
      if (outcome === null) return { missing: true };
      return typeof outcome === 'string' ? { refused: outcome } : told(outcome);
    },
    async 'POST /api/deviations/:deviationId/handle'({ tx, actor }, { params, body }) {
      const outcome = await handleDeviation(tx, actor, params.deviationId, body.words);
      if (outcome === null) return { missing: true };
      return typeof outcome === 'string' ? { refused: outcome } : told(outcome);
    },
  };
}

function told({ deviation, persons }: Shown) {
  return { answer: deviation, persons, object: { kind: 'deviation', id: deviation.id, version: deviation.version } };
}
