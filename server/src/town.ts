import { accountIssuer } from './adapters/oidc/account-issuer.ts';
import type { Config } from './config.ts';
import {
  defaultCauses,
  defaultInstruments,
  defaultMeasures,
  defaultServiceTypes,
  defaultVisitReasons,
} from './modules/services/index.ts';
import { withClient } from './platform/db/prepare-database.ts';
import { ownerRole } from './platform/db/roles.ts';

/** Start lists of causes, measures and reasons that each of the town's municipalities gets as its own. */
export const townCodes = [
  ...codesOf('alarm-cause', defaultCauses),
  ...codesOf('alarm-measure', defaultMeasures),
  ...codesOf('visit-not-done', defaultVisitReasons),
];

/** Start catalogues of help and scales of needs, by country. */
export const townCatalogues = { NO: catalogueOf('NO'), SE: catalogueOf('SE') };

/**
 * Lays out the demo town in an empty database, as the owner of the tables. Refused in production.
 * The town is loaded only when it is wanted: no other part of the server knows it.
 * @returns false when the database was not empty and nothing was done
 */
export async function layOutTown(config: Config): Promise<boolean> {
  if (config.production) throw new Error('The town is made up and is not laid out in production.');
  const town = await import('@tunet/town');
  const issuer = accountIssuer(config.identity);
  const now = new Date(Date.now() + config.clockOffset);
  const { already } = await withClient(
    config.database,
    (connection) =>
      town.layOutTown({
        ...{ connection, now, issuer, scale: config.townScale },
        ...{ codes: townCodes, catalogues: townCatalogues },
      }),
    ownerRole,
  );
  return !already;
}

function codesOf<List extends string>(list: List, entries: typeof defaultCauses) {
  return entries.map(([code, label, common]) => ({ list, code, label, common: common === true }));
}

function catalogueOf(country: 'NO' | 'SE') {
  return { serviceTypes: defaultServiceTypes(country), instruments: defaultInstruments(country) };
}
