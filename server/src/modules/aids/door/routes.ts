import type { aidDoorRoutes, TakeIn, TakeOut } from '@tunet/contract';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { isKey } from '../../alarms/index.ts';
import { type ReadFile, readPictures } from '../../conversations/index.ts';
import { summariesOf } from '../../people/index.ts';
import type { DoorPorts } from './door-ports.ts';
import * as queries from './door-queries.ts';
import { giveCode } from './give-code.ts';
import { hearLock } from './hear-lock.ts';
import { askHomeFetch } from './home-fetch.ts';
import { verdictOf } from './match-label.ts';
import { scanIn } from './scan-in.ts';
import { scanOut, thingBehind } from './scan-out.ts';
import { kindOf, partsByArticle, seeDoor } from './see-door.ts';
import { printSlipOf } from './slip.ts';
import { storeHandlers } from './store-routes.ts';

export function aidDoorHandlers(ports: DoorPorts): Handlers<typeof aidDoorRoutes> {
  const { pool, newId, numbers } = ports;
  return {
    ...storeHandlers(ports),
    async 'GET /api/my/people/:personId/aid-door'(asked, { params: { personId } }) {
      return see(asked, personId, numbers);
    },
    async 'GET /api/people/:personId/aid-door'(asked, { params: { personId } }) {
      return see(asked, personId, null);
    },
    async 'POST /api/my/people/:personId/aid-door/codes'(asked, { params: { personId }, body }) {
      return code(asked, ports, personId, body);
    },
    async 'POST /api/people/:personId/aid-door/codes'(asked, { params: { personId }, body }) {
      return code(asked, ports, personId, body);
    },
    async 'POST /api/my/people/:personId/aid-door/look'(asked, { params: { personId }, body }) {
      return look(asked, personId, body);
    },
    async 'POST /api/people/:personId/aid-door/look'(asked, { params: { personId }, body }) {
      return look(asked, personId, body);
    },
    async 'POST /api/my/people/:personId/aid-door/out'(asked, { params: { personId }, body }) {
      return out(asked, ports, { personId, body, isStaff: false });
    },
    async 'POST /api/people/:personId/aid-door/out'(asked, { params: { personId }, body }) {
      return out(asked, ports, { personId, body, isStaff: true });
    },
    async 'POST /api/my/people/:personId/aid-door/in'(asked, { params: { personId }, body }) {
      return bring(asked, ports, personId, body);
    },
    async 'POST /api/people/:personId/aid-door/in'(asked, { params: { personId }, body }) {
      return bring(asked, ports, personId, body);
    },
    async 'POST /api/my/people/:personId/aid-door/home-fetch'(asked, { params: { personId }, body }) {
      const about = await reach(asked, personId);
      if (!about) return { missing: true };
      const asked2 = await askHomeFetch(asked, personId, body);
      if (asked2 === 'missing') return { missing: true };
      return { ...asked2, persons: [about] };
    },
    async 'GET /api/people/:personId/aid-door/slip/:slipReservationId'(asked, { params }) {
      const about = await reach(asked, params.personId);
      if (!about) return { missing: true };
      const slip = await printSlipOf(asked, ports, params);
      return slip ? { answer: slip, persons: [about] } : { missing: true };
    },
    async 'POST /api/locks/events'({ at, bearer }, { body: { eventId, lock, ref, what, at: told } }) {
      if (!isKey(ports.lockKey, bearer)) throw failure('not-logged-in');
      await hearLock(pool, { eventId, lock, ref, what, at: new Date(told) }, at);
      return { answer: { heard: true } };
    },
  };

  async function see(asked: RequestContext, personId: string, shown: typeof numbers | null) {
    const about = await reach(asked, personId);
    const answer = about && (await seeDoor(asked.tx, about, shown));
    return answer ? { answer, persons: [about] } : ({ missing: true } as const);
  }

  async function code(
    asked: RequestContext,
    _ports: DoorPorts,
    personId: string,
    { errand, errandId, opensAt }: { errand: 'fetch' | 'return'; errandId: string; opensAt: string },
  ) {
    const about = await reach(asked, personId);
    if (!about) return { missing: true } as const;
    const by = { id: asked.actor.id, name: asked.actor.name };
    const wish = { personId, errand, errandId, opensAt: new Date(opensAt), by };
    const given = await giveCode(asked.tx, { newId, numbers }, wish);
    if (given === 'missing') return { missing: true } as const;
    const persons = [about];
    if ('refused' in given) return { ...given, persons };
    const answer = { opensAt: given.from.toISOString(), closesAt: given.to.toISOString() };
    return { answer, persons, object: { kind: errand === 'fetch' ? 'aid-reservation' : 'aid-loan', id: errandId } };
  }
}

