import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { isUuid, type NewId } from '../../../platform/ids/ids.ts';
import { countWrong, knockAt, lockCode, useCode } from './code-queries.ts';
import { insertDevice, lockDevice, saveSecrets, stopDevice, stopDevicesOf } from './device-queries.ts';
import { showSecret } from './device-secret.ts';
import { type DoorCodes, mostWrong } from './door-code.ts';

/** What a device keeps in its cookie: where it belongs, which it is, and its secret. Nothing of anybody. */
export interface DeviceCookie {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly secret: string;
}

export function readDeviceCookie(value: string | undefined): DeviceCookie | null {
  const [tenantId = '', deviceId = '', secret = '', ...rest] = (value ?? '').split('.');
  const isWhole = isUuid(tenantId) && isUuid(deviceId) && /^[\w-]{43}$/.test(secret) && rest.length === 0;
  return isWhole ? { tenantId, deviceId, secret } : null;
}

export function writeDeviceCookie({ tenantId, deviceId, secret }: DeviceCookie): string {
  return `${tenantId}.${deviceId}.${secret}`;
}

/** A device that may be let in: its account is the session's. */
export interface LetIn {
  readonly accountId: string;
  readonly personId: string;
  readonly cookie: DeviceCookie;
}

interface Ports {
  readonly pool: Pool;
  readonly newId: NewId;
  readonly codes: DoorCodes;
}

const newSecret = () => randomBytes(32).toString('base64url');
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);

/**
 * Uses a code: this device is then the one, and the device before it is stopped. A wrong answer, one to a number that nobody has, and
 * one that came too late are the same answer, and take the same work.
 */
export async function useCodeHere(
  { pool, newId, codes }: Ports,
  of: { readonly tenantId: string; readonly number: string; readonly code: string; readonly at: Date },
): Promise<LetIn | null> {
  const { tenantId, number, code, at } = of;
  return inTransaction(pool, { tenants: [], subjects: [], at }, async (tx) => {
    await knockAt(tx, tenantId);
    const said = codes.hash(tenantId, number, code);
    const found = await lockCode(tx, tenantId, number);
    if (!isSame(found?.codeHash ?? Buffer.alloc(32), said) || !found) {
      if (found) await countWrong(tx, tenantId, found.id, mostWrong);
      return null;
    }
    const { personId, forPersonId } = found;
    await useCode(tx, tenantId, found.id);
    await stopDevicesOf(tx, tenantId, personId, 'new-code');
    const secret = newSecret();
    const deviceId = newId();
    const device = { tenantId, id: deviceId, personId, forPersonId, codeId: found.id, secretHash: hashOf(secret) };
    await insertDevice(tx, device);
    await emit(tx, { tenantId, kind: 'code-door.bound', subjectId: deviceId, occurredAt: at, payload: { personId } });
    return { accountId: deviceId, personId, cookie: { tenantId, deviceId, secret } };
  });
}

/**
 * Opens again on the device that was bound. A cookie that another has gone on from was copied: then both are stopped, and those who
 * help her are told. Until the two have met the copy opens too: that is what a cookie can do and no more.
 */
export async function openDevice(
  { pool }: Pick<Ports, 'pool'>,
  of: { readonly cookie: DeviceCookie; readonly at: Date; readonly unusedLimit: (tenantId: string) => Promise<Date> },
): Promise<LetIn | null> {
  const { cookie, at } = of;
  const { tenantId, deviceId } = cookie;
  const usedSince = await of.unusedLimit(tenantId);
  return inTransaction(pool, { tenants: [], subjects: [], at }, async (tx) => {
    await knockAt(tx, tenantId);
    const device = await lockDevice(tx, tenantId, deviceId);
    if (!device) return null;
    const { secretHash: current, pendingHashes: pending, earlierHashes: earlier, personId, accountId } = device;
    const secret = newSecret();
    const next = showSecret({ current, pending, earlier }, hashOf(cookie.secret), hashOf(secret), isSame);
    if (next === 'unknown') return null;
    if (next === 'copied' || device.lastUsedAt < usedSince) {
      await stopDevice(tx, device, next === 'copied' ? 'copied' : 'not-used', null);
      const kind = next === 'copied' ? 'code-door.copied' : 'code-door.stopped';
      await emit(tx, { tenantId, kind, subjectId: deviceId, occurredAt: at, payload: { personId } });
      return null;
    }
    await saveSecrets(tx, device, next);
    return { accountId, personId, cookie: { tenantId, deviceId, secret } };
  });
}
