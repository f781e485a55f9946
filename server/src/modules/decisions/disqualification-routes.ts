import type { disqualificationRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import {
  disqualifiedBy,
  findDisqualification,
  liftDisqualification,
  liveGrants,
  readDisqualifications,
  sayDisqualified,
  shownDisqualification,
} from '../access/index.ts';
import { findCases, handBackCases } from '../requests/index.ts';
import { findCase } from './case.ts';
import { staffOfOffices } from './delegation-queries.ts';

/** Who takes no part in a case: here, since it is here that handing over reaches every step of it. */
export const disqualificationHandlers: Handlers<typeof disqualificationRoutes> = {
  async 'POST /api/applications/:applicationId/disqualification'(asked, { params, body }) {
    const { tx, actor } = asked;
    const of = await findCase(tx, params.applicationId);
    if (!of) return { missing: true };
    const { tenantId, personId } = of;
    asked.demand({ grants: await liveGrants(tx, personId) });
    const said = { tenantId, personId, staff: { id: actor.id, name: actor.name }, ground: body.ground };
    const id = await sayDisqualified(asked, { ...said, words: body.words ?? null });
    const handedBack = await handBackCases(asked, { tenantId, personId, staffId: actor.id });
    const object = id ? { kind: 'disqualification', id } : { kind: 'application', id: of.applicationId };
    return { answer: { handedBack }, persons: [{ tenantId, personId }], object, reason: { code: body.ground } };
  },

  async 'GET /api/disqualifications'({ tx, actor }) {
    const rows = await readDisqualifications(tx, actor.tenantId);
    const staff = await tx.rows<{ id: string; name: string }>(staffOfOffices, [actor.tenantId, tx.at]);
    return {
      answer: {
        disqualifications: rows.map(shownDisqualification),
        staff: staff.map(({ id, name }) => ({ id, name })),
      },
      persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
    };
  },

  async 'POST /api/disqualifications'(asked, { body }) {
    const { tx, actor } = asked;
    const found = await findCases(tx, actor, body.caseNumber);
    const [only] = found.cases.filter(({ reference }) => reference === body.caseNumber);
    const of = only && (await findCase(tx, only.applicationId));
    // A case out of reach is answered as one that is nowhere; nobody is shown.
    if (!of) return { refused: 'unknown-case', persons: [] };
    const { tenantId, personId } = of;
    const persons = [{ tenantId, personId }];
    if (await disqualifiedBy(tx, personId)) return { refused: 'leader-disqualified', persons };
    const staff = (await tx.rows<{ id: string; name: string }>(staffOfOffices, [tenantId, tx.at])).find(
      ({ id }) => id === body.staffId,
    );
    if (!staff) return { refused: 'unknown-staff', persons };
    const said = { tenantId, personId, staff: { id: staff.id, name: staff.name }, ground: body.ground };
    const disqualificationId = await sayDisqualified(asked, { ...said, words: body.because });
    if (!disqualificationId) return { refused: 'already-said', persons };
    const handedBack = await handBackCases(asked, { tenantId, personId, staffId: staff.id });
    const object = { kind: 'disqualification', id: disqualificationId };
    return { answer: { disqualificationId, handedBack }, persons, object, reason: { code: body.ground } };
  },

  async 'POST /api/disqualifications/:disqualificationId/end'(asked, { params, body }) {
    const row = await findDisqualification(asked.tx, params.disqualificationId);
    if (!row) return { missing: true };
    const persons = [{ tenantId: row.tenantId, personId: row.personId }];
    if (row.staffId !== asked.actor.id && (await disqualifiedBy(asked.tx, row.personId)))
      return { refused: 'leader-disqualified', persons };
    const lifted = await liftDisqualification(asked, row, body.because);
    if ('refused' in lifted) return { ...lifted, persons };
    return { answer: shownDisqualification(lifted.lifted), persons, object: { kind: 'disqualification', id: row.id } };
  },
};
