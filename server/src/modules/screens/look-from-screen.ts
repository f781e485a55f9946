import type { ScreenView } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { writeAudit } from '../../platform/http/audit-row.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { namesOf } from '../people/index.ts';
import * as queries from './queries.ts';
import { hashOfShown, readScreen, whyDark } from './read-screen.ts';
import { hashOf, isSame, type ScreenCookie } from './screen-secret.ts';

interface Ports {
  readonly pool: Pool;
  readonly newId: NewId;
}

/** The device of a cookie, or null: wrong, ended and never heard of are one. */
export async function deviceOf(pool: Pool, cookie: ScreenCookie | null, at: Date): Promise<queries.DeviceRow | null> {
  if (!cookie) return null;
  const { tenantId, deviceId, secret } = cookie;
  const [device] = await inTransaction(pool, { tenants: [tenantId], subjects: [], at }, (tx) =>
    tx.rows<queries.DeviceRow>(queries.findDevice, [tenantId, deviceId]),
  );
  return device && isSame(device.secretHash, hashOf(secret)) ? device : null;
}

/** Runs with her own eyes, and only while the screen may show anything; else it is stopped here and null is the answer. */
export async function asScreen<T>(
  pool: Pool,
  device: queries.DeviceRow,
  at: Date,
  work: (tx: Transaction, screen: queries.ScreenRow) => Promise<T>,
): Promise<T | null> {
  const { tenantId, id, residentId } = device;
  if (residentId === null) return null;
  return inTransaction(pool, { tenants: [tenantId], subjects: [residentId], at }, async (tx) => {
    const [screen] = await tx.rows<queries.ScreenRow>(queries.oneScreen, [id]);
    if (!screen || screen.stoppedAt !== null) return null;
    const why = await whyDark(tx, screen);
    if (why === null) return work(tx, screen);
    // A death is registered and undone by others, and stops it with all else; until that has been done it is only dark.
    if (why !== 'death') await tx.rows(queries.stopScreen, [tenantId, id, at, why, null]);
    return null;
  });
}

/** What stands on a screen now. A look is written down when something else stands there than before, in her own name. */
export async function lookFromScreen(
  { pool, newId }: Ports,
  device: queries.DeviceRow | null,
  at: Date,
): Promise<ScreenView> {
  if (!device) return { is: 'unpaired' };
  const { tenantId, residentId, code, lapsesAt } = device;
  if (residentId === null) {
    if (code === null || lapsesAt <= at) return { is: 'unpaired' };
    return { is: 'waiting', code, lapsesAt: lapsesAt.toISOString(), now: at.toISOString() };
  }
  const view = await asScreen(pool, device, at, async (tx, screen) => {
    const shown = await readScreen(tx, screen, device);
    if (!shown) return null;
    const hash = hashOfShown(shown);
    if (hash !== screen.shownHash)
      await writeAudit(tx, {
        ...{ at, action: 'FamilyScreen.Look', outcome: 'done', basis: 'own', role: 'screen', traceId: newId() },
        actor: {
          kind: 'person',
          id: residentId,
          tenantId,
          name: (await namesOf(tx, [residentId])).get(residentId) ?? '',
          duties: [],
        },
        persons: [{ tenantId, personId: residentId }],
        object: { kind: 'family-screen', id: screen.id },
      });
    await tx.rows(queries.wasSeen, [tenantId, screen.id, at, hash]);
    return shown;
  });
  return view ?? { is: 'unpaired' };
}
