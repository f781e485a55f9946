import type { Pool } from 'pg';
import type { Clock } from '../src/platform/clock/clock.ts';
import { type Consumption, consume, ensureCursor } from '../src/platform/events/consume.ts';
import { awaitHorizon } from './await-horizon.ts';

/** Lets a consumer handle everything that has been committed so far. */
export async function consumeAll(
  of: { readonly pool: Pool; readonly clock: Clock },
  name: string,
  handle: Consumption['handle'],
): Promise<void> {
  const consumption = { ...of, name, handle };
  await ensureCursor(consumption);
  await awaitHorizon(of.pool);
  while ((await consume(consumption, 500)) > 0);
}
