import { randomBytes } from 'node:crypto';
import type { FamilyScreen, familyScreenRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers, PublicContext, RequestContext } from '../../platform/http/handlers.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { liveGrants } from '../access/index.ts';
import { photoOfShared } from '../conversations/index.ts';
import { findPlace, listPlaces } from '../organisation/index.ts';
import { namesOf, summariesOf } from '../people/index.ts';
import { asScreen, deviceOf, lookFromScreen } from './look-from-screen.ts';
import { pairScreen } from './pair-screen.ts';
import * as queries from './queries.ts';
import { readScreen } from './read-screen.ts';
import { hashOf, readScreenCookie, screenCookie, writeScreenCookie } from './screen-secret.ts';

export interface ScreenPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  readonly newId: NewId;
  readonly cookiePrefix: string;
  /** By address: numbers asked for, and looks. */
  readonly mayBegin: (address: string, at: Date) => boolean;
  readonly mayLook: (address: string, at: Date) => boolean;
  /** Whole numbers from 0 up to, and without, the one given. */
  readonly random: (below: number) => number;
}

/** How long a number stands. Milliseconds. */
const stands = 15 * 60_000;

export function screenHandlers(ports: ScreenPorts): Handlers<typeof familyScreenRoutes> {
  const { pool, newId, random } = ports;
  const { name: cookieName, how } = screenCookie(ports.cookiePrefix);
  const cookieOf = ({ cookies }: PublicContext) => readScreenCookie(cookies[cookieName]);

  return {
    async 'POST /api/screen/begin'(context, { body: { language } }) {
      const { at, address, hostName, chosenPlace, keepCookie } = context;
      if (!ports.mayBegin(address, at)) throw failure('too-many-requests');
      const place = findPlace(await listPlaces(pool), hostName, chosenPlace);
      if (!place) throw failure('not-found');
      const secret = randomBytes(32).toString('base64url');
      const [tenantId, deviceId] = [place.id, newId()];
      const lapsesAt = new Date(at.getTime() + stands);
      const code = await inTransaction(pool, { tenants: [tenantId], subjects: [], at }, async (tx) => {
        await tx.rows(queries.forgetLapsed, [tenantId, at]);
        for (;;) {
          const fresh = String(random(1_000_000)).padStart(6, '0');
          const row = [tenantId, deviceId, hashOf(secret), fresh, language, at, lapsesAt];
          if ((await tx.rows(queries.addDevice, row)).length > 0) return fresh;
        }
      });
      keepCookie(cookieName, writeScreenCookie({ tenantId, deviceId, secret }), how);
      return { answer: { code, lapsesAt: lapsesAt.toISOString() } };
    },
    async 'GET /api/screen'(context) {
      const { at, address, keepCookie } = context;
      if (!ports.mayLook(address, at)) throw failure('too-many-requests');
      const cookie = cookieOf(context);
      const answer = await lookFromScreen({ pool, newId }, await deviceOf(pool, cookie, at), at);
      if (answer.is === 'shown' && cookie) keepCookie(cookieName, writeScreenCookie(cookie), how);
      return { answer };
    },
    async 'GET /api/screen/photos/:screenPhotoId'(context, { params: { screenPhotoId } }) {
      const { at, address } = context;
      if (!ports.mayLook(address, at)) throw failure('too-many-requests');
      const device = await deviceOf(pool, cookieOf(context), at);
      const photo =
        device &&
        (await asScreen(pool, device, at, async (tx, screen) => {
          // Only what stands there now: an id from elsewhere opens nothing.
          const shown = await readScreen(tx, screen, device);
          const isShown = shown?.messages.some(({ photoIds }) => photoIds.includes(screenPhotoId));
          return isShown ? photoOfShared(tx, screenPhotoId) : null;
        }));
      if (!photo) throw failure('not-found');
      return { answer: photo };
    },

    async 'GET /api/my/people/:personId/screens'(asked, { params: { personId } }) {
      return mine(asked, personId, asked.demand({ grants: await liveGrants(asked.tx, personId) }).basis);
    },
    async 'POST /api/my/people/:personId/screens'(asked, { params: { personId }, body: { code } }) {
      const { basis } = asked.demand({ grants: await liveGrants(asked.tx, personId) });
      // Visits alone at first: what more the room may see she says herself.
      const shows = { visits: true, messages: false, photos: false };
      const done = await pairScreen(asked, personId, { code, shows, as: basis === 'own' ? 'self' : 'proxy' });
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      const told = await mine(asked, personId, basis);
      return 'missing' in told ? told : { ...told, object: { kind: 'family-screen', id: done.id } };
    },
    async 'POST /api/my/screens/:familyScreenId/stop'(asked, { params: { familyScreenId } }) {
      const found = await held(asked, familyScreenId);
      if (!found) return { missing: true };
      const { basis } = asked.demand({ grants: await liveGrants(asked.tx, found.personId) });
      return stop(asked, found, basis === 'own' ? 'herself' : 'relative');
    },
    async 'POST /api/my/screens/:familyScreenId/shows'(asked, { params: { familyScreenId }, body: { shows } }) {
      const found = await held(asked, familyScreenId);
      if (!found) return { missing: true };
      const { basis } = asked.demand({ grants: await liveGrants(asked.tx, found.personId) });
      const { tenantId, id, personId } = found;
      const object = { kind: 'family-screen', id };
      const choice = [shows.visits, shows.messages, shows.photos && shows.messages];
      const changed = await asked.tx.rows(queries.chooseShows, [tenantId, id, ...choice]);
      if (changed.length === 0) return { refused: 'already-stopped', object };
      const told = await mine(asked, personId, basis);
      return 'missing' in told ? told : { ...told, object };
    },

    async 'GET /api/family-screens'({ tx }) {
      // The relation wall leaves those in sight.
      const rows = await tx.rows<queries.ScreenRow>(queries.allScreens, []);
      const names = await namesOf(tx, [...new Set(rows.map(({ personId }) => personId))]);
      const screens = rows.map((row) => ({
        ...asFamilyScreen(row, true),
        personId: row.personId,
        personName: names.get(row.personId) ?? '',
      }));
      return { answer: { screens }, persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })) };
    },
    async 'GET /api/people/:personId/screens'(asked, { params: { personId } }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      return ofHer(asked, personId);
    },
    async 'POST /api/people/:personId/screens'(asked, { params: { personId }, body: { code, shows } }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const done = await pairScreen(asked, personId, { code, shows, as: 'staff' });
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      const told = await ofHer(asked, personId);
      return 'missing' in told ? told : { ...told, object: { kind: 'family-screen', id: done.id } };
    },
    async 'POST /api/family-screens/:familyScreenId/stop'(asked, { params: { familyScreenId } }) {
      const found = await held(asked, familyScreenId);
      if (!found) return { missing: true };
      asked.demand({ grants: await liveGrants(asked.tx, found.personId) });
      return stop(asked, found, 'staff');
    },
  };
}

