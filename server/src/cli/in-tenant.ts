import { readConfig } from '../config.ts';
import { listPlaces } from '../modules/organisation/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { idsFrom, type NewId } from '../platform/ids/ids.ts';
import { withDatabase } from './with-database.ts';

/**
 * Runs `work` for one municipality, in one transaction that reaches nothing else.
 * @param slug the short name in its address
 * @throws a sentence that names the places there are when there is none of that name
 */
export async function inTenant<T>(
  slug: string,
  work: (tx: Transaction, of: { readonly tenantId: string; readonly newId: NewId }) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const clock = systemClock(config.clockOffset);
  return withDatabase(config, async () => {
    const pool = createPool(config.database, 'tunet_app', { max: 1, name: 'command line' });
    try {
      const places = await listPlaces(pool);
      const place = places.find((each) => each.slug === slug);
      if (place === undefined) {
        throw new Error(`There is no place "${slug}" here. There are: ${places.map((each) => each.slug).join(', ')}.`);
      }
      const scope = { tenants: [place.id], subjects: [], at: clock.now() };
      return await inTransaction(pool, scope, (tx) => work(tx, { tenantId: place.id, newId: idsFrom(clock) }));
    } finally {
      await pool.end();
    }
  });
}
