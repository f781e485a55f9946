import { randomBytes } from 'node:crypto';
import type { aidKioskRoutes } from '@tunet/contract';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { claimCommand, keepAnswer } from '../../../platform/http/command-key.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../../platform/http/handlers.ts';
import { findPlace, listPlaces } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import type { DoorPorts } from './door-ports.ts';
import * as queries from './door-queries.ts';
import { atKiosk, auditKiosk, byNumber, firstNameOf, kioskOf, type OpenKiosk } from './kiosk.ts';
import * as kiosks from './kiosk-queries.ts';
import { hashOfSecret, kioskCookie, readKioskCookie, writeKioskCookie } from './kiosk-secret.ts';
import { expectedBack, verdictOf } from './match-label.ts';
import { scanIn } from './scan-in.ts';
import { scanOut, thingBehind } from './scan-out.ts';
import { partsByArticle } from './see-door.ts';
import { storeHere } from './store-routes.ts';

export interface KioskPorts extends DoorPorts {
  readonly cookiePrefix: string;
  /** By address. */
  readonly mayBegin: (address: string, at: Date) => boolean;
  readonly mayLook: (address: string, at: Date) => boolean;
  /** Whole numbers from 0 up to, and without, the one given. */
  readonly random: (below: number) => number;
}

/** How long a number stands. Milliseconds. */
const stands = 15 * 60_000;

