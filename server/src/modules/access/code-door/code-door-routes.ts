import type { codeDoorRoutes, Door } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, PublicContext } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { findPlace, listPlaces } from '../../organisation/index.ts';
import { liveGrants } from '../grants.ts';
import { lockGiver } from '../proxy-queries.ts';
import { recordSession } from '../record-session.ts';
import type { AccessSessions } from '../sessions.ts';
import { codesWaiting } from './code-queries.ts';
import { devicesOf, findDevice, stopDevice } from './device-queries.ts';
import { type CodeDoorRules, type GivePorts, giveCode } from './give-code.ts';
import { type LetIn, openDevice, readDeviceCookie, useCodeHere, writeDeviceCookie } from './open-with-code.ts';

export interface CodeDoorPorts extends GivePorts {
  readonly pool: Pool;
  readonly sessions: AccessSessions;
  readonly newId: NewId;
  readonly cookieName: (door: Door) => string;
  readonly cookiePrefix: string;
  /** True while somebody may try once more: for one address, and for one municipality. */
  readonly mayTry: {
    readonly address: (key: string, at: Date) => boolean;
    readonly place: (key: string, at: Date) => boolean;
  };
  /** Whom to ring, of a municipality. */
  phoneOf(tx: Transaction, tenantId: string): Promise<string | null>;
}

/** The cookie of the device goes to these addresses alone. */
const cookiePath = '/api/code-door';
/** Browsers keep a cookie no longer than this. Seconds. */
const kept = 400 * 86_400;
/** As long as the longest session. Seconds. */
const sessionKept = 12 * 3_600;

const phone = { name: 'code-door-phone', text: 'select phone from person where id = $1' };

