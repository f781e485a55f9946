import type { RelativeWhoMayGo, responderRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { addResponder, agreedOf, endResponder, responderOf, tenantOfPerson } from './link-queries.ts';

interface Hers {
  readonly tenantId: string;
  readonly relatives: RelativeWhoMayGo[];
}

/** Who among her relatives has agreed to go: heard and written down by those who help her at home. */
export function responderHandlers(): Handlers<typeof responderRoutes> {
  return {
    async 'GET /api/people/:personId/responders'(asked, { params: { personId } }) {
      const hers = await read(asked, personId);
      return hers ? shown(personId, hers) : { missing: true };
    },
    async 'POST /api/people/:personId/responders'(asked, { params: { personId }, body: { order } }) {
      const hers = await read(asked, personId);
      if (!hers) return { missing: true };
      const relative = hers.relatives.find((one) => one.order === order);
      if (!relative) return { refused: 'unknown-relative' };
      if (relative.agreed) return { refused: 'already-agreed' };
      const { tx, at, newId, actor } = asked;
      const today = localDay(at, await timeZoneOf(tx, hers.tenantId));
      const { name, phone, hasKey } = relative;
      await tx.rows(addResponder, [hers.tenantId, newId(), name, phone, personId, hasKey, today, actor.id, at]);
      return again(tx, personId, hers.tenantId);
    },
    async 'POST /api/people/:personId/responders/:responderId/end'(asked, { params: { personId, responderId } }) {
      const hers = await read(asked, personId);
      if (!hers) return { missing: true };
      const which = [hers.tenantId, personId, responderId];
      if ((await asked.tx.rows(responderOf, which)).length === 0) return { missing: true };
      const ended = await asked.tx.rows(endResponder, [...which, asked.at]);
      return ended.length === 0 ? { refused: 'already-ended' } : again(asked.tx, personId, hers.tenantId);
    },
  };
}

async function read({ tx, demand }: RequestContext, personId: string): Promise<Hers | null> {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await tx.rows<{ tenantId: string }>(tenantOfPerson, [personId]);
  return person ? { tenantId: person.tenantId, relatives: await relativesOf(tx, person.tenantId, personId) } : null;
}

async function relativesOf(tx: Transaction, tenantId: string, personId: string): Promise<RelativeWhoMayGo[]> {
  const [person] = await summariesOf(tx, [personId]);
  const agreed = await tx.rows<Row & { id: string; name: string; phone: string; on: string }>(agreedOf, [
    tenantId,
    personId,
  ]);
  return (person?.relatives ?? []).map((relative) => {
    const yes = agreed.find(({ name, phone }) => name === relative.name && phone === relative.phone);
    return { ...relative, agreed: yes ? { responderId: yes.id, on: yes.on } : null };
  });
}

function shown(personId: string, { tenantId, relatives }: Hers) {
  return { answer: { relatives }, persons: [{ tenantId, personId }] };
}

async function again(tx: Transaction, personId: string, tenantId: string) {
  return shown(personId, { tenantId, relatives: await relativesOf(tx, tenantId, personId) });
}