export function aidKioskHandlers(ports: KioskPorts): Handlers<typeof aidKioskRoutes> {
  const { pool, newId, numbers, random } = ports;
  const { name: cookieName, how } = kioskCookie(ports.cookiePrefix);
  const cookieOf = ({ cookies, address, at }: PublicContext) => {
    if (!ports.mayLook(address, at)) throw failure('too-many-requests');
    return readKioskCookie(cookies[cookieName]);
  };
  const here = <T>(context: PublicContext, work: (open: OpenKiosk) => Promise<T>) =>
    atKiosk(pool, cookieOf(context), context.at, work);

  return {
    async 'POST /api/kiosk/begin'({ at, address, hostName, chosenPlace, keepCookie }, { body: { language } }) {
      if (!ports.mayBegin(address, at)) throw failure('too-many-requests');
      const place = findPlace(await listPlaces(pool), hostName, chosenPlace);
      if (!place) throw failure('not-found');
      const secret = randomBytes(32).toString('base64url');
      const [tenantId, kioskId] = [place.id, newId()];
      const lapsesAt = new Date(at.getTime() + stands);
      const code = await inTransaction(pool, { tenants: [tenantId], subjects: [], at }, async (tx) => {
        await tx.rows(kiosks.forgetLapsed, [tenantId, at]);
        for (;;) {
          const fresh = String(random(1_000_000)).padStart(6, '0');
          const row = [tenantId, kioskId, hashOfSecret(secret), fresh, language, at, lapsesAt];
          if ((await tx.rows(kiosks.addKiosk, row)).length > 0) return fresh;
        }
      });
      keepCookie(cookieName, writeKioskCookie({ tenantId, kioskId, secret }), how);
      return { answer: { code, lapsesAt: lapsesAt.toISOString() } };
    },
    async 'GET /api/kiosk'(context) {
      const { at, keepCookie } = context;
      const cookie = cookieOf(context);
      const kiosk = await kioskOf(pool, cookie, at);
      const now = at.toISOString();
      if (!kiosk || !cookie) return { answer: { is: 'unpaired' } };
      if (!kiosk.storeId) {
        const { code, lapsesAt } = kiosk;
        if (code === null || lapsesAt <= at) return { answer: { is: 'unpaired' } };
        return { answer: { is: 'waiting', code, lapsesAt: lapsesAt.toISOString(), now } };
      }
      keepCookie(cookieName, writeKioskCookie(cookie), how);
      return here(context, async ({ tx, store }) => {
        await tx.rows(kiosks.kioskSeen, [kiosk.tenantId, kiosk.id, at]);
        const forgetSeconds = await ruleValue(tx, kiosk.tenantId, 'aids.kiosk-forget-seconds');
        const { language } = kiosk;
        return { answer: { is: 'open', now, language, storeName: store.name, phone: store.phone, forgetSeconds } };
      });
    },
    async 'POST /api/kiosk/number'(context, { body: { number } }) {
      return here(context, async (open) => {
        const found = await byNumber(open, numbers, number);
        if ('refused' in found) return found;
        const { code, promise, loan } = found;
        const kind = promise ?? loan;
        if (!kind) return { refused: 'no-such-number' };
        await auditKiosk(open, context, 'AidKiosk.Number', code.borrowerId);
        const { article, size, drawing, weightLimitKg } = kind;
        const firstName = await firstNameOf(open.tx, code.borrowerId);
        const shelf = promise?.shelf ?? null;
        return { answer: { firstName, errand: code.errand, article, size, drawing, weightLimitKg, shelf } };
      });
    },
    async 'POST /api/kiosk/look'(context, { body: { number, label } }) {
      return here(context, async (open) => {
        const found = number === null ? null : await byNumber(open, numbers, number);
        if (found && 'refused' in found) return { refused: 'no-such-number' };
        const thing = await thingBehind(open.tx, open.kiosk.tenantId, label);
        if (!thing) return { refused: 'no-such-label' };
        const all = (await partsByArticle(open.tx, thing.tenantId, [thing.articleId])).get(thing.articleId) ?? [];
        const { article, size, drawing } = thing;
        const shown = { label: thing.label, article, size, drawing };
        if (found?.promise) {
          return { answer: { ...shown, parts: [...all], verdict: verdictOf(thing, found.promise) } };
        }
        const [loan] = await open.tx.rows<queries.LoanRow>(queries.openLoanByItem, [thing.tenantId, thing.id]);
        if (!loan) return { refused: 'not-out' };
        return { answer: { ...shown, parts: expectedBack(all, loan.partsOut), verdict: 'right' } };
      });
    },
    async 'POST /api/kiosk/out'(context, { body }) {
      return here(context, (open) =>
        once(open, 'POST /api/kiosk/out', body, async () => {
          const found = await byNumber(open, numbers, body.number);
          if ('refused' in found || !found.promise) return { refused: 'no-such-number' };
          const { promise } = found;
          const { label, takesOtherSize, weightKg, partsOut } = body;
          const lent = await scanOut(open.tx, newId, {
            ...{ promise, label, takesOtherSize, weightKg, partsOut, photo: null, handedBy: 'self' },
            by: { id: open.kiosk.id, name: open.store.name },
          });
          if ('refused' in lent) return lent;
          await auditKiosk(open, context, 'AidKiosk.Take', promise.personId);
          return { answer: { article: promise.article, dueOn: lent.loan.dueOn } };
        }),
      );
    },
    async 'POST /api/kiosk/in'(context, { body }) {
      return here(context, (open) =>
        once(open, 'POST /api/kiosk/in', body, async () => {
          const { label, partsBack, condition, lackingWhere } = body;
          const back = await scanIn(open.tx, newId, {
            ...{ tenantId: open.kiosk.tenantId, label, personId: null, partsBack, condition, lackingWhere },
            ...{ says: null, photo: null, by: { id: open.kiosk.id, name: open.store.name } },
          });
          if ('refused' in back) return back;
          await auditKiosk(open, context, 'AidKiosk.Bring', back.personId);
          return { answer: { article: back.article, state: back.item.state, lacking: [...back.lacking] } };
        }),
      );
    },
    async 'GET /api/aid-stores/:kioskStoreId/kiosks'(asked, { params: { kioskStoreId } }) {
      const store = await storeHere(asked, kioskStoreId);
      return store ? { answer: await listed(asked.tx, store.id) } : { missing: true };
    },
    async 'POST /api/aid-stores/:kioskStoreId/kiosks'(asked, { params: { kioskStoreId }, body: { code } }) {
      const { tx, actor, at } = asked;
      const store = await storeHere(asked, kioskStoreId);
      if (!store) return { missing: true };
      const [kiosk] = await tx.rows<kiosks.KioskRow>(kiosks.findByCode, [store.tenantId, code, at]);
      if (!kiosk) return { refused: 'not-right' };
      await tx.rows(kiosks.pairKiosk, [store.tenantId, kiosk.id, store.id, at, actor.id, actor.name]);
      return { answer: await listed(tx, store.id), object: { kind: 'aid-kiosk', id: kiosk.id } };
    },
    async 'POST /api/aid-kiosks/:aidKioskId/stop'(asked, { params: { aidKioskId } }) {
      const [kiosk] = await asked.tx.rows<kiosks.KioskRow>(kiosks.oneKiosk, [aidKioskId]);
      const store = kiosk?.storeId ? await storeHere(asked, kiosk.storeId) : null;
      if (!kiosk || !store) return { missing: true };
      const stopped = await asked.tx.rows(kiosks.stopKiosk, [kiosk.tenantId, kiosk.id, asked.at]);
      if (stopped.length === 0) return { refused: 'already-stopped' };
      return { answer: { stopped: true }, object: { kind: 'aid-kiosk', id: kiosk.id } };
    },
  };
}

/** The same command again, after a line that blinked, gets the same answer and does nothing more. */
async function once<A extends { readonly answer: unknown } | { readonly refused: string }>(
  { tx, kiosk }: OpenKiosk,
  route: string,
  body: { readonly commandId: string; readonly occurredAt: string },
  work: () => Promise<A>,
): Promise<A> {
  const actor = { id: kiosk.id, tenantId: kiosk.tenantId };
  const { commandId, occurredAt } = body;
  const key = { commandId, route, input: body, occurredAt: new Date(occurredAt) };
  const earlier = await claimCommand(tx, actor, key);
  if (earlier) return earlier.body as A;
  const done = await work();
  await keepAnswer(tx, actor, commandId, { status: 200, body: done, persons: [] });
  return done;
}

async function listed(tx: Transaction, storeId: string) {
  const rows = await tx.rows<kiosks.KioskRow>(kiosks.kiosksOf, [storeId]);
  return {
    kiosks: rows.map(({ id, pairedByName, pairedAt, lastSeenAt }) => ({
      ...{ id, pairedByName: pairedByName ?? '', pairedAt: (pairedAt ?? tx.at).toISOString() },
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    })),
  };
}
