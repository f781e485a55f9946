import type { AlarmSuggestion, alarmSuggestionRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { ruleValue } from '../../services/index.ts';
import { makeCase, sayNotNow } from './decide-suggestion.ts';
import { lockSuggestion, type OpenSuggestion, openSuggestions, type SuggestionRow } from './suggestion-queries.ts';

export function alarmSuggestionHandlers(): Handlers<typeof alarmSuggestionRoutes> {
  return {
    async 'GET /api/alarm-suggestions'({ tx, actor }) {
      const offices = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
      const rows = await tx.rows<OpenSuggestion>(openSuggestions, [offices]);
      return {
        answer: {
          suggestions: rows.map(shown),
          quietDays: await ruleValue(tx, actor.tenantId, 'requests.suggestion-quiet-days'),
        },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },

    async 'POST /api/alarm-suggestions/:alarmSuggestionId/case'(asked, { params }) {
      const row = await inSight(asked, params.alarmSuggestionId);
      if (!row) return { missing: true };
      const made = await makeCase(asked, row);
      return 'refused' in made ? { ...made, ...noteOn(row) } : { answer: made, ...noteOn(row) };
    },

    async 'POST /api/alarm-suggestions/:alarmSuggestionId/not-now'(asked, { params, body }) {
      const row = await inSight(asked, params.alarmSuggestionId);
      if (!row) return { missing: true };
      const said = await sayNotNow(asked, row, body.because);
      return 'refused' in said ? { ...said, ...noteOn(row) } : { answer: said, ...noteOn(row) };
    },
  };
}

async function inSight({ tx, demand }: RequestContext, id: string): Promise<SuggestionRow | null> {
  const [row] = await tx.rows<SuggestionRow>(lockSuggestion, [id]);
  if (!row) return null;
  demand({ grants: await liveGrants(tx, row.personId) });
  return row;
}

function noteOn({ tenantId, personId, id, version }: SuggestionRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'alarm-suggestion', id, version } };
}

function shown(row: OpenSuggestion): AlarmSuggestion {
  const { id, personId, personName, bornYear, cause, times, days, countedAt, raisedAt } = row;
  const { caseId, reference, lastAt, lastBy, lastBecause } = row;
  return {
    alarmSuggestionId: id,
    ...{ personId, personName, bornYear, cause, times, days },
    countedAt: countedAt.toISOString(),
    raisedAt: raisedAt.toISOString(),
    openCase: caseId !== null && reference !== null ? { applicationId: caseId, reference } : null,
    before:
      lastAt && lastBy !== null && lastBecause !== null
        ? { at: lastAt.toISOString(), by: lastBy, because: lastBecause }
        : null,
  };
}
