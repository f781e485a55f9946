import type { aidRepairRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { readFaults, tellFault } from './faults.ts';
import { lendMeanwhile } from './lend-meanwhile.ts';
import { orderPart, partCame } from './order-part.ts';
import * as queries from './repair-queries.ts';
import {
  endRepair,
  isPromisedWithinADay,
  openRepair,
  readRepairs,
  repairRefusal,
  shownOrder,
  shownRepairs,
} from './repairs.ts';
import { lockedThing } from './thing-routes.ts';

/** What is to be mended: told by borrowers, found at the shelf, due for service; and the parts it takes. */
export function repairHandlers(): Handlers<typeof aidRepairRoutes> {
  return {
    async 'GET /api/my/people/:personId/aid-faults/:brokenLoanId'(asked, { params: { personId, brokenLoanId } }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const mine = await readFaults(asked.tx, personId, brokenLoanId);
      return mine ? { answer: mine.answer, persons: [mine.person] } : { missing: true };
    },
    async 'POST /api/my/people/:personId/aid-faults/:brokenLoanId'(
      asked,
      { params: { personId, brokenLoanId }, body },
    ) {
      const { basis } = asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const told = await tellFault(
        asked,
        { personId, loanId: brokenLoanId, as: basis === 'own' ? 'self' : 'proxy' },
        body,
      );
      if (told === 'missing') return { missing: true };
      if (told === 'already-told') return { refused: told };
      const mine = await readFaults(asked.tx, personId, brokenLoanId);
      return mine ? { answer: mine.answer, persons: [mine.person] } : { missing: true };
    },
    'GET /api/aids/repairs': ({ tx, actor }) => readRepairs(tx, actor.tenantId),
    async 'POST /api/aids/things/:thingId/repairs'(asked, { params, body }) {
      const thing = await lockedThing(asked, params.thingId);
      if (!thing) return { missing: true };
      const { faultId = null, kind, words, isUrgent } = body;
      if (faultId !== null) {
        const [fault] = await asked.tx.rows<queries.FaultRow>(queries.oneFault, [faultId]);
        if (!fault || fault.thingId !== thing.id) return { missing: true };
      }
      const refused = await repairRefusal(asked, thing, isUrgent);
      if (refused) return { refused };
      const told = faultId === null ? 'store' : 'borrower';
      return shown(asked, await openRepair(asked, thing, { told, kind, words, isUrgent, faultId }));
    },
    'POST /api/aids/repairs/:repairId/plan': (asked, { params, body }) =>
      onRepair(asked, params.repairId, async (repair) => {
        if (repair.doneAt) return 'done-already';
        if (body.on < localDay(asked.tx.at, await timeZoneOf(asked.tx, asked.actor.tenantId))) return 'day-is-past';
        const thing = await lockedThing(asked, repair.thingId);
        if (thing && (await isPromisedWithinADay(asked, thing))) return 'promised-within-a-day';
        await asked.tx.rows(queries.planRepair, [asked.actor.tenantId, repair.id, body.on]);
        return null;
      }),
    'POST /api/aids/repairs/:repairId/done': (asked, { params, body }) =>
      onRepair(asked, params.repairId, (repair) => endRepair(asked, repair, body)),
    'POST /api/aids/repairs/:repairId/meanwhile': async (asked, { params, body }) => {
      const other = await lockedThing(asked, body.otherThingId);
      if (!other) return { missing: true };
      return onRepair(asked, params.repairId, (repair) => lendMeanwhile(asked, repair, other));
    },
    async 'POST /api/aids/things/:thingId/part-orders'(asked, { params, body }) {
      const thing = await lockedThing(asked, params.thingId);
      if (!thing) return { missing: true };
      if (body.repairId !== undefined) {
        const [repair] = await asked.tx.rows<queries.RepairRow>(queries.oneRepair, [
          asked.actor.tenantId,
          body.repairId,
        ]);
        if (!repair || repair.thingId !== thing.id) return { missing: true };
      }
      const ordered = await orderPart(asked, thing, body);
      if ('refused' in ordered) return ordered;
      return { answer: ordered.order, persons: [], object: { kind: 'aid-part-order', id: ordered.order.id } };
    },
    async 'POST /api/aids/part-orders/:partOrderId/came'(asked, { params }) {
      const one = () => asked.tx.rows<queries.OrderRow>(queries.oneOrder, [asked.actor.tenantId, params.partOrderId]);
      const [order] = await one();
      if (!order) return { missing: true };
      await partCame(asked, order);
      const [after = order] = await one();
      return { answer: shownOrder(after), object: { kind: 'aid-part-order', id: order.id } };
    },
  };
}

type Shown = { readonly answer: Awaited<ReturnType<typeof shownRepairs>>['repairs'][number] } & AuditNote;

async function shown({ tx, actor }: RequestContext, repairId: string): Promise<Shown | { readonly missing: true }> {
  const rows = await tx.rows<queries.RepairRow>(queries.oneRepair, [actor.tenantId, repairId]);
  const { repairs, persons } = await shownRepairs(tx, actor.tenantId, rows);
  const [repair] = repairs;
  if (!repair) return { missing: true };
  return { answer: repair, persons, object: { kind: 'aid-repair', id: repair.id, version: repair.version } };
}

async function onRepair<R extends string>(
  asked: RequestContext,
  repairId: string,
  work: (repair: queries.RepairRow) => Promise<R | null>,
): Promise<Shown | { readonly missing: true } | { readonly refused: R }> {
  const { tx, actor } = asked;
  await tx.rows(queries.lockRepair, [actor.tenantId, repairId]);
  const [repair] = await tx.rows<queries.RepairRow>(queries.oneRepair, [actor.tenantId, repairId]);
  if (!repair) return { missing: true };
  const refused = await work(repair);
  return refused === null ? shown(asked, repairId) : { refused };
}
