import type { Death, deathRoutes } from '@tunet/contract';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { colleaguesIn } from '../organisation/index.ts';
import { deathOf, lockDeath, lockItem, type StoredDeath, saveItemDone } from './death-queries.ts';
import type { PeoplePorts } from './people-ports.ts';
import { findAlive } from './queries.ts';
import { registerDeath, shownDeath, undoDeath } from './register-death.ts';
import type { Refused } from './tell-absence.ts';

export function deathHandlers(ports: PeoplePorts): Handlers<typeof deathRoutes> {
  const demand = async (asked: RequestContext, personId: string) =>
    asked.demand({ grants: await ports.liveGrants(asked.tx, personId) });
  const answered = async <R extends string>(
    { tx }: RequestContext,
    outcome: StoredDeath | Refused<R>,
  ): Promise<({ readonly answer: Death } & AuditNote) | Refused<R>> => {
    if ('refused' in outcome) return outcome;
    const { tenantId, personId, id } = outcome;
    return {
      answer: await shownDeath(tx, ports, outcome),
      persons: [{ tenantId, personId }],
      object: { kind: 'death', id },
    };
  };
  return {
    async 'GET /api/people/:personId/death'(asked, { params: { personId } }) {
      const { tx, actor } = asked;
      await demand(asked, personId);
      const person = await findAlive(tx, personId);
      if (!person) return { missing: true };
      const death = await deathOf(tx, personId);
      const colleagues = await colleaguesIn(
        tx,
        actor.duties.map(({ unitId }) => unitId),
      );
      const named = new Map(colleagues.map(({ staffId, name }) => [staffId, { staffId, name }]));
      return {
        answer: { death: death ? await shownDeath(tx, ports, death) : null, colleagues: [...named.values()] },
        persons: [{ tenantId: person.tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/death'(asked, { params: { personId }, body: { diedOn, estateStaffId } }) {
      await demand(asked, personId);
      const outcome = await registerDeath(asked, ports, { personId, diedOn, estateStaffId });
      return outcome === 'missing' ? { missing: true } : answered(asked, outcome);
    },
    async 'POST /api/estate-items/:itemId/done'(asked, { params: { itemId } }) {
      const { tx, actor, at } = asked;
      const found = await lockItem(tx, itemId);
      if (!found) return { missing: true };
      const { tenantId, personId, item } = found;
      await demand(asked, personId);
      if (item.doneAt) return { refused: 'already-done', detail: { by: item.doneBy ?? '–', at: item.doneAt } };
      await saveItemDone(tx, { tenantId, itemId }, actor);
      return {
        answer: { ...item, doneAt: at.toISOString(), doneBy: actor.name },
        persons: [{ tenantId, personId }],
        object: { kind: 'estate-item', id: itemId },
      };
    },
    async 'POST /api/deaths/:deathId/undo'(asked, { params: { deathId }, body: { because } }) {
      const death = await lockDeath(asked.tx, deathId);
      if (!death) return { missing: true };
      await demand(asked, death.personId);
      return answered(asked, await undoDeath(asked, ports, { deathId, because }));
    },
  };
}
