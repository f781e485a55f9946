import type { demoRoutes, Place } from '@tunet/contract';
import type { Pool } from 'pg';
import { askTownLock } from '../adapters/locks/town-lock.ts';
import { accountIssuer } from '../adapters/oidc/account-issuer.ts';
import { callState, pressOne } from '../adapters/outbox/demo-calls.ts';
import { readOutbox } from '../adapters/outbox/outbox.ts';
import type { Config } from '../config.ts';
import { whoIsHere } from '../modules/access/index.ts';
import { inhabitantsByAge } from '../modules/organisation/index.ts';
import { screenCookie, writeScreenCookie } from '../modules/screens/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import type { Log } from '../platform/log/log.ts';
import { startDemoTelephone } from './demo-telephone.ts';
import { pressDevice } from './press-device.ts';
import { ringIn } from './ring-in.ts';
import { askTown } from './town-socket.ts';

export interface DemoPorts {
  readonly pool: Pool;
  readonly config: Pick<Config, 'sip' | 'home' | 'session' | 'town' | 'identity' | 'web' | 'voiceKey' | 'clockOffset'>;
  readonly log: Log;
}

/** Devices offered to be pressed: the story people, by their account number. */
const pressable = [
  { cid: '26317', label: 'Ingrid Solvang', placeSlug: 'nordvik' },
  { cid: '26318', label: 'Odd og Borghild Nilsen', placeSlug: 'nordvik' },
  { cid: '26319', label: 'Elle Somby', placeSlug: 'nordvik' },
  { cid: '46101', label: 'Gunnel Ek', placeSlug: 'solhamra' },
  { cid: '999998', label: '?', placeSlug: 'responsnord' },
] as const;

/** How many of the newest mails and text messages are shown. */
const shownMessages = 50;
/** A visitor who has done nothing for so long has gone. Milliseconds. */
const staysFor = 10 * 60_000;

/** Routes of the demo. A press is a real SIP MESSAGE to the receiver; nothing is put into the database from here. */
export async function demoHandlers({ pool, config, log }: DemoPorts): Promise<Handlers<typeof demoRoutes>> {
  const [{ demoPeople, demoScreenOf }, { weekNumbers }] = await Promise.all([
    import('@tunet/town'),
    import('@tunet/town/week-numbers'),
  ]);
  const numbers = Object.entries(weekNumbers).map(([placeSlug, number]) => ({ placeSlug, number }));
  const telephone = await startDemoTelephone({
    config,
    now: systemClock(config.clockOffset).now,
    fault: (problem) =>
      log.warn({ err: problem instanceof Error ? problem.message : String(problem) }, 'demo telephone'),
  });
  const accounts = { issuer: accountIssuer(config.identity), subjects: demoPeople.map(({ key }) => key) };
  return {
    async 'GET /api/demo'({ at }) {
      const here = new Set(await whoIsHere(pool, accounts, new Date(at.getTime() - staysFor), at));
      const people = demoPeople.map(({ key, firstName, lastName, role, door, place }) => ({
        ...{ key, name: `${firstName} ${lastName}`, role, door, placeSlug: place, here: here.has(key) },
      }));
      const devices = pressable.map((device) => ({ ...device }));
      const inhabitants = await inhabitantsOf(pool, at);
      const now = at.toISOString();
      return { answer: { people, devices, town: config.town, now, weekNumbers: numbers, inhabitants } };
    },
    async 'GET /api/demo/outbox'() {
      const kept = await readOutbox(config.home, shownMessages);
      const sent = kept.map(async ({ at, channel, to, subject, text, reference }) => {
        const state = channel === 'phone' ? await callState(config.home, reference) : null;
        return { at, way: channel, to, subject, text, call: state && { reference, state } };
      });
      return { answer: { sent: await Promise.all(sent) } };
    },
    async 'POST /api/demo/outbox/press-one'(_context, { body }) {
      const pressed = await pressOne(config.home, body.reference);
      return pressed ? { answer: { state: 'pressed' } } : { refused: 'not-now' };
    },
    async 'POST /api/demo/press'(_context, { body }) {
      if (!pressable.some(({ cid }) => cid === body.cid)) return { refused: 'no-such-device' };
      const { accepted, calls } = await pressDevice(config.sip, body.cid, body.kind);
      if (calls && config.town === 'live') telephone.ring(body.cid);
      return accepted ? { answer: { accepted } } : { refused: 'no-answer' };
    },
    async 'POST /api/demo/ring-in'(_context, { body }) {
      const told = await ringIn(config, body);
      return told ? { answer: told } : { refused: 'no-answer' };
    },
    async 'POST /api/demo/door'(_context, { body }) {
      const pressed = await askTownLock(config.home, '/press', body).catch(() => null);
      return pressed ? { answer: pressed as { what: 'opened' } } : { refused: 'no-answer' };
    },
    async 'POST /api/demo/screen'({ keepCookie }, { body: { place } }) {
      const { name, how } = screenCookie(config.session.cookiePrefix);
      keepCookie(name, writeScreenCookie(demoScreenOf(place)), how);
      return { answer: { place } };
    },
    async 'POST /api/demo/happen'(_context, { body }) {
      const said = await askTown(config.home, body);
      return 'refused' in said ? said : { answer: { what: body.what, see: [...said.see] } };
    },
  };
}

async function inhabitantsOf(pool: Pool, at: Date) {
  const { rows: places } = await pool.query<Pick<Place, 'id' | 'slug' | 'name'>>(
    `select id, slug, name from tenant where kind = 'municipality' order by sort`,
  );
  const scope = { tenants: places.map(({ id }) => id), subjects: [], at };
  const counts = await inTransaction(pool, scope, inhabitantsByAge);
  return places.flatMap(({ id, slug, name }) => {
    const own = counts.filter(({ tenantId }) => tenantId === id);
    const ages = own.map(({ from, to, count }) => ({ from, to, count }));
    return own[0] ? [{ placeSlug: slug, placeName: name, on: own[0].on, ages }] : [];
  });
}