export function codeDoorHandlers(ports: CodeDoorPorts): Handlers<typeof codeDoorRoutes> {
  const { pool, sessions, cookiePrefix } = ports;
  const deviceCookie = `${cookiePrefix}_code_device`;

  const placeHere = async ({ hostName, chosenPlace }: Pick<PublicContext, 'hostName' | 'chosenPlace'>) =>
    findPlace(await listPlaces(pool), hostName, chosenPlace)?.id ?? null;
  const rulesOf = (tenantId: string, at: Date): Promise<CodeDoorRules> =>
    inTransaction(pool, { tenants: [tenantId], subjects: [], at }, (tx) => ports.rules(tx, tenantId));

  /** A new session each time: one that somebody planted before is worth nothing. */
  async function letIn(context: PublicContext, { accountId, personId, cookie }: LetIn) {
    const { at, token, newId, keepCookie } = context;
    const opened = await sessions.open({ accountId, actorId: personId, door: 'resident', assurance: 'code' }, at);
    const actor = await sessions.peek(opened, at);
    if (!actor) return { refused: 'not-right' as const };
    if (token) await sessions.end(token, at);
    await recordSession(pool, actor, 'Session.Begin', at, newId());
    keepCookie(deviceCookie, writeDeviceCookie(cookie), { path: cookiePath, seconds: kept });
    keepCookie(ports.cookieName('resident'), opened, { path: '/', seconds: sessionKept });
    return { answer: { opened: true as const } };
  }

  return {
    async 'GET /api/code-door'(context) {
      const { cookies, at } = context;
      const place = await placeHere(context);
      const toRing = place
        ? await inTransaction(pool, { tenants: [place], subjects: [], at }, (tx) => ports.phoneOf(tx, place))
        : null;
      return { answer: { isKnown: readDeviceCookie(cookies[deviceCookie]) !== null, phone: toRing } };
    },
    async 'POST /api/code-door/enter'(context, { body: { number, code } }) {
      const { at, address } = context;
      const tenantId = await placeHere(context);
      if (!ports.mayTry.address(address, at) || (tenantId && !ports.mayTry.place(tenantId, at)))
        throw failure('too-many-requests');
      const found = tenantId ? await useCodeHere(ports, { tenantId, number, code, at }) : null;
      return found ? letIn(context, found) : { refused: 'not-right' };
    },
    async 'POST /api/code-door/open'(context) {
      const { at, cookies, address } = context;
      if (!ports.mayTry.address(address, at)) throw failure('too-many-requests');
      const cookie = readDeviceCookie(cookies[deviceCookie]);
      const unusedLimit = async (tenantId: string) =>
        new Date(at.getTime() - (await rulesOf(tenantId, at)).unusedDays * 86_400_000);
      const found = cookie ? await openDevice(ports, { cookie, at, unusedLimit }) : null;
      if (found) return letIn(context, found);
      context.keepCookie(deviceCookie, '', { path: cookiePath, seconds: 0 });
      return { refused: 'not-right' };
    },
    async 'GET /api/my/door-devices'({ tx, actor }) {
      // With a code she sees the device in her hand; with electronic ID also those of relatives that open to her.
      const devices = await devicesOf(tx, actor.id, actor.assurance !== 'code');
      return { answer: { devices }, persons: [{ tenantId: actor.tenantId, personId: actor.id }] };
    },
    async 'POST /api/my/door-devices/:doorDeviceId/stop'(
      { tx, actor, occurredAt },
      { params: { doorDeviceId: deviceId } },
    ) {
      const device = await findDevice(tx, deviceId);
      const isHers =
        device && (device.personId === actor.id || (device.aboutId === actor.id && actor.assurance !== 'code'));
      if (!device || !isHers) return { missing: true };
      const object = { kind: 'code_device', id: deviceId };
      const { tenantId, personId } = device;
      if (!(await stopDevice(tx, { tenantId, id: deviceId }, 'herself', actor.name)))
        return { refused: 'already-stopped', object };
      await emit(tx, { tenantId, kind: 'code-door.stopped', subjectId: deviceId, occurredAt, payload: { personId } });
      return { answer: { stopped: true as const }, persons: [{ tenantId, personId: actor.id }], object };
    },
    async 'GET /api/people/:personId/door-devices'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const giver = await lockGiver(tx, personId);
      if (!giver) return { missing: true };
      const { tenantId } = giver;
      const [person] = await tx.rows<{ phone: string | null }>(phone, [personId]);
      const waiting = await codesWaiting(tx, tenantId, personId);
      return {
        answer: {
          devices: await devicesOf(tx, personId, true),
          waiting: waiting.map(({ name, lapsesAt }) => ({ name, lapsesAt: lapsesAt.toISOString() })),
          registeredPhone: person?.phone ?? null,
          isOpen: (await ports.rules(tx, tenantId)).opens.length > 0,
        },
        persons: [{ tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/door-codes'(asked, { params: { personId }, body }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const given = await giveCode(asked, personId, body, ports);
      if (given === 'missing') return { missing: true };
      if ('refused' in given) return given;
      const { tenantId, id, number, code, lapsesAt } = given;
      return {
        answer: { codeId: id, number, code, lapsesAt: lapsesAt.toISOString() },
        persons: [{ tenantId, personId }],
        object: { kind: 'door_code', id },
      };
    },
    async 'POST /api/people/:personId/door-devices/:doorDeviceId/stop'({ tx, actor, demand, occurredAt }, { params }) {
      const { personId, doorDeviceId: deviceId } = params;
      demand({ grants: await liveGrants(tx, personId) });
      const device = await findDevice(tx, deviceId);
      if (!device || device.aboutId !== personId) return { missing: true };
      const object = { kind: 'code_device', id: deviceId };
      const { tenantId } = device;
      if (!(await stopDevice(tx, { tenantId, id: deviceId }, 'staff', actor.name)))
        return { refused: 'already-stopped', object };
      await emit(tx, { tenantId, kind: 'code-door.stopped', subjectId: deviceId, occurredAt, payload: { personId } });
      return { answer: { stopped: true as const }, persons: [{ tenantId, personId }], object };
    },
  };
}
