import { Worker } from 'node:worker_threads';
import type { Config } from './config.ts';
import { equalSizes, startArticles } from './modules/aids/index.ts';
import {
  defaultCauses,
  defaultInstruments,
  defaultMeasures,
  defaultServiceTypes,
  defaultVisitReasons,
} from './modules/services/index.ts';

/** Start lists of causes, measures and reasons that each of the town's municipalities gets as its own. */
export const townCodes = [
  ...codesOf('alarm-cause', defaultCauses),
  ...codesOf('alarm-measure', defaultMeasures),
  ...codesOf('visit-not-done', defaultVisitReasons),
];

const townAids = startArticles.map((article) => ({ ...article, equals: equalSizes(article) }));

/** Start catalogues of help and scales of needs, by country. */
export const townCatalogues = { NO: catalogueOf('NO'), SE: catalogueOf('SE') };

/** What is handed over to the thread that lays out the town. */
export interface TownOrder {
  readonly config: Config;
  /** The instant the town begins. */
  readonly now: Date;
}

/**
 * Lays out the demo town in an empty database, as the owner of the tables. Refused in production.
 * In a thread of its own: the whole town takes half a gigabyte for some seconds, and none of it after.
 * @returns false when the database was not empty and nothing was done
 */
export async function layOutTown(config: Config): Promise<boolean> {
  if (config.production) throw new Error('The town is made up and is not laid out in production.');
  const order: TownOrder = { config, now: new Date(Date.now() + config.clockOffset) };
  const thread = new Worker(new URL('./town-thread.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    thread.once('message', (already: boolean) => resolve(!already));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The town was not laid out: its thread ended before it was done.')));
  });
}

function codesOf<List extends string>(list: List, entries: typeof defaultCauses) {
  return entries.map(([code, label, common]) => ({ list, code, label, common: common === true }));
}

function catalogueOf(country: 'NO' | 'SE') {
  return { serviceTypes: defaultServiceTypes(country), instruments: defaultInstruments(country), aids: townAids };
}
