import type { callRoutes } from '@tunet/contract';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { nameOwnTelephone } from './name-telephone.ts';
import { type CallPorts, isKey, tellCall } from './tell-call.ts';

export function callHandlers({ pool, voiceKey }: CallPorts): Handlers<typeof callRoutes> {
  return {
    async 'POST /api/voice/calls'({ at, newId, bearer }, { body }) {
      if (!isKey(voiceKey, bearer)) throw failure('not-logged-in');
      const { callId, from, cid = null, state, agent = null } = body;
      const report = { callId, from, cid, state, agent, at: new Date(body.at) };
      return { answer: await tellCall(pool, report, { at, newId }) };
    },
    async 'POST /api/desk/telephone'({ tx, actor }, { body }) {
      await nameOwnTelephone(tx, actor, body.agent);
      return { answer: { agent: body.agent, staffId: actor.id } };
    },
  };
}
