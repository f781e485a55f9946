import { setImmediate } from 'node:timers/promises';
import { layOutCatalogues, type TownCatalogues, type TownCode } from './catalogue.ts';
import { countAids } from './count-aids.ts';
import { layOutAccounts } from './lay-out-accounts.ts';
import { AuditTrail } from './lay-out-audit.ts';
import type { TownDevice } from './lay-out-devices.ts';
import { layOutMunicipality } from './lay-out-municipality.ts';
import { layOutOthers, layOutStoryProxies, type PeopleContext } from './lay-out-people.ts';
import { layOutPlaces, zoneOf } from './lay-out-places.ts';
import { layOutRepresentatives } from './lay-out-representatives.ts';
import { NumberGiver } from './number-givers.ts';
import { municipalities, places } from './places.ts';
import { Roster } from './roster.ts';
import { type TownConnection, TownRows, townTables } from './rows.ts';
import { idOf, townSeed } from './seeded.ts';
import { spans, type TownScale } from './sizes.ts';
import { TownClock } from './town-time.ts';

export type { TownCatalogue, TownCatalogues, TownCode } from './catalogue.ts';
export { demoPeople } from './demo-people.ts';
export { demoScreenOf } from './demo-screens.ts';
export type { TownDevice } from './lay-out-devices.ts';
export { places } from './places.ts';
export type { TownConnection } from './rows.ts';
export { idOf } from './seeded.ts';
export { type SimulatedPerson, simulatedPeople } from './simulated-people.ts';
export type { TownScale } from './sizes.ts';

export interface TownOptions {
  /** Owner of the tables; the town is one transaction on it. */
  readonly connection: TownConnection;
  /** The instant the town begins; history lies before it. */
  readonly now: Date;
  /** Who vouches for the accounts: the address of the embedded identity provider. */
  readonly issuer: string;
  /** Start lists (causes, measures, reasons), which each municipality gets as its own. */
  readonly codes: readonly TownCode[];
  /** Start catalogue of help and scale of needs by country, likewise. Without them nobody has help yet: people, homes and alarms only. */
  readonly catalogues?: TownCatalogues;
  /** Public holidays of a country in a year; without them every day is its weekday. */
  readonly holidays?: (country: 'NO' | 'SE', year: number) => ReadonlySet<string>;
  /** `whole` is what people meet; `story`, the default, is quick enough for every test. */
  readonly scale?: TownScale;
}

/** How many rows may wait before they are written. */
const portion = 20_000;
/** The first is small: until the tables have been looked at, each check reads a whole one. */
const firstPortion = 3_000;
/** After which portions the tables are looked at: what is planned while one is small is kept, and would read all of it when it is large. */
const looks = [1, 2, 6];
const analyze = `analyze ${townTables.join(', ')}`;

/**
 * Lays out the made-up town on an empty database: the same town every time.
 * @returns its alarms; `already` when a town stands there and nothing was done
 */
export async function layOutTown(
  options: TownOptions,
): Promise<{ readonly already: boolean; readonly devices: readonly TownDevice[] }> {
  const { connection } = options;
  const { rows: found } = await connection.query('select 1 from tenant limit 1');
  if (found.length > 0) return { already: true, devices: [] };
  const rows = new TownRows();
  await connection.query('begin');
  try {
    // Homes come with the protection of those who live there: worked out anew for each of thousands it would take minutes.
    await connection.query('alter table residency disable trigger home_follows_residency');
    const tenants = places.map(({ slug }) => idOf(slug)).join(',');
    await connection.query("select set_config('tunet.tenants', $1, true)", [tenants]);
    const devices = await writeWhile(everything(rows, options), rows, connection);
    await countAids(connection, options);
    await connection.query('alter table residency enable trigger home_follows_residency');
    // Whoever reads first must not read by plans made for empty tables.
    await connection.query(analyze);
    await connection.query('commit');
    return { already: false, devices };
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
}

/** Writes one portion while the next is made: the database and we work at the same time. @returns what the steps return */
async function writeWhile<T>(steps: Generator<void, T>, rows: TownRows, connection: TownConnection): Promise<T> {
  let portions = 0;
  let isWriting = false;
  const writeOne = async (portion: number): Promise<void> => {
    isWriting = true;
    await rows.write(connection);
    if (looks.includes(portion)) await connection.query(analyze);
    isWriting = false;
  };
  let writing: Promise<void> = Promise.resolve();
  for (;;) {
    const { done, value } = steps.next();
    if (done || rows.waiting >= (portions === 0 ? firstPortion : portion)) {
      await writing;
      // Counted here and not when it is written: where portions end must not hang on how fast the database is.
      portions += 1;
      writing = writeOne(portions);
      // Seen where it is awaited next.
      writing.catch(() => {});
    }
    if (done) {
      await writing;
      return value;
    }
    if (isWriting) await setImmediate();
  }
}

const noCatalogues: TownCatalogues = {
  NO: { serviceTypes: [], instruments: [], aids: [] },
  SE: { serviceTypes: [], instruments: [], aids: [] },
};

/** Everything in its order; between two steps what waits may be written. */
function* everything(rows: TownRows, options: TownOptions): Generator<void, readonly TownDevice[]> {
  const { now, issuer, codes, scale = 'story', holidays = () => new Set<string>() } = options;
  const catalogues = options.catalogues ?? noCatalogues;
  const hasHelp = options.catalogues !== undefined;
  const span = spans[scale];
  const since = new Date(now.getTime() - Math.max(60, span.longHistory) * 86_400_000);
  const trail = new AuditTrail();
  const roster = new Roster(scale, townSeed);
  const people: PeopleContext = { rows, numbers: new NumberGiver(), seed: townSeed, since };
  layOutPlaces(rows, scale, since);
  layOutCatalogues(rows, codes, catalogues);
  roster.layOut(rows, since);
  layOutAccounts(rows, issuer, scale, since);
  layOutOthers(people);
  yield;
  const devices: TownDevice[] = [];
  for (const place of municipalities) {
    const clock = new TownClock(now, zoneOf(place));
    devices.push(
      ...(yield* layOutMunicipality({
        ...people,
        place,
        clock,
        span,
        scale,
        roster,
        catalogues,
        hasHelp,
        trail,
        holidays,
      })),
    );
  }
  layOutStoryProxies(people);
  layOutRepresentatives(people);
  yield* trail.layOut(rows);
  return devices;
}
