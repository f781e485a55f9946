import type { noticeRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { changeReader } from './change-reader.ts';
import { readMyNotices } from './my-notices.ts';
import { mayBeTold } from './reader.ts';
import { findFollowed, setNoticeSwitch } from './reader-queries.ts';

export function noticeHandlers(): Handlers<typeof noticeRoutes> {
  return {
    'GET /api/my/notices': (asked) => shown(asked),
    async 'POST /api/my/notices/switch'(asked, { body: { personId, event, channel, isWanted } }) {
      const { tx, actor, demand } = asked;
      const person = (await findFollowed(tx, actor.id)).find(({ id }) => id === personId);
      if (!person) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      if (!mayBeTold(person, event)) return { refused: 'not-let-see' };
      const { tenantId } = person;
      await setNoticeSwitch(tx, { tenantId, readerId: actor.id, personId, event, channel, isWanted });
      return shown(asked);
    },
    async 'POST /api/my/notices/reader'(asked, { body }) {
      const changed = await changeReader(asked, body);
      if (changed === 'missing') return { missing: true };
      return changed === 'changed' ? shown(asked) : { refused: changed };
    },
  };
}

async function shown({ tx, actor }: RequestContext) {
  const found = await readMyNotices(tx, actor);
  if (!found) return { missing: true as const };
  const { notices, followed } = found;
  return { answer: notices, persons: followed.map(({ id, tenantId }) => ({ tenantId, personId: id })) };
}
