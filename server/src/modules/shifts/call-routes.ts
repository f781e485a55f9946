import type { shiftRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { summariesOf } from '../people/index.ts';
import { agreeCalls } from './calls/agree-call.ts';
import type { CallRow } from './calls/call-queries.ts';
import { callsToPerson } from './calls/call-queries.ts';
import { knownCalls, latestRounds, shownCall } from './calls/read-rounds.ts';
import { callInSight, endCall, settleRound } from './calls/settle-call.ts';

type CallRoutes = Pick<
  typeof shiftRoutes,
  | 'GET /api/people/:personId/planned-calls'
  | 'POST /api/people/:personId/planned-calls'
  | 'POST /api/planned-calls/:callId/rounds/:onDate'
  | 'POST /api/planned-calls/:callId/end'
>;

export function callHandlers(): Handlers<CallRoutes> {
  return {
    async 'GET /api/people/:personId/planned-calls'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const known = await knownCalls(tx, await tx.rows<CallRow>(callsToPerson, [personId, tx.at]));
      return {
        answer: {
          personName: person.name,
          calls: known.calls.map((call) => shownCall(call, known, tx.at)),
          rounds: latestRounds(known, tx.at),
        },
        persons: [{ tenantId: person.tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/planned-calls'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const result = await agreeCalls(tx, actor, newId, { ...body, personId, tenantId: person.tenantId });
      if (typeof result === 'string') return { refused: result };
      const persons = [{ tenantId: person.tenantId, personId }];
      return { answer: result, persons, object: { kind: 'planned-call', id: result.callIds[0] ?? personId } };
    },
    async 'POST /api/planned-calls/:callId/rounds/:onDate'(asked, { params: { callId, onDate }, body }) {
      const { tx, actor, newId, occurredAt, demand } = asked;
      const call = await callInSight(tx, callId);
      if (!call) return { missing: true };
      demand({ grants: await liveGrants(tx, call.personId) });
      const said = { onDate, outcome: body.outcome, note: body.note, occurredAt };
      const result = await settleRound(tx, actor, newId, call, said);
      if (result === 'missing') return { missing: true };
      if (typeof result === 'string') return { refused: result };
      const persons = [{ tenantId: call.tenantId, personId: call.personId }];
      return { answer: result, persons, object: { kind: 'planned-call', id: callId } };
    },
    async 'POST /api/planned-calls/:callId/end'({ tx, actor, demand }, { params: { callId } }) {
      const call = await callInSight(tx, callId);
      if (!call) return { missing: true };
      demand({ grants: await liveGrants(tx, call.personId) });
      const result = await endCall(tx, actor, call);
      if (result !== 'ended') return { refused: result };
      const persons = [{ tenantId: call.tenantId, personId: call.personId }];
      return { answer: { ended: true }, persons, object: { kind: 'planned-call', id: callId } };
    },
  };
}