/** The person, when the asker may; ends the request when not. */
async function reach({ tx, demand }: RequestContext, personId: string) {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  return person ? { tenantId: person.tenantId, personId } : null;
}

async function promiseOf({ tx }: RequestContext, personId: string, id: string): Promise<queries.PromiseRow | null> {
  const [row] = await tx.rows<queries.PromiseRow>(queries.onePromise, [id]);
  return row?.personId === personId ? row : null;
}

async function look(
  asked: RequestContext,
  personId: string,
  { reservationId, label }: { reservationId: string; label: string },
) {
  const about = await reach(asked, personId);
  const promise = about && (await promiseOf(asked, personId, reservationId));
  if (!promise) return { missing: true } as const;
  const persons = [about];
  const thing = await thingBehind(asked.tx, promise.tenantId, label);
  if (!thing) return { refused: 'no-such-label', persons } as const;
  const parts = await partsByArticle(asked.tx, promise.tenantId, [thing.articleId]);
  const answer = {
    ...{ label: thing.label, ...kindOf(thing), parts: [...(parts.get(thing.articleId) ?? [])] },
    verdict: verdictOf(thing, promise),
  };
  return { answer, persons };
}

async function out(
  asked: RequestContext,
  { newId, readPicture }: DoorPorts,
  { personId, body, isStaff }: { personId: string; body: TakeOut; isStaff: boolean },
) {
  const about = await reach(asked, personId);
  const promise = about && (await promiseOf(asked, personId, body.reservationId));
  if (!promise) return { missing: true } as const;
  const persons = [about];
  const photo = await photoOf(readPicture, body.picture);
  if (photo && 'refused' in photo) return { refused: photo.refused, persons };
  const { label, takesOtherSize, weightKg, partsOut } = body;
  const byStaff = promise.way === 'delivery' ? 'delivery' : 'staff';
  const lent = await scanOut(asked.tx, newId, {
    ...{ promise, label, takesOtherSize, weightKg, partsOut, photo },
    handedBy: isStaff ? byStaff : 'self',
    by: { id: asked.actor.id, name: asked.actor.name },
  });
  if ('refused' in lent) return { ...lent, persons };
  const { id, dueOn } = lent.loan;
  if (isStaff && body.isFitted === true)
    await asked.tx.rows(queries.setFitted, [promise.tenantId, id, asked.tx.at, asked.actor.name]);
  return { answer: { loanId: id, article: promise.article, dueOn }, persons, object: { kind: 'aid-loan', id } };
}

async function bring(asked: RequestContext, { newId, readPicture }: DoorPorts, personId: string, body: TakeIn) {
  const about = await reach(asked, personId);
  if (!about) return { missing: true } as const;
  const persons = [about];
  const photo = await photoOf(readPicture, body.picture);
  if (photo && 'refused' in photo) return { refused: photo.refused, persons };
  const { label, partsBack, condition, says, lackingWhere } = body;
  const back = await scanIn(asked.tx, newId, {
    ...{ tenantId: about.tenantId, label, personId, partsBack, condition, says, lackingWhere, photo },
    by: { id: asked.actor.id, name: asked.actor.name },
  });
  if ('refused' in back) return { ...back, persons };
  const answer = { article: back.article, state: back.item.state, lacking: [...back.lacking] };
  return { answer, persons, object: { kind: 'aid-item', id: back.item.id } };
}

async function photoOf(read: DoorPorts['readPicture'], picture: string | undefined) {
  if (picture === undefined) return null;
  const files = await readPictures(read, [picture]);
  return 'refused' in files ? files : ((files[0] as ReadFile | undefined) ?? null);
}
