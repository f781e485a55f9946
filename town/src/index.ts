import { layOutHistory } from './lay-out-history.ts';
import { layOutPeople, type TownDevice } from './lay-out-people.ts';
import { layOutAccounts, layOutPlaces, type TownCode } from './lay-out-places.ts';
import { type TownConnection, TownRows } from './rows.ts';
import { chanceFrom, idOf } from './seeded.ts';

export { demoPeople } from './demo-people.ts';
export type { TownDevice } from './lay-out-people.ts';
export type { TownCode } from './lay-out-places.ts';
export { places } from './places.ts';
export type { TownConnection } from './rows.ts';
export { idOf } from './seeded.ts';
export { type SimulatedPerson, simulatedPeople } from './simulated-people.ts';

export interface TownOptions {
  /** Owner of the tables; the town is one transaction on it. */
  readonly connection: TownConnection;
  /** The instant the town begins; history lies before it. */
  readonly now: Date;
  /** Who vouches for the accounts: the address of the embedded identity provider. */
  readonly issuer: string;
  /** Start lists of cause and measure, which each municipality gets as its own. */
  readonly codes: readonly TownCode[];
}

/**
 * Lays out the made-up town on an empty database: the same town every time.
 * @returns its devices; `already` when a town stands there and nothing was done
 */
export async function layOutTown(
  options: TownOptions,
): Promise<{ readonly already: boolean; readonly devices: readonly TownDevice[] }> {
  const { connection, now, issuer, codes } = options;
  const { rows: found } = await connection.query('select 1 from tenant limit 1');
  if (found.length > 0) return { already: true, devices: [] };
  const since = new Date(now.getTime() - 60 * 24 * 3_600_000);
  const rows = new TownRows();
  layOutPlaces(rows, codes, since);
  const devices = layOutPeople(rows, chanceFrom(20_261_121), since, now);
  layOutAccounts(rows, issuer, since);
  layOutHistory(rows, now);
  await connection.query('begin');
  try {
    const tenants = ['nordvik', 'solhamra', 'fjordby', 'lyngseid', 'vesterfjell', 'responsnord'].map(idOf).join(',');
    await connection.query("select set_config('tunet.tenants', $1, true)", [tenants]);
    await rows.write(connection);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
  return { already: false, devices };
}
