import type { termRoutes } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { named } from '../letter.ts';
import { endTerm } from './end-term.ts';
import { standingOn } from './term.ts';
import { lockTerm, type OfficeTermRow, type TermRow, termsOfOffices } from './term-queries.ts';

export const termHandlers: Handlers<typeof termRoutes> = {
  async 'GET /api/help-ending'({ tx, actor }) {
    const units = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
    const { timeZone } = await placeOf(tx, actor.tenantId);
    const today = localDay(tx.at, timeZone);
    const until = addDays(today, await ruleValue(tx, actor.tenantId, 'decisions.end-told-days'));
    const rows = await tx.rows<OfficeTermRow>(termsOfOffices, [actor.tenantId, units, until]);
    return {
      answer: {
        ending: rows.map((row) => ({
          lineId: row.lineId,
          applicationId: row.applicationId,
          reference: row.reference,
          personName: row.personName,
          label: row.label ?? named(row.serviceType),
          endsOn: row.endsOn ?? today,
          isPastEnd: standingOn(row, today) === 'past-end',
        })),
      },
      persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
    };
  },
  async 'POST /api/help-ending/:termLineId/end'(asked, { params, body }) {
    const { tx, actor } = asked;
    const [row] = await tx.rows<TermRow>(lockTerm, [params.termLineId]);
    if (!row) return { missing: true };
    asked.demand({ grants: await liveGrants(tx, row.personId) });
    const about = {
      persons: [{ tenantId: row.tenantId, personId: row.personId }],
      object: { kind: 'decided-service', id: row.lineId },
    };
    const ended = await endTerm(tx, row, { by: { id: actor.id, name: actor.name }, because: body.because });
    return 'refused' in ended ? { ...ended, ...about } : { answer: ended, ...about };
  },
};