/** A screen in sight; one that is not, is answered as one that is nowhere. */
async function held({ tx, demand }: RequestContext, id: string): Promise<queries.ScreenRow | null> {
  const [found] = await tx.rows<queries.ScreenRow>(queries.oneScreen, [id]);
  if (found) return found;
  demand({ grants: [] });
  return null;
}

async function stop(
  { tx, actor, at, occurredAt }: RequestContext,
  { tenantId, id, personId }: queries.ScreenRow,
  because: 'herself' | 'relative' | 'staff',
) {
  const note = { persons: [{ tenantId, personId }], object: { kind: 'family-screen', id } };
  const ended = await tx.rows(queries.stopScreen, [tenantId, id, at, because, actor.name]);
  if (ended.length === 0) return { refused: 'already-stopped' as const, ...note };
  await tx.rows(queries.endDevice, [tenantId, id, at]);
  await emit(tx, { tenantId, kind: 'family-screen.stopped', subjectId: id, occurredAt, payload: { personId } });
  return { answer: { stopped: true as const }, ...note };
}

async function mine({ tx }: RequestContext, personId: string, basis: string) {
  const told = await listed(tx, personId, false);
  if (!told) return { missing: true as const };
  const { screens, mayPair, persons } = told;
  return { answer: { screens, mayPair, mayChoose: basis === 'own' }, persons };
}

async function ofHer({ tx }: RequestContext, personId: string) {
  const told = await listed(tx, personId, true);
  if (!told) return { missing: true as const };
  const { screens, mayPair, persons } = told;
  return { answer: { screens, mayPair }, persons };
}

async function listed(tx: Transaction, personId: string, toStaff: boolean) {
  const [person] = await summariesOf(tx, [personId]);
  if (!person) return null;
  const rows = await tx.rows<queries.ScreenRow>(queries.screensOf, [personId]);
  return {
    screens: rows.map((row) => asFamilyScreen(row, toStaff)),
    mayPair: person.protection === 'none',
    persons: [{ tenantId: person.tenantId, personId }],
  };
}

/** Residents and relatives know staff by first name; staff read the whole. */
function asFamilyScreen(row: queries.ScreenRow, toStaff: boolean): FamilyScreen {
  const { id, pairedByName, pairedAs, pairedAt, lastSeenAt, stoppedAt, stoppedBecause } = row;
  return {
    ...{ id, pairedAs, stoppedBecause },
    pairedBy: toStaff || pairedByName.startsWith('#') ? pairedByName : (pairedByName.split(' ')[0] ?? ''),
    pairedAt: pairedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    shows: { visits: row.showsVisits, messages: row.showsMessages, photos: row.showsPhotos },
    stoppedAt: stoppedAt?.toISOString() ?? null,
  };
}
